// The Single Convention of 1961 and its Protocol of 1972, in force 8 August 1975, by the lists of the UN Secretary-General.
// Article 19 of the Protocol says what VCLT 40(5) says: who joins the Convention afterwards joins it as amended, and the
// unamended one towards parties that the Protocol does not bind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { deriveTreaty, prevailing, type Relation } from "../../src/domain/treaty-law/index.ts";
import { depositaryCases } from "../support/depositary-cases.ts";

const cases = depositaryCases();
const convention = under("un-single-convention-1961");
const protocol = under("un-single-protocol-1972", [{ kind: "amends", treaty: "un-single-convention-1961" }]);

function under(id: string, relations: readonly Relation[] = []) {
  const facts = cases.get(id)?.facts;
  assert.ok(facts, id);
  const related = { ...facts, relations };
  return { facts: related, history: deriveTreaty(related) };
}

function version(a: string, b: string, on: string): string {
  const [role] = prevailing([convention, protocol], a, b, calendarDateOf(on));
  assert.equal(role?.role, "governs");
  return role.amendedBy.length > 0 ? "as amended" : "unamended";
}

test("between India and the United States as amended since India's accession to the Protocol took effect", () => {
  assert.equal(version("IN", "US", "1979-01-12"), "unamended");
  assert.equal(version("IN", "US", "1979-01-13"), "as amended");
});

test("Chad accepted no amendment: between it and India the Convention of 1961 governs unamended", () => {
  assert.equal(version("IN", "TD", "2000-01-01"), "unamended");
});

test("Lithuania acceded to the Convention in 1994, after the Protocol was in force: as amended towards India, unamended towards Chad", () => {
  assert.equal(version("IN", "LT", "2000-01-01"), "as amended");
  assert.equal(version("LT", "TD", "2000-01-01"), "unamended");
});
