// The words in which a desk's work is counted, with their definitions. Numbers that assessors compare are worthless without them.

/** Bands of a pending request's age in whole days since it was received or sent, as Parliament and reviewers ask for them. */
export const AGE_BANDS = [
  { band: "under-3-months", from: 0, below: 91 },
  { band: "3-to-6-months", from: 91, below: 182 },
  { band: "6-to-12-months", from: 182, below: 365 },
  { band: "1-to-2-years", from: 365, below: 730 },
  { band: "2-to-5-years", from: 730, below: 1826 },
  { band: "over-5-years", from: 1826, below: Number.POSITIVE_INFINITY },
] as const;
export type AgeBand = (typeof AGE_BANDS)[number]["band"];

/** Whole days, nought or more. @throws RangeError for what is no age. */
export function ageBandOf(days: number): AgeBand {
  const found = AGE_BANDS.find(({ from, below }) => days >= from && days < below);
  if (found === undefined) throw new RangeError(`${days} is no age in days`);
  return found.band;
}

/** How long a leg took, in days. `of` says how many were measured: without it a median says nothing. */
export type Spread = { readonly of: number; readonly median: number | null; readonly ninetieth: number | null; readonly longest: number | null };

/** So many requests took so many days. */
export type DaysTaken = ReadonlyMap<number, number>;

/**
 * The value below or at which the share lies, by nearest rank: always a number of days that really occurred (PostgreSQL's
 * percentile_disc). Share above 0 and up to 1; none of none.
 */
export function percentile(taken: DaysTaken, share: number): number | null {
  if (!(share > 0 && share <= 1)) throw new RangeError(`${share} is no share`);
  const rank = Math.ceil(share * countOf(taken));
  let passed = 0;
  for (const [days, requests] of [...taken].toSorted(([a], [b]) => a - b)) {
    passed += requests;
    if (passed >= rank) return days;
  }
  return null;
}

export function spreadOf(taken: DaysTaken): Spread {
  return { of: countOf(taken), median: percentile(taken, 0.5), ninetieth: percentile(taken, 0.9), longest: percentile(taken, 1) };
}

function countOf(taken: DaysTaken): number {
  return [...taken.values()].reduce((sum, requests) => sum + requests, 0);
}
