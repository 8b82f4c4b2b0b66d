import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import type { PairRelation, PairStatus } from "../../treaty-law/index.ts";
import type { BasisInstrument, BasisQuestion, RecordedScope } from "./basis.ts";
import { carries, findBasis } from "./find-basis.ts";

const on = calendarDateOf("2026-11-25");
const question: BasisQuestion = { requesting: "IN", requested: "CA", on, kinds: ["documents"], offences: ["bribery"], stage: "investigation" };

function relation(status: PairStatus, more: Partial<PairRelation> = {}): PairRelation {
  const why = { rule: "test", params: {}, facts: [], missing: [], because: [] };
  return {
    between: ["CA", "IN"], on, period: { from: null, until: null, status, basis: "derived", why, unknown: [], conflicts: [] }, since: null, next: null, reservations: [], suspensions: [], declarations: [], caveats: [], conflicts: [], ...more,
  };
}
const scope: RecordedScope = { assistance: [{ what: "documents-and-records", articles: ["46(3)(f)"] }], offences: [{ what: "bribery", articles: ["15"] }], exclusions: [], read: "text" };
const treaty: BasisInstrument = { id: "in-ca-mla", participation: "bilateral", binding: "yes", subject: "mutual-legal-assistance", scope: null, territories: [], relation: relation("in-force") };
const convention: BasisInstrument = { id: "uncac", participation: "multilateral", binding: "yes", subject: "convention-on-crime", scope, territories: [], relation: relation("in-force") };

const ranks = (instruments: readonly BasisInstrument[], asked = question) => findBasis(asked, instruments).bases.map(({ rank, instrument }) => `${rank}: ${instrument?.id ?? "–"}`);
const not = (instruments: readonly BasisInstrument[], asked = question) => findBasis(asked, instruments).not.map(({ instrument, because }) => `${instrument.id}: ${because}`);

test("the bilateral treaty in force comes first, the convention after it, reciprocity last", () => {
  assert.deepEqual(ranks([convention, treaty]), ["bilateral-treaty: in-ca-mla", "convention: uncac", "reciprocity: –"]);
});

test("a treaty whose scope nobody recorded is never said to cover: it is unknown, to be confirmed by the desk", () => {
  const [basis] = findBasis(question, [treaty]).bases;
  assert.deepEqual(basis?.kinds.get("documents"), { answer: "unknown" });
  assert.deepEqual(basis?.cautions, [{ code: "scope-not-recorded" }]);
});

test("what is recorded is covered with its article", () => {
  const [basis] = findBasis(question, [convention]).bases;
  assert.deepEqual(basis?.kinds.get("documents"), { answer: "yes", articles: ["46(3)(f)"] });
  assert.deepEqual(basis?.offences.get("bribery"), { answer: "yes", articles: ["15"] });
});

test("signed and not ratified, suspended, unknown, provisionally applied: none of them is a basis, and each is said", () => {
  for (const [status, because] of [["not-in-force", "not-in-force"], ["suspended", "suspended"], ["unknown", "status-unknown"], ["provisionally-applied", "provisional-only"]] as const) {
    const pending = { ...treaty, relation: relation(status) };
    assert.deepEqual(not([pending]), [`in-ca-mla: ${because}`]);
    assert.deepEqual(ranks([pending]), ["reciprocity: –"]);
    assert.equal(carries(findBasis(question, [pending]), "in-ca-mla"), false);
  }
});

test("an offence outside the convention and a kind that it does not know are said as such", () => {
  assert.deepEqual(not([convention], { ...question, offences: ["terrorism"] }), ["uncac: offence-outside"]);
  assert.deepEqual(not([convention], { ...question, kinds: ["transfer-in-custody"] }), ["uncac: kind-not-covered"]);
});

test("one covered offence among several carries the request, and the others are said not to be covered", () => {
  const [basis] = findBasis({ ...question, offences: ["bribery", "terrorism"] }, [convention]).bases;
  assert.equal(basis?.offences.get("terrorism")?.answer, "no");
  assert.deepEqual(basis?.cautions, [{ code: "offences-outside", offences: ["terrorism"] }]);
});

test("an exclusion says no with its article, even where any offence is covered", () => {
  const wide: BasisInstrument = { ...treaty, scope: { ...scope, offences: [{ what: "any-offence", articles: ["1"] }], exclusions: [{ what: "military-offences", articles: ["3"] }] } };
  const answer = findBasis({ ...question, offences: ["military-offences"] }, [wide]);
  assert.deepEqual(answer.not.map((one) => (one.because === "offence-outside" ? one.articles : [])), [["3"]]);
  assert.deepEqual(ranks([wide], { ...question, offences: ["arms-trafficking"] }), ["bilateral-treaty: in-ca-mla", "reciprocity: –"]);
});

test("an instrument that does not bind is no basis; one of which that is not known is, with a caution", () => {
  assert.deepEqual(not([{ ...treaty, binding: "no" }]), ["in-ca-mla: not-binding"]);
  const [basis] = findBasis(question, [{ ...convention, binding: "not-recorded" }]).bases;
  assert.deepEqual(basis?.cautions, [{ code: "not-known-to-bind" }]);
});

test("presumed and attested force are cautions, and so is an end that is known to come", () => {
  const ending = relation("in-force", { next: { on: calendarDateOf("2027-01-01"), status: "not-in-force" } });
  const attested = { ...ending, period: { ...ending.period, basis: "attested" as const } };
  const [basis] = findBasis(question, [{ ...convention, relation: attested }]).bases;
  assert.deepEqual(basis?.cautions, [{ code: "attested-in-force" }, { code: "ends-soon", on: "2027-01-01" }]);
});

test("the order does not depend on the order of the instruments", () => {
  const other: BasisInstrument = { ...convention, id: "untoc", scope: null };
  const agreement: BasisInstrument = { ...treaty, id: "in-ca-drugs", subject: "other-agreement" };
  const all = [agreement, other, convention, treaty];
  assert.deepEqual(ranks(all), ranks(all.toReversed()));
  assert.deepEqual(ranks(all), ["bilateral-treaty: in-ca-mla", "convention: uncac", "convention: untoc", "other-agreement: in-ca-drugs", "reciprocity: –"]);
});

test("a general promise of assistance covers what the text does not name, and says so", () => {
  const general: BasisInstrument = { ...convention, scope: { ...scope, assistance: [{ what: "assistance-in-general", articles: ["12(1)"] }], read: "memory" } };
  const [basis] = findBasis(question, [general]).bases;
  assert.deepEqual(basis?.kinds.get("documents"), { answer: "yes", articles: ["12(1)"], inGeneral: true });
  assert.deepEqual(basis?.cautions, [{ code: "kinds-in-general", kinds: ["documents"] }, { code: "scope-from-memory" }]);
});

test("a territory that its State's treaty does not reach, or of which nobody can tell, has no basis in it", () => {
  const why = { rule: "test", params: {}, facts: [], missing: [], because: [] };
  const reached = (status: "applies" | "does-not-apply" | "unknown"): BasisInstrument => ({
    ...convention, territories: [{ territory: "HK", through: "CN", application: { from: null, until: null, status, basis: "derived", why, unknown: [], conflicts: [] } }],
  });
  assert.deepEqual(not([reached("does-not-apply")]), ["uncac: territory-outside"]);
  assert.deepEqual(not([reached("unknown")]), ["uncac: territory-unknown"]);
  assert.deepEqual(findBasis(question, [reached("applies")]).bases[0]?.cautions, [{ code: "through-state", territory: "HK", through: "CN" }]);
});

test("what is known to stand in the way is told before what nobody can tell", () => {
  const unknown = { ...treaty, id: "a", relation: relation("unknown") };
  const ended = { ...treaty, id: "b", relation: relation("not-in-force") };
  assert.deepEqual(not([unknown, ended]), ["b: not-in-force", "a: status-unknown"]);
});

test("a convention on taking hostages carries a case of terrorism only so far as it is that, and a case of hostages wholly", () => {
  const hostages: BasisInstrument = { ...convention, id: "hostages", scope: { ...scope, offences: [{ what: "hostage-taking", articles: ["1"] }] } };
  const [wide] = findBasis({ ...question, offences: ["terrorism"] }, [hostages]).bases;
  assert.deepEqual(wide?.offences.get("terrorism"), { answer: "yes", articles: ["1"], onlyAs: ["hostage-taking"] });
  assert.deepEqual(wide?.cautions, [{ code: "offences-in-part", offences: ["terrorism"] }]);
  const wholly = findBasis({ ...question, offences: ["hostage-taking"] }, [hostages]).bases[0];
  assert.deepEqual(wholly?.offences.get("hostage-taking"), { answer: "yes", articles: ["1"] });
});

test("a text on terrorism as a whole carries each kind of it", () => {
  const regional: BasisInstrument = { ...convention, id: "regional", scope: { ...scope, offences: [{ what: "terrorism", articles: ["1"] }] } };
  assert.equal(findBasis({ ...question, offences: ["hostage-taking"] }, [regional]).bases[0]?.offences.get("hostage-taking")?.answer, "yes");
});

test("any offence of an organised group across borders is carried so far as it is that (UNTOC art. 3)", () => {
  const untoc: BasisInstrument = { ...convention, id: "untoc", scope: { ...scope, offences: [{ what: "serious-crime-of-organised-groups", articles: ["2(b)", "3(1)(b)"] }] } };
  assert.deepEqual(findBasis({ ...question, offences: ["cybercrime"] }, [untoc]).bases[0]?.offences.get("cybercrime"), { answer: "yes", articles: ["2(b)", "3(1)(b)"], onlyAs: ["serious-crime-of-organised-groups"] });
});
