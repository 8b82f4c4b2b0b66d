import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf, impreciseDateOf } from "../../kernel/index.ts";
import { deriveTreaty } from "../derive.ts";
import type { Action, TreatyFacts } from "../facts/index.ts";
import { act, day, treaty } from "../testing/history-fixtures.ts";
import { changes, nextKnownChanges } from "./changes.ts";

function register(...facts: readonly TreatyFacts[]) {
  return new Map(facts.map((one) => [one.id, deriveTreaty(one)]));
}

/** Two ratifications, thirty days; one year's notice of withdrawal. */
function convention(actions: readonly Action[], until: string): TreatyFacts {
  const delay = { n: 30, unit: "day" } as const;
  return treaty(actions, {
    id: "convention",
    adoptedOn: impreciseDateOf("2000-01-01"),
    coverage: { extent: "complete", until: day(until) },
    clause: {
      entryIntoForce: { when: { type: "count", n: 2 }, delay },
      laterParties: { delay },
      withdrawal: { rule: "delay", delay: { n: 1, unit: "year" } },
    },
  });
}

const acts = [act("ratification", "AA", "2001-01-01"), act("ratification", "BB", "2001-02-01"), act("accession", "CC", "2026-11-10"), act("withdrawal", "BB", "2026-10-01")];
const histories = register(convention(acts, "2026-11-22"));

function brief(found: ReturnType<typeof changes>): string[] {
  return found.map(({ on, party, kind, from, to }) => [on, party ?? "treaty", kind, from, to].join(" "));
}

test("what changed between two days: the first is left out, the second is in", () => {
  assert.deepEqual(brief(changes(histories, day("2001-02-01"), day("2001-03-03"))), ["2001-03-03 treaty change not-in-force in-force", "2001-03-03 AA change consented party", "2001-03-03 BB change consented party"]);
  assert.deepEqual(changes(histories, day("2001-03-03"), day("2001-03-03")), []);
});

test("what is known to come: an accession taking effect, a withdrawal taking effect, and not that the record ends", () => {
  assert.deepEqual(brief(nextKnownChanges(histories, day("2026-11-22"))), ["2026-12-10 CC change consented party", "2027-10-01 BB change withdrawal-notified former-party"]);
  assert.ok(nextKnownChanges(histories, day("2026-11-22")).every(({ why }) => why.rule.length > 0));
});

test("where only the record begins or ends, that is said and no change is claimed", () => {
  const attested: TreatyFacts = {
    ...treaty([], { id: "in-xx", participation: "bilateral", between: ["IN", "XX"], coverage: { extent: "partial" } }),
    attestations: [
      { id: "a", status: "not-in-force", provenance: "sourced", by: "a list", asPrinted: "2013", statedFor: { from: day("2013-01-01"), until: day("2014-01-01") } },
      { id: "b", status: "in-force", provenance: "sourced", by: "a list", asPrinted: "2020", statedFor: { from: day("2020-01-01"), until: day("2021-01-01") } },
    ],
  };
  const found = changes(register(attested), day("2000-01-01"), day("2026-01-01")).filter(({ party }) => party === null);
  assert.deepEqual(brief(found), ["2013-01-01 treaty record-begins unknown not-in-force", "2014-01-01 treaty record-ends not-in-force unknown", "2020-01-01 treaty record-begins unknown in-force"]);
  assert.deepEqual(found[2]?.lastKnown, { status: "not-in-force", until: "2014-01-01" });
});

test("a suspension and its stated end are changes of their own", () => {
  const suspended = convention([...acts.slice(0, 2), act("suspension", "AA", "2026-06-01", { until: calendarDateOf("2027-06-01") })], "2026-11-22");
  const found = nextKnownChanges(register(suspended), day("2026-11-22"));
  assert.deepEqual(found.map(({ on, party, aspect, to }) => [on, party, aspect, to]), [["2027-06-01", "AA", "suspension", "not-suspended"]]);
});
