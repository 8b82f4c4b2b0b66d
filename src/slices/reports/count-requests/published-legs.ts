// Times of few requests tell of each of them: a leg that fewer than the threshold went through is left out of the pack. How many went through
// it is hidden where another table hides the same number.
import { SMALLEST_PUBLISHED, type LegRow, type Spread } from "../../../domain/casework/index.ts";

/** `of` `null`: hidden. */
export type PublishedLeg = Pick<LegRow, "leg" | "direction"> & { readonly of: number | null; readonly all: Spread; readonly urgent: Spread };

const NONE: Spread = { of: 0, median: null, ninetieth: null, longest: null };

export function publishedLegs(legs: readonly LegRow[], withoutNumber: ReadonlySet<string>): readonly PublishedLeg[] {
  const spread = (one: Spread): Spread => (one.of < SMALLEST_PUBLISHED ? NONE : one);
  return legs.map(({ leg, direction, all, urgent }) => ({ leg, direction, of: withoutNumber.has(`${direction} ${leg}`) ? null : spread(all).of, all: { ...spread(all), longest: null }, urgent: spread(urgent) }));
}

/** As the desk itself sees them. */
export function legsInFull(legs: readonly LegRow[]): readonly PublishedLeg[] {
  return legs.map((row) => ({ ...row, of: row.all.of }));
}
