// How an instrument stands on a day, in one word that lists filter by: for the instrument itself, or for one State under it.
import { firstPossibleDay, type CalendarDate } from "../../../domain/kernel/index.ts";
import { partyStatus, treatyStatus, type Basis, type Conflict, type PartyCode, type PartyStatus, type StatusPeriod, type TreatyFacts, type TreatyStatus } from "../../../domain/treaty-law/index.ts";
import type { Treaty } from "../public-view.ts";

/** "No" words and "unknown" are kept apart: `unknown` is never a no. */
export const STANDINGS = ["in-force", "signed-not-in-force", "not-in-force", "suspended", "ended", "not-concluded", "no-action", "unknown"] as const;
export type Standing = (typeof STANDINGS)[number];

export type Stands = {
  readonly standing: Standing;
  readonly basis: Basis;
  /** The stretch of days that says so, with its proof. */
  readonly period: StatusPeriod<TreatyStatus> | StatusPeriod<PartyStatus>;
  readonly conflicts: readonly Conflict[];
};

/** The standing of an instrument; with `state`, that of the State under it. */
export function standingOf(treaty: Treaty, on: CalendarDate, state?: PartyCode): Stands {
  const own = treatyStatus(treaty.history, on);
  const closed = treaty.entry.between.length > 0;
  // Between its two parties an instrument stands for both as it stands itself.
  if (state === undefined || (closed && treaty.entry.between.includes(state) && treaty.entry.participation === "bilateral")) {
    return { standing: ofTreaty(own.status, closed), basis: own.basis, period: own, conflicts: own.conflicts };
  }
  const party = partyStatus(treaty.history, state, on);
  return { standing: ofParty(party.status), basis: party.basis, period: party, conflicts: party.conflicts };
}

/** Since when it is in force: the instrument itself, or for the State that is asked about, as it stands on the day. */
export function inForceSince({ entry, history }: Treaty, on: CalendarDate, state?: PartyCode): CalendarDate | null {
  if (state === undefined || entry.participation === "bilateral") return history.entryIntoForce.date;
  const now = history.parties.get(state)?.memberships.find(({ from, until }) => from <= on && (until === null || on < until));
  return now?.from ?? null;
}

function ofTreaty(status: TreatyStatus, closed: boolean): Standing {
  switch (status) {
    case "terminated":
      return "ended";
    case "not-in-force":
      // An instrument between named States that is concluded has been signed by them (VCLT 10).
      return closed ? "signed-not-in-force" : "not-in-force";
    case "not-concluded":
    case "in-force":
    case "suspended":
    case "unknown":
      return status;
  }
}

function ofParty(status: PartyStatus): Standing {
  switch (status) {
    case "party":
    case "withdrawal-notified":
      return "in-force";
    case "signatory":
    case "consented":
      return "signed-not-in-force";
    case "former-party":
    case "consent-withdrawn":
    case "ceased-to-exist":
    case "signatory-withdrawn":
      return "ended";
    case "not-party":
      return "no-action";
    case "no-action":
    case "unknown":
      return status;
  }
}

/**
 * Does the record show that the instrument exists by the day: an adoption, an act, a list that names it? An instrument
 * that was only negotiated is none.
 */
export function isKnownToExist({ entry }: Treaty, facts: TreatyFacts | undefined, on: CalendarDate): boolean {
  if (entry.adoptedOn !== null && firstPossibleDay(entry.adoptedOn) <= on) return true;
  if (facts === undefined) return false;
  if (facts.actions.some(({ date }) => firstPossibleDay(date) <= on)) return true;
  return facts.attestations.some(({ status, statedFor }) => status !== "not-concluded" && statedFor !== undefined && statedFor.from <= on);
}
