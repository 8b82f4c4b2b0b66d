import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../kernel/index.ts";
import { refusalOfCover, refusalOfHolding, type KnownToAppoint } from "./appointments.ts";
import type { PersonId, PostId } from "./standing.ts";

const day = calendarDateOf;
const [asha, ravi, meera] = ["asha", "ravi", "meera"] as unknown as readonly [PersonId, PersonId, PersonId];
const post = "p" as PostId;
const known: KnownToAppoint = { postTerm: { from: day("2020-01-01"), until: null }, holders: [{ person: ravi, from: day("2024-01-01"), until: day("2026-07-01") }], accountClosed: false, by: meera };
const wanted = { post, person: asha, from: day("2026-07-01"), until: null };

test("who comes on the day the other leaves is appointed", () => {
  assert.equal(refusalOfHolding(wanted, known), undefined);
});

test("a post has one holder at a time", () => {
  assert.deepEqual(refusalOfHolding({ ...wanted, from: day("2026-06-30") }, known), { code: "held-by-another", person: ravi, from: "2024-01-01", until: "2026-07-01" });
});

test("nobody appoints themselves, as holder or standing in", () => {
  assert.deepEqual(refusalOfHolding(wanted, { ...known, by: asha }), { code: "own-appointment" });
  assert.deepEqual(refusalOfCover({ ...wanted, until: day("2026-08-01") }, 31, { ...known, by: asha }), { code: "own-appointment" });
});

test("the operator of the machine appoints anybody", () => {
  assert.equal(refusalOfHolding(wanted, { ...known, by: null }), undefined);
});

test("a closed account holds nothing more", () => {
  assert.deepEqual(refusalOfHolding(wanted, { ...known, accountClosed: true }), { code: "account-closed" });
});

test("nobody holds a post before it is there or after it is gone", () => {
  const gone = { ...known, postTerm: { from: day("2020-01-01"), until: day("2026-09-01") } };
  assert.equal(refusalOfHolding(wanted, gone), undefined);
  assert.equal(refusalOfHolding({ ...wanted, from: day("2019-12-31") }, known)?.code, "post-not-there");
  assert.equal(refusalOfHolding({ ...wanted, from: day("2026-09-01") }, gone)?.code, "post-not-there");
});

test("a cover ends, within a year, and after it began", () => {
  assert.equal(refusalOfCover({ ...wanted, until: day("2026-08-01") }, 31, known), undefined);
  assert.deepEqual(refusalOfCover({ ...wanted, until: day("2028-08-01") }, 762, known), { code: "cover-too-long", longestDays: 366 });
  assert.deepEqual(refusalOfCover({ ...wanted, until: day("2026-07-01") }, 0, known), { code: "ends-before-it-begins" });
});

test("a holder does not stand in for themselves, but may for another post's", () => {
  assert.deepEqual(refusalOfCover({ post, person: ravi, from: day("2026-06-01"), until: day("2026-06-10") }, 9, known), { code: "covers-the-own-post" });
});
