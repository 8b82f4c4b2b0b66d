import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf as day, impreciseDateOf as date } from "../kernel/index.ts";
import { nameOn, namesThrough, officialNameOn, type PartyName, type PartyRecord } from "./index.ts";

function named(code: string, names: readonly PartyName[]): PartyRecord {
  return { code, kind: "state", names, variants: [], otherCodes: [], existence: {}, of: [], source: "a-list" };
}

const myanmar = named("MM", [
  { language: "en", name: "Myanmar", kind: "short", from: date("1989-06-18") },
  { language: "en", name: "Burma", kind: "short", until: date("1989-06-18") },
  { language: "hi", name: "म्यांमार", kind: "short" },
  { language: "en", name: "Republic of the Union of Myanmar", kind: "official" },
  { language: "en", name: "Union of Burma", kind: "official", from: date("1948-01-04"), until: date("1974-03-03") },
]);
const turkiye = named("TR", [
  { language: "en", name: "Türkiye", kind: "short", from: date("2022-06") },
  { language: "en", name: "Turkey", kind: "short", until: date("2022-06") },
]);
const siam = named("TH", [
  { language: "en", name: "Thailand", kind: "short" },
  { language: "en", name: "Siam", kind: "short", until: date("1939-06-24") },
  { language: "en", name: "Thailand", kind: "short", from: date("1939-06-24"), until: date("1945-09-08") },
  { language: "en", name: "Siam", kind: "short", from: date("1945-09-08"), until: date("1949-05-11") },
]);

test("a party is called what it was called on the day", () => {
  assert.equal(nameOn(myanmar, day("1989-06-17"), "en"), "Burma");
  assert.equal(nameOn(myanmar, day("1989-06-18"), "en"), "Myanmar");
  assert.deepEqual(["1900-01-01", "1940-01-01", "1946-01-01", "2013-12-31"].map((text) => nameOn(siam, day(text), "en")), ["Siam", "Thailand", "Siam", "Thailand"]);
});

test("where only the month of a new name is known, it is used from the first of it", () => {
  assert.equal(nameOn(turkiye, day("2022-05-31"), "en"), "Turkey");
  assert.equal(nameOn(turkiye, day("2022-06-01"), "en"), "Türkiye");
});

test("a language without a name falls back to English, and English to the code", () => {
  assert.equal(nameOn(myanmar, day("2013-12-31"), "hi"), "म्यांमार");
  assert.equal(nameOn(turkiye, day("2013-12-31"), "hi"), "Turkey");
  assert.equal(nameOn(named("X-NONE", []), day("2013-12-31"), "en"), "X-NONE");
});

test("the full name of State is dated too, and the short one stands in where none is recorded", () => {
  assert.equal(officialNameOn(myanmar, day("1960-01-01"), "en"), "Union of Burma");
  assert.equal(officialNameOn(myanmar, day("2013-12-31"), "en"), "Republic of the Union of Myanmar");
  assert.equal(officialNameOn(turkiye, day("2013-12-31"), "en"), "Turkey");
});

test("the names of a party can be told in their order", () => {
  assert.deepEqual(namesThrough(myanmar, "en").map(({ name }) => name), ["Burma", "Myanmar"]);
});
