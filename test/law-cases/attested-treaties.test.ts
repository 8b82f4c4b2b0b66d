// India's treaties as officials describe them: most are attested, few can be derived. The page of the Ministry of Home
// Affairs speaks for 2013-14, the Indian financial year from 1 April 2013 to 31 March 2014.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf, impreciseDateOf } from "../../src/domain/kernel/index.ts";
import { deriveTreaty, partyStatus, periodOn, type Action, type Attestation, type TreatyFacts } from "../../src/domain/treaty-law/index.ts";

const day = calendarDateOf;
const MINISTRY = "Ministry of Home Affairs of India, International Cooperation page, 2013-14";
const year2013 = { by: "Ministry of Home Affairs", asPrinted: "2013-14", statedFor: { from: day("2013-04-01"), until: day("2014-04-01") }, source: MINISTRY };

function bilateral(other: string, parts: Partial<TreatyFacts>): TreatyFacts {
  const id = `in-${other.toLowerCase()}-mla`;
  const empty = { groups: {}, weights: {}, actions: [], publishedDates: [], attestations: [], retractions: [], relations: [] };
  return { id, title: id, participation: "bilateral", between: ["IN", other], coverage: { extent: "partial" }, ...empty, ...parts };
}

function act(state: string, type: Action["type"], date: string, source: string): Action {
  return { id: `${state}-${type}`, state, type, date: impreciseDateOf(date), provenance: "sourced", source };
}

function bothSigned(other: string, date: string, source: string): Action[] {
  return [act("IN", "signature", date, source), act(other, "signature", date, source)];
}

function attested(parts: Omit<Attestation, "id" | "provenance"> & { id?: string }): Attestation {
  return { id: "list", provenance: "sourced", ...parts };
}

function answer(facts: TreatyFacts, on: string) {
  const { status, basis, unknown, conflicts } = periodOn(deriveTreaty(facts).periods, day(on));
  return [status, basis, ...unknown.map((one) => one.code), ...conflicts.map((one) => one.code)].join(" ");
}

function ofState(facts: TreatyFacts, code: string, on: string) {
  const history = deriveTreaty(facts).parties.get(code);
  assert.ok(history, code);
  const { status, basis } = periodOn(history.periods, day(on));
  return `${status} ${basis}`;
}

const azerbaijan = bilateral("AZ", {
  actions: bothSigned("AZ", "2013-04-04", MINISTRY),
  attestations: [attested({ ...year2013, status: "not-in-force" })],
});

test("Azerbaijan: signed on 4 April 2013, and on 1 June 2013 not in force because ratification was awaited", () => {
  assert.equal(answer(azerbaijan, "2013-04-03"), "not-concluded derived");
  assert.equal(answer(azerbaijan, "2013-06-01"), "not-in-force attested");
  const { why } = periodOn(deriveTreaty(azerbaijan).periods, day("2013-06-01"));
  assert.equal(why.rule, "combined.not-derivable");
  assert.deepEqual(why.because[0]?.facts, ["list"]);
  assert.equal(ofState(azerbaijan, "AZ", "2013-06-01"), "not-party attested");
  assert.equal(ofState(azerbaijan, "IN", "2013-04-03"), "no-action derived");
});

test("Azerbaijan: after the list of 2013-14 nobody has said whether it entered into force", () => {
  assert.equal(answer(azerbaijan, "2014-04-01"), "unknown derived clause-not-recorded not-carried-forward signed-only");
});

test("Canada: in force in 2013-14, presumed since, unknown before", () => {
  const canada = bilateral("CA", { attestations: [attested({ ...year2013, status: "in-force" })] });
  assert.equal(answer(canada, "2013-12-31"), "in-force attested");
  assert.equal(answer(canada, "2026-11-22"), "in-force presumed");
  assert.equal(answer(canada, "2012-06-01"), "unknown derived clause-not-recorded not-carried-back");
  assert.equal(ofState(canada, "CA", "2026-11-22"), "party presumed");
});

test("United States: in force by the exchange of instruments of 3 October 2005, and confirmed by the list of 2013-14", () => {
  const embassy = "https://indianembassyusa.gov.in/ArchivesDetails?id=525";
  const usa = bilateral("US", {
    clause: { entryIntoForce: { when: { type: "named", parties: ["IN", "US"], actions: ["exchange"] } } },
    coverage: { extent: "complete" },
    actions: [...bothSigned("US", "2001-10-17", embassy), act("IN", "exchange", "2005-10-03", embassy), act("US", "exchange", "2005-10-03", embassy)],
    attestations: [attested({ ...year2013, status: "in-force" })],
  });
  assert.equal(deriveTreaty(usa).entryIntoForce.date, "2005-10-03");
  assert.equal(answer(usa, "2001-10-16"), "not-concluded derived");
  assert.equal(answer(usa, "2005-10-02"), "not-in-force derived");
  assert.equal(answer(usa, "2005-10-03"), "in-force derived");
  assert.equal(answer(usa, "2013-12-31"), "in-force derived");
  assert.equal(answer(usa, "2026-11-22"), "in-force presumed");
});

test("Indonesia: pending in 2013-14; a later list without a date calls it operational, and answers for no day", () => {
  const list = "https://www.indianembassyqatar.gov.in/mutual_legal_assistance_in_criminal_matters";
  const later = attested({ id: "later-list", status: "in-force", by: "Ministry of External Affairs", asPrinted: "undated list, item 34", source: list });
  const indonesia = bilateral("ID", {
    actions: bothSigned("ID", "2011", MINISTRY),
    attestations: [attested({ ...year2013, status: "not-in-force", waitsFor: ["ID"] }), later],
  });
  const history = deriveTreaty(indonesia);
  assert.equal(answer(indonesia, "2013-12-31"), "not-in-force attested");
  assert.equal(answer(indonesia, "2012-06-01"), "not-in-force attested");
  assert.equal(answer(indonesia, "2011-06-01"), "unknown derived clause-not-recorded signature-imprecise undated-statement");
  assert.match(answer(indonesia, "2020-01-01"), /^unknown .* undated-statement$/);
  assert.deepEqual(history.conflicts.map(({ code, facts }) => [code, facts]), [["undated-statement-disagrees", ["later-list", "list"]]]);
  assert.deepEqual(periodOn(history.periods, day("2013-12-31")).why.missing, [{ kind: "named", parties: ["ID"] }]);
});

test("Kyrgyz Republic: signed on a day nobody printed, so not in force only for the year it was said for", () => {
  const kyrgyz = bilateral("KG", { attestations: [attested({ ...year2013, status: "not-in-force" })] });
  assert.equal(answer(kyrgyz, "2013-04-01"), "not-in-force attested");
  assert.equal(answer(kyrgyz, "2013-03-31"), "unknown derived clause-not-recorded signature-not-recorded");
});

test("Israel: signed on 27 February 2014 and only counted as signed in 2020, so not in force between", () => {
  const page = "https://ilearncana.com/details/Mutual-Legal-Assistance-Treaty-MLAT/464";
  const counted = attested({ status: "signed", by: "a study page", asPrinted: "2020", statedFor: { from: day("2020-01-01"), until: day("2021-01-01") }, source: page });
  const israel = bilateral("IL", {
    actions: bothSigned("IL", "2014-02-27", "http://iasipsacademy.blogspot.com/2014/02/india-israel-sign-homeland-security.html"),
    attestations: [counted],
  });
  assert.equal(answer(israel, "2014-02-26"), "not-concluded derived");
  assert.equal(answer(israel, "2014-03-31"), "not-in-force attested");
  assert.equal(answer(israel, "2021-01-01"), "unknown derived clause-not-recorded not-carried-forward signed-only");
  const alone = { ...israel, attestations: [] };
  assert.equal(answer(alone, "2014-03-31"), "unknown derived clause-not-recorded signed-only");
});

test("SAARC Convention on Mutual Assistance: waits for Afghanistan, Nepal and Pakistan; India has ratified", () => {
  const saarc: TreatyFacts = {
    ...bilateral("saarc", {}),
    participation: "regional",
    between: ["AF", "BD", "BT", "IN", "LK", "MV", "NP", "PK"],
    adoptedOn: impreciseDateOf("2008-08"),
    attestations: [
      attested({ ...year2013, status: "not-in-force", waitsFor: ["NP", "PK", "AF"] }),
      attested({ ...year2013, id: "india-ratified", status: "consented", state: "IN", words: "India has since ratified the Convention." }),
    ],
  };
  const { why } = periodOn(deriveTreaty(saarc).periods, day("2013-12-31"));
  assert.deepEqual(why.missing, [{ kind: "named", parties: ["AF", "NP", "PK"] }]);
  assert.equal(answer(saarc, "2008-08-31"), "not-in-force attested");
  assert.equal(answer(saarc, "2008-07-31"), "not-concluded derived");
  assert.match(answer(saarc, "2026-11-22"), /^unknown /);
  assert.equal(ofState(saarc, "IN", "2013-12-31"), "consented attested");
  assert.equal(ofState(saarc, "IN", "2026-11-22"), "consented presumed");
  assert.equal(ofState(saarc, "AF", "2013-12-31"), "not-party attested");
  assert.equal(ofState(saarc, "BD", "2013-12-31"), "not-party attested");
  assert.equal(ofState(saarc, "BD", "2026-11-22"), "unknown derived");
});

test("Nepal: signed on 17 February 2026; unknown since, unless both notifications are known to be missing", () => {
  const press = "https://kathmandupost.com/national/2026/02/18/nepal-and-india-sign-mutual-legal-assistance-deal-after-years-of-talks";
  const stated = { from: day("2026-02-18"), until: day("2026-02-19") };
  const nepal = bilateral("NP", {
    clause: { entryIntoForce: { when: { type: "named", parties: ["IN", "NP"], actions: ["notificationOfCompletion"] } } },
    actions: bothSigned("NP", "2026-02-17", press),
    attestations: [attested({ status: "not-in-force", by: "Kathmandu Post", asPrinted: "18 February 2026", statedFor: stated, source: press })],
  });
  assert.equal(answer(nepal, "2026-02-16"), "not-concluded derived");
  assert.equal(answer(nepal, "2026-02-17"), "not-in-force attested");
  assert.equal(answer(nepal, "2026-11-22"), "unknown derived list-partial not-carried-forward signed-only");
  const complete: TreatyFacts = { ...nepal, coverage: { extent: "complete", until: day("2026-11-22") } };
  assert.equal(answer(complete, "2026-11-22"), "not-in-force derived");
});

test("a third State is a stranger to a treaty between two, whatever is unknown of them", () => {
  const { status, why } = partyStatus(deriveTreaty(azerbaijan), "FR", day("2020-01-01"));
  assert.deepEqual([status, why.rule, why.article], ["no-action", "party.not-among-named", "VCLT 34"]);
});

test("of an open treaty attested not to be in force, no State is a party, listed or not", () => {
  const { between: _, ...open } = bilateral("XX", { attestations: [attested({ ...year2013, status: "not-in-force" })] });
  const history = deriveTreaty({ ...open, participation: "multilateral" });
  assert.equal(partyStatus(history, "FR", day("2013-06-01")).status, "not-party");
  assert.equal(partyStatus(history, "FR", day("2015-06-01")).status, "unknown");
});

test("a statement recorded later, or corrected by then, does not answer for an earlier record date", () => {
  const late = { ...azerbaijan, attestations: azerbaijan.attestations.map((one) => ({ ...one, recordedOn: day("2026-11-01") })) };
  const on = (knownOn: string) => periodOn(deriveTreaty(late, undefined, day(knownOn)).periods, day("2013-06-01")).status;
  assert.equal(on("2026-10-31"), "unknown");
  assert.equal(on("2026-11-01"), "not-in-force");
  const corrected: TreatyFacts = { ...late, attestations: [...late.attestations, attested({ ...year2013, id: "correction", status: "in-force", supersedes: "list", recordedOn: day("2026-11-10") })] };
  const now = (knownOn: string) => periodOn(deriveTreaty(corrected, undefined, day(knownOn)).periods, day("2013-06-01")).status;
  assert.equal(now("2026-11-09"), "not-in-force");
  assert.equal(now("2026-11-10"), "in-force");
});
