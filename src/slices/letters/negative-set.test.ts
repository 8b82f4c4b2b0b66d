// The negative set: over States, days and instruments of the shipped register, no letter names a basis which the register does not hold
// on that day. The oracle is the status between the two, asked of the engine directly.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { z } from "zod";
import { findBasis, type BasisInstrument } from "../../domain/casework/index.ts";
import { calendarDateOf, type CalendarDate } from "../../domain/kernel/index.ts";
import { pairRelation, type PairRelation, type PairStatus } from "../../domain/treaty-law/index.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { FRAME, LETTER_DATA, letterAsked } from "../../../test/support/letters.ts";
import { loadBasisRegister, type BasisRegister } from "../legal-basis/index.ts";
import { loadSeeds, readReferenceSeeds } from "../reference-data/index.ts";
import { loadInstrumentSeeds } from "../treaties/index.ts";
import { composeLetter, type LetterRefusal } from "./compose-letter.ts";
import { TEMPLATES } from "./templates/index.ts";
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

/** The data of a template with one instrument in every place where data can name one; how many places those are. */
function naming(data: unknown, instrument: string, count = { places: 0 }): { readonly data: unknown; readonly places: number } {
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== "object" || value === null) return value;
    if ("instrument" in value) {
      count.places += 1;
      return { ...value, instrument, title: "Some treaty" };
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, put(inner)]));
  };
  return { data: put(data), places: count.places };
}

/** Templates whose shape has a place for an instrument, whatever the sample data say. */
const NAMING = TEMPLATES.filter(({ shape }) => JSON.stringify(z.toJSONSchema(shape, { io: "input", unrepresentable: "any" })).includes('"instrument"'));

/** Of a template that may name none, the sample names one. */
const SAMPLE: Readonly<Record<string, unknown>> = { ...LETTER_DATA, "forwarding-note": { ...(LETTER_DATA["forwarding-note"] as object), basis: { on: "instrument", instrument: "x", title: "T", articles: [] } } };

const notHeld = (refusals: readonly LetterRefusal[]) => refusals.flatMap((refusal) => (refusal.code === "basis-not-held" ? refusal.instruments : []));

test("every template that can name a basis is known to these tests, and its data name one in at least one place", () => {
  assert.deepEqual(NAMING.map(({ name }) => name).toSorted(), ["concurrence", "forwarding-note", "information-transmission", "letter-of-request", "preservation-request", "refusal", "service-request"]);
  for (const { name } of NAMING) assert.ok(naming(SAMPLE[name], "uncac").places > 0, name);
  for (const { name, read } of TEMPLATES) {
    const known = read(SAMPLE[name]);
    assert.ok(known.ok, name);
    assert.equal(known.bases.some(({ on }) => on === "instrument"), NAMING.some((one) => one.name === name), `${name} tells of every instrument that its data name`);
  }
});

test("each such template in each of its languages, over States, days and instruments: none names what is not in force between the two on the day", () => {
  let [named, refused] = [0, 0];
  for (const state of ["CA", "NP", "AZ", "RU", "IL"]) {
    for (const on of [DAYS[0], DAYS[2], DAYS[4]].filter((day) => day !== undefined)) {
      for (const direction of ["outgoing", "incoming"] as const) {
        const held = askEngine(register, { ...REQUEST, direction, country: state }, "IN", on);
        for (const instrument of register.published.entries.keys()) {
          const status = statusBetween(instrument, state, on);
          for (const { name, languages } of NAMING) {
            for (const language of languages) {
              const composed = composeLetter(letterAsked(name, { language, frame: { ...FRAME, dated: on }, data: naming(SAMPLE[name], instrument).data }), held);
              if (composed.ok) assert.equal(status, "in-force", `${name}: ${instrument} with ${state} on ${on}`);
              else assert.ok(notHeld(composed.refusals).includes(instrument), `${name}: ${instrument} with ${state} on ${on}`);
              if (composed.ok) named += 1;
              else refused += 1;
            }
          }
        }
      }
    }
  }
  assert.ok(named > 200 && refused > 10_000, `${named} ${refused}`);
});

type Class = { readonly title: string; readonly instrument: string; readonly state: string; readonly on: string; readonly offences?: readonly string[] };

/** One of each way in which a treaty looks as if it bound the two and does not. */
const CLASSES: readonly Class[] = [
  { title: "adopted and not in force yet", instrument: "saarc-mla", state: "NP", on: "2026-11-25" },
  { title: "signed by the other State and not ratified", instrument: "uncac", state: "JP", on: "2013-06-01" },
  { title: "ratified by the other State and not by us yet", instrument: "uncac", state: "CA", on: "2010-06-01" },
  { title: "ratified by us and not by the other State, which never signed", instrument: "coe-cybercrime", state: "CA", on: "2026-11-25" },
  { title: "not yet in force between the two, thirty days after the instrument", instrument: "uncac", state: "CA", on: "2011-05-20" },
  { title: "of another pair", instrument: "in-ca-mla", state: "GB", on: "2026-11-25" },
  { title: "not there at all", instrument: "in-atlantis-mla", state: "CA", on: "2026-11-25" },
  { title: "in force, and the offence lies outside it", instrument: "uncac", state: "CA", on: "2026-11-25", offences: ["terrorism"] },
];

for (const { title, instrument, state, on: day, offences = ["bribery"] } of CLASSES) {
  test(`${title}: no template names it (${instrument} with ${state} on ${day})`, () => {
    const on = calendarDateOf(day);
    const held = askEngine(register, { ...REQUEST, country: state, offences }, "IN", on);
    // A refusal may cite what binds the two, though it does not carry the request.
    for (const { name, cites } of NAMING.filter((template) => offences[0] !== "terrorism" || template.cites === "carrying")) {
      const composed = composeLetter(letterAsked(name, { frame: { ...FRAME, dated: on }, data: naming(SAMPLE[name], instrument).data }), held);
      assert.ok(!composed.ok && notHeld(composed.refusals).includes(instrument), `${name} (${cites})`);
    }
  });
}

test("suspended, terminated, known of nobody, not reaching the territory, through a successor of whom nothing is recorded: no template names it", () => {
  const on = calendarDateOf("2026-11-25");
  const question = questionOf({ ...REQUEST, country: "CA" }, "IN", on);
  const why = { rule: "test", params: {}, facts: [], missing: [], because: [] };
  const application = (status: "applies" | "does-not-apply" | "unknown") => ({ from: null, until: null, status, basis: "derived" as const, why, unknown: [], conflicts: [] });
  const reached = (status: "applies" | "does-not-apply" | "unknown") => [{ territory: "BM", through: "CA", application: application(status) }] as unknown as BasisInstrument["territories"];
  const instruments: readonly (readonly [string, BasisInstrument])[] = [
    ...(["suspended", "not-in-force", "unknown", "provisionally-applied"] as const).map((status) => [status, { ...INSTRUMENT, relation: relation(status, on) }] as const),
    ["territory outside", { ...INSTRUMENT, relation: relation("in-force", on), territories: reached("does-not-apply") }],
    ["territory unknown", { ...INSTRUMENT, relation: relation("in-force", on), territories: reached("unknown") }],
  ];
  for (const [title, instrument] of instruments) {
    const held: HeldBases = { carrying: findBasis(question, [instrument]), binding: findBasis({ ...question, kinds: [], offences: [] }, [instrument]), overridden: [], names: new Map() };
    for (const { name } of NAMING) {
      const composed = composeLetter(letterAsked(name, { data: naming(SAMPLE[name], "in-xx-mla").data }), held);
      assert.ok(!composed.ok && notHeld(composed.refusals).includes("in-xx-mla"), `${name}: ${title}`);
      // Two officers may answer for it: then the paper is made, and says no word of that.
      const overridden = composeLetter(letterAsked(name, { data: naming(SAMPLE[name], "in-xx-mla").data }), { ...held, overridden: ["in-xx-mla"] });
      const carried = composeLetter(letterAsked(name, { data: naming(SAMPLE[name], "in-xx-mla").data }), { ...held, carrying: findBasis(question, [{ ...INSTRUMENT, relation: relation("in-force", on) }]), binding: findBasis({ ...question, kinds: [], offences: [] }, [{ ...INSTRUMENT, relation: relation("in-force", on) }]) });
      assert.ok(overridden.ok && carried.ok, name);
      assert.deepEqual(overridden.sheet, carried.sheet, `${name}: an override leaves no trace`);
    }
  }
});

test("where nobody asked the engine, no template names anything", () => {
  for (const { name } of NAMING) {
    const composed = composeLetter(letterAsked(name, { data: naming(SAMPLE[name], "uncac").data }), null);
    assert.ok(!composed.ok && notHeld(composed.refusals).includes("uncac"), name);
  }
});
