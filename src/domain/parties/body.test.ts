import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf as day, impreciseDateOf as date } from "../kernel/index.ts";
import { isMemberOn, membersOn, type BodyRecord } from "./index.ts";

const asean: BodyRecord = {
  code: "ASEAN",
  slug: "asean",
  names: [{ language: "en", name: "ASEAN", kind: "short" }],
  establishedOn: date("1967-08-08"),
  coverage: { extent: "complete", asOf: day("2026-11-22") },
  source: "a-list",
  memberships: [
    { party: "ID", from: date("1967-08-08"), source: "a-list" },
    { party: "BN", from: date("1984-01"), source: "a-list" },
    { party: "TL", from: date("2025-10-26"), source: "a-list" },
  ],
};
const partial: BodyRecord = {
  ...asean,
  code: "COE",
  coverage: { extent: "partial", asOf: day("2022-03-16") },
  memberships: [
    { party: "RU", attestedOn: date("2015-12-03"), until: date("2022-03-16"), source: "a-list" },
    { party: "FR", attestedOn: date("2015-12-03"), source: "a-list" },
  ],
};

const parties = (body: BodyRecord, text: string) => membersOn(body, day(text)).map(({ party, answer }) => `${party} ${answer}`);

test("members are those of the day asked for", () => {
  assert.deepEqual(parties(asean, "2013-12-31"), ["ID yes", "BN yes"]);
  assert.deepEqual(parties(asean, "2025-10-26"), ["ID yes", "BN yes", "TL yes"]);
  assert.equal(isMemberOn(asean, "TL", day("2013-12-31")), "no");
  assert.equal(isMemberOn(asean, "IN", day("2013-12-31")), "no", "the list is complete");
});

test("a month of joining leaves the days of that month open", () => {
  assert.equal(isMemberOn(asean, "BN", day("1983-12-31")), "no");
  assert.equal(isMemberOn(asean, "BN", day("1984-01-15")), "unknown");
  assert.equal(isMemberOn(asean, "BN", day("1984-02-01")), "yes");
});

test("after the day of the list members are presumed to remain, and nobody is said not to have joined", () => {
  assert.equal(isMemberOn(asean, "ID", day("2027-01-01")), "presumed");
  assert.equal(isMemberOn(asean, "IN", day("2027-01-01")), "unknown");
});

test("a member whose joining is not dated was one when it was attested; before that it is unknown", () => {
  assert.equal(isMemberOn(partial, "FR", day("2015-12-03")), "yes");
  assert.equal(isMemberOn(partial, "FR", day("2001-11-23")), "unknown");
});

test("who left is a member no longer, and a partial list never says that one was not a member", () => {
  assert.equal(isMemberOn(partial, "RU", day("2022-03-15")), "yes");
  assert.deepEqual(parties(partial, "2022-03-16"), ["FR yes"]);
  assert.equal(isMemberOn(partial, "RU", day("2022-03-16")), "no");
  assert.equal(isMemberOn(partial, "IN", day("2015-12-03")), "unknown");
  assert.equal(isMemberOn(partial, "IN", day("1960-01-01")), "no", "before the body existed it had no members");
});
