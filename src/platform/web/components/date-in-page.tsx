// The date that the page speaks for, beside its title, and the form that changes it. Works without script.
import { Link } from "../link.tsx";
import { addressHere, usePlace } from "../place.ts";
import { DateText } from "./date-text.tsx";
import { KeptQuery } from "./kept-query.tsx";

/** `problem`: what is wrong with the date that was asked for; shown beside the field with what was typed. */
export function DateInPage({ problem }: { readonly problem?: string | undefined }) {
  const place = usePlace();
  const { words, dates } = place;
  return (
    <div class="asked-date">
      <p class="asked-date-day">
        {words.dateLabel} <DateText date={dates.on} />
      </p>
      <form method="get" action={addressHere({ ...place, query: [] })}>
        <KeptQuery except={["on", "page"]} />
        <label class="visually-hidden" for="asked-on">
          {words.dateChange}
        </label>
        <input
          type="date"
          id="asked-on"
          name="on"
          value={dates.on}
          required
          aria-invalid={problem === undefined ? undefined : "true"}
          aria-describedby={problem === undefined ? undefined : "asked-on-problem"}
        />
        <button type="submit" class="button-quiet">
          {words.dateShow}
        </button>
      </form>
      {problem === undefined ? null : <p class="field-problem" id="asked-on-problem">{problem}</p>}
      {dates.onIsAsked ? (
        <p class="asked-date-note">
          <Link href={addressHere(place, { on: null, page: null })}>{words.dateReset}</Link>
        </p>
      ) : null}
      {dates.knownOn === null ? null : <KnownOn date={dates.knownOn} />}
    </div>
  );
}

function KnownOn({ date }: { readonly date: string }) {
  const place = usePlace();
  const [before = "", after = ""] = place.words.knownOn("|").split("|");
  return (
    <p class="asked-date-note">
      {before}
      <DateText date={date} />
      {after} <Link href={addressHere(place, { "known-on": null })}>{place.words.knownOnReset}</Link>
    </p>
  );
}
