import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { calendarDateOf, type CalendarDate } from "../../kernel/index.ts";
import { INCOMING, type IncomingState } from "../lanes/incoming.ts";
import type { DeskOf, Lane } from "../lanes/lane.ts";
import { OUTGOING_LANES } from "../lanes/outgoing.ts";
import { packCounter, type AssessorPack, type PackTable } from "./assessor-pack.ts";
import { talliesOf } from "./tallies.ts";
import { measureRequest, type CountedRequest, type CountedStep } from "./measure-request.ts";

const OUT = OUTGOING_LANES["request-of-authority"];
const day = calendarDateOf;
const step = (action: string, to: string, on: string, reasons: readonly string[] = []): CountedStep => ({ action, to, on: day(on), reasons });

const SENT = [step("open", "draft", "2025-01-01"), step("endorse", "received", "2025-01-11"), step("allot", "scrutiny", "2025-01-12"), step("query-agency", "queried-agency", "2025-01-20", ["person-address"]), step("answer-query", "scrutiny", "2025-01-30"), step("approve", "ready", "2025-02-01"), step("despatch", "transmitted", "2025-02-10")];
const outgoing = (steps: readonly CountedStep[], more: Partial<CountedRequest> = {}): CountedRequest => ({ direction: "outgoing", country: "CA", agency: "cbi", kinds: ["documents", "statement"], offences: ["bribery"], basis: "bilateral-treaty", urgent: false, steps, ...more });

function packOf(requests: readonly CountedRequest[], cut: string, fromYear = 2024): AssessorPack {
  const counter = packCounter(fromYear, day(cut));
  for (const request of requests) {
    const measured = measureRequest(request, request.direction === "incoming" ? INCOMING.desks : OUT.desks, day(cut));
    if (measured !== undefined) for (const tally of talliesOf(measured, fromYear)) counter.add(tally, 1);
  }
  return counter.pack();
}
const rows = (pack: AssessorPack, name: PackTable) => Object.fromEntries((pack.tables.find(({ table }) => table === name)?.rows ?? []).map(({ key, counts }) => [key, counts.join(" ")]));
const leg = (pack: AssessorPack, name: string) => pack.legs.find(({ leg: one, direction }) => one === name && direction === "outgoing")?.all.median;

test("what was not despatched by the cut is no request made, and waits with its desk", () => {
  const pack = packOf([outgoing(SENT)], "2025-02-05");
  assert.deepEqual(rows(pack, "flow-outgoing"), {});
  assert.deepEqual(rows(pack, "pending-by-desk"), { authority: "1 0 0 0 0 0" });
});

test("a request despatched in one year and executed in the next is pending at the end of the first", () => {
  const pack = packOf([outgoing([...SENT, step("acknowledge", "acknowledged", "2025-03-12"), step("begin-execution", "in-execution", "2025-04-01"), step("result", "executed", "2026-02-10"), step("deliver", "delivered", "2026-03-01")])], "2026-06-30");
  assert.deepEqual(rows(pack, "flow-outgoing"), { 2025: "1 0 0 0 0 0 1", 2026: "0 1 0 0 0 0 0" });
  assert.deepEqual([leg(pack, "to-send"), leg(pack, "to-acknowledge"), leg(pack, "to-execute")], [30, 30, 365]);
});

test("time here and time abroad are apart, and the agency's time to answer is the agency's", () => {
  const pack = packOf([outgoing([...SENT, step("acknowledge", "acknowledged", "2025-03-12"), step("begin-execution", "in-execution", "2025-04-01"), step("result", "executed", "2025-06-10"), step("deliver", "delivered", "2025-06-20"), step("close", "closed", "2025-06-30")])], "2026-06-30");
  // Draft 10 days, the query 10, after delivery 10; scrutiny and sending 20, after the result 10; 120 abroad.
  assert.deepEqual([leg(pack, "agency"), leg(pack, "authority"), leg(pack, "abroad")], [30, 30, 120]);
});

test("what was asked for and what was refused stands by its reason; none recorded is said", () => {
  const pack = packOf([outgoing([...SENT, step("refuse", "refused", "2025-05-01", ["dual-criminality"])]), outgoing([...SENT, step("refuse", "refused", "2025-05-01")])], "2025-12-31");
  assert.deepEqual(rows(pack, "refusals"), { "dual-criminality": "1 0", "not-recorded": "1 0" });
  assert.deepEqual(rows(pack, "returns"), { "person-address": "2 0" });
  assert.deepEqual(rows(pack, "balance"), { CA: "2 0 2 0 0 0" });
});

/** A walk along the lane by its own table, some days between the steps. */
function walk<State extends string>(lane: Lane<State, string>, choices: readonly number[], gaps: readonly number[], began: CalendarDate): CountedStep[] {
  const steps: CountedStep[] = [{ action: "open", to: lane.begins, on: began, reasons: [] }];
  let state: string = lane.begins;
  let on = new Date(began);
  for (const [index, choice] of choices.entries()) {
    const open = lane.transitions.filter(({ from }) => (from as readonly string[]).includes(state));
    const taken = open[choice % Math.max(open.length, 1)];
    if (taken === undefined) break;
    on = new Date(on.getTime() + (gaps[index] ?? 1) * 86_400_000);
    state = taken.to;
    steps.push({ action: taken.action, to: state, on: day(on.toISOString().slice(0, 10)), reasons: [] });
  }
  return steps;
}

const request = fc.record({ incoming: fc.boolean(), country: fc.constantFrom("CA", "LK", "US"), urgent: fc.boolean(), choices: fc.array(fc.nat(40), { maxLength: 20 }), gaps: fc.array(fc.nat(200), { minLength: 20, maxLength: 20 }), began: fc.integer({ min: 0, max: 2000 }) }).map(({ incoming, country, urgent, choices, gaps, began }): CountedRequest => {
  const first = day(new Date(Date.UTC(2018, 0, 1 + began)).toISOString().slice(0, 10));
  const steps = incoming ? walk<IncomingState>(INCOMING, choices, gaps, first) : walk(OUT, choices, gaps, first);
  return outgoing(steps, { direction: incoming ? "incoming" : "outgoing", country, urgent });
});
const all: Readonly<Record<string, DeskOf>> = { ...OUT.desks, ...INCOMING.desks };

test("whatever way requests go: pending by country is pending at the end of the last year, and the balance adds up to what was made and received", () => {
  fc.assert(
    fc.property(fc.array(request, { maxLength: 30 }), (requests) => {
      const cut = "2026-11-25";
      const pack = packOf(requests, cut, 2000);
      const total = (name: PackTable, column: number) => (pack.tables.find(({ table }) => table === name)?.rows ?? []).reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0);
      const pendingNow = (name: PackTable) => (pack.tables.find(({ table }) => table === name)?.rows ?? []).flatMap(({ counts }) => counts).reduce((sum, one) => sum + one, 0);
      const lastYear = (name: PackTable) => pack.tables.find(({ table }) => table === name)?.rows.find(({ key }) => key === "2026")?.counts[6] ?? 0;
      for (const direction of ["outgoing", "incoming"] as const) {
        assert.equal(lastYear(`flow-${direction}`), pendingNow(`pending-by-country-${direction}`));
        const [made, ended] = [total(`flow-${direction}`, 0), [1, 3, 4, 5].reduce((sum, column) => sum + total(`flow-${direction}`, column), 0)];
        assert.equal(made - ended, pendingNow(`pending-by-country-${direction}`));
      }
      assert.equal(total("balance", 0) + total("balance", 3), total("flow-outgoing", 0) + total("flow-incoming", 0));
      assert.deepEqual(packOf(requests.toReversed(), cut, 2000), pack);
    }),
    { numRuns: 200 },
  );
});

test("an incoming request refused after its grounds were gone through is refused on those that arise", () => {
  const steps = [step("receive", "received", "2025-01-01"), step("find-complete", "merits-check", "2025-01-10"), step("consider-grounds", "merits-check", "2025-01-12", ["political-offence"]), step("consult", "consultation", "2025-01-13"), step("refuse", "refused", "2025-02-01")];
  assert.deepEqual(rows(packOf([outgoing(steps, { direction: "incoming" })], "2025-12-31"), "refusals"), { "political-offence": "0 1" });
});

test("no state of a lane is left uncounted: it is pending on a desk or it has ended", () => {
  for (const [state, desk] of Object.entries(all)) {
    const lane = Object.hasOwn(INCOMING.desks, state) && !Object.hasOwn(OUT.desks, state) ? "incoming" : "outgoing";
    const measured = measureRequest(outgoing([step("open", state, "2025-01-01")], { direction: lane }), all, day("2025-02-01"));
    if (desk === "none") assert.notEqual(measured?.ending, null, state);
    else assert.equal(measured?.ending !== null, ["executed", "delivered", "returned"].includes(state), state);
  }
});
