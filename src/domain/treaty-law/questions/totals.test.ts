import assert from "node:assert/strict";
import { test } from "node:test";
import { partyTotals, treatyTotals } from "./totals.ts";

test("a total keeps what is presumed and what is unknown apart from yes and no", () => {
  const answers = [
    { status: "in-force", basis: "derived" },
    { status: "in-force", basis: "presumed" },
    { status: "not-in-force", basis: "attested" },
    { status: "unknown", basis: "derived" },
  ] as const;
  assert.deepEqual(treatyTotals(answers), { yes: 1, presumed: 1, no: 1, unknown: 1 });
});

test("a suspended treaty is in force, and a State that gave notice is still bound", () => {
  assert.equal(treatyTotals([{ status: "suspended", basis: "derived" }]).yes, 1);
  assert.deepEqual(partyTotals([{ status: "withdrawal-notified", basis: "derived" }, { status: "not-party", basis: "attested" }]), { yes: 1, presumed: 0, no: 1, unknown: 0 });
});
