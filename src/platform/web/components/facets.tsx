import type { ComponentChildren } from "preact";
import { Link, type LinkTarget } from "../link.tsx";
import { usePlace } from "../place.ts";
import { writtenNumber } from "../written-date.ts";

export type Facet = { readonly key: string; readonly label: ComponentChildren; readonly count?: number | undefined; readonly target: LinkTarget; readonly current: boolean };

/** Ways to look at one list, each a link; with how many there are of each where that is counted. */
export function Facets({ label, facets }: { readonly label: string; readonly facets: readonly Facet[] }) {
  const { language } = usePlace();
  return (
    <nav class="facets" aria-label={label}>
      <ul>
        {facets.map(({ key, label: words, count, target, current }) => (
          <li key={key}>
            <Link {...target} current={current ? "true" : undefined}>
              {words}
              {count === undefined ? null : <span class="count"> {writtenNumber(count, language)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
