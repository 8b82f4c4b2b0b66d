import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, calendarDateOf, type CalendarDate } from "../../../kernel/index.ts";
import { periodOn, reason, TREATY_STATUSES, type StatusPeriod, type TreatyStatus } from "../../answer.ts";
import { deriveTreaty } from "../../derive.ts";
import type { Attestation, AttestedStatus } from "../../facts/index.ts";
import { act, treaty } from "../../testing/history-fixtures.ts";
import { attestedPeriods } from "./attested-periods.ts";
import { combine } from "./combine.ts";
import type { Conclusion } from "./conclusion.ts";
import { TREATY_LADDER } from "./ladder.ts";

const start = calendarDateOf("2000-01-01");
const STATUSES: readonly AttestedStatus[] = ["in-force", "not-in-force", "signed", "terminated", "not-concluded", "listed", "consented"];

const offset = fc.integer({ min: 0, max: 60 });
const anyDay = offset.map((days) => addDays(start, days));

const anAttestation = fc
  .record({ n: fc.integer({ min: 0, max: 9_999 }), status: fc.constantFrom(...STATUSES), from: offset, length: fc.integer({ min: 1, max: 20 }), dated: fc.boolean() })
  .map(({ n, status, from, length, dated }): Attestation => {
    const statedFor = { from: addDays(start, from), until: addDays(start, from + length) };
    return { id: `a${String(n)}`, status, provenance: "sourced", by: "a list", asPrinted: "as printed", ...(dated ? { statedFor } : {}) };
  });

const attestations = fc.uniqueArray(anAttestation, { maxLength: 5, selector: (one) => one.id });

const conclusion: fc.Arbitrary<Conclusion | undefined> = fc.option(
  fc.tuple(anyDay, fc.integer({ min: 0, max: 10 })).map(([first, days]): Conclusion => ({ first, last: addDays(first, days), signed: first, how: "signed", facts: ["signature"] })),
  { nil: undefined },
);

const derivedHistory = fc.uniqueArray(anyDay, { maxLength: 4 }).chain((days) =>
  fc.array(fc.tuple(fc.constantFrom(...TREATY_STATUSES), fc.constantFrom("derived" as const, "presumed" as const)), { minLength: days.length + 1, maxLength: days.length + 1 }).map((standings) => {
    const cuts: (CalendarDate | null)[] = [null, ...[...days].sort(), null];
    return standings.map(([status, basis], i): StatusPeriod<TreatyStatus> => {
      const why = reason("treaty.in-force", { facts: ["act"] });
      return { from: cuts[i] ?? null, until: cuts[i + 1] ?? null, status, basis: status === "unknown" ? "derived" : basis, why, unknown: [], conflicts: [] };
    });
  }),
);

function assertPartition(periods: readonly StatusPeriod<string>[]): void {
  assert.equal(periods[0]?.from, null);
  assert.equal(periods.at(-1)?.until, null);
  periods.slice(1).forEach((period, i) => assert.equal(period.from, periods[i]?.until));
  for (const { from, until } of periods) assert.ok(from === null || until === null || from < until);
}

test("what is attested, and what is combined from it, partitions time", () => {
  fc.assert(
    fc.property(attestations, conclusion, derivedHistory, (said, concluded, acts) => {
      const attested = attestedPeriods(said, TREATY_LADDER, concluded);
      assertPartition(attested);
      assertPartition(combine(acts, attested, TREATY_LADDER));
    }),
  );
});

test("the order in which attestations were recorded does not matter", () => {
  fc.assert(
    fc.property(attestations, conclusion, (said, concluded) => {
      assert.deepEqual(attestedPeriods([...said].reverse(), TREATY_LADDER, concluded), attestedPeriods(said, TREATY_LADDER, concluded));
    }),
  );
});

test("no attestation changes an answer derived from the acts", () => {
  fc.assert(
    fc.property(attestations, conclusion, derivedHistory, anyDay, (said, concluded, acts, on) => {
      const derived = periodOn(acts, on);
      if (derived.status === "unknown" || derived.basis !== "derived") return;
      const after = periodOn(combine(acts, attestedPeriods(said, TREATY_LADDER, concluded), TREATY_LADDER), on);
      assert.equal(after.status, derived.status);
    }),
  );
});

test("a further attestation changes a known answer only with a conflict shown, or by ending or outranking what was inferred", () => {
  fc.assert(
    fc.property(attestations, anAttestation, conclusion, anyDay, (said, further, concluded, on) => {
      if (said.some((one) => one.id === further.id)) return;
      const before = periodOn(attestedPeriods(said, TREATY_LADDER, concluded), on);
      const after = periodOn(attestedPeriods([...said, further], TREATY_LADDER, concluded), on);
      if (before.status === "unknown" || after.status === "unknown" || before.status === after.status) return;
      assert.ok(after.conflicts.length > 0 || before.basis === "presumed", `${before.status} became ${after.status}`);
    }),
    { numRuns: 500 },
  );
});

test("what is attested, corrected or taken back after the record date changes nothing that was known by then", () => {
  const acts = [act("signature", "AA", "2000-01-05"), act("signature", "BB", "2000-01-10")];
  const facts = (said: readonly Attestation[]) => treaty(acts, { participation: "bilateral", between: ["AA", "BB"], coverage: { extent: "partial" }, attestations: said });
  const [known, later] = [calendarDateOf("2005-01-01"), calendarDateOf("2005-01-02")];
  fc.assert(
    fc.property(attestations, attestations, fc.boolean(), (early, late, correcting) => {
      const first = early.map((one) => ({ ...one, recordedOn: known }));
      const added = late.map((one, n) => ({ ...one, id: `later ${one.id}`, recordedOn: later, ...(correcting && first[n] !== undefined ? { supersedes: first[n].id } : {}) }));
      assert.deepEqual(deriveTreaty(facts([...first, ...added]), undefined, known), deriveTreaty(facts(first), undefined, known));
    }),
  );
});
