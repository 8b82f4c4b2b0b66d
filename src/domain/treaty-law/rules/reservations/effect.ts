// VCLT 21: what a reservation does between its author and one other State. Accepted, it modifies the provisions for both;
// objected to, the provisions do not apply between them; objected to with definite opposition, the treaty does not (20(4)(b)).
// Between the other States nothing changes (21(2)).
import { latest, type CalendarDate } from "../../../kernel/index.ts";
import { reason, type Missing, type Reason, type UnknownReason } from "../../answer.ts";
import type { FactId, PartyCode } from "../../facts/index.ts";
import { objectionsOf, type StandingObjection } from "./objections.ts";
import { ordinaryPeriod, periodFor, type Period } from "./objection-period.ts";
import { together } from "./provisions.ts";
import { notified, type ReservationActs, type ReservationContext } from "./reservation-acts.ts";
import { standingOf, type ReservationStanding } from "./standing.ts";

export const RESERVATION_EFFECTS = [
  /** No effect between the two on that day; the reason says why. */
  "none",
  /** Neither accepted nor objected to yet: the treaty is treated as in force, the terms are open until `changesOn`. */
  "pending",
  /** The provisions are modified between the two, for both, to the extent of the reservation (21(1)). */
  "modifies",
  /** The provisions do not apply between the two, to the extent of the reservation (21(3)). */
  "excludes",
  /** No treaty relation between the two (20(4)(b)). */
  "bars",
  "unknown",
] as const;
export type ReservationEffectKind = (typeof RESERVATION_EFFECTS)[number];

export type ReservationEffect = {
  readonly reservation: FactId;
  readonly by: PartyCode;
  readonly towards: PartyCode;
  readonly kind: ReservationEffectKind;
  /** The provisions modified or excluded; empty where the source does not say which. */
  readonly provisions: readonly string[];
  readonly since: CalendarDate | null;
  readonly changesOn: CalendarDate | null;
  /** Taken to be so: the list does not claim to hold all objections, or the day of notification is not recorded. */
  readonly presumed: boolean;
  readonly why: Reason;
  readonly unknown: readonly UnknownReason[];
};

const NOT_TOLD: Missing = { kind: "fact", what: "notification-date", params: {} };

type Outcome = Pick<ReservationEffect, "kind" | "since"> & Partial<Pick<ReservationEffect, "changesOn" | "presumed" | "provisions" | "unknown">> & { readonly because: readonly Reason[] };

/** The effect towards one other State, whose consent was given on `consent` (`undefined`: it has not consented). */
export function effectTowards(other: PartyCode, consent: CalendarDate | undefined, acts: ReservationActs, context: ReservationContext): ReservationEffect {
  const standing = standingOf(acts, context);
  const outcome = decide(other, consent, acts, standing, context);
  const { kind, since, changesOn = null, presumed = false, provisions = standing.provisions, unknown = [] } = outcome;
  const params = { by: acts.holder, towards: other, on: acts.on, since, provisions };
  const why = reason(`reservation-effect.${kind}`, { params, facts: [acts.reservation.act.id], because: [standing.why, ...outcome.because] });
  return { reservation: acts.reservation.act.id, by: acts.holder, towards: other, kind, provisions, since, changesOn, presumed, why, unknown };
}

function decide(other: PartyCode, consent: CalendarDate | undefined, acts: ReservationActs, standing: ReservationStanding, context: ReservationContext): Outcome {
  if (standing.kind === "unknown") return { kind: "unknown", since: null, because: [], unknown: standing.unknown };
  if (standing.kind === "pending") return { kind: "pending", since: standing.since, changesOn: standing.changesOn, because: [] };
  if (standing.kind === "established") return established(standing);
  if (standing.kind !== "made") return { kind: "none", since: standing.since, because: [] };
  if (consent === undefined) return { kind: "none", since: null, because: [reason("reservation.other-has-not-consented", { params: { state: other } })] };
  const general = standing.period ?? ordinaryPeriod(notified(acts.reservation), context.facts.clause);
  return byEach(other, consent, acts, periodFor(general, consent), standing, context);
}

function established({ since }: ReservationStanding): Outcome {
  return { kind: "modifies", since, because: [reason("reservation.modifies-for-both", { article: "VCLT 21(1)", params: { date: since } })] };
}

function byEach(other: PartyCode, consent: CalendarDate, acts: ReservationActs, period: Period, standing: ReservationStanding, context: ReservationContext): Outcome {
  const objections = objectionsOf(other, acts, period, consent);
  if (objections.standing !== undefined) return objected(objections.standing, standing, objections.remarks);
  const because = objections.remarks;
  const express = acts.acceptances.find(({ act }) => act.state === other);
  if (express !== undefined) {
    const since = latest(express.day, consent, standing.since ?? consent);
    const why = reason("reservation.accepted-expressly", { article: "VCLT 20(4)(a)", params: { date: express.day }, facts: [express.act.id] });
    return { kind: "modifies", since, because: [...because, why] };
  }
  if (objections.withdrawnOn !== null) {
    const why = reason("reservation.accepted-by-withdrawing-objection", { article: "VCLT 22(2)", params: { date: objections.withdrawnOn } });
    return { kind: "modifies", since: objections.withdrawnOn, because: [...because, why] };
  }
  return bySilence(other, period, acts.on, because, context);
}

function objected({ objection, from, presumedInTime: presumed }: StandingObjection, standing: ReservationStanding, because: readonly Reason[]): Outcome {
  const { id, opposesEntryIntoForce = false, provisions = [] } = objection.act;
  const since = latest(from, standing.since ?? from);
  if (opposesEntryIntoForce) {
    const why = reason("objection.opposes-entry-into-force", { article: "VCLT 20(4)(b)", params: { date: since }, facts: [id], missing: presumed ? [NOT_TOLD] : [] });
    return { kind: "bars", since, presumed, because: [...because, why] };
  }
  // An objector may keep out further provisions that hang together with those reserved to (ILC Guide to Practice 3.4.2, 4.3.6).
  const excluded = together(standing.provisions, provisions);
  const why = reason("objection.keeps-provisions-out", { article: "VCLT 21(3)", params: { date: since, provisions: excluded }, facts: [id], missing: presumed ? [NOT_TOLD] : [] });
  return { kind: "excludes", since, presumed, provisions: excluded, because: [...because, why] };
}

function bySilence(other: PartyCode, period: Period, on: CalendarDate, because: readonly Reason[], { facts }: ReservationContext): Outcome {
  const params = { state: other, told: period.start, lastDay: period.lastDay };
  if (on < period.accepted) {
    const why = reason("reservation.not-yet-accepted", { article: "VCLT 20(5)", params });
    return { kind: "pending", since: period.start, changesOn: period.accepted, because: [...because, why] };
  }
  const listed = facts.coverage.alsoComplete?.includes("reservations") === true;
  const surelyOver = on > period.latestLastDay;
  const missing: Missing[] = [...(listed ? [] : [{ kind: "fact", what: "objections-by", params: { state: other } } as const]), ...(surelyOver ? [] : [NOT_TOLD])];
  const why = reason("reservation.accepted-by-silence", { article: "VCLT 20(5)", params: { ...params, date: period.accepted }, missing });
  return { kind: "modifies", since: period.accepted, presumed: missing.length > 0, because: [...because, why] };
}
