// The legal basis on the register as it is shipped.
import assert from "node:assert/strict";
import { test } from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import type { BasisQuestion } from "../../domain/casework/index.ts";
import { addDays, calendarDateOf } from "../../domain/kernel/index.ts";
import { between, type TreatyHistory } from "../../domain/treaty-law/index.ts";
import { loadSeeds, readReferenceSeeds } from "../reference-data/index.ts";
import { loadInstrumentSeeds } from "../treaties/index.ts";
import { loadBasisRegister, termsOf } from "./basis-register.ts";
import { checkBasis, findBasisFor, proveBasisFor } from "./find-basis-for.ts";

const { db } = await testDatabase();
const at = new Date("2026-11-20T09:00:00Z");
await loadSeeds(db, readReferenceSeeds(), { actor: "system", at });
await loadInstrumentSeeds(db, { actor: "system", at, today: calendarDateOf("2026-11-20") });
const register = await loadBasisRegister(db);

const TODAY = "2026-11-25";
const asking = (requested: string, on = TODAY, more: Partial<BasisQuestion> = {}): BasisQuestion => ({ requesting: "IN", requested, on: calendarDateOf(on), kinds: ["documents", "statement"], offences: ["bribery"], stage: "investigation", ...more });
const find = (question: BasisQuestion) => findBasisFor(register, question);
const idsOf = (question: BasisQuestion) => find(question).bases.map(({ instrument }) => instrument?.id ?? "reciprocity");
const whyNot = (question: BasisQuestion, id: string) => find(question).not.find(({ instrument }) => instrument.id === id)?.because;

test("bank records in a bribery case: treaty first where there is one, then the convention against corruption with its articles, reciprocity last", () => {
  for (const requested of ["CA", "US", "CH", "LK", "RU", "SG"]) {
    const { bases } = find(asking(requested));
    assert.deepEqual(bases.slice(0, 2).map(({ instrument }) => instrument?.id), [`in-${requested.toLowerCase()}-mla`, "uncac"], requested);
    assert.equal(bases.at(-1)?.rank, "reciprocity");
    assert.deepEqual(bases[0]?.kinds.get("documents"), { answer: "unknown" }, "nobody has read the bilateral treaty for it");
    assert.deepEqual(bases[1]?.kinds.get("documents"), { answer: "yes", articles: ["46(3)(f)"] });
    assert.deepEqual(bases[1]?.offences.get("bribery"), { answer: "yes", articles: ["15", "16", "21"] });
  }
});

test("without a treaty that the register holds in force, the convention comes first", () => {
  for (const requested of ["CN", "BR", "FJ"]) assert.equal(idsOf(asking(requested))[0], "uncac", requested);
  assert.equal(whyNot(asking("BR"), "in-br-mla"), "status-unknown", "listed in the press, attested by no list of treaties in force");
});

test("Germany: the treaty under talks is no basis, and the record of the convention does not tell", () => {
  assert.equal(whyNot(asking("DE"), "in-de-mla"), "status-unknown");
  assert.equal(whyNot(asking("DE"), "uncac"), "status-unknown");
});

test("Azerbaijan on 1 June 2013: signed in April, not ratified, and so none; on the day of the ministry's later list, none either", () => {
  assert.equal(whyNot(asking("AZ", "2013-06-01"), "in-az-mla"), "not-in-force");
  assert.ok(!idsOf(asking("AZ", "2013-06-01")).includes("in-az-mla"));
});

test("Nepal: the agreement signed in February 2026 does not carry a request; the SAARC convention on the day of the ministry's list waits for three States", () => {
  const { not } = find(asking("NP"));
  assert.ok(!idsOf(asking("NP")).includes("in-np-mla"));
  assert.ok(not.some(({ instrument }) => instrument.id === "in-np-mla"));
  const saarc = find(asking("NP", "2013-12-31")).not.find(({ instrument }) => instrument.id === "saarc-mla");
  assert.ok(saarc?.because === "not-in-force");
  assert.deepEqual([...new Set(missingIn(saarc.relation.period.why))], ["AF", "NP", "PK"]);
});

test("the SAARC convention is a near miss for its members and not a word for others", () => {
  for (const on of ["2013-12-31", TODAY]) assert.equal(whyNot(asking("LK", on), "saarc-mla"), "not-in-force");
  assert.equal(whyNot(asking("CA"), "saarc-mla"), undefined);
});

test("the Harare Scheme binds nobody", () => {
  const { not, bases } = find(asking("AU"));
  assert.ok(!bases.some(({ instrument }) => instrument?.id === "harare-scheme"));
  assert.ok(not.every(({ instrument, because }) => instrument.id !== "harare-scheme" || because === "not-binding"));
});

test("Hong Kong is asked for itself where it made the agreement, and through China elsewhere, which the record of notices does not reach", () => {
  const { bases, not } = find(asking("HK"));
  assert.deepEqual(bases.map(({ instrument }) => instrument?.id), ["in-hk-mla", undefined]);
  const uncac = not.find(({ instrument }) => instrument.id === "uncac");
  assert.ok(uncac?.because === "territory-unknown");
  assert.deepEqual([uncac.reached.territory, uncac.reached.through], ["HK", "CN"]);
});

test("financing of terrorism and Sri Lanka: the convention's general promise carries the request, from memory and said so; bank secrecy is no ground", () => {
  const { bases } = find(asking("LK", TODAY, { offences: ["terrorist-financing"] }));
  const financing = bases.find(({ instrument }) => instrument?.id === "un-terrorism-financing");
  assert.deepEqual(financing?.kinds.get("documents"), { answer: "yes", articles: ["12(1)"], inGeneral: true });
  assert.ok(financing.cautions.some(({ code }) => code === "scope-from-memory"));
  const terms = termsOf(register, "un-terrorism-financing");
  assert.deepEqual(terms?.refusals.find(({ ground }) => ground === "bank-secrecy"), { ground: "bank-secrecy", rule: "never", articles: ["12(2)"] });
});

test("what was written down from memory is a draft: the public register does not say it", () => {
  assert.equal(register.published.entries.get("untoc")?.scope.recorded, false);
  assert.equal(register.published.entries.get("uncac")?.terms.recorded, true);
});

test("the conventions whose articles are recorded leave out what is none of theirs", () => {
  const drugs = find(asking("US", TODAY, { offences: ["drug-trafficking"] }));
  assert.deepEqual(drugs.bases.find(({ instrument }) => instrument?.id === "un-drug-trafficking")?.kinds.get("statement"), { answer: "yes", articles: ["7(2)(a)"] });
  for (const id of ["uncac", "un-terrorism-financing", "un-terrorist-bombings", "un-hostages"]) assert.equal(drugs.not.find(({ instrument }) => instrument.id === id)?.because, "offence-outside", id);
  assert.deepEqual(drugs.bases.find(({ instrument }) => instrument?.id === "untoc")?.offences.get("drug-trafficking"), { answer: "yes", articles: ["2(b)", "3(1)(b)"], onlyAs: ["serious-crime-of-organised-groups"] });
});

test("the agreement with the United Kingdom is about crime in general, as its title says", () => {
  assert.equal(idsOf(asking("GB"))[0], "in-gb-mla");
});

test("an offence that the convention does not know is outside it", () => {
  assert.equal(whyNot(asking("CN", TODAY, { offences: ["drug-trafficking"] }), "uncac"), "offence-outside");
});

test("before a convention was in force between the two it is no basis", () => {
  assert.equal(whyNot(asking("CN", "2011-05-01"), "uncac"), "not-in-force");
});

function missingIn(reason: { readonly missing: readonly unknown[]; readonly because: readonly unknown[] }): unknown[] {
  const own = reason.missing.flatMap((one) => (typeof one === "object" && one !== null && "parties" in one && Array.isArray(one.parties) ? (one.parties as unknown[]) : []));
  return [...own, ...reason.because.flatMap((step) => missingIn(step as Parameters<typeof missingIn>[0]))];
}

/** Days and pairs from a fixed beginning, so that a failure can be told by its number. */
function* drawn(count: number): Generator<BasisQuestion> {
  const states = ["CA", "US", "GB", "CH", "LK", "NP", "AZ", "HK", "DE", "RU", "CN", "BR", "SG", "FJ", "AU", "FR", "TR", "PK", "MV", "ZA"];
  let seed = 20261125;
  const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  for (let n = 0; n < count; n += 1) {
    const [requesting, requested] = next(2) === 0 ? ["IN", states[next(states.length)] ?? "CA"] : [states[next(states.length)] ?? "CA", "IN"];
    yield { requesting, requested, on: addDays(calendarDateOf("1955-01-01"), next(27000)), kinds: ["documents"], offences: next(3) === 0 ? [] : ["bribery"], stage: "investigation" };
  }
}

test("on any day and either way round: what is named as a basis the register holds in force, and what is none is not named", () => {
  const histories = new Map([...register.published.entries.keys()].flatMap((slug): [string, TreatyHistory][] => {
    const history = register.world.history(slug);
    return history === undefined ? [] : [[slug, history]];
  }));
  for (const question of drawn(120)) {
    const { bases, not } = find(question);
    const name = `${question.requesting} to ${question.requested} on ${question.on}`;
    for (const { instrument } of bases) {
      if (instrument === null) continue;
      const [a, b] = instrument.relation.between;
      const held = between(histories, a, b, question.on, register.published.facts).find(({ treaty }) => treaty === instrument.id);
      assert.equal(held?.status, "in-force", `${name}: ${instrument.id}`);
      assert.ok(!not.some((one) => one.instrument.id === instrument.id), name);
    }
    assert.deepEqual(new Set(idsOf({ ...question, requesting: question.requested, requested: question.requesting })), new Set(bases.map(({ instrument }) => instrument?.id ?? "reciprocity")), name);
  }
});

test("every basis can be proved, the proof survives storage, and holds on its own day", () => {
  for (const question of drawn(40)) {
    for (const { instrument } of find(question).bases) {
      const proof = proveBasisFor(register, question, instrument?.id ?? null);
      assert.ok(proof !== undefined);
      const stored = JSON.parse(JSON.stringify(proof)) as typeof proof;
      assert.deepEqual(stored, proof);
      assert.equal(checkBasis(register, stored, question.on).holds, true);
    }
  }
});

test("what the register does not hold on the day is never proved", () => {
  assert.equal(proveBasisFor(register, asking("AZ", "2013-06-01"), "in-az-mla"), undefined);
  assert.equal(proveBasisFor(register, asking("NP"), "in-np-mla"), undefined);
  assert.equal(proveBasisFor(register, asking("CA"), "no-such-treaty"), undefined);
});

test("a basis chosen for a day on which it held does not carry a paper of a day on which it does not", () => {
  const proof = proveBasisFor(register, asking("CN", "2012-01-01"), "uncac");
  assert.ok(proof !== undefined);
  const { holds, changes } = checkBasis(register, proof, calendarDateOf("2011-01-01"));
  assert.deepEqual([holds, changes[0]?.code], [false, "no-longer-a-basis"]);
});
