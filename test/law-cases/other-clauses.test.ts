// Treaties whose clauses the depositaries' lists at hand do not have: all signatories, named States, first of the month
// after sixty days, two years, several periods, revoked notices, weights. Each file says what of it is from memory.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { deriveTreaty, missingForEntry } from "../../src/domain/treaty-law/index.ts";
import { shippedCeasedStates } from "../../src/slices/reference-data/index.ts";
import { otherClauseCases } from "../support/depositary-cases.ts";

const ceased = shippedCeasedStates();

describe("dates follow from the clause", () => {
  for (const [id, { facts, published, partiesComplete, expectedMissing, parties }] of otherClauseCases()) {
    test(`${facts.title} (${id})`, () => {
      // A list that reaches the threshold yields the general date without being told it.
      const own = partiesComplete ? { ...facts, publishedDates: [] } : facts;
      const world = { history: () => undefined, ceased };
      const history = deriveTreaty(own, world);
      assert.equal(history.entryIntoForce.date, published.entryIntoForce);
      if (expectedMissing !== undefined) assert.deepEqual(missingForEntry(own, world, calendarDateOf("2013-03-01")), [{ kind: "named", parties: expectedMissing }]);
      for (const { code, publishedInForceOn, publishedTerminatedOn, membershipPeriods } of parties) {
        const periods = history.parties.get(code)?.memberships ?? [];
        if (publishedInForceOn !== undefined) assert.equal(periods[0]?.from, publishedInForceOn, code);
        if (publishedTerminatedOn !== undefined) assert.equal(periods.at(-1)?.until, publishedTerminatedOn, code);
        if (membershipPeriods !== undefined) assert.deepEqual(periods.map(({ from, until }) => [from, until]), membershipPeriods, code);
      }
    });
  }
});
