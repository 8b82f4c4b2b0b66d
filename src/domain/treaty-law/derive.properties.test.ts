// What must hold for every treaty one can write down, tried on thousands of invented ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, calendarDateOf, type CalendarDate, type ImpreciseDate } from "../kernel/index.ts";
import { periodOn, type StatusPeriod, type TreatyHistory } from "./answer.ts";
import { ALONE, deriveTreaty } from "./derive.ts";
import type { Action, ActionType, Condition, Coverage, TreatyFacts, WithdrawalClause } from "./facts/index.ts";
import { whatIf } from "./questions/projection.ts";

const START = calendarDateOf("2000-01-01");
const END = 7300; // days: twenty years
const STATES = ["AA", "BB", "CC", "DD", "EU"] as const;
const KINDS: readonly ActionType[] = ["signature", "ratification", "accession", "withdrawal", "denunciation", "declarationNotToBecomeParty", "revocation", "acceptance"];

const day = fc.integer({ min: 0, max: END }).map((n) => addDays(START, n));
const recorded = fc.option(fc.integer({ min: END, max: END + 400 }).map((n) => addDays(START, n)), { nil: undefined });
const act = fc.record({ type: fc.constantFrom(...KINDS), state: fc.constantFrom(...STATES), on: day, recordedOn: recorded, imprecise: fc.boolean() });
const count: fc.Arbitrary<Condition> = fc.record({ n: fc.integer({ min: 1, max: 4 }), only: fc.boolean() }).map(({ n, only }) => ({ type: "count", n, ...(only ? { excludeOrganizations: true } : {}) }));
const named: fc.Arbitrary<Condition> = fc.uniqueArray(fc.constantFrom(...STATES), { minLength: 1, maxLength: 3 }).map((parties) => ({ type: "named", parties }));
const condition: fc.Arbitrary<Condition> = fc.oneof(count, named, fc.constant<Condition>({ type: "allSignatories" }), fc.record({ a: count, b: named, all: fc.boolean() }).map(({ a, b, all }): Condition => ({ type: all ? "all" : "any", of: [a, b] })));
const withdrawal: fc.Arbitrary<WithdrawalClause | undefined> = fc.constantFrom<(WithdrawalClause | undefined)[]>(undefined, { rule: "none" }, { rule: "delay", delay: { n: 6, unit: "month" } }, { rule: "delay", delay: { n: 1, unit: "year" }, notWithinYears: 2 }, { rule: "calendarYearCutoff", cutoff: "07-01" });
const coverage: fc.Arbitrary<Coverage> = fc.constantFrom<Coverage[]>({ extent: "complete", until: addDays(START, END) }, { extent: "to-threshold" }, { extent: "complete", until: addDays(START, 4000) });

const treaty: fc.Arbitrary<TreatyFacts> = fc.record({ acts: fc.array(act, { maxLength: 14 }), when: condition, days: fc.integer({ min: 0, max: 200 }), withdrawal, coverage, exact: fc.boolean() }).map((drawn) => ({
  id: "invented",
  title: "Invented",
  participation: "multilateral",
  adoptedOn: START as string as ImpreciseDate,
  clause: { entryIntoForce: { when: drawn.when, delay: { n: drawn.days, unit: "day" } }, laterParties: { delay: { n: 30, unit: "day" } }, ...(drawn.withdrawal === undefined ? {} : { withdrawal: drawn.withdrawal }) },
  groups: {},
  weights: {},
  coverage: drawn.coverage,
  actions: drawn.acts.map((a, n): Action => ({ id: `a${n}`, type: a.type, state: a.state, provenance: "sourced", date: (a.imprecise && !drawn.exact ? a.on.slice(0, 7) : a.on) as ImpreciseDate, ...(a.recordedOn === undefined ? {} : { recordedOn: a.recordedOn }) })),
  publishedDates: [],
  attestations: [],
  retractions: [],
  relations: [],
}));

function bare(history: TreatyHistory): unknown {
  const periods = (list: readonly StatusPeriod<string>[]) => list.map(({ from, until, status, basis }) => [from, until, status, basis]);
  return { general: history.entryIntoForce.date, periods: periods(history.periods), parties: [...history.parties].sort(([a], [b]) => a.localeCompare(b)).map(([code, party]) => [code, periods(party.periods), party.memberships.map(({ from, until }) => [from, until])]) };
}

test("statuses partition time without gap or overlap", () => {
  fc.assert(
    fc.property(treaty, (facts) => {
      const history = deriveTreaty(facts);
      for (const periods of [history.periods, ...[...history.parties.values()].map((party) => party.periods)]) {
        assert.equal(periods[0]?.from, null);
        assert.equal(periods.at(-1)?.until, null);
        for (let i = 1; i < periods.length; i++) assert.equal(periods[i]?.from, periods[i - 1]?.until);
        for (const { from, until } of periods) assert.ok(from === null || until === null || from < until);
      }
    }),
    { numRuns: 400 },
  );
});

test("the order in which facts were typed does not matter", () => {
  fc.assert(
    fc.property(treaty, fc.infiniteStream(fc.nat()), (facts, keys) => {
      const shuffled = facts.actions.map((action) => ({ action, key: Number(keys.next().value) })).sort((a, b) => a.key - b.key).map(({ action }) => action);
      assert.deepEqual(bare(deriveTreaty({ ...facts, actions: shuffled })), bare(deriveTreaty(facts)));
    }),
    { numRuns: 300 },
  );
});

test("no fact recorded after the record date changes an answer", () => {
  fc.assert(
    fc.property(treaty, fc.array(act, { maxLength: 5 }), (facts, later) => {
      const knownOn = addDays(START, END + 400);
      const extra = later.map((a, n): Action => ({ id: `later${n}`, type: a.type, state: a.state, provenance: "sourced", date: a.on as string as ImpreciseDate, recordedOn: addDays(knownOn, 1 + n), supersedes: "a0" }));
      assert.deepEqual(bare(deriveTreaty({ ...facts, actions: [...facts.actions, ...extra] }, ALONE, knownOn)), bare(deriveTreaty(facts, ALONE, knownOn)));
    }),
    { numRuns: 300 },
  );
});

test("an act that bears on nobody's consent changes nothing", () => {
  fc.assert(
    fc.property(treaty, day, fc.constantFrom<ActionType[]>("declaration", "objection", "notification"), (facts, on, type) => {
      const state = facts.actions[0]?.state;
      fc.pre(state !== undefined && facts.coverage.until !== undefined && on <= facts.coverage.until);
      const unrelated: Action = { id: "unrelated", type, state: state ?? null, provenance: "sourced", date: on as string as ImpreciseDate };
      assert.deepEqual(bare(deriveTreaty({ ...facts, actions: [...facts.actions, unrelated] })), bare(deriveTreaty(facts)));
    }),
    { numRuns: 300 },
  );
});

test("what-if of the real next act gives the later reality", () => {
  fc.assert(
    fc.property(treaty, (facts) => {
      const exact = facts.actions.filter((action) => action.date.length === 10).sort((a, b) => (a.date < b.date ? -1 : 1));
      const next = exact.at(-1);
      fc.pre(next !== undefined && next.state !== null);
      const before = { ...facts, actions: exact.slice(0, -1) };
      const imagined = whatIf(before, [{ state: next?.state ?? "", type: next?.type ?? "signature", date: calendarDateOf(next?.date ?? "") }], ALONE);
      const real = deriveTreaty({ ...facts, actions: exact });
      assert.equal(imagined.history.entryIntoForce.date, real.entryIntoForce.date);
      const memberships = (history: TreatyHistory) => [...history.parties].sort(([a], [b]) => a.localeCompare(b)).map(([code, party]) => [code, party.memberships.map(({ from, until }) => [from, until])]);
      assert.deepEqual(memberships(imagined.history), memberships(real));
    }),
    { numRuns: 300 },
  );
});

test("a further act never turns one known answer into another without a conflict being shown", () => {
  fc.assert(
    fc.property(treaty, act, fc.array(day, { minLength: 5, maxLength: 5 }), (facts, drawn, days) => {
      const further: Action = { id: "further", type: drawn.type, state: drawn.state, provenance: "sourced", date: drawn.on as string as ImpreciseDate, recordedOn: addDays(START, END + 500) };
      const asRecorded = { ...facts, coverage: { ...facts.coverage, recordedOn: addDays(START, END + 400) } };
      const before = deriveTreaty(asRecorded);
      const after = deriveTreaty({ ...asRecorded, actions: [...facts.actions, further] });
      if (after.conflicts.some(({ code, facts: ids }) => code === "recorded-late" && ids.includes(further.id))) return;
      for (const on of days) {
        assertNotReversed(before.periods, after.periods, on);
        for (const [code, party] of before.parties) assertNotReversed(party.periods, after.parties.get(code)?.periods ?? [], on);
      }
    }),
    { numRuns: 600 },
  );
});

/** A presumption gives way to a fact; what was derived may at most become unknown. */
function assertNotReversed(before: readonly StatusPeriod<string>[], after: readonly StatusPeriod<string>[], on: CalendarDate) {
  const [was, is] = [periodOn(before, on), periodOn(after, on)];
  if (was.basis !== "derived" || was.status === "unknown" || is.status === "unknown") return;
  assert.equal(is.status, was.status, `on ${on}: ${was.why.rule} became ${is.why.rule}`);
}
