// How far a record is closed: each marking shuts out whoever is cleared for less. Exclusive: no unit and no grant opens it.

export const MARKINGS = ["public", "restricted", "confidential", "secret", "top-secret"] as const;
export type Marking = (typeof MARKINGS)[number];

/** From 1 (public) upwards; the database's `marking_rank` gives the same numbers. */
export function markingRank(marking: Marking): number {
  return MARKINGS.indexOf(marking) + 1;
}

/** Does a clearance cover a marking? */
export function covers(clearance: Marking, marking: Marking): boolean {
  return markingRank(clearance) >= markingRank(marking);
}

/** The higher of two. */
export function higher(a: Marking, b: Marking): Marking {
  return covers(a, b) ? a : b;
}

export function isMarking(text: string): text is Marking {
  return MARKINGS.some((marking) => marking === text);
}
