// What must hold between two States whatever they did: tried on random treaties with reservations, objections and suspensions.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, type CalendarDate } from "../../kernel/index.ts";
import { deriveTreaty } from "../derive.ts";
import type { Action } from "../facts/index.ts";
import { act, day, treaty } from "../testing/history-fixtures.ts";
import { pairPeriods, pairRelation } from "./pair-relation.ts";

const STATES = ["AT", "BE", "CH", "DE"] as const;
const START = day("1990-01-01");
/** All acts lie before this day; everything is withdrawn on it. */
const END = day("2000-01-01");

const someDay = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays(START, n));
const state = fc.constantFrom(...STATES);
const clauses = fc.constantFrom(
  {},
  { reservations: { rule: "silent", acceptance: "each" } as const },
  { reservations: { rule: "none" } as const },
  { reservations: { rule: "silent", threshold: { of: 1, in: 3 } } as const },
  { reservations: { rule: "silent", authorised: ["9"] } as const },
);

const consents = fc.tuple(...STATES.map((code) => someDay.map((on) => act("ratification", code, on, { id: `consent ${code}` }))));
const reservation = fc.record({ by: state, on: fc.option(someDay), provisions: fc.constantFrom(["9"], ["9", "27(3)"]) });
const objection = fc.record({ by: state, on: someDay, to: fc.nat(2), opposes: fc.boolean() });
const suspension = fc.record({ by: state, on: someDay, towards: fc.option(state) });

const story = fc
  .record({ clause: clauses, consents, reservations: fc.array(reservation, { maxLength: 3 }), objections: fc.array(objection, { maxLength: 4 }), suspensions: fc.array(suspension, { maxLength: 2 }) })
  .map(({ clause, consents: own, reservations, objections, suspensions }) => {
    // `on: null` makes it with the consent.
    const made = reservations.map(({ by, on, provisions }, n) => act("reservation", by, on ?? consentDay(own, by), { id: `r${n}`, provisions }));
    const objected = objections.map(({ by, on, to, opposes }, n) => act("objection", by, on, { id: `o${n}`, refersTo: `r${to}`, opposesEntryIntoForce: opposes }));
    const suspended = suspensions.map(({ by, on, towards }, n) => act("suspension", by, on, { id: `s${n}`, ...(towards === null ? {} : { towards: [towards] }) }));
    return { clause, consents: own, between: [...made, ...objected, ...suspended] };
  });

function consentDay(own: readonly Action[], by: string): string {
  return own.find((consent) => consent.state === by)?.date ?? START;
}

function ask(actions: readonly Action[], clause: object, on: CalendarDate, a = "AT", b = "BE") {
  const facts = treaty(actions, { clause: { entryIntoForce: { when: { type: "count", n: 2 } }, laterParties: {}, ...clause } });
  return pairRelation(facts, deriveTreaty(facts), a, b, on);
}

test("the order in which acts are recorded does not matter, nor the order of the two States", () => {
  fc.assert(
    fc.property(story, someDay, fc.infiniteStream(fc.nat()), ({ clause, consents: own, between }, on, random) => {
      const acts = [...own, ...between];
      const shuffled = acts.map((one) => [random.next().value, one] as const).sort(([x], [y]) => x - y).map(([, one]) => one);
      const [first, again, turned] = [ask(acts, clause, on), ask(shuffled, clause, on), ask(acts, clause, on, "BE", "AT")];
      assert.deepEqual(again, first);
      assert.deepEqual(turned, first);
    }),
    { numRuns: 60 },
  );
});

test("the periods of two States partition time without gap or overlap, and differ from one to the next", () => {
  fc.assert(
    fc.property(story, ({ clause, consents: own, between }) => {
      const facts = treaty([...own, ...between], { clause });
      const periods = pairPeriods(facts, deriveTreaty(facts), "AT", "BE");
      assert.equal(periods[0]?.from, null);
      assert.equal(periods.at(-1)?.until, null);
      periods.slice(1).forEach(({ from }, n) => assert.equal(from, periods[n]?.until));
    }),
    { numRuns: 60 },
  );
});

test("withdrawing every reservation and objection and ending every suspension restores the treaty as written", () => {
  fc.assert(
    fc.property(story, ({ clause, consents: own, between }) => {
      const undoing = between.map((one) => act(undoes(one), one.state, END, { id: `undo ${one.id}`, refersTo: one.id }));
      const undone = ask([...own, ...between, ...undoing], clause, END);
      const plain = ask([...own, act("declaration", "CH", END)], clause, END);
      assert.equal(undone.period.status, plain.period.status);
      assert.deepEqual([undone.reservations, undone.suspensions], [[], []]);
    }),
    { numRuns: 60 },
  );
});

test("what two other States do about reservations made in time changes nothing between these two", () => {
  fc.assert(
    fc.property(story, someDay, fc.constantFrom("silent", "none"), ({ consents: own, between }, on, rule) => {
      const clause = { reservations: { rule } };
      // A late reservation is the exception: one objection by anybody refuses it to all.
      const inTime = between.filter((one) => one.type !== "reservation" || one.date === consentDay(own, one.state ?? ""));
      const others = inTime.filter(({ state: by }) => by === "CH" || by === "DE");
      const ours = inTime.filter(({ state: by }) => by === "AT" || by === "BE");
      const last = act("declaration", "CH", END);
      const [withOthers, without] = [ask([...own, ...ours, ...others, last], clause, on), ask([...own, ...ours, last], clause, on)];
      assert.equal(withOthers.period.status, without.period.status);
      assert.deepEqual(withOthers.suspensions, without.suspensions);
      const mine = ({ reservation: id }: { reservation: string }) => ours.some((one) => one.id === id);
      assert.deepEqual(withOthers.reservations.filter(mine).map(({ kind }) => kind), without.reservations.map(({ kind }) => kind));
    }),
    { numRuns: 60 },
  );
});

function undoes({ type }: Action): Action["type"] {
  if (type === "reservation") return "withdrawalOfReservation";
  return type === "objection" ? "withdrawalOfObjection" : "endOfSuspension";
}
