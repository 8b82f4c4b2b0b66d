// Lists that hold less than they seem to, and acts that count once: what is still known, and what is taken from the depositary.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import { readCaseFile } from "../case-file.ts";
import { ALONE, deriveTreaty } from "../derive.ts";
import type { TreatyFacts } from "../facts/index.ts";
import { missingForEntry } from "../questions/projection.ts";
import { partyStatus, treatyStatus } from "../questions/status.ts";

const day = calendarDateOf;

type Acts = Record<string, readonly (readonly [type: string, date: string, more?: object])[]>;

function treaty(clause: object, acts: Acts, more: object = {}): TreatyFacts {
  const parties = Object.entries(acts).map(([code, list]) => ({ code, actions: list.map(([type, date, extra]) => ({ type, date, ...extra })) }));
  const read = readCaseFile({ id: "t", adoptedOn: "1950-01-01", clause, parties, ...more });
  assert.ok(read.ok, read.ok ? "" : read.problems.join("; "));
  return read.facts;
}

const bound = (facts: TreatyFacts, code: string) => deriveTreaty(facts).parties.get(code)?.memberships.map(({ from, until }) => [from, until]);

test("of a list with some parties only, those that consented in time for the published date came in with the treaty", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 10 } }, laterParties: { delay: { n: 90, unit: "day" } } };
  const acts: Acts = { FR: [["ratification", "1960-05-20"]], DE: [["ratification", "1960-06-01"]], IT: [["ratification", "1960-06-02"]] };
  const known = { partiesComplete: false, published: { entryIntoForce: "1960-06-01" } };
  const facts = treaty(clause, acts, known);
  assert.deepEqual(["FR", "DE", "IT"].map((code) => bound(facts, code)), [[["1960-06-01", null]], [["1960-06-01", null]], [["1960-08-31", null]]]);
  // A day that the clause fixes does not tell when enough had consented: then each State's own delay runs.
  const fixed = treaty({ ...clause, entryIntoForce: { ...clause.entryIntoForce, onDate: "1960-06-01" } }, acts, known);
  assert.deepEqual(bound(fixed, "FR"), [["1960-08-18", null]]);
});

test("a list that stops short of the number does not speak against the published date, unless it is said to be enough", () => {
  // London Amendment to the Montreal Protocol: twenty instruments, in force on 10 August 1992.
  const clause = { article: "2", entryIntoForce: { when: { type: "count", n: 20 }, delay: { n: 90, unit: "day" }, onDate: "1992-01-01" }, laterParties: { delay: { n: 90, unit: "day" } } };
  const published = { published: { entryIntoForce: "1992-08-10" } };
  const acts: Acts = { CN: [["accession", "1991-06-14"]], IN: [["accession", "1992-06-19"]] };
  const short = deriveTreaty(treaty(clause, acts, published));
  assert.deepEqual([short.entryIntoForce.date, short.entryIntoForce.why.rule, short.conflicts], ["1992-08-10", "entry-into-force.published", []]);
  assert.deepEqual(bound(treaty(clause, acts, published), "IN"), [["1992-09-17", null]]);
  assert.deepEqual(["1992-08-09", "1992-08-10"].map((on) => treatyStatus(short, day(on)).status), ["not-in-force", "in-force"]);
  const enough = deriveTreaty(treaty(clause, acts, { ...published, partiesComplete: true }));
  assert.deepEqual([enough.entryIntoForce.date, enough.conflicts], [null, []]);
  assert.deepEqual(["1992-06-19", "1992-08-10"].map((on) => treatyStatus(enough, day(on)).status), ["not-in-force", "unknown"]);
  const complete = (snapshotOn: string) => deriveTreaty(treaty(clause, acts, { ...published, coverage: "complete", snapshotOn }));
  assert.deepEqual([complete("2000-01-01").entryIntoForce.date, complete("2000-01-01").conflicts.map(({ code }) => code)], [null, ["derived-and-published-differ"]]);
  assert.deepEqual([complete("1992-08-01").entryIntoForce.date, complete("1992-08-01").conflicts], ["1992-08-10", []]);
});

test("while the list shows that a treaty is not in force, the consents it counts for that are taken to stand", () => {
  // Vienna Convention on State Property 1983: seven of fifteen.
  const clause = { article: "50", entryIntoForce: { when: { type: "count", n: 15 }, delay: { n: 30, unit: "day" } } };
  const history = deriveTreaty(treaty(clause, { EE: [["accession", "1991-10-21"]], LR: [["accession", "2005-09-16"]] }));
  assert.deepEqual(["1991-10-20", "1991-10-21", "1995-01-01", "2005-09-16", "2005-09-17"].map((on) => partyStatus(history, "EE", day(on)).status), ["unknown", "consented", "consented", "consented", "unknown"]);
  assert.equal(partyStatus(history, "EE", day("1995-01-01")).basis, "presumed");
});

test("who takes an instrument back from a later day, and consents anew before it, counts once", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 2 } }, laterParties: {} };
  const twice: Acts["AA"] = [["ratification", "1960-01-01"], ["withdrawal", "1961-01-01", { effectiveOn: "1965-01-01" }], ["ratification", "1962-01-01"]];
  assert.equal(deriveTreaty(treaty(clause, { AA: twice })).entryIntoForce.date, null);
  assert.equal(deriveTreaty(treaty(clause, { AA: twice, BB: [["ratification", "1970-01-01"]] })).entryIntoForce.date, "1970-01-01");
  const backAgain: Acts["AA"] = [...twice, ["withdrawal", "1963-01-01"]];
  assert.equal(deriveTreaty(treaty(clause, { AA: backAgain, BB: [["ratification", "1964-01-01"]] })).entryIntoForce.date, "1964-01-01");
});

test("VCLT 8: a confirmation that names no act confirms the State's own, and nobody else's", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {} };
  const unauthorised: Acts["AA"] = [["ratification", "1960-01-01", { unauthorised: true }]];
  assert.equal(deriveTreaty(treaty(clause, { AA: [...unauthorised, ["confirmation", "1961-01-01"]] })).entryIntoForce.date, "1960-01-01");
  assert.equal(deriveTreaty(treaty(clause, { AA: unauthorised, BB: [["confirmation", "1961-01-01"]] })).entryIntoForce.date, null);
});

test("VCLT 12(2)(b): a confirmation that comes in late makes a signature of an earlier day, and is shown", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {} };
  const ad = (...more: Acts["AA"]) => deriveTreaty(treaty(clause, { AA: [["signatureAdReferendum", "1960-01-01"], ...more] }, { coverage: "complete", snapshotOn: "1965-01-01" }));
  assert.equal(partyStatus(ad(), "AA", day("1962-01-01")).status, "no-action");
  const confirmed = ad(["confirmation", "1966-01-01", { recordedOn: "1966-02-01" }]);
  assert.equal(partyStatus(confirmed, "AA", day("1962-01-01")).status, "signatory");
  assert.deepEqual(confirmed.conflicts.map(({ code, params }) => [code, params["date"]]), [["recorded-late", "1960-01-01"]]);
});

test("VCLT 68: a revocation after the notice took effect, or without a notice, is shown as an act without effect", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {}, withdrawal: { delay: { n: 1, unit: "year" } } };
  const conflicts = (...acts: Acts["AA"]) => deriveTreaty(treaty(clause, { AA: [["ratification", "1960-01-01"], ...acts] })).parties.get("AA")?.conflicts.map(({ params }) => params["rule"]);
  assert.deepEqual(conflicts(["withdrawal", "1970-01-01"], ["revocation", "1971-01-01"]), ["withdrawal.revoked-in-vain"]);
  assert.deepEqual(conflicts(["revocation", "1971-01-01"]), ["withdrawal.revoked-in-vain"]);
  assert.deepEqual(conflicts(["withdrawal", "1970-01-01"], ["revocation", "1970-12-31"]), ["withdrawal.revoked"]);
});

test("VCSST 18, 23: who succeeds to a State that had consented and was not yet bound is bound when that one would have been", () => {
  // Czechoslovakia consents in June 1992 under a clause of twelve months, and is no more on 1 January 1993.
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: { delay: { n: 12, unit: "month" } } };
  const succeeding = (more: object) => treaty(clause, { FR: [["ratification", "1989-01-01"]], CSHH: [["ratification", "1992-06-01"]], CZ: [["succession", "1993-03-01", { successionOn: "1993-01-01", ...more }]] });
  assert.deepEqual(bound(succeeding({ predecessor: "CSHH" }), "CZ"), [["1993-06-01", null]]);
  assert.deepEqual(bound(succeeding({}), "CZ"), [["1993-01-01", null]]);
  assert.deepEqual(bound(succeeding({ predecessor: "FR" }), "CZ"), [["1993-01-01", null]]);
});

test("VCLT 55: once enough have consented nothing is missing, whoever leaves before or after entry into force", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 2 }, delay: { n: 6, unit: "month" } }, laterParties: {}, withdrawal: { delay: { n: 1, unit: "month" } } };
  const facts = treaty(clause, { AA: [["ratification", "1960-01-01"]], BB: [["ratification", "1960-02-01"], ["withdrawal", "1960-03-01"]], CC: [["ratification", "1960-09-01"], ["withdrawal", "1965-01-01"]] });
  const missing = (on: string) => missingForEntry(facts, ALONE, day(on));
  assert.deepEqual(["1960-02-01", "1960-04-01", "1970-01-01"].map(missing), [[], [], []]);
  assert.deepEqual(missing("1960-01-31"), [{ kind: "consents", short: 1, of: 2, have: 1 }]);
});
