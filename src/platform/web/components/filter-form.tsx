import type { ComponentChildren } from "preact";
import { Link } from "../link.tsx";
import { addressHere, addressOf, usePlace } from "../place.ts";
import { KeptQuery } from "./kept-query.tsx";

export type FilterFormProps = {
  readonly label: string;
  /** What the button says: "Show instruments". */
  readonly button?: string;
  /** Is anything filtered now? Then all of it can be cleared. */
  readonly filtered: boolean;
  readonly children: ComponentChildren;
};

/** Narrows the list of this page by a GET form; the dates asked for stay, the page number starts anew. */
export function FilterForm({ label, button, filtered, children }: FilterFormProps) {
  const place = usePlace();
  return (
    <form class="filter" method="get" action={addressHere({ ...place, query: [] })} aria-label={label}>
      <KeptQuery only={["on", "known-on"]} />
      <div class="filter-fields">{children}</div>
      <p class="filter-actions">
        <button type="submit" class="button">
          {button ?? place.words.filterApply}
        </button>
        {filtered ? <Link href={addressOf(place, place.path)}>{place.words.filterClear}</Link> : null}
      </p>
    </form>
  );
}
