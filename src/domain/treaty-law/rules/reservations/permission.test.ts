import assert from "node:assert/strict";
import { test } from "node:test";
import type { Clause, ReservationsClause } from "../../facts/index.ts";
import { covers } from "./provisions.ts";
import { isAuthorised, permissionOf } from "./permission.ts";

const clause = (reservations: ReservationsClause): Clause => ({ reservations });

test("a listed article covers its paragraphs, but a paragraph does not cover its article", () => {
  assert.equal(covers("27", "27(3)"), true);
  assert.equal(covers("27(3)", "27"), false);
  assert.equal(covers("2", "27"), false);
});

test("a treaty that prohibits reservations permits none, as the Rome Statute in article 120", () => {
  const { permitted, why } = permissionOf(clause({ rule: "none", article: "120" }), "r", ["8"]);
  assert.deepEqual([permitted, why.article, why.params["law"]], [false, "120", "VCLT 19(a)"]);
});

test("where only specified reservations may be made, all others are refused by name", () => {
  const specified = clause({ rule: "specified", allowed: ["48(2)", "50"], article: "50" });
  assert.equal(permissionOf(specified, "r", ["48(2)"]).permitted, true);
  const refused = permissionOf(specified, "r", ["48(2)", "36"]);
  assert.deepEqual([refused.permitted, refused.why.params["refused"]], [false, ["36"]]);
});

test("where some provisions may not be reserved to, a reservation to others is permitted", () => {
  const but = clause({ rule: "any-but", forbidden: ["1", "3", "4"] });
  assert.equal(permissionOf(but, "r", ["9"]).permitted, true);
  assert.equal(permissionOf(but, "r", ["4(1)"]).permitted, false);
});

test("where the clause on reservations is not recorded, nothing is said to be permitted or prohibited", () => {
  assert.equal(permissionOf(undefined, "r", ["9"]).permitted, "not-recorded");
});

test("a reservation is authorised only where every provision it touches is", () => {
  const authorised = clause({ rule: "silent", authorised: ["66(2)"] });
  assert.equal(isAuthorised(authorised, ["66(2)"]), true);
  assert.equal(isAuthorised(authorised, ["66(2)", "44"]), false);
  assert.equal(isAuthorised(authorised, []), false);
});
