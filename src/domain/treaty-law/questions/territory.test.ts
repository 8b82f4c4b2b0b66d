import assert from "node:assert/strict";
import { test } from "node:test";
import type { Action, TreatyFacts } from "../facts/index.ts";
import { act, day, history, treaty } from "../testing/history-fixtures.ts";
import { territoryApplication } from "./territory.ts";

const members = history({ GB: ["1960-01-01"], CN: ["2000-01-01"], DK: ["1970-01-01"], NL: ["1965-01-01/1999-01-01"], CK: ["2001-02-03"], QA: "unknown" });
const clause = { laterParties: { delay: { n: 60, unit: "day" } } } as const;

function ask(territory: string, state: string, on: string, acts: readonly Action[] = [], more: Partial<TreatyFacts> = {}) {
  return territoryApplication(treaty(acts, { clause, ...more }), members, territory, state, day(on));
}

test("an extension takes effect after the clause's delay, and not before", () => {
  const extended = act("territorialApplication", "GB", "1968-01-01", { territory: "IM" });
  assert.equal(ask("IM", "GB", "1968-02-29", [extended]).status, "does-not-apply");
  const answer = ask("IM", "GB", "1968-03-01", [extended]);
  assert.deepEqual([answer.status, answer.from], ["applies", "1968-03-01"]);
});

test("an extension with the State's consent applies from the day the treaty binds the State", () => {
  const extended = act("territorialApplication", "GB", "1959-06-01", { territory: "IM" });
  assert.deepEqual(ask("IM", "GB", "1965-01-01", [extended]).from, "1960-01-01");
});

test("a notice that names its day takes effect then; one that ends the application ends it", () => {
  const acts = [
    act("territorialApplication", "GB", "1970-05-01", { territory: "GI", effectiveOn: day("1971-01-01") }),
    act("territorialApplication", "GB", "1985-05-01", { territory: "GI", territorialEffect: "cease", effectiveOn: day("1986-01-01") }),
  ];
  assert.deepEqual(["1970-12-31", "1971-01-01", "1986-01-01"].map((on) => ask("GI", "GB", on, acts).status), ["does-not-apply", "applies", "does-not-apply"]);
});

test("without notices, on a list that holds them all, a treaty covers the entire territory", () => {
  const answer = ask("GL", "DK", "1980-01-01");
  assert.deepEqual([answer.status, answer.why.article], ["applies", "VCLT 29"]);
  assert.equal(ask("GL", "DK", "1969-12-31").status, "does-not-apply", "not before it binds the State");
});

test("a territory excluded with the consent is out until the treaty is extended to it", () => {
  const acts = [
    act("territorialApplication", "DK", "1969-10-01", { territory: "FO", territorialEffect: "exclude" }),
    act("territorialApplication", "DK", "1975-01-01", { territory: "FO", territorialEffect: "extend", effectiveOn: day("1975-01-01") }),
  ];
  assert.deepEqual(["1970-06-01", "1975-01-01"].map((on) => ask("FO", "DK", on, acts).status), ["does-not-apply", "applies"]);
});

test("where the notices were not looked for, the answer is unknown and names them", () => {
  const answer = ask("GL", "DK", "1980-01-01", [], { coverage: { extent: "complete" } });
  assert.deepEqual([answer.status, answer.unknown[0]?.code], ["unknown", "territorial-notices-not-recorded"]);
  assert.equal(ask("XY", "QA", "1980-01-01").status, "unknown", "of a State of which nothing is known neither");
});

test("where a treaty reaches territories only by declaration, silence keeps them out", () => {
  const optIn = { clause: { ...clause, territories: { rule: "by-declaration" } } } as const;
  assert.equal(ask("GI", "GB", "1980-01-01", [], optIn).status, "does-not-apply");
});

test("a treaty that the State left no longer applies to its territories", () => {
  const extended = act("territorialApplication", "NL", "1980-01-01", { territory: "AN" });
  assert.deepEqual(["1998-12-31", "1999-01-01"].map((on) => ask("AN", "NL", on, [extended]).status), ["applies", "does-not-apply"]);
});

test("Hong Kong: through the United Kingdom until 30 June 1997, through China from 1 July on its notice of June", () => {
  const acts = [
    act("territorialApplication", "GB", "1970-01-01", { territory: "HK" }),
    act("territorialApplication", "CN", "1997-06-20", { territory: "HK" }),
  ];
  assert.deepEqual(["1997-06-30", "1997-07-01"].map((on) => ask("HK", "GB", on, acts).status), ["applies", "does-not-apply"]);
  // China itself is bound only from 2000 in this example: the continuation does not wait for that.
  assert.deepEqual(["1997-06-30", "1997-07-01"].map((on) => ask("HK", "CN", on, acts).status), ["does-not-apply", "applies"]);
});

test("after the handover China extends with effect on the day notified", () => {
  const later = act("territorialApplication", "CN", "2006-01-01", { territory: "MO" });
  assert.deepEqual(["2005-12-31", "2006-01-01"].map((on) => ask("MO", "CN", on, [later]).status), ["does-not-apply", "applies"]);
});

test("what is a party of its own needs no State: the Cook Islands", () => {
  const answer = ask("CK", "NZ", "2005-01-01");
  assert.deepEqual([answer.status, answer.why.rule], ["applies", "territory.own-party"]);
});
