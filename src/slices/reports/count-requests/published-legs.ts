// Times of few requests tell of each of them: a leg that fewer than the threshold went through is left out of the pack.
import { SMALLEST_PUBLISHED, type LegRow, type Spread } from "../../../domain/casework/index.ts";

const NONE: Spread = { of: 0, median: null, ninetieth: null, longest: null };

export function publishedLegs(legs: readonly LegRow[]): readonly LegRow[] {
  const spread = (one: Spread): Spread => (one.of < SMALLEST_PUBLISHED ? NONE : one);
  return legs.map((row) => ({ ...row, all: { ...spread(row.all), longest: null }, urgent: spread(row.urgent) }));
}
