// VCLT 20(2): among few States whose treaty must apply whole, all must accept. VCLT 20(3): of a constituent instrument, the
// competent organ accepts. A bilateral treaty knows no reservation: it is a proposal that the other must accept expressly
// (ILC Guide to Practice 1.6.1).
import type { CalendarDate } from "../../../kernel/index.ts";
import { periodOn, reason, type Reason, type TreatyHistory, type UnknownReason } from "../../answer.ts";
import type { PartyCode } from "../../facts/index.ts";
import { periodFor, type Period } from "./objection-period.ts";
import { firstConsent, type ReservationActs, type ReservationContext } from "./reservation-acts.ts";

export type CommonOutcome = {
  readonly kind: "pending" | "established" | "refused" | "unknown";
  readonly since: CalendarDate | null;
  readonly changesOn: CalendarDate | null;
  readonly why: Reason;
  readonly unknown: readonly UnknownReason[];
};

/** Accepted where the organ's act of acceptance is recorded. The organ acts for no State (`state: null`) or as an organisation. */
export function acceptedByOrgan(acts: ReservationActs): CommonOutcome {
  const accepted = acts.acceptances.find(({ act }) => act.state === null || act.state === "EU" || act.state.startsWith("IGO:"));
  if (accepted === undefined) {
    const missing = [{ kind: "fact", what: "acceptance-by-organ", params: {} }] as const;
    const why = reason("reservation.awaits-organ", { article: "VCLT 20(3)", facts: [acts.reservation.act.id], missing });
    return { kind: "pending", since: null, changesOn: null, why, unknown: [] };
  }
  const why = reason("reservation.accepted-by-organ", { article: "VCLT 20(3)", params: { date: accepted.day }, facts: [accepted.act.id] });
  return { kind: "established", since: accepted.day, changesOn: null, why, unknown: [] };
}

/** Accepted once every other contracting State has accepted, expressly or, except in a bilateral treaty, by silence. */
export function acceptedByAll(acts: ReservationActs, period: Period, { facts, history }: ReservationContext): CommonOutcome {
  const objection = acts.objections.find(({ act, day }) => act.state !== acts.by && day <= period.lastDay);
  if (objection !== undefined) {
    const why = reason("reservation.objected-where-all-accept", { article: "VCLT 20(2)", params: { state: objection.act.state }, facts: [objection.act.id] });
    return { kind: "refused", since: objection.day, changesOn: null, why, unknown: [] };
  }
  const silent = facts.participation !== "bilateral";
  const others = facts.between?.filter((code) => code !== acts.by) ?? contractingOthers(history, acts);
  const waiting = others.filter((code) => acceptedOn(code, acts, period, silent) === undefined);
  if (waiting.length > 0) {
    const missing = [{ kind: "named", parties: waiting }] as const;
    const why = reason("reservation.awaits-all", { article: "VCLT 20(2)", params: { silent }, facts: [acts.reservation.act.id], missing });
    return { kind: "pending", since: null, changesOn: silent ? period.accepted : null, why, unknown: [] };
  }
  if (history.extent !== "complete" && facts.between === undefined) {
    const why = reason("reservation.parties-not-all-listed", { article: "VCLT 20(2)", facts: [acts.reservation.act.id] });
    return { kind: "unknown", since: null, changesOn: null, why, unknown: [{ code: "parties-not-all-listed", params: { on: acts.on } }] };
  }
  const days = others.flatMap((code) => acceptedOn(code, acts, period, silent) ?? []).sort();
  const why = reason("reservation.accepted-by-all", { article: "VCLT 20(2)", params: { states: others }, facts: acts.acceptances.map(({ act }) => act.id) });
  return { kind: "established", since: days.at(-1) ?? period.start, changesOn: null, why, unknown: [] };
}

function acceptedOn(code: PartyCode, acts: ReservationActs, period: Period, silent: boolean): CalendarDate | undefined {
  const express = acts.acceptances.find(({ act }) => act.state === code);
  if (express !== undefined) return express.day;
  const { accepted } = periodFor(period, firstConsent(acts, code)?.day);
  return silent && accepted <= acts.on ? accepted : undefined;
}

function contractingOthers(history: TreatyHistory, acts: ReservationActs): PartyCode[] {
  return [...history.parties].flatMap(([code, party]) => {
    const { status } = periodOn(party.periods, acts.on);
    return code !== acts.by && (status === "party" || status === "consented" || status === "withdrawal-notified") ? [code] : [];
  });
}
