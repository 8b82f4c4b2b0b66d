import type { ComponentChildren } from "preact";
import { Link } from "../link.tsx";
import { addressHere, addressOf, usePlace, type Query } from "../place.ts";
import { KeptQuery } from "./kept-query.tsx";

export type FilterFormProps = {
  readonly label: string;
  /** What the button says: "Show instruments". */
  readonly button?: string;
  /** Is anything filtered now? Then all of it can be cleared. */
  readonly filtered: boolean;
  readonly children: ComponentChildren;
  /** Fields that few ask for, folded away; `open` where one of them is in use. */
  readonly more?: { readonly label: string; readonly open: boolean; readonly fields: ComponentChildren };
  /** Where the answer stands, if not on this page. */
  readonly to?: string;
  /** The part of the page that the answer stands in. */
  readonly fragment?: string;
  /** What the address asks already and the form keeps beside the dates. */
  readonly keep?: readonly string[];
  /** Has the form a field for the day itself? Then it is not kept beside it. */
  readonly ownDay?: boolean;
  /** What the address of the unfiltered list asks; left out: nothing. */
  readonly cleared?: Query;
};

/** Narrows the list of a page by a GET form; the dates asked for stay, the page number starts anew. */
export function FilterForm({ label, button, filtered, children, more, to, fragment, keep = [], ownDay = false, cleared }: FilterFormProps) {
  const place = usePlace();
  const submit = (
    <p class="filter-submit">
      <button type="submit" class="button">
        {button ?? place.words.filterApply}
      </button>
    </p>
  );
  return (
    <form class="filter" method="get" action={addressHere({ ...place, path: to ?? place.path, query: [] }, {}, fragment)} aria-label={label}>
      <KeptQuery only={[...(ownDay ? [] : ["on"]), "known-on", ...keep]} />
      <div class="filter-fields">
        {children}
        {submit}
      </div>
      {more === undefined ? null : (
        <details class="fold" open={more.open}>
          <summary>{more.label}</summary>
          <div class="filter-fields">
            {more.fields}
            {submit}
          </div>
        </details>
      )}
      {filtered ? (
        <p class="filter-clear">
          <Link href={addressOf(place, place.path, cleared)}>{place.words.filterClear}</Link>
        </p>
      ) : null}
    </form>
  );
}
