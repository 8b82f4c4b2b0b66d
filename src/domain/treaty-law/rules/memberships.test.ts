// Leaving, coming back, and taking consent back before it bound anybody.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../kernel/index.ts";
import { deriveTreaty } from "../derive.ts";
import type { Clause } from "../facts/index.ts";
import { partyStatus } from "../questions/status.ts";
import { act, treaty } from "../testing/history-fixtures.ts";

const day = calendarDateOf;

function clause(n: number, more: Partial<Clause> = {}): Clause {
  return { entryIntoForce: { when: { type: "count", n }, delay: { n: 30, unit: "day" } }, laterParties: { delay: { n: 30, unit: "day" } }, ...more };
}

function derive(own: Clause, acts: readonly ReturnType<typeof act>[]) {
  return deriveTreaty(treaty(acts, { clause: own, coverage: { extent: "complete", until: day("2020-01-01") } }));
}

function periods(history: ReturnType<typeof derive>, code: string): [string, string | null][] {
  return (history.parties.get(code)?.memberships ?? []).map(({ from, until }) => [from, until]);
}

const year: Clause["withdrawal"] = { rule: "delay", delay: { n: 1, unit: "year" } };

test("an instrument withdrawn before entry into force counts no longer from that day, whatever notice the clause asks of parties", () => {
  // As Italy under the Fish Stocks Agreement: withdrawn to be deposited anew with the Community.
  const acts = [act("ratification", "TO", "1996-07-31"), act("ratification", "IT", "1999-03-04"), act("withdrawal", "IT", "1999-06-04"), act("ratification", "US", "1999-07-21"), act("ratification", "FR", "2000-08-01"), act("ratification", "IT", "2003-12-19")];
  for (const withdrawal of [undefined, year, { rule: "none" } as const]) {
    const history = derive(clause(3, withdrawal === undefined ? {} : { withdrawal }), acts);
    assert.equal(history.entryIntoForce.date, "2000-08-31");
    assert.deepEqual(periods(history, "IT"), [["2004-01-18", null]]);
    assert.equal(partyStatus(history, "IT", day("1999-06-03")).status, "consented");
    assert.equal(partyStatus(history, "IT", day("2001-01-01")).status, "consent-withdrawn");
    assert.equal(partyStatus(history, "IT", day("2003-12-20")).status, "consented");
  }
});

test("a withdrawal after the condition was met and before entry into force stops the treaty for that State only", () => {
  const history = derive(clause(2, { withdrawal: year }), [act("ratification", "AA", "2000-01-01"), act("ratification", "BB", "2000-02-01"), act("withdrawal", "BB", "2000-02-10")]);
  assert.equal(history.entryIntoForce.date, "2000-03-02");
  assert.deepEqual(periods(history, "BB"), []);
});

test("a State that denounces and accedes anew on one day leaves first, in whatever order the two were typed (Guyana, ICCPR-OP1)", () => {
  const months: Clause = { entryIntoForce: { when: { type: "count", n: 1 }, delay: { n: 3, unit: "month" } }, laterParties: { delay: { n: 3, unit: "month" } }, withdrawal: { rule: "delay", delay: { n: 3, unit: "month" } } };
  const acts = [act("ratification", "CO", "1969-10-29"), act("accession", "GY", "1993-05-10"), act("accession", "GY", "1999-01-05", { id: "a" }), act("denunciation", "GY", "1999-01-05", { id: "b" })];
  assert.deepEqual(periods(derive(months, acts), "GY"), [["1993-08-10", "1999-04-05"], ["1999-04-05", null]]);
  assert.deepEqual(periods(derive(months, acts.toReversed()), "GY"), [["1993-08-10", "1999-04-05"], ["1999-04-05", null]]);
});

test("who accedes anew while still bound has two periods that do not overlap, and may leave the second as well", () => {
  const cutoff = clause(1, { withdrawal: { rule: "calendarYearCutoff", cutoff: "07-01" } });
  const acts = [act("ratification", "BB", "1964-01-01"), act("ratification", "BO", "1976-09-23"), act("denunciation", "BO", "2011-06-29"), act("accession", "BO", "2011-11-20"), act("denunciation", "BO", "2013-05-01")];
  const history = derive(cutoff, acts);
  assert.deepEqual(periods(history, "BO"), [["1976-10-23", "2012-01-01"], ["2012-01-01", "2014-01-01"]]);
  assert.equal(partyStatus(history, "BO", day("2011-12-25")).status, "withdrawal-notified");
  assert.equal(partyStatus(history, "BO", day("2012-06-01")).status, "party");
  assert.equal(partyStatus(history, "BO", day("2013-06-01")).status, "withdrawal-notified");
});

test("where no clause on withdrawal is recorded, the end is unknown until a new consent is in effect", () => {
  const history = derive(clause(1), [act("ratification", "AA", "1971-01-01"), act("denunciation", "AA", "1980-01-01"), act("accession", "AA", "1990-01-01")]);
  assert.deepEqual(periods(history, "AA"), [["1971-01-31", "1990-01-31"], ["1990-01-31", null]]);
  assert.equal(partyStatus(history, "AA", day("1985-01-01")).status, "unknown");
  assert.equal(partyStatus(history, "AA", day("1995-01-01")).status, "party");
});

test("a notice that was later revoked was a notice until then: what was so is not rewritten (South Africa, Rome Statute)", () => {
  const acts = [act("ratification", "ZA", "2000-11-27"), act("withdrawal", "ZA", "2016-10-19"), act("revocation", "ZA", "2017-03-07")];
  const history = derive(clause(1, { withdrawal: year }), acts);
  assert.deepEqual(periods(history, "ZA"), [["2000-12-27", null]]);
  assert.deepEqual(["2016-10-18", "2016-10-19", "2017-03-06", "2017-03-07", "2018-01-01"].map((on) => partyStatus(history, "ZA", day(on)).status), ["party", "withdrawal-notified", "withdrawal-notified", "party", "party"]);
});

test("a State whose end is on the list ceased to be a party with it", () => {
  const history = derive(clause(1), [act("ratification", "AA", "1970-01-01"), act("extinction", "AA", "1990-10-03")]);
  assert.deepEqual(periods(history, "AA"), [["1970-01-31", "1990-10-03"]]);
  assert.equal(partyStatus(history, "AA", day("1990-10-03")).status, "ceased-to-exist");
});

test("what is said beside the treaty carries the list no further", () => {
  const of = (more: readonly ReturnType<typeof act>[]) => deriveTreaty(treaty([act("ratification", "AA", "1970-01-01"), ...more], { clause: clause(1), coverage: { extent: "to-threshold" } }));
  const plain = of([]);
  const said = of([act("declaration", "AA", "2010-01-01"), act("objection", "AA", "2011-01-01")]);
  assert.equal(said.recordEnds, plain.recordEnds);
  assert.equal(partyStatus(said, "AA", day("2005-01-01")).basis, "presumed");
});

test("where the clause counts nothing but notifications, a notification is what binds; where it also counts ratifications, signing does not", () => {
  const exchange: Clause = { entryIntoForce: { when: { type: "named", parties: ["HK", "JP"], actions: ["notification"] }, delay: { n: 30, unit: "day" } } };
  const history = derive(exchange, [act("signature", "HK", "2008-05-23"), act("signature", "JP", "2008-05-23"), act("notification", "HK", "2009-08-20"), act("notification", "JP", "2009-08-25")]);
  assert.equal(history.entryIntoForce.date, "2009-09-24");
  assert.deepEqual(periods(history, "HK"), [["2009-09-24", null]]);
  assert.equal(partyStatus(history, "HK", day("2009-08-30")).status, "consented");
  const both: Clause = { entryIntoForce: { when: { type: "all", of: [{ type: "count", n: 2, actions: ["signature"] }, { type: "count", n: 1 }] } }, laterParties: {} };
  const signed = derive(both, [act("signature", "AA", "2000-01-01"), act("signature", "BB", "2000-01-01"), act("ratification", "AA", "2001-01-01")]);
  assert.equal(signed.entryIntoForce.date, "2001-01-01");
  assert.equal(partyStatus(signed, "BB", day("2002-01-01")).status, "signatory");
});

test("where entry into force is not known, a notice that took effect shows that the State is not bound, and no more", () => {
  const history = derive({ withdrawal: year }, [act("ratification", "AA", "1971-01-01"), act("denunciation", "AA", "1980-01-01")]);
  assert.equal(partyStatus(history, "AA", day("1975-01-01")).status, "unknown");
  assert.equal(partyStatus(history, "AA", day("1990-01-01")).status, "not-party");
});
