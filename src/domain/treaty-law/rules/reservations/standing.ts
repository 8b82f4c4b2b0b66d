// VCLT 19-23 together: how a reservation stands on a day, before asking towards whom.
import type { CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason, type TreatyHistory, type UnknownReason } from "../../answer.ts";
import { acceptedByAll, acceptedByOrgan } from "./common-acceptance.ts";
import { formulationOf, type Formulation } from "./formulation.ts";
import { lateOutcome } from "./late-reservation.ts";
import { thresholdOutcome } from "./objection-threshold.ts";
import { ordinaryPeriod, type Period } from "./objection-period.ts";
import { isAuthorised, permissionOf } from "./permission.ts";
import type { ReservationActs, ReservationContext } from "./reservation-acts.ts";
import { afterWithdrawals } from "./withdrawal-of-reservation.ts";

export const RESERVATION_STANDINGS = [
  /** Made at a signature; the State has not consented yet (VCLT 23(2)). */
  "announced",
  /** The State consented without confirming it (VCLT 23(2)). */
  "unconfirmed",
  /** A period for objections, or an acceptance needed from all, still runs. */
  "pending",
  /** Made; each other State accepts or objects for itself (VCLT 20(4)). */
  "made",
  /** Established towards all: authorised, or accepted by all, by the organ, or in deposit (VCLT 20(1)-(3)). */
  "established",
  "not-permitted",
  /** Refused by the objections that the treaty or the depositary's practice lets decide. */
  "refused",
  "withdrawn",
  /** Its author left the treaty; it does not come back with the author. */
  "lapsed",
  "unknown",
] as const;
export type ReservationStandingKind = (typeof RESERVATION_STANDINGS)[number];

export type ReservationStanding = {
  readonly kind: ReservationStandingKind;
  /** Since when it stands so. */
  readonly since: CalendarDate | null;
  /** When the passing of time alone will change it. */
  readonly changesOn: CalendarDate | null;
  /** What is still reserved to, after withdrawals in part. */
  readonly provisions: readonly string[];
  /** The period for objections, where one runs or ran. */
  readonly period: Period | null;
  readonly why: Reason;
  readonly unknown: readonly UnknownReason[];
};

type Verdict = Pick<ReservationStanding, "kind" | "since"> & Partial<Pick<ReservationStanding, "changesOn" | "period" | "unknown">> & { readonly because: readonly Reason[] };

/** The standing of a reservation on the day of the acts given. */
export function standingOf(acts: ReservationActs, context: ReservationContext): ReservationStanding {
  const withdrawn = afterWithdrawals(acts);
  const verdict = withdrawn.whole === undefined ? beforeWithdrawal(acts, context) : { kind: "withdrawn" as const, since: withdrawn.since, because: [] };
  const { kind, since, changesOn = null, period = null, unknown = [] } = verdict;
  const provisions = acts.reservation.act.provisions ?? [];
  const params = { by: acts.holder, on: acts.on, since, provisions: withdrawn.remaining };
  const maintained = acts.holder === acts.by ? [] : [reason("reservation.maintained-by-successor", { article: "VCSST 20", params: { state: acts.holder, predecessor: acts.by } })];
  const why = reason(`reservation.${kind}`, { params, facts: [acts.reservation.act.id], because: [...maintained, ...verdict.because, ...withdrawn.because] });
  return { kind, since, changesOn, provisions: provisions.length === 0 ? [] : withdrawn.remaining, period, why, unknown };
}

function beforeWithdrawal(acts: ReservationActs, context: ReservationContext): Verdict {
  const formulation = formulationOf(acts);
  const because = [formulation.why];
  if (formulation.kind === "announced" || formulation.kind === "unconfirmed") return { kind: formulation.kind, since: formulation.day, because };
  const left = leftSince(acts, formulation.day, context.history);
  if (left !== undefined) return { kind: "lapsed", since: left, because: [...because, reason("reservation.author-left", { params: { date: left } })] };
  const permission = permissionOf(context.facts.clause, acts.reservation.act.id, acts.reservation.act.provisions ?? []);
  because.push(permission.why);
  if (permission.permitted === false) return { kind: "not-permitted", since: formulation.day, because };
  return formulation.kind === "late" ? late(acts, formulation, because, context) : inTime(acts, formulation, because, context);
}

function late(acts: ReservationActs, formulation: Formulation, because: readonly Reason[], context: ReservationContext): Verdict {
  const outcome = lateOutcome(acts, formulation.told, context.facts);
  const common = { period: outcome.period, because: [...because, outcome.why], unknown: outcome.unknown };
  if (outcome.outcome === "running") return { kind: "pending", since: formulation.day, changesOn: outcome.period.accepted, ...common };
  if (outcome.outcome === "refused") return { kind: "refused", since: outcome.since, ...common };
  return { kind: outcome.outcome === "accepted" ? "established" : "unknown", since: outcome.period.accepted, ...common };
}

function inTime(acts: ReservationActs, formulation: Formulation, because: readonly Reason[], context: ReservationContext): Verdict {
  const { facts, history } = context;
  const rules = facts.clause?.reservations;
  const { id, provisions = [] } = acts.reservation.act;
  if (isAuthorised(facts.clause, provisions)) {
    const why = reason("reservation.authorised", { article: "VCLT 20(1)", params: { provisions }, facts: [id] });
    return { kind: "established", since: formulation.day, because: [...because, why] };
  }
  const period = ordinaryPeriod(formulation.told, facts.clause);
  if (rules?.threshold !== undefined) {
    const { outcome, why, unknown } = thresholdOutcome(rules.threshold, acts, period, facts, history);
    const common = { period, because: [...because, why], unknown };
    if (outcome === "running") return { kind: "pending", since: formulation.day, changesOn: period.accepted, ...common };
    // Permitted to all; those that objected keep the provisions out of their own relation (1961 Convention art. 50(3)).
    return { kind: outcome === "permitted" ? "made" : outcome, since: period.accepted, ...common };
  }
  if (rules?.acceptance === "organ") return withPeriod(acceptedByOrgan(acts), because, period, formulation);
  if (rules?.acceptance === "all" || facts.participation === "bilateral") return withPeriod(acceptedByAll(acts, period, context), because, period, formulation);
  return { kind: "made", since: formulation.day, period, because };
}

function withPeriod(outcome: ReturnType<typeof acceptedByOrgan>, because: readonly Reason[], period: Period, { day }: Formulation): Verdict {
  const since = outcome.since ?? day;
  return { kind: outcome.kind, since, changesOn: outcome.changesOn, period, because: [...because, outcome.why], unknown: outcome.unknown };
}

/** The day on which the participation in which the reservation was made (or maintained) ended. */
function leftSince(acts: ReservationActs, counts: CalendarDate, history: TreatyHistory): CalendarDate | undefined {
  const ended = history.parties.get(acts.holder)?.memberships.find(({ until }) => until !== null && until <= acts.on && counts < until);
  return ended?.until ?? undefined;
}
