// Rules that the depositaries' lists do not exercise, each on a small treaty that reads like the real one it stands for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../kernel/index.ts";
import { periodOn, type TreatyHistory } from "./answer.ts";
import { readCaseFile } from "./case-file.ts";
import { ALONE, deriveTreaty, type World } from "./derive.ts";
import type { TreatyFacts } from "./facts/index.ts";
import { missingForEntry, whatIf } from "./questions/projection.ts";
import { partyStatus } from "./questions/status.ts";

const day = calendarDateOf;

type Acts = Record<string, readonly (readonly [type: string, date: string, more?: object])[]>;

function treaty(clause: object, acts: Acts, more: object = {}): TreatyFacts {
  const parties = Object.entries(acts).map(([code, list]) => ({ code, actions: list.map(([type, date, extra]) => ({ type, date, ...extra })) }));
  const read = readCaseFile({ id: "t", title: "T", adoptedOn: "1990-01-01", coverage: "complete", snapshotOn: "2020-01-01", clause, parties, ...more });
  assert.ok(read.ok, read.ok ? "" : read.problems.join("; "));
  return read.facts;
}

function statusOf(history: TreatyHistory, code: string, on: string): string {
  return periodOn(history.parties.get(code)?.periods ?? [], day(on)).status;
}

const worldWith = (...histories: TreatyHistory[]): World => ({ ceased: new Map(), history: (id) => histories.find((history) => history.id === id) });

test("plastic explosives: thirty-five consents are not enough until five have declared themselves producers", () => {
  const clause = { article: "XIII", entryIntoForce: { when: { type: "all", of: [{ type: "count", n: 3 }, { type: "declared", flag: "producer", n: 2 }] }, delay: { n: 60, unit: "day" } } };
  const facts = treaty(clause, {
    AA: [["ratification", "1997-01-01"], ["declarationOfQuality", "1997-01-01", { flag: "producer" }]],
    BB: [["ratification", "1997-02-01"]],
    CC: [["ratification", "1997-03-01"], ["declarationOfQuality", "1998-04-22", { flag: "producer" }]],
  });
  assert.equal(deriveTreaty(facts).entryIntoForce.date, "1998-06-21");
  assert.deepEqual(missingForEntry(facts, ALONE, day("1998-01-01")), [{ kind: "declared", flag: "producer", short: 1 }]);
});

test("an amendment waits for three fourths of the parties at its adoption, not of those of today", () => {
  const parent = deriveTreaty(treaty({ entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {} }, {
    AA: [["ratification", "1991-01-01"]], BB: [["ratification", "1991-01-01"]], CC: [["ratification", "1991-01-01"]], DD: [["ratification", "1991-01-01"]], EE: [["ratification", "1999-01-01"]],
  }, { id: "parent" }));
  const clause = { entryIntoForce: { when: { type: "share", min: "3/4", denominator: { treaty: "parent", asOf: "1995-09-22" } }, delay: { n: 90, unit: "day" } } };
  const facts = treaty(clause, { AA: [["acceptance", "2000-01-01"]], BB: [["acceptance", "2001-01-01"]], EE: [["acceptance", "2002-01-01"]] });
  assert.equal(deriveTreaty(facts, worldWith(parent)).entryIntoForce.date, "2002-04-01");
  const alone = deriveTreaty(facts);
  assert.equal(alone.entryIntoForce.known, false);
  assert.equal(periodOn(alone.periods, day("2010-01-01")).status, "unknown");
  assert.equal(periodOn(alone.periods, day("2010-01-01")).unknown[0]?.code, "denominator-not-known");
});

test("plastic explosives, written as one count with a quality: so many, of which so many declared it", () => {
  const acts: Acts = { AA: [["ratification", "1996-01-01"], ["declarationOfQuality", "1996-01-01", { flag: "producer" }]], BB: [["ratification", "1997-01-01"]], CC: [["ratification", "1997-06-01"], ["declarationOfQuality", "1998-01-01", { flag: "producer" }]] };
  const date = (when: object) => deriveTreaty(treaty({ entryIntoForce: { when } }, acts)).entryIntoForce.date;
  assert.equal(date({ type: "count", n: 3, declared: { flag: "producer", n: 2 } }), "1998-01-01");
  assert.equal(date({ type: "count", n: 3, declared: { flag: "producer", n: 1 } }), "1997-06-01");
  assert.equal(date({ type: "count", declared: { flag: "producer", n: 1 } }), "1996-01-01");
  assert.equal(date({ type: "count", n: 1, declared: "producer" }), "1996-01-01");
});

test("named States: what is missing is who, and acting is what would change the answer", () => {
  const clause = { article: "XIV", entryIntoForce: { when: { type: "named", group: "annex2" }, delay: { n: 180, unit: "day" } } };
  const facts = treaty(clause, { AA: [["signature", "1996-09-24"], ["ratification", "1998-01-01"]], BB: [["signature", "1996-09-24"]] }, { groups: { annex2: ["AA", "BB", "CC"] } });
  assert.deepEqual(missingForEntry(facts, ALONE, day("2019-01-01")), [{ kind: "named", parties: ["BB", "CC"] }]);
  assert.equal(periodOn(deriveTreaty(facts).periods, day("2019-01-01")).status, "not-in-force");
  const { history } = whatIf(facts, [{ state: "BB", type: "ratification", date: day("2030-01-01") }, { state: "CC", type: "accession", date: day("2030-02-01") }], ALONE);
  assert.equal(history.entryIntoForce.date, "2030-07-31");
});

test("a protocol does not enter into force before its parent, and not at all while the parent has not", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 }, notBefore: [{ treaty: "parent" }] } };
  const protocol = treaty(clause, { AA: [["ratification", "2001-01-01"]] });
  const parent = (date: string) => deriveTreaty(treaty({ entryIntoForce: { when: { type: "count", n: 1 } } }, { AA: [["ratification", date]] }, { id: "parent" }));
  assert.equal(deriveTreaty(protocol, worldWith(parent("2003-01-01"))).entryIntoForce.date, "2003-01-01");
  const unmet = deriveTreaty(treaty({ entryIntoForce: { when: { type: "count", n: 2 } } }, { AA: [["ratification", "1999-01-01"]] }, { id: "parent" }));
  assert.deepEqual(deriveTreaty(protocol, worldWith(unmet)).entryIntoForce.known, true);
  assert.equal(deriveTreaty(protocol, worldWith(unmet)).entryIntoForce.date, null);
  assert.equal(deriveTreaty(protocol).entryIntoForce.known, false);
});

test("VCLT 68: a notice revoked before it took effect never ended anything; afterwards it is too late", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } }, withdrawal: { delay: { n: 1, unit: "year" } } };
  const gambia = treaty(clause, { GM: [["ratification", "2002-06-28"], ["withdrawal", "2016-11-10"], ["revocation", "2017-02-10"]] });
  const kept = deriveTreaty(gambia);
  assert.equal(statusOf(kept, "GM", "2018-01-01"), "party");
  assert.equal(kept.parties.get("GM")?.conflicts[0]?.params["rule"], "withdrawal.revoked");
  const late = deriveTreaty(treaty(clause, { GM: [["ratification", "2002-06-28"], ["withdrawal", "2016-11-10"], ["revocation", "2017-12-01"]] }));
  assert.equal(statusOf(late, "GM", "2017-06-01"), "withdrawal-notified");
  assert.equal(statusOf(late, "GM", "2018-01-01"), "former-party");
});

test("VCLT 18: whoever makes clear that it will not become a party keeps its signature and loses the duty", () => {
  const facts = treaty({ entryIntoForce: { when: { type: "count", n: 1 } } }, { US: [["signature", "2000-12-31"], ["declarationNotToBecomeParty", "2002-05-06"]], AA: [["ratification", "2001-01-01"]] });
  const history = deriveTreaty(facts);
  assert.equal(statusOf(history, "US", "2001-06-01"), "signatory");
  assert.equal(statusOf(history, "US", "2003-01-01"), "signatory-withdrawn");
});

test("VCLT 8 and 12: an unauthorised act counts only once confirmed, a signature ad referendum from its own day", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } } };
  const unconfirmed = treaty(clause, { AA: [["ratification", "1995-01-01", { unauthorised: true, id: "x" }]] });
  assert.equal(deriveTreaty(unconfirmed).entryIntoForce.date, null);
  const confirmed = treaty(clause, { AA: [["ratification", "1995-01-01", { unauthorised: true, id: "x" }], ["confirmation", "1996-01-01", { refersTo: "x" }]] });
  assert.equal(deriveTreaty(confirmed).entryIntoForce.date, "1995-01-01");
  const referendum = deriveTreaty(treaty(clause, { AA: [["signatureAdReferendum", "1995-01-01"], ["confirmation", "1996-01-01"]] }));
  assert.equal(statusOf(referendum, "AA", "1995-06-01"), "signatory");
  // Where signatures bind, it binds as of its own day, once confirmed by the State itself.
  const onSignature = { entryIntoForce: { when: { type: "named", parties: ["AA", "BB"], actions: ["signature"] } } };
  const signed = (more: Acts) => deriveTreaty(treaty(onSignature, { AA: [["signatureAdReferendum", "1995-01-01"], ...(more["AA"] ?? [])], BB: [["signature", "1995-01-01"], ...(more["BB"] ?? [])] })).entryIntoForce.date;
  assert.deepEqual([signed({}), signed({ BB: [["confirmation", "1996-01-01"]] }), signed({ AA: [["confirmation", "1996-01-01"]] })], [null, null, "1995-01-01"]);
});

test("two clocks: a correction changes the answer from the day it is recorded, and the old answer can be had again", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 }, delay: { n: 30, unit: "day" } } };
  const facts = treaty(clause, { AA: [["ratification", "2000-01-01", { id: "a", recordedOn: "2000-02-01" }], ["ratification", "2000-01-11", { id: "b", recordedOn: "2005-01-01", supersedes: "a" }]] });
  assert.equal(deriveTreaty(facts, ALONE, day("2004-12-31")).entryIntoForce.date, "2000-01-31");
  assert.equal(deriveTreaty(facts, ALONE, day("2005-01-01")).entryIntoForce.date, "2000-02-10");
  assert.equal(deriveTreaty(facts).entryIntoForce.date, "2000-02-10");
});

test("a month is not a day: between its first and its last day the answer is unknown, before and after it is not", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } } };
  const history = deriveTreaty(treaty(clause, { AA: [["ratification", "2018-11"]] }));
  assert.equal(periodOn(history.periods, day("2018-10-31")).status, "not-in-force");
  assert.equal(periodOn(history.periods, day("2018-11-15")).status, "unknown");
  assert.equal(periodOn(history.periods, day("2018-11-15")).unknown[0]?.code, "imprecise-date");
  assert.equal(periodOn(history.periods, day("2018-11-30")).status, "in-force");
  assert.equal(history.entryIntoForce.known, false);
});

test("open world: outside a complete list or after its end the answer is unknown, never \"not a party\"", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } } };
  const complete = treaty(clause, { AA: [["ratification", "2000-01-01"]], BB: [["signature", "2000-01-01"]] });
  const history = deriveTreaty(complete);
  assert.equal(partyStatus(history, "ZZ", day("2019-01-01")).status, "no-action");
  assert.equal(partyStatus(history, "ZZ", day("2020-01-02")).status, "unknown");
  assert.equal(partyStatus(history, "ZZ", day("1989-01-01")).status, "no-action");
  assert.equal(statusOf(history, "BB", "2021-01-01"), "unknown");
  assert.equal(periodOn(history.parties.get("AA")?.periods ?? [], day("2021-01-01")).basis, "presumed");
  const threshold = treaty(clause, { AA: [["ratification", "2000-01-01"]] }, { coverage: "to-threshold" });
  const answer = partyStatus(deriveTreaty(threshold), "ZZ", day("2019-01-01"));
  assert.deepEqual([answer.status, answer.unknown[0]?.code], ["unknown", "list-to-threshold"]);
});

test("a State that ceased to exist is not a party for ever", () => {
  const facts = treaty({ entryIntoForce: { when: { type: "count", n: 1 } } }, { DDDE: [["ratification", "1990-01-02"]] });
  const history = deriveTreaty(facts, { history: () => undefined, ceased: new Map([["DDDE", day("1990-10-03")]]) });
  assert.deepEqual(history.parties.get("DDDE")?.memberships.map(({ from, until }) => [from, until]), [["1990-01-02", "1990-10-03"]]);
  assert.equal(statusOf(history, "DDDE", "1991-01-01"), "ceased-to-exist");
});

test("provisional application ends with entry into force, a notice or the long stop, and makes nobody a party", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {}, provisionalApplication: { from: "1994-11-16", until: "1998-11-16", article: "7" } };
  const history = deriveTreaty(treaty(clause, { AA: [["provisionalApplication", "1994-11-16"], ["ratification", "1996-07-28"]], BB: [["provisionalApplication", "1994-11-16"]] }));
  assert.deepEqual(history.parties.get("AA")?.provisional.map(({ from, until }) => [from, until]), [["1994-11-16", "1996-07-28"]]);
  assert.deepEqual(history.parties.get("BB")?.provisional.map(({ from, until }) => [from, until]), [["1994-11-16", "1998-11-16"]]);
  assert.deepEqual(history.parties.get("BB")?.memberships, []);
});

test("ECHR 58(3): who ceases to be a member of the Council of Europe ceases to be a party six months later", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 1 } }, laterParties: {}, withdrawal: { delay: { n: 6, unit: "month" }, notWithinYears: 5, alsoOnLossOfMembership: true } };
  const history = deriveTreaty(treaty(clause, { RU: [["ratification", "1998-05-05"], ["lossOfMembership", "2022-03-16"]] }));
  assert.equal(history.parties.get("RU")?.memberships[0]?.until, "2022-09-16");
});

test("all signatories: a fixed day if they are in time, otherwise the first of the month after the last", () => {
  const clause = (last: string) => treaty({ entryIntoForce: { when: { type: "allSignatories" }, delay: { n: 0, unit: "month", then: "firstOfNextMonth" }, onDate: "2009-01-01" } }, { AA: [["signature", "2007-12-13"], ["ratification", "2008-02-06"]], BB: [["signature", "2007-12-13"], ["ratification", last]] });
  assert.equal(deriveTreaty(clause("2009-11-13")).entryIntoForce.date, "2009-12-01");
  assert.equal(deriveTreaty(clause("2008-11-13")).entryIntoForce.date, "2009-01-01");
});

test("a case file that cannot mean anything is refused with the place and what would be right", () => {
  const read = readCaseFile({ id: "x", clause: { entryIntoForce: { when: { type: "counting" }, delay: { n: -1, unit: "week" } } }, parties: [{ code: "AA", actions: [{ type: "ratified", date: "2001-02-30" }] }] });
  assert.ok(!read.ok);
  assert.equal(read.problems.length, 5);
  assert.match(read.problems.join("\n"), /parties\[0\] \(AA\)\.actions\[0\]\.date: "2001-02-30" is not a day/);
  assert.match(read.problems.join("\n"), /when\.type: "counting" is not one of count, named/);
  assert.ok(!readCaseFile([]).ok);
  assert.ok(!readCaseFile(null).ok);
});

test("who signs after all the others have consented joins a treaty that is in force, and undoes nothing", () => {
  const clause = { entryIntoForce: { when: { type: "allSignatories" } }, laterParties: {} };
  const two: Acts = { AA: [["signature", "2000-01-01"], ["ratification", "2001-01-01"]], BB: [["signature", "2000-01-01"], ["ratification", "2002-01-01"]] };
  assert.equal(deriveTreaty(treaty(clause, two)).entryIntoForce.date, "2002-01-01");
  assert.equal(deriveTreaty(treaty(clause, { ...two, CC: [["signature", "2003-01-01"]] })).entryIntoForce.date, "2002-01-01");
  assert.equal(deriveTreaty(treaty(clause, { ...two, CC: [["signature", "2001-06-01"]] })).entryIntoForce.date, null);
});

test("all signatories: who accedes first and signs later is waited for as long as anybody, and nobody is missing who has not signed yet", () => {
  const clause = { entryIntoForce: { when: { type: "allSignatories" } }, laterParties: {} };
  const facts = treaty(clause, { AA: [["accession", "2000-01-01"], ["signature", "2010-01-01"]], BB: [["definitiveSignature", "2000-01-01"]], CC: [["signature", "2000-01-01"], ["ratification", "2012-01-01"]] });
  assert.equal(deriveTreaty(facts).entryIntoForce.date, "2012-01-01");
  assert.deepEqual(missingForEntry(facts, ALONE, day("2005-01-01")), [{ kind: "named", parties: ["CC"] }]);
});

test("only signatories count: an accession counts once its State has signed as well", () => {
  const clause = { entryIntoForce: { when: { type: "count", n: 2, signatoriesOnly: true } }, laterParties: {} };
  const facts = treaty(clause, { AA: [["accession", "2000-01-01"], ["signature", "2003-01-01"]], BB: [["signature", "2000-01-01"], ["ratification", "2001-01-01"]], CC: [["accession", "2000-06-01"]] });
  assert.equal(deriveTreaty(facts).entryIntoForce.date, "2003-01-01");
});

test("one part of a condition that is not met settles it, whatever is unknown of the others", () => {
  const clause = { entryIntoForce: { when: { type: "all", of: [{ type: "count", n: 2 }, { type: "treatyInForce", treaty: "parent" }] } } };
  assert.equal(deriveTreaty(treaty(clause, { AA: [["ratification", "2000-01-01"]] })).entryIntoForce.known, true);
  assert.equal(deriveTreaty(treaty(clause, { AA: [["ratification", "2000-01-01"]], BB: [["ratification", "2001-01-01"]] })).entryIntoForce.known, false);
});

test("an alternative that holds does not settle the day while another, not known, may have been met earlier", () => {
  const clause = { entryIntoForce: { when: { type: "any", of: [{ type: "count", n: 1 }, { type: "treatyInForce", treaty: "parent" }] } } };
  const facts = treaty(clause, { AA: [["ratification", "2005-01-01"]] });
  assert.equal(deriveTreaty(facts).entryIntoForce.known, false);
  const parent = deriveTreaty({ ...treaty({ entryIntoForce: { when: { type: "count", n: 1 } } }, { AA: [["ratification", "2000-01-01"]] }), id: "parent" });
  assert.equal(deriveTreaty(facts, worldWith(parent)).entryIntoForce.date, "2000-01-01");
});

test("all signatories: on a list that may leave some out, a later signature leaves open who all were, and the published date is taken", () => {
  const clause = { entryIntoForce: { when: { type: "allSignatories" } }, laterParties: {} };
  const two: Acts = { AA: [["signature", "2004-05-13"], ["ratification", "2004-10-04"]], BB: [["signature", "2004-05-13"], ["ratification", "2005-01-28"]], CC: [["signature", "2006-05-04"], ["ratification", "2010-02-18"]] };
  const short = { coverage: "to-threshold", snapshotOn: undefined };
  assert.equal(deriveTreaty(treaty(clause, two, short)).entryIntoForce.known, false);
  assert.equal(deriveTreaty(treaty(clause, two, { ...short, published: { entryIntoForce: "2010-02-18" } })).entryIntoForce.date, "2010-02-18");
});

test("all signatories: where the clause says by when they signed, or names them, it waits for exactly those", () => {
  const three: Acts = { AA: [["signature", "2004-01-01"], ["ratification", "2004-02-01"]], BB: [["signature", "2004-01-01"], ["ratification", "2004-03-01"]], CC: [["signature", "2004-06-01"], ["ratification", "2005-01-01"]] };
  const entry = (when: object, coverage = "to-threshold") => deriveTreaty(treaty({ entryIntoForce: { when } }, three, { coverage })).entryIntoForce.date;
  assert.equal(entry({ type: "allSignatories", signedBy: "2004-12-31" }), "2005-01-01");
  assert.equal(entry({ type: "allSignatories", signedBy: "2004-01-01" }), "2004-03-01");
  assert.equal(entry({ type: "allSignatories", parties: ["AA", "BB", "CC"] }), "2005-01-01");
  assert.equal(entry({ type: "allSignatories", parties: ["AA", "BB", "CC", "DD"] }), null);
  const facts = treaty({ entryIntoForce: { when: { type: "allSignatories", signedBy: "2004-12-31" } } }, three);
  assert.deepEqual(missingForEntry(facts, ALONE, day("2004-12-01")), [{ kind: "named", parties: ["CC"] }]);
});
