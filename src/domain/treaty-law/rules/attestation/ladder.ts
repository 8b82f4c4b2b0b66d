// What each attested word says of a status, and how far it reaches beyond the days it was said for.
// A record-keeping rule of ours, not of treaty law: a statement proves the days it speaks for. "In force" is presumed to
// go on; "not in force" and "signed" also prove the days since signature, for a treaty that never entered into force by
// then was not in force before; nothing else reaches further.
import type { PartyStatus, TreatyStatus } from "../../answer.ts";
import type { AttestedStatus } from "../../facts/index.ts";

export type Reach = {
  /** `signature`: back to the day the text was signed; `always`: what is not concluded today never was. */
  readonly back: "none" | "signature" | "always";
  readonly forward: boolean;
};

/** How the attested words read as statuses of one kind, treaty or party. `null`: the word says nothing of the status. */
export type Ladder<S extends string> = {
  readonly readings: Readonly<Record<AttestedStatus, S | null>>;
  /** Does the first status include the second (a signatory is not a party)? Then the two do not disagree. */
  readonly includes: (specific: S, general: S) => boolean;
  /** Statuses that follow upon being in force: a presumption ends with them, and nobody was wrong. */
  readonly endings: ReadonlySet<S>;
};

export const REACH: Readonly<Record<AttestedStatus, Reach>> = {
  "in-force": { back: "none", forward: true },
  "not-in-force": { back: "signature", forward: false },
  signed: { back: "signature", forward: false },
  terminated: { back: "none", forward: true },
  "not-concluded": { back: "always", forward: false },
  consented: { back: "none", forward: true },
  listed: { back: "none", forward: false },
};

export const TREATY_LADDER: Ladder<TreatyStatus> = {
  readings: {
    "in-force": "in-force",
    "not-in-force": "not-in-force",
    signed: "not-in-force",
    terminated: "terminated",
    "not-concluded": "not-concluded",
    consented: null,
    listed: null,
  },
  // VCLT 72(1)(b): suspension leaves the treaty relation standing.
  includes: (specific, general) => specific === "suspended" && general === "in-force",
  endings: new Set<TreatyStatus>(["suspended", "terminated"]),
};

const BOUND: ReadonlySet<PartyStatus> = new Set<PartyStatus>(["party", "withdrawal-notified"]);

export const PARTY_LADDER: Ladder<PartyStatus> = {
  readings: {
    "in-force": "party",
    "not-in-force": "not-party",
    signed: "signatory",
    terminated: "former-party",
    "not-concluded": "no-action",
    consented: "consented",
    listed: null,
  },
  includes: (specific, general) =>
    (general === "not-party" && specific !== "unknown" && !BOUND.has(specific)) || (general === "party" && specific === "withdrawal-notified"),
  endings: new Set<PartyStatus>(["party", "withdrawal-notified", "former-party", "ceased-to-exist"]),
};

/** Do two statuses of one day contradict each other? */
export function disagree<S extends string>(ladder: Ladder<S>, a: S, b: S): boolean {
  return a !== b && !ladder.includes(a, b) && !ladder.includes(b, a);
}

/** The status that includes all the others, where there is one. */
export function mostSpecific<S extends string>(ladder: Ladder<S>, statuses: readonly S[]): S | undefined {
  return statuses.find((one) => statuses.every((other) => one === other || ladder.includes(one, other)));
}
