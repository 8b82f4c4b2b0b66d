// What is missing for entry into force, and what would follow if somebody acted: the same rules, with acts that have
// not happened. The answer is a projection and says so; no fact is recorded.
import { calendarDateOf, type CalendarDate } from "../../kernel/index.ts";
import { reason, type Missing, type Reason, type TreatyHistory } from "../answer.ts";
import { conditionContext, deriveTreaty, type World } from "../derive.ts";
import type { Action, ActionType, PartyCode, TreatyFacts } from "../facts/index.ts";
import { hold, lacking } from "../rules/condition.ts";
import { pendingTreaties } from "../rules/entry-into-force.ts";
import { factsKnownOn } from "../rules/known-facts.ts";

/** An act that somebody imagines. */
export type HypotheticalAct = { readonly state: PartyCode; readonly type: ActionType; readonly date: CalendarDate } & Pick<Action, "successionOn" | "effectiveOn" | "territory" | "flag">;

export type Projection = { readonly history: TreatyHistory; readonly why: Reason };

/** What the entry-into-force condition lacks on a day; empty where it is or was met, `undefined` where the record cannot tell. */
export function missingForEntry(facts: TreatyFacts, world: World, on: CalendarDate, knownOn?: CalendarDate): readonly Missing[] | undefined {
  const known = factsKnownOn(facts, knownOn);
  const clause = known.clause?.entryIntoForce;
  if (clause === undefined || known.coverage.extent === "partial") return undefined;
  const end = known.coverage.until;
  // After the record ends more may have consented: what is missing is said as of its last day.
  const day = end !== undefined && end < on ? end : on;
  const context = conditionContext(known, world);
  const waitsFor = pendingTreaties(clause, context, day).map((treaty): Missing => ({ kind: "treaty-in-force", treaty }));
  // Met once, it is met: who leaves before entry into force, or after it, undoes nothing (VCLT 55).
  const met = hold(clause.when, context).spans[0]?.from;
  return met !== undefined && met <= day ? waitsFor : [...lacking(clause.when, context, day), ...waitsFor];
}

/** The history as it would be with the imagined acts added, each on its day. */
export function whatIf(facts: TreatyFacts, acts: readonly HypotheticalAct[], world: World, knownOn?: CalendarDate): Projection {
  const known = factsKnownOn(facts, knownOn);
  const imagined = acts.map((act, n) => ({ id: `hypothetical/${n + 1}`, provenance: "recalled" as const, ...act, date: act.date as string as TreatyFacts["actions"][number]["date"] }));
  const last = acts.reduce((best, act) => (act.date > best ? act.date : best), known.coverage.until ?? calendarDateOf("0001-01-01"));
  const coverage = known.coverage.until === undefined ? known.coverage : { ...known.coverage, until: last };
  const history = deriveTreaty({ ...known, coverage, actions: [...known.actions, ...imagined] }, world);
  const added = acts.map((act) => `${act.state} ${act.type} ${act.date}`);
  return { history, why: reason("projection.what-if", { params: { added }, because: [history.entryIntoForce.why] }) };
}
