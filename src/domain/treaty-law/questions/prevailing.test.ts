import assert from "node:assert/strict";
import { test } from "node:test";
import type { Relation } from "../facts/index.ts";
import { act, day, history, treaty } from "../testing/history-fixtures.ts";
import type { TreatyUnder } from "../rules/pairs/amended.ts";
import { prevailing } from "./prevailing.ts";

type Members = Parameters<typeof history>[0];

function under(id: string, members: Members, relations: readonly Relation[] = [], actions: Parameters<typeof treaty>[0] = []): TreatyUnder {
  return { facts: treaty(actions, { id, relations }), history: history(members, { id, recordEnds: day("2020-01-01") }) };
}

function roles(family: readonly TreatyUnder[], pair: string, on = "2010-01-01"): string[] {
  const [a = "", b = ""] = pair.split("-");
  return prevailing(family, a, b, day(on)).map(({ role, amendedBy }) => [role, ...amendedBy].join(" "));
}

const earlier = under("earlier", { AT: ["1960-01-01"], BE: ["1960-01-01"], CH: ["1960-01-01"] });
const later = under("later", { AT: ["1990-01-01"], BE: ["1990-01-01"], DE: ["1990-01-01"] }, [{ kind: "replaces", treaty: "earlier" }]);

test("between parties to both the later treaty governs, the earlier so far as compatible", () => {
  assert.deepEqual(roles([earlier, later], "AT-BE"), ["so-far-as-compatible", "governs"]);
  assert.deepEqual(roles([earlier, later], "AT-BE", "1980-01-01"), ["governs", "not-between-them"]);
});

test("between a party to both and a party to one only, their common treaty governs", () => {
  assert.deepEqual(roles([earlier, later], "AT-CH"), ["governs", "not-between-them"]);
  assert.deepEqual(roles([earlier, later], "AT-DE"), ["not-between-them", "governs"]);
  const [common] = prevailing([earlier, later], "AT", "CH", day("2010-01-01"));
  assert.equal(common?.why.article, "VCLT 30(4)(b)");
});

test("between parties to one each, none governs", () => {
  assert.deepEqual(roles([earlier, later], "CH-DE"), ["not-between-them", "not-between-them"]);
});

test("once all parties to the earlier treaty are parties to the later, it has ended", () => {
  const all = under("later", { AT: ["1990-01-01"], BE: ["1990-01-01"], CH: ["1995-01-01"] }, [{ kind: "replaces", treaty: "earlier" }]);
  assert.deepEqual(roles([earlier, all], "AT-BE", "1994-12-31"), ["so-far-as-compatible", "governs"]);
  assert.deepEqual(roles([earlier, all], "AT-BE", "1995-01-01"), ["replaced", "governs"]);
});

test("a chain of replacements leaves only the last that binds both", () => {
  const third = under("third", { AT: ["2000-01-01"], BE: ["2000-01-01"], DE: ["2000-01-01"] }, [{ kind: "replaces", treaty: "later" }]);
  assert.deepEqual(roles([earlier, later, third], "AT-BE"), ["so-far-as-compatible", "replaced", "governs"]);
});

const base = under("base", { AT: ["1965-01-01"], BE: ["1965-01-01"], CH: ["1965-01-01"], ES: ["1980-01-01"], FR: ["1981-01-01"] });
const amending = under("amending", { AT: ["1975-08-08"], BE: ["1976-01-01"] }, [{ kind: "amends", treaty: "base" }]);

test("an amendment governs between those that accepted it, the unamended treaty towards the others", () => {
  assert.deepEqual(roles([base, amending], "AT-BE"), ["governs amending", "amends"]);
  assert.deepEqual(roles([base, amending], "AT-CH"), ["governs", "not-between-them"]);
  assert.deepEqual(roles([base, amending], "AT-BE", "1975-12-31"), ["governs", "not-between-them"]);
});

test("who joins after the amendment is in force joins the amended treaty, and the unamended one towards those not bound by it", () => {
  assert.deepEqual(roles([base, amending], "AT-ES"), ["governs amending", "amends"]);
  assert.deepEqual(roles([base, amending], "ES-FR"), ["governs amending", "amends"]);
  assert.deepEqual(roles([base, amending], "CH-ES"), ["governs", "not-between-them"]);
});

test("unless it says that it joins the unamended treaty only", () => {
  const declared = { ...base, facts: treaty([act("declaration", "ES", "1979-12-01", { flag: "unamended-only" })], { id: "base" }) };
  assert.deepEqual(roles([declared, amending], "AT-ES"), ["governs", "not-between-them"]);
});

test("where it is unknown whether the later treaty binds both, it is unknown which governs", () => {
  const open = under("later", { AT: ["1990-01-01"], BE: "unknown" }, [{ kind: "replaces", treaty: "earlier" }]);
  const [first] = prevailing([earlier, open], "AT", "BE", day("2010-01-01"));
  assert.deepEqual([first?.role, first?.unknown[0]?.code], ["unknown", "list-ends"]);
});

test("an amendment whose treaty is not given cannot be placed", () => {
  assert.deepEqual(roles([amending], "AT-BE"), ["unknown"]);
});

test("a protocol or a supplement stands alongside its treaty", () => {
  const protocol = under("protocol", { AT: ["1970-01-01"], BE: ["1970-01-01"] }, [{ kind: "supplements", treaty: "base" }]);
  assert.deepEqual(roles([base, protocol], "AT-BE"), ["governs", "governs"]);
});
