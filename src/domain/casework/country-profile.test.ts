import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../kernel/index.ts";
import { findInProfile, listInProfile, profileOn, type CountryFact } from "./country-profile.ts";
import { reported } from "./evidence.ts";

const on = calendarDateOf("2026-11-25");
const day = (text: string) => calendarDateOf(text);
const source = reported("a page");
const english: CountryFact = { id: "a", kind: "languages", says: { accepted: ["en"], certificate: false }, from: null, until: day("2020-01-01"), source };
const both: CountryFact = { id: "b", kind: "languages", says: { accepted: ["en", "fr"], certificate: true }, from: day("2020-01-01"), until: null, source };
const coming: CountryFact = { id: "c", kind: "copies", says: { count: 3 }, from: day("2027-01-01"), until: null, source };

test("the profile holds what is recorded for the day, and names what is not", () => {
  const profile = profileOn("XX", [english, both, coming], on);
  assert.deepEqual(findInProfile(profile, "languages")?.says.accepted, ["en", "fr"]);
  assert.equal(findInProfile(profile, "copies"), undefined);
  assert.ok(profile.missing.includes("copies"));
  assert.ok(!profile.missing.includes("languages"));
  assert.ok(!profile.missing.includes("note"), "that there is no remark is nothing missing");
});

test("a statement holds from its first day until the day before its last", () => {
  assert.deepEqual(findInProfile(profileOn("XX", [english, both], day("2019-12-31")), "languages")?.id, "a");
  assert.deepEqual(findInProfile(profileOn("XX", [english, both], day("2020-01-01")), "languages")?.id, "b");
  assert.equal(findInProfile(profileOn("XX", [coming], day("2027-01-01")), "copies")?.says.count, 3);
});

test("of two that hold, the one that began last is meant; of authorities all are listed", () => {
  const older: CountryFact = { ...both, id: "0", from: null, says: { accepted: ["de"], certificate: false } };
  assert.equal(findInProfile(profileOn("XX", [both, older], on), "languages")?.id, "b");
  const authorities = ["p", "q"].map((id): CountryFact => ({ id, kind: "authority", says: { name: id, subjects: [] }, from: null, until: null, source }));
  assert.deepEqual(listInProfile(profileOn("XX", authorities, on), "authority").map(({ says }) => says.name), ["p", "q"]);
});
