import { Link } from "../link.tsx";
import { addressHere, usePlace } from "../place.ts";

export type PaginationProps = { readonly page: number; readonly pages: number; readonly parameter?: string };

/** Links to the pages of a list, in the address of this page; nothing where one page holds all. */
export function Pagination({ page, pages, parameter = "page" }: PaginationProps) {
  const place = usePlace();
  if (pages <= 1) return null;
  const at = (number: number) => addressHere(place, { [parameter]: number === 1 ? null : number });
  return (
    <nav class="pagination" aria-label={place.words.pages}>
      <ul>
        {page > 1 ? <li><Link href={at(page - 1)} rel="prev">{place.words.pagePrevious}</Link></li> : null}
        {pagesToShow(page, pages).map((number, index) =>
          number === null ? (
            <li key={`gap-${index}`} class="gap">…</li>
          ) : (
            <li key={number}>
              <Link href={at(number)} current={number === page ? "page" : undefined} label={place.words.pageNumber(number)}>
                {number}
              </Link>
            </li>
          ),
        )}
        {page < pages ? <li><Link href={at(page + 1)} rel="next">{place.words.pageNext}</Link></li> : null}
      </ul>
    </nav>
  );
}

export type NextPageProps = { readonly parameter: string; /** What the address of the next page says of where this one ended; null: there is none. */ readonly next: string | null; readonly isFirst: boolean };

/** For lists too long to be counted: on to the next page, and back to the first. */
export function NextPage({ parameter, next, isFirst }: NextPageProps) {
  const place = usePlace();
  if (next === null && isFirst) return null;
  return (
    <nav class="pagination" aria-label={place.words.pages}>
      <ul>
        {isFirst ? null : <li><Link href={addressHere(place, { [parameter]: null })}>{place.words.pageFirst}</Link></li>}
        {next === null ? null : <li><Link href={addressHere(place, { [parameter]: next })} rel="next">{place.words.pageNext}</Link></li>}
      </ul>
    </nav>
  );
}

/** First, last, and two to each side; `null` where some are left out. A gap never hides just one page. */
export function pagesToShow(page: number, pages: number): readonly (number | null)[] {
  const wanted = new Set([1, pages]);
  for (let number = Math.max(1, page - 2); number <= Math.min(pages, page + 2); number += 1) wanted.add(number);
  const shown: (number | null)[] = [];
  let last = 0;
  for (const number of [...wanted].sort((a, b) => a - b)) {
    if (number - last === 2) shown.push(last + 1);
    else if (number - last > 2) shown.push(null);
    shown.push(number);
    last = number;
  }
  return shown;
}
