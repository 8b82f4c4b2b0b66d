// When a notice about a territory takes effect: on the day it names, on the day of a handover, or after the clause's delay.
import { latest, type CalendarDate } from "../../../kernel/index.ts";
import { reason, type Reason, type TreatyHistory } from "../../answer.ts";
import type { Clause, Delay, PartyCode, TreatyFacts } from "../../facts/index.ts";
import { applyDelay } from "../delay.ts";
import type { ReadAct } from "../readings.ts";
import { continuesAcross, findChangeOfStatus } from "./changes-of-status.ts";

export type TerritorialEffect = {
  readonly effect: "extend" | "exclude" | "cease";
  readonly on: CalendarDate;
  /** It continues an application that existed before the territory changed its status. */
  readonly continues: boolean;
  readonly why: Reason;
};

/** The State's notices about a territory, in the order in which they take effect. */
export function territorialEffects(facts: TreatyFacts, history: TreatyHistory, acts: readonly ReadAct[], territory: PartyCode, state: PartyCode): TerritorialEffect[] {
  return acts
    .map((notice) => effectOf(notice, facts, history, territory, state))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day on which one notice takes effect. */
export function effectOf(notice: ReadAct, facts: TreatyFacts, history: TreatyHistory, territory: PartyCode, state: PartyCode): TerritorialEffect {
  const { act, day } = notice;
  const effect = act.territorialEffect ?? "extend";
  const found = ownDay(notice, facts.clause, territory);
  const start = stateStart(history, state, day);
  // With the State's consent or before it, a notice counts from the day the treaty is in force for the State.
  const on = effect === "extend" && !found.continues ? latest(found.on, start ?? found.on, history.entryIntoForce.date ?? found.on) : found.on;
  const params = { territory, state, effect, notified: day, date: on, own: found.on, ...found.delay };
  return { effect, on, continues: found.continues, why: reason(found.rule, { ...cite(facts.clause, found.rule), params, facts: [act.id] }) };
}

type OwnDay = { readonly on: CalendarDate; readonly rule: string; readonly continues: boolean; readonly delay?: Readonly<Record<string, string | number>> };

function ownDay({ act, day }: ReadAct, clause: Clause | undefined, territory: PartyCode): OwnDay {
  if (act.effectiveOn !== undefined) return { on: act.effectiveOn, rule: "territory.stated-day", continues: false };
  if (act.territorialEffect === "exclude") return { on: day, rule: "territory.excluded", continues: false };
  const change = continuesAcross(territory, day);
  if (change !== undefined && act.territorialEffect !== "cease") return { on: change.on, rule: "territory.continues-on-change-of-status", continues: true };
  const moved = findChangeOfStatus(territory);
  // After the handover China's later extensions take effect on the day notified (Fedlex, Adoption Convention: Hong Kong).
  if (moved !== undefined && moved.from !== moved.to && day > moved.on) return { on: day, rule: "territory.on-notification", continues: false };
  const delay = extensionDelay(act.territorialEffect, clause);
  const described = delay === undefined ? {} : { n: delay.n, unit: delay.unit, counting: delay.counting ?? "sameDay", then: delay.then ?? "" };
  return { on: applyDelay(day, delay), rule: act.territorialEffect === "cease" ? "territory.ceases" : "territory.extended", continues: false, delay: described };
}

/**
 * The clause's own delay for territories, or that for later parties; for ceasing, that of withdrawal. The Hague Conference's
 * counting of months, a day short for States, is not applied to extensions (Isle of Man, Adoption Convention: 1 July to
 * 1 November 2003).
 */
function extensionDelay(effect: string | undefined, clause: Clause | undefined): Delay | undefined {
  if (effect === "cease") return clause?.withdrawal?.rule === "delay" ? (clause.withdrawal.delay ?? undefined) : undefined;
  const own = clause?.territories?.delay;
  if (own !== undefined) return own ?? undefined;
  const later = clause?.laterParties?.delay;
  return later?.counting === "inclusive" ? { ...later, counting: "sameDay" } : later;
}

function stateStart(history: TreatyHistory, state: PartyCode, day: CalendarDate): CalendarDate | undefined {
  const memberships = history.parties.get(state)?.memberships ?? [];
  return memberships.find(({ until }) => until === null || day < until)?.from;
}

function cite(clause: Clause | undefined, rule: string): { article?: string } {
  const article = clause?.territories?.article ?? clause?.article;
  return article === undefined || rule === "territory.continues-on-change-of-status" ? {} : { article };
}
