// The negative set: over States, days and instruments of the shipped register, no letter names a basis which the register does not hold
// on that day. The oracle is the status between the two, asked of the engine directly.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { findBasis, type BasisInstrument } from "../../domain/casework/index.ts";
import { calendarDateOf, type CalendarDate } from "../../domain/kernel/index.ts";
import { pairRelation, type PairRelation, type PairStatus } from "../../domain/treaty-law/index.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { FRAME, LETTER_DATA, letterAsked } from "../../../test/support/letters.ts";
import { loadBasisRegister, type BasisRegister } from "../legal-basis/index.ts";
import { loadSeeds, readReferenceSeeds } from "../reference-data/index.ts";
import { loadInstrumentSeeds } from "../treaties/index.ts";
import { composeLetter } from "./compose-letter.ts";
import { askEngine, questionOf, type AskedRequest, type HeldBases } from "./held-bases.ts";

const STATES = ["CA", "US", "NP", "BD", "AZ", "FR", "PK", "RU", "AE", "IL"];
const DAYS = ["1996-01-01", "2004-03-15", "2013-06-01", "2019-12-31", "2026-11-25", "2031-01-01"].map(calendarDateOf);
const REQUEST: Omit<AskedRequest, "country"> = { direction: "outgoing", kinds: ["documents", "statement"], offences: ["bribery"], stage: "investigation" };

let register: BasisRegister;
before(async () => {
  const { db } = await testDatabase();
  const at = new Date("2026-11-20T09:00:00Z");
  await loadSeeds(db, readReferenceSeeds(), { actor: "system", at });
  await loadInstrumentSeeds(db, { actor: "system", at, today: calendarDateOf("2026-11-20") });
  register = await loadBasisRegister(db);
});

const REQUEST_DATA = LETTER_DATA["letter-of-request"] as Readonly<Record<string, unknown>>;

function letterOn(instrument: string, dated: CalendarDate, facts = "Sums were paid.") {
  const basis = { on: "instrument", instrument, title: "Some treaty", articles: [] };
  return letterAsked("letter-of-request", { frame: { ...FRAME, dated }, data: { ...REQUEST_DATA, basis, besides: [], facts } });
}

function concurrenceOn(instrument: string, dated: CalendarDate) {
  const basis = { on: "instrument", instrument, title: "Some treaty", articles: [] };
  return letterAsked("concurrence", { frame: { ...FRAME, dated }, data: { ...(LETTER_DATA["concurrence"] as object), basis } });
}

function statusBetween(instrument: string, state: string, on: CalendarDate): PairStatus | "stranger" {
  const [facts, history] = [register.published.facts.get(instrument), register.world.history(instrument)];
  if (facts === undefined || history === undefined) return "stranger";
  return pairRelation(facts, history, "IN", state, on).period.status;
}

test("over all States, days and instruments: what is not in force between the two on the day is named by no letter", () => {
  const refusedBecause = new Map<string, number>();
  let named = 0;
  for (const state of STATES) {
    for (const on of DAYS) {
      const held = askEngine(register, { ...REQUEST, country: state }, "IN", on);
      for (const instrument of register.published.entries.keys()) {
        const composed = composeLetter(concurrenceOn(instrument, on), held);
        const status = statusBetween(instrument, state, on);
        if (composed.ok) {
          assert.equal(status, "in-force", `${instrument} with ${state} on ${on}`);
          assert.deepEqual(composed.basesNamed, [instrument]);
          named += 1;
        } else {
          assert.deepEqual(composed.refusals, [{ code: "basis-not-held", instruments: [instrument] }]);
          refusedBecause.set(status, (refusedBecause.get(status) ?? 0) + 1);
        }
      }
    }
  }
  assert.ok(named > 100, String(named));
  for (const status of ["not-in-force", "unknown", "in-force"]) assert.ok((refusedBecause.get(status) ?? 0) > 20, `${status}: ${refusedBecause.get(status)}`);
});

test("a letter that only tells of such a treaty in its facts is refused as well", () => {
  let tried = 0;
  for (const [state, on] of STATES.flatMap((one) => DAYS.map((day) => [one, day] as const))) {
    const held = askEngine(register, { ...REQUEST, country: state }, "IN", on);
    for (const { instrument } of held.carrying.not) {
      const title = register.published.entries.get(instrument.id)?.titles.find(({ kind }) => kind === "official")?.text;
      if (title === undefined) continue;
      const data = { ...REQUEST_DATA, basis: { on: "reciprocity" }, besides: [], facts: `It is recalled that both States are bound by the ${title.toUpperCase()}, in which help is promised.` };
      const composed = composeLetter(letterAsked("letter-of-request", { frame: { ...FRAME, dated: on }, data }), held);
      assert.ok(!composed.ok && composed.refusals[0]?.code === "basis-not-held" && composed.refusals[0].instruments.includes(instrument.id), `${instrument.id} with ${state}`);
      tried += 1;
    }
  }
  assert.ok(tried > 30, String(tried));
});

test("the SAARC convention of 2008 waits for others: no letter to Nepal rests on it", () => {
  const on = calendarDateOf("2026-11-25");
  const held = askEngine(register, { ...REQUEST, country: "NP" }, "IN", on);
  assert.ok(!composeLetter(letterOn("saarc-mla", on), held).ok);
});

test("a treaty is no basis on the day before it binds, nor one that nobody is recorded in", () => {
  const [before_, after_] = [calendarDateOf("2011-05-08"), calendarDateOf("2011-05-09")];
  const asked = { ...REQUEST, country: "CA" };
  assert.ok(!composeLetter(letterOn("uncac", before_), askEngine(register, asked, "IN", before_)).ok, "India ratified UNCAC on 9 May 2011; in force for it 30 days later");
  assert.ok(!composeLetter(letterOn("uncac", after_), askEngine(register, asked, "IN", after_)).ok);
  const on = calendarDateOf("2011-06-08");
  assert.ok(composeLetter(letterOn("uncac", on), askEngine(register, asked, "IN", on)).ok);
  assert.ok(!composeLetter(letterOn("in-atlantis-mla", on), askEngine(register, asked, "IN", on)).ok);
});

test("an offence outside the convention, a kind that it does not know: no letter rests on it", () => {
  const on = calendarDateOf("2026-11-25");
  const held = (more: Partial<AskedRequest>) => askEngine(register, { ...REQUEST, country: "CA", ...more }, "IN", on);
  assert.ok(composeLetter(letterOn("uncac", on), held({})).ok);
  assert.ok(!composeLetter(letterOn("uncac", on), held({ offences: ["terrorism"] })).ok);
});

const INSTRUMENT: Omit<BasisInstrument, "relation"> = { id: "in-xx-mla", participation: "bilateral", binding: "yes", subject: "mutual-legal-assistance", scope: null, territories: [] };

function relation(status: PairStatus, on: CalendarDate): PairRelation {
  const why = { rule: "test", params: {}, facts: [], missing: [], because: [] };
  return { between: ["CA", "IN"] as PairRelation["between"], on, period: { from: null, until: null, status, basis: "derived", why, unknown: [], conflicts: [] }, since: null, next: null, reservations: [], suspensions: [], declarations: [], caveats: [], conflicts: [] };
}

test("suspended, provisionally applied, unknown, not binding, kind not covered: each by itself refuses the letter", () => {
  const on = calendarDateOf("2026-11-25");
  const question = questionOf({ ...REQUEST, country: "CA" }, "IN", on);
  const held = (instrument: BasisInstrument): HeldBases => ({ carrying: findBasis(question, [instrument]), binding: findBasis({ ...question, kinds: [], offences: [] }, [instrument]), overridden: [], names: new Map() });
  const scope = { read: "text" as const, assistance: [{ what: "service-of-documents", articles: ["3"] }], offences: [], exclusions: [] };
  assert.ok(composeLetter(letterOn("in-xx-mla", on), held({ ...INSTRUMENT, relation: relation("in-force", on) })).ok);
  for (const instrument of [
    ...(["not-in-force", "suspended", "provisionally-applied", "unknown"] as const).map((status) => ({ ...INSTRUMENT, relation: relation(status, on) })),
    { ...INSTRUMENT, binding: "no" as const, relation: relation("in-force", on) },
    { ...INSTRUMENT, scope, relation: relation("in-force", on) },
  ]) assert.ok(!composeLetter(letterOn("in-xx-mla", on), held(instrument)).ok, instrument.relation.period.status);
});

test("a refusal may cite what binds the two though it does not cover the offence, and nothing that does not bind them", () => {
  const on = calendarDateOf("2026-11-25");
  const held = askEngine(register, { ...REQUEST, direction: "incoming", country: "CA", offences: ["terrorism"] }, "IN", on);
  const refusal = (instrument: string) => letterAsked("refusal", { data: { ...(LETTER_DATA["refusal"] as object), grounds: [{ ground: "Outside the convention", standsIn: { in: "instrument", instrument, title: "Convention", article: "46" }, reasons: "The offence is none of the convention's." }] } });
  assert.ok(composeLetter(refusal("uncac"), held).ok);
  assert.ok(!composeLetter(refusal("saarc-mla"), held).ok);
});
