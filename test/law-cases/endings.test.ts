// How treaties and participation in them end, in known public histories. Where no source is named the days are from memory:
// tried here, published nowhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { deriveTreaty, pairRelation, partyStatus, readCaseFile, treatyStatus, type TreatyFacts, type TreatyHistory } from "../../src/domain/treaty-law/index.ts";
import { explainUnknown, explain, proofText, treatyWords, type Look } from "../../src/slices/treaties/index.ts";

const day = calendarDateOf;
const look: Look = { partyName: (code) => code, treatyTitle: (id) => id, factLabel: (id) => id };
const words = treatyWords("en").proof;

function facts(id: string, more: object): TreatyFacts {
  const read = readCaseFile({ id, coverage: "complete", snapshotOn: "2026-01-01", ...more });
  assert.ok(read.ok, read.ok ? "" : read.problems.join("; "));
  return read.facts;
}

function party(code: string, ...actions: readonly (readonly [type: string, date: string, more?: object])[]) {
  return { code, actions: actions.map(([type, date, more]) => ({ type, date, ...more })) };
}

const statusOf = (history: TreatyHistory, code: string, on: string) => partyStatus(history, code, day(on)).status;
const why = (history: TreatyHistory, on: string) => proofText(explain(treatyStatus(history, day(on)).why, look, words));

test("INF Treaty, art. XV: the notice of one side ends a bilateral treaty for both, six months on (2 February to 2 August 2019)", () => {
  const clause = { article: "XVII", entryIntoForce: { when: { type: "named", parties: ["US", "RU"], actions: ["exchange"] } }, withdrawal: { delay: { n: 6, unit: "month" } } };
  const parties = [party("RU", ["exchange", "1988-06-01"]), party("US", ["exchange", "1988-06-01"], ["withdrawal", "2019-02-02"])];
  const inf = facts("us-ru-inf", { bilateral: true, between: ["RU", "US"], adoptedOn: "1987-12-08", clause, parties });
  const history = deriveTreaty(inf);
  assert.deepEqual(["2019-08-01", "2019-08-02"].map((on) => treatyStatus(history, day(on)).status), ["in-force", "terminated"]);
  assert.deepEqual(history.parties.get("RU")?.memberships.map(({ from, until }) => [from, until]), [["1988-06-01", "2019-08-02"]]);
  assert.deepEqual([statusOf(history, "US", "2019-08-01"), statusOf(history, "RU", "2019-08-01"), statusOf(history, "RU", "2019-08-02")], ["withdrawal-notified", "party", "former-party"]);
  assert.equal(pairRelation(inf, history, "RU", "US", day("2019-08-02")).period.status, "not-in-force");
  assert.match(why(history, "2020-01-01"), /^1 Ended on 2 August 2019, when the notice of US took effect\./);
});

test("Mine Ban Convention, art. 20(3): Lithuania, received on 27 June 2025, leaves after six months; a State at war only when its conflict ends", () => {
  // Source: MAG and Xinhua, 27 and 28 December 2025: the three Baltic States are out six months after 27 June.
  const delay = { n: 6, unit: "month", counting: "calendarMonth" };
  const clause = { article: "17", entryIntoForce: { when: { type: "count", n: 1 }, delay }, laterParties: { delay }, withdrawal: { delay: { n: 6, unit: "month" }, notDuringConflict: true } };
  const left = (more: readonly (readonly [string, string, object?])[]) => deriveTreaty(facts("mine-ban", { clause, parties: [party("LT", ["ratification", "2003-05-12"], ["withdrawal", "2025-06-27"], ...more)] }));
  const peace = left([]);
  assert.deepEqual([statusOf(peace, "LT", "2025-12-26"), statusOf(peace, "LT", "2025-12-27")], ["withdrawal-notified", "former-party"]);
  const war = left([["armedConflict", "2025-10-01"]]);
  assert.deepEqual([statusOf(war, "LT", "2025-12-31"), war.parties.get("LT")?.memberships[0]?.until], ["withdrawal-notified", null]);
  const truce = left([["armedConflict", "2025-10-01", { until: "2026-03-01" }]]);
  assert.equal(truce.parties.get("LT")?.memberships[0]?.until, "2026-03-01");
  assert.equal(left([["armedConflict", "2025-07-01", { until: "2025-08-01" }]]).parties.get("LT")?.memberships[0]?.until, "2025-12-27");
});

test("Genocide Convention, art. XIV and XV: it ends with the last denunciation that leaves fewer than sixteen, and releases everybody", () => {
  const states = Array.from({ length: 18 }, (_, n) => `P${String(n + 10)}`);
  const clause = { article: "XIII", entryIntoForce: { when: { type: "count", n: 18 }, delay: { n: 90, unit: "day" } }, withdrawal: { rule: "fixedTerms", firstTermYears: 10, renewalYears: 5, noticeMonths: 6 }, endsBelow: 16 };
  const denounced = (n: number, coverage = "complete") =>
    deriveTreaty(facts("genocide", { coverage, clause, parties: states.map((code, i) => party(code, ["ratification", "1950-10-14"], ...(i < n ? ([["denunciation", "1960-01-01"]] as const) : []))) }));
  const two = denounced(2);
  assert.deepEqual([treatyStatus(two, day("1961-01-12")).status, statusOf(two, "P10", "1961-01-12"), statusOf(two, "P20", "1961-01-12")], ["in-force", "former-party", "party"]);
  const three = denounced(3);
  assert.deepEqual([treatyStatus(three, day("1961-01-11")).status, treatyStatus(three, day("1961-01-12")).status, statusOf(three, "P20", "1961-01-12")], ["in-force", "terminated", "former-party"]);
  assert.match(why(three, "1970-01-01"), /Ended on 12 January 1961: the treaty says that it ends when fewer than sixteen parties are left, and fifteen were/);
  // VCLT 55: without such words the number is needed only to begin with. And a list that leaves parties out proves nothing.
  assert.equal(treatyStatus(denounced(3, "to-threshold"), day("1961-01-12")).status, "in-force");
});

test("VCLT 56: without a clause nobody leaves by notice, unless that was meant, and then after twelve months", () => {
  const clause = (withdrawal: object) => ({ entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {}, withdrawal });
  const left = (withdrawal: object) => deriveTreaty(facts("x", { clause: clause(withdrawal), parties: [party("AA", ["ratification", "1990-01-01"], ["withdrawal", "2000-03-01", { effectiveOn: "2000-06-01" }])] })).parties.get("AA");
  assert.equal(left({ none: true })?.memberships[0]?.until, null);
  assert.deepEqual(left({ none: true })?.conflicts.map(({ code }) => code), ["act-without-effect"]);
  assert.equal(left({ none: true, implied: true })?.memberships[0]?.until, "2001-03-01");
});

test("Non-Proliferation Treaty: whether the DPRK left in January 2003 is disputed, so it is unknown, with both readings", () => {
  const clause = { article: "IX", entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {}, withdrawal: { delay: { n: 3, unit: "month" } } };
  const history = deriveTreaty(facts("npt", { clause, parties: [party("KP", ["accession", "1985-12-12"], ["withdrawal", "2003-01-10", { disputed: true }]), party("GB", ["ratification", "1968-11-27"])] }));
  assert.equal(statusOf(history, "KP", "2003-01-09"), "party");
  const after = partyStatus(history, "KP", day("2003-04-10"));
  assert.deepEqual([after.status, after.unknown], ["unknown", [{ code: "disputed-act", params: { first: "former-party", last: "party" } }]]);
  assert.deepEqual(explainUnknown(after.unknown, look, words), ["Whether an act has effect is disputed among the parties, and the answer depends on it."]);
  assert.deepEqual(history.conflicts.map(({ code, facts: ids }) => [code, ids]), [["act-disputed", ["npt/KP/withdrawal/2003-01-10"]]]);
  assert.equal(statusOf(history, "GB", "2020-01-01"), "party");
});

test("Energy Charter, art. 45: Russia applied it provisionally by signing, and until sixty days after it said that it would not become a party", () => {
  const from = { article: "45", by: ["signature"], noticeDelay: { n: 60, unit: "day" } };
  const clause = { article: "44", entryIntoForce: { when: { type: "count", n: 30 }, delay: { n: 90, unit: "day" } }, provisionalApplication: from };
  const parties = [party("RU", ["signature", "1994-12-17"], ["declarationNotToBecomeParty", "2009-08-20"]), party("NO", ["signature", "1995-06-16"], ["declaration", "1995-06-16", { flag: "no-provisional-application" }])];
  const history = deriveTreaty(facts("energy-charter", { clause, parties }));
  assert.deepEqual(history.parties.get("RU")?.provisional.map((span) => [span.from, span.until]), [["1994-12-17", "2009-10-19"]]);
  assert.deepEqual(history.parties.get("NO")?.provisional, []);
  assert.deepEqual([statusOf(history, "RU", "2009-08-19"), statusOf(history, "RU", "2009-08-20")], ["signatory", "signatory-withdrawn"]);
});

test("a notice given in several capitals counts from the first to receive it, and the others are no acts without effect", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {}, withdrawal: { delay: { n: 6, unit: "month" } } };
  const acts = [["ratification", "1990-01-03"], ["ratification", "1990-01-01"], ["ratification", "1990-02-01"], ["withdrawal", "2000-01-05"], ["withdrawal", "2000-01-01"]] as const;
  const left = deriveTreaty(facts("x", { clause, parties: [party("AA", ...acts)] })).parties.get("AA");
  assert.deepEqual([left?.memberships.map(({ from, until }) => [from, until]), left?.conflicts], [[["1990-01-01", "2000-07-01"]], []]);
});
