// What must hold for every treaty one can write down, tried on thousands of invented ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, calendarDateOf, type CalendarDate, type ImpreciseDate } from "../kernel/index.ts";
import { periodOn, type StatusPeriod, type TreatyHistory } from "./answer.ts";
import { ALONE, deriveTreaty } from "./derive.ts";
import type { Action, ActionType, Condition, Coverage, Delay, EntryIntoForceClause, LaterPartiesClause, TreatyFacts, WithdrawalClause } from "./facts/index.ts";
import { whatIf } from "./questions/projection.ts";

const START = calendarDateOf("2000-01-01");
const END = 7300; // days: twenty years
const STATES = ["AA", "BB", "CC", "DD", "EU"] as const;
const KINDS: readonly ActionType[] = [
  "signature", "ratification", "accession", "withdrawal", "denunciation", "declarationNotToBecomeParty", "revocation", "acceptance",
  "definitiveSignature", "succession", "successionToSignature", "lossOfMembership", "provisionalApplication", "territorialApplication", "suspension", "extinction", "reservation",
  "signatureAdReferendum", "confirmation", "armedConflict",
];

const day = fc.integer({ min: 0, max: END }).map((n) => addDays(START, n));
const recorded = fc.option(fc.integer({ min: END, max: END + 400 }).map((n) => addDays(START, n)), { nil: undefined });
const act = fc.record({ type: fc.constantFrom(...KINDS), state: fc.constantFrom(...STATES), on: day, recordedOn: recorded, imprecise: fc.boolean(), succeeded: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }), told: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }), disputed: fc.integer({ min: 0, max: 20 }).map((n) => n === 0) });
const count: fc.Arbitrary<Condition> = fc.record({ n: fc.integer({ min: 1, max: 4 }), only: fc.boolean() }).map(({ n, only }) => ({ type: "count", n, ...(only ? { excludeOrganizations: true } : {}) }));
const named: fc.Arbitrary<Condition> = fc.uniqueArray(fc.constantFrom(...STATES), { minLength: 1, maxLength: 3 }).map((parties) => ({ type: "named", parties }));
const share: fc.Arbitrary<Condition> = fc.integer({ min: 1, max: 100 }).map((min) => ({ type: "share", weights: "tons", min }));
const dated: fc.Arbitrary<Condition> = day.map((date) => ({ type: "onDate", date }));
const leaf = fc.oneof(count, named, share, fc.constantFrom<Condition[]>({ type: "allSignatories" }, { type: "allSignatories", signedBy: addDays(START, 2000) }, { type: "count", n: 2, signatoriesOnly: true }, { type: "count", n: 2, among: "group" }, { type: "count", n: 1, actions: ["definitiveSignature", "signature"] }));
const condition: fc.Arbitrary<Condition> = fc.oneof(leaf, dated, fc.record({ a: leaf, b: leaf, all: fc.boolean() }).map(({ a, b, all }): Condition => ({ type: all ? "all" : "any", of: [a, b] })), fc.record({ a: leaf, b: dated }).map(({ a, b }): Condition => ({ type: "all", of: [a, b] })));
const withdrawal: fc.Arbitrary<WithdrawalClause | undefined> = fc.constantFrom<(WithdrawalClause | undefined)[]>(
  undefined,
  { rule: "none" },
  { rule: "none", implied: true },
  { rule: "delay", delay: { n: 6, unit: "month" }, notDuringConflict: true },
  { rule: "delay", delay: { n: 6, unit: "month" } },
  { rule: "delay", delay: null },
  { rule: "delay", delay: { n: 1, unit: "year" }, notWithinYears: 2 },
  { rule: "calendarYearCutoff", cutoff: "07-01", notWithinYears: 2 },
  { rule: "windows", everyYears: 3, windowMonths: 12, delay: { n: 1, unit: "year" } },
  { rule: "fixedTerms", firstTermYears: 4, renewalYears: 2, noticeMonths: 6 },
);
const delay: fc.Arbitrary<Delay> = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map((n): Delay => ({ n, unit: "day" })),
  fc.constantFrom<Delay[]>({ n: 3, unit: "month", then: "firstOfNextMonth" }, { n: 2, unit: "month", counting: "calendarMonth" }, { n: 1, unit: "year" }, { n: 3, unit: "month", counting: "inclusive" }, { n: 30, unit: "day", counting: "nextDay" }),
);
const entry = fc.record({ when: condition, delay, onDate: fc.option(day, { nil: undefined }), floor: fc.option(day, { nil: undefined }) }).map(({ when, delay: own, onDate, floor }): EntryIntoForceClause => ({ when, delay: own, ...(onDate === undefined ? {} : { onDate }), ...(floor === undefined ? {} : { notBefore: [{ date: floor }] }) }));
const laterParties: fc.Arbitrary<LaterPartiesClause | undefined> = fc.oneof(fc.constant(undefined), delay.map((own) => ({ delay: own, objectionPeriodFor: ["accession"] as const, objectionMonths: 6 })), fc.record({ delay, depositedAfter: fc.constantFrom<("trigger" | "entryIntoForce")[]>("trigger", "entryIntoForce") }));
const coverage: fc.Arbitrary<Coverage> = fc.constantFrom<Coverage[]>({ extent: "complete", until: addDays(START, END) }, { extent: "to-threshold" }, { extent: "complete", until: addDays(START, 4000) });

const treaty: fc.Arbitrary<TreatyFacts> = fc.record({ acts: fc.array(act, { maxLength: 14 }), entry, laterParties, withdrawal, coverage, exact: fc.boolean(), endsBelow: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }) }).map((drawn) => ({
  id: "invented",
  title: "Invented",
  participation: "multilateral",
  adoptedOn: START as string as ImpreciseDate,
  clause: { entryIntoForce: drawn.entry, ...(drawn.laterParties === undefined ? {} : { laterParties: drawn.laterParties }), ...(drawn.withdrawal === undefined ? {} : { withdrawal: drawn.withdrawal }), ...(drawn.endsBelow === undefined ? {} : { endsBelow: drawn.endsBelow }) },
  groups: { group: ["AA", "CC", "DD"] },
  weights: { tons: { AA: 10, BB: 20, CC: 40, DD: 30 } },
  coverage: drawn.coverage,
  actions: drawn.acts.map((a, n): Action => ({ id: `a${n}`, type: a.type, state: a.state, provenance: "sourced", date: (a.imprecise && !drawn.exact ? a.on.slice(0, 7) : a.on) as ImpreciseDate, ...(a.type === "territorialApplication" ? { territory: "GI" } : {}), ...(a.type === "succession" && a.succeeded !== undefined ? { successionOn: addDays(a.on, -a.succeeded) } : {}), ...(a.recordedOn === undefined ? {} : { recordedOn: a.recordedOn }), ...(a.told === undefined ? {} : { notifiedOn: addDays(a.on, a.told) }), ...(a.disputed ? { disputed: true } : {}) })),
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
      for (const { memberships } of history.parties.values()) {
        memberships.forEach(({ from, until }, i) => {
          assert.ok(until === null || from < until);
          const next = memberships[i + 1];
          assert.ok(next === undefined || (until !== null && until <= next.from), "two periods of being bound overlap");
        });
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
    { numRuns: 400 },
  );
});

test("no fact recorded after the record date changes an answer", () => {
  fc.assert(
    fc.property(treaty, fc.array(act, { maxLength: 5 }), (facts, later) => {
      const knownOn = addDays(START, END + 400);
      const extra = later.map((a, n): Action => ({ id: `later${n}`, type: a.type, state: a.state, provenance: "sourced", date: a.on as string as ImpreciseDate, recordedOn: addDays(knownOn, 1 + n), supersedes: "a0" }));
      assert.deepEqual(bare(deriveTreaty({ ...facts, actions: [...facts.actions, ...extra] }, ALONE, knownOn)), bare(deriveTreaty(facts, ALONE, knownOn)));
    }),
    { numRuns: 400 },
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
    { numRuns: 400 },
  );
});

test("what-if of the real next act gives the later reality", () => {
  fc.assert(
    fc.property(treaty, (facts) => {
      const exact = facts.actions.filter((action) => action.date.length === 10 && action.disputed !== true).map(({ notifiedOn: _, ...action }): Action => action).sort((a, b) => (a.date < b.date ? -1 : 1));
      const next = exact.at(-1);
      fc.pre(next !== undefined && next.state !== null);
      const before = { ...facts, actions: exact.slice(0, -1) };
      const more = { ...(next?.successionOn === undefined ? {} : { successionOn: next.successionOn }), ...(next?.territory === undefined ? {} : { territory: next.territory }) };
      const imagined = whatIf(before, [{ state: next?.state ?? "", type: next?.type ?? "signature", date: calendarDateOf(next?.date ?? ""), ...more }], ALONE);
      const real = deriveTreaty({ ...facts, actions: exact });
      assert.equal(imagined.history.entryIntoForce.date, real.entryIntoForce.date);
      const memberships = (history: TreatyHistory) => [...history.parties].sort(([a], [b]) => a.localeCompare(b)).map(([code, party]) => [code, party.memberships.map(({ from, until }) => [from, until])]);
      assert.deepEqual(memberships(imagined.history), memberships(real));
    }),
    { numRuns: 400 },
  );
});

test("a further act never turns one known answer into another without a conflict being shown", () => {
  fc.assert(
    fc.property(treaty, act, fc.array(day, { minLength: 5, maxLength: 5 }), (facts, drawn, days) => {
      const further: Action = { id: "further", type: drawn.type, state: drawn.state, ...(drawn.type === "territorialApplication" ? { territory: "GI" } : {}), provenance: "sourced", date: drawn.on as string as ImpreciseDate, recordedOn: addDays(START, END + 500) };
      const asRecorded = { ...facts, coverage: { ...facts.coverage, recordedOn: addDays(START, END + 400) } };
      const before = deriveTreaty(asRecorded);
      const after = deriveTreaty({ ...asRecorded, actions: [...facts.actions, further] });
      if (after.conflicts.some(({ code, facts: ids }) => code === "recorded-late" && ids.includes(further.id))) return;
      for (const on of days) {
        assertNotReversed(before.periods, after.periods, on);
        for (const [code, party] of before.parties) assertNotReversed(party.periods, after.parties.get(code)?.periods ?? [], on);
      }
    }),
    { numRuns: 400 },
  );
});

test("nothing that happens after a day changes what was so on it, unless an act reaches back by its own terms", () => {
  fc.assert(
    fc.property(treaty, day, (facts, on) => {
      const acts = facts.actions.filter(({ type, date }) => type !== "succession" && type !== "confirmation" && date.length === 10);
      const whole = deriveTreaty({ ...facts, actions: acts, coverage: { extent: "complete", until: addDays(START, END) } });
      const asOfThen = deriveTreaty({ ...facts, actions: acts.filter(({ date }) => String(date) <= on), coverage: { extent: "complete", until: on } });
      const same = (then: readonly StatusPeriod<string>[], now: readonly StatusPeriod<string>[], who: string) => {
        const [was, is] = [periodOn(then, on).status, periodOn(now, on).status];
        // What could not be told from the acts of then (nobody's signature recorded) is no case of hindsight.
        if (was !== "unknown" && was !== "not-party" && is !== "unknown") assert.equal(is, was, who);
      };
      same(asOfThen.periods, whole.periods, "the treaty");
      for (const [code, party] of whole.parties) same(asOfThen.parties.get(code)?.periods ?? asOfThen.unlisted, party.periods, code);
    }),
    { numRuns: 400 },
  );
});

/** A presumption gives way to a fact; what was derived may at most become unknown. */
function assertNotReversed(before: readonly StatusPeriod<string>[], after: readonly StatusPeriod<string>[], on: CalendarDate) {
  const [was, is] = [periodOn(before, on), periodOn(after, on)];
  if (was.basis !== "derived" || was.status === "unknown" || is.status === "unknown") return;
  assert.equal(is.status, was.status, `on ${on}: ${was.why.rule} became ${is.why.rule}`);
}
