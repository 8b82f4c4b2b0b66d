import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import type { Claim } from "../facts/index.ts";
import { claimedNumber, compareClaims } from "./claims.ts";

const day = calendarDateOf;

function claim(id: string, subject: string, words: string, number: number | undefined, from?: string, until?: string): Claim {
  const dated = from === undefined || until === undefined ? {} : { statedFor: { from: day(from), until: day(until) } };
  return { id, subject, words, by: id, asPrinted: from ?? "undated", provenance: "sourced", ...(number === undefined ? {} : { number }), ...dated };
}

// What officials and the press have said of India's treaties on mutual legal assistance.
const ministry = claim("home-2013", "mlas-in-force", "operationalised these Treaties with the following 34 countries", 34, "2013-04-01", "2014-04-01");
const undated = claim("external-undated", "mlas", "39 treaties listed", 39);
const signed2020 = claim("home-2020", "mlas-signed", "42 treaties signed", 42, "2019-11-01", "2020-02-01");
const signed2021 = claim("committee-2021", "mlas-signed", "40 treaties signed", 40, "2021-09-10", "2021-09-11");
const signed2022 = claim("press-2022", "mlas-signed", "45 treaties signed", 45, "2022-12-01", "2023-01-01");
const inForce2024 = claim("government-2024", "mlas-in-force", "41 treaties in force", 41, "2024-12-09", "2024-12-10");
const all = [ministry, undated, signed2020, signed2021, signed2022, inForce2024, claim("study-2025", "mlas", "more than 45", undefined, "2025-01-01", "2026-01-01")];

const counts = (subject: string, on: string) => (subject === "mlas-in-force" ? (on < "2020" ? { yes: 34, presumed: 0, no: 4, unknown: 2 } : { yes: 1, presumed: 33, no: 0, unknown: 9 }) : undefined);

test("a claim is a number only where its words print one", () => {
  assert.equal(claimedNumber({ number: 34, words: "with the following 34 countries" }), 34);
  assert.equal(claimedNumber({ number: 1200, words: "1,200 requests" }), 1200);
  for (const words of ["more than 45", "45 or more", "45+", "nearly 45", "45 + 9", "36 + 45", "some 45 treaties", "45-50", "forty-five"]) {
    assert.equal(claimedNumber({ number: 45, words }), null, words);
  }
  assert.equal(claimedNumber({ words: "39 countries" }), null);
});

test("the totals 34, 39, 40, 41, 42 and 45 show as a conflict, with who says what", () => {
  const [mlas] = compareClaims(all, counts, day("2026-11-22"));
  assert.deepEqual(mlas?.numbers, [34, 39, 40, 41, 42, 45]);
  assert.deepEqual(mlas?.statements.map(({ claim: { by } }) => by), ["home-2013", "home-2020", "committee-2021", "press-2022", "government-2024", "study-2025", "external-undated"]);
  assert.deepEqual(mlas?.conflicts.map(({ code }) => code), ["claims-differ", "claims-fall", "claims-vary"]);
  assert.deepEqual(mlas?.conflicts[1]?.facts, ["committee-2021", "home-2020"]);
});

test("beside each claim stands what the register counts on the day it speaks for", () => {
  const [mlas] = compareClaims(all, counts);
  const standings = Object.fromEntries((mlas?.statements ?? []).map(({ claim: { by }, standing }) => [by, standing]));
  assert.deepEqual(standings, {
    "home-2013": "agrees",
    "home-2020": "not-derived",
    "committee-2021": "not-derived",
    "press-2022": "not-derived",
    "government-2024": "possible",
    "study-2025": "no-number",
    "external-undated": "undated",
  });
  assert.equal(compareClaims([{ ...inForce2024, number: 44, words: "44 in force" }], counts)[0]?.statements[0]?.standing, "differs");
});

test("two totals for one day that differ contradict each other; the same total twice does not", () => {
  const again = claim("page", "mlas-in-force", "34 countries", 34, "2013-06-01", "2013-06-02");
  assert.deepEqual(compareClaims([ministry, again], counts)[0]?.conflicts, []);
  const other = claim("page", "mlas-in-force", "33 countries", 33, "2013-06-01", "2013-06-02");
  assert.deepEqual(compareClaims([ministry, other], counts)[0]?.conflicts.map(({ code }) => code), ["claims-differ", "claims-vary"]);
});

test("what was said only later is not compared on an earlier day", () => {
  assert.deepEqual(compareClaims(all, counts, day("2014-01-01"))[0]?.numbers, [34, 39]);
});

test("treaties signed and not in force are counted by themselves", () => {
  const pending = claim("home-2013b", "mlas-signed-not-in-force", "Treaties with 3 countries", 3, "2013-04-01", "2014-04-01");
  assert.deepEqual(compareClaims([ministry, pending], counts).map(({ family }) => family), ["mlas", "mlas-signed-not-in-force"]);
});
