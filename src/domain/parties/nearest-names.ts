// Names close to one that nobody bears: suggestions for a person, never an answer.
import { nameKey } from "./name-key.ts";
import type { PartyCode } from "./party.ts";
import type { PartyIndex } from "./party-index.ts";

export type NearName = { readonly party: PartyCode; readonly name: string };

const MOST = 3;

/** Up to three parties whose name is a slip of the pen away; none where nothing is near. */
export function nearestNames(text: string, index: PartyIndex): readonly NearName[] {
  const wanted = nameKey(text)?.ordered;
  if (wanted === undefined) return [];
  const reach = Math.min(3, Math.max(1, Math.floor(wanted.length / 4)));
  const near = [...index.ordered].flatMap(([key, bearers]) => {
    const distance = editDistance(wanted, key, reach);
    return distance > reach ? [] : bearers.map(({ party }) => ({ party, distance }));
  });
  const parties = [...new Set(near.toSorted((a, b) => a.distance - b.distance).map(({ party }) => party))];
  return parties.slice(0, MOST).map((party) => ({ party, name: index.parties.get(party)?.names[0]?.name ?? party }));
}

/** Letters to add, drop, change or swap with their neighbour (Damerau); anything beyond `reach` may be reported as `reach + 1`. */
function editDistance(a: string, b: string, reach: number): number {
  if (Math.abs(a.length - b.length) > reach) return reach + 1;
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min((above[j] ?? Infinity) + 1, (row[j - 1] ?? Infinity) + 1, (above[j - 1] ?? Infinity) + same, swapped));
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? reach + 1;
}
