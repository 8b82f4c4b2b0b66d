// Every date the depositaries publish, recomputed from the clause and the acts.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Membership } from "../../src/domain/treaty-law/index.ts";
import { depositaryCases, deriveAll, knownMismatches, type Mismatch } from "../support/depositary-cases.ts";

const cases = depositaryCases();
const histories = deriveAll(cases);
const known = new Map(knownMismatches().map((mismatch) => [`${mismatch.treaty}/${mismatch.code ?? ""}`, mismatch]));

/** A published date is reproduced, or is the known mismatch with the computed date it was known for. */
function check(treaty: string, code: string | null, published: string | null, computed: string | null) {
  const mismatch: Mismatch | undefined = known.get(`${treaty}/${code ?? ""}`);
  if (mismatch !== undefined && mismatch.published === published) {
    assert.equal(computed, mismatch.computed, `${treaty} ${code ?? ""}: the known mismatch changed (${mismatch.reason})`);
  } else {
    assert.equal(computed, published, `${treaty} ${code ?? ""}`);
  }
}

describe("the depositaries' published dates are reproduced", () => {
  let dates = 0;
  for (const [id, { facts, published, parties }] of cases) {
    test(`${facts.title} (${id})`, () => {
      const history = histories.get(id);
      assert.ok(history);
      const general = history.entryIntoForce;
      check(id, null, published.entryIntoForce, general.known ? general.date : null);
      for (const party of parties) {
        const own: readonly Membership[] = history.parties.get(party.code)?.memberships ?? [];
        if (party.publishedInForceOn !== undefined) {
          dates += 1;
          check(id, party.code, party.publishedInForceOn, own[0]?.from ?? null);
        }
        if (party.publishedTerminatedOn !== undefined) assert.equal(own.findLast(({ until }) => until !== null)?.until, party.publishedTerminatedOn, `${party.code} ended`);
        if (party.membershipPeriods !== undefined) assert.deepEqual(own.map(({ from, until }) => [from, until]), party.membershipPeriods);
      }
    });
  }
  test("there are thousands of them", () => assert.ok(dates > 3700, `only ${dates}`));
});
