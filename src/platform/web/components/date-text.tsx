import { usePlace } from "../place.ts";
import { writtenDate } from "../written-date.ts";

/** A legal date as it is recorded: `2013-04-04`, `2013-04` or `2013`. The exact form stands in `datetime` and the tooltip. */
export function DateText({ date }: { readonly date: string }) {
  const { language } = usePlace();
  return (
    <time class="date" datetime={date} title={date}>
      {writtenDate(date, language)}
    </time>
  );
}
