// How the proofs of known treaties read. The sentences are what an officer or a lawyer sees when asking "why?".
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf, impreciseDateOf } from "../../src/domain/kernel/index.ts";
import { deriveTreaty, partyStatus, treatyStatus, type Attestation, type TreatyFacts } from "../../src/domain/treaty-law/index.ts";
import { explain, explainMissing, explainUnknown, proofText, treatyWords, type Look } from "../../src/slices/treaties/index.ts";
import { deriveAll, depositaryCases } from "../support/depositary-cases.ts";

const NAMES: Readonly<Record<string, string>> = { AF: "Afghanistan", AM: "Armenia", AZ: "Azerbaijan", ID: "Indonesia", IN: "India", NP: "Nepal", PK: "Pakistan" };
const look: Look = { partyName: (code) => NAMES[code] ?? code, treatyTitle: (id) => id, factLabel: (id) => id };
const words = treatyWords("en").proof;
const day = calendarDateOf;
const histories = deriveAll(depositaryCases());

function why(id: string, on: string, code?: string): string {
  const history = histories.get(id);
  assert.ok(history, id);
  return proofText(explain((code === undefined ? treatyStatus(history, day(on)) : partyStatus(history, code, day(on))).why, look, words));
}

const year = { by: "Ministry of Home Affairs", asPrinted: "2013-14", statedFor: { from: day("2013-04-01"), until: day("2014-04-01") }, provenance: "sourced" } as const;

function withIndia(other: string, signed: string | null, attestation: Partial<Attestation>): TreatyFacts {
  const actions = ["IN", other].flatMap((state) =>
    signed === null ? [] : [{ id: `signature ${state}`, state, type: "signature", date: impreciseDateOf(signed), provenance: "sourced" } as const],
  );
  const empty = { groups: {}, weights: {}, publishedDates: [], retractions: [], relations: [] };
  return { id: "treaty", title: "Treaty", participation: "bilateral", between: ["IN", other], coverage: { extent: "partial" }, actions, attestations: [{ id: "list", status: "in-force", ...year, ...attestation }], ...empty };
}

function attested(facts: TreatyFacts, on: string): string {
  return proofText(explain(treatyStatus(deriveTreaty(facts), day(on)).why, look, words));
}

test("the Convention against Transnational Organized Crime: the ninetieth day after the fortieth instrument", () => {
  assert.equal(
    why("un-untoc-2000", "2010-01-01"),
    [
      "1 In force from 29 September 2003: the ninetieth day after the fortieth instrument, deposited on 1 July 2003 (art. 38).",
      "1.1 Forty instruments were needed; the number was reached on 1 July 2003 with Armenia. Instruments of organisations are not counted.",
    ].join("\n"),
  );
  assert.equal(why("un-untoc-2000", "2013-01-01", "IN"), "1 In force for the State from 4 June 2011: the thirtieth day after its instrument of 5 May 2011 (art. 38).");
});

test("delays read as they are counted", () => {
  assert.match(why("asean-counter-terrorism-2007", "2012-01-01"), /the thirtieth day after the sixth instrument, deposited on 28 April 2011, that day counted as the first/);
  assert.match(why("coe-cets198-laundering-2005", "2008-06-01"), /the first day of the month after the expiry of three months from 30 January 2008, when the condition was met/);
  assert.match(why("cms-1979", "1990-01-01"), /the first day of the third month after the month of the fifteenth instrument/);
  assert.match(why("bi-us-uk-extradition-2003", "2007-04-26"), /^1 In force from 26 April 2007, the day the condition was met \(art\. 23\)\.\n1\.1 Both States named had consented on 26 April 2007\.$/);
  assert.match(why("un-montreal-protocol-1987", "1990-01-01"), /In force from 1 January 1989, the day fixed by the clause; the condition was met in time, on 17 October 1988/);
});

test("only those of a named group decide for that group", () => {
  assert.match(why("un-charter-1945", "1946-01-01"), /All five States of the group “permanent members” had consented on 24 October 1945, RU last\./);
});

test("Azerbaijan on 1 June 2013: the answer comes first, then on whose word, then why it is not derived", () => {
  const facts = withIndia("AZ", "2013-04-04", { status: "not-in-force" });
  assert.equal(
    attested(facts, "2013-06-01"),
    [
      "1 Not in force, attested for this day by Ministry of Home Affairs (2013-14); the acts recorded do not tell it.",
      "1.1 Ministry of Home Affairs (2013-14): not in force. This speaks for 4 April 2013 to 31 March 2014.",
      "1.1.1 Signed on 4 April 2013.",
      "1.2 Entry into force cannot be derived from the acts recorded: how the treaty enters into force is not recorded.",
    ].join("\n"),
  );
  assert.equal(attested(facts, "2013-04-03"), "1 Signed on 4 April 2013; before that the text is not concluded (VCLT art. 10).");
});

test("a presumption says since when, and an unknown says what came near", () => {
  const facts = withIndia("CA", null, {});
  assert.match(attested(facts, "2026-11-22"), /^1 Presumed in force, as attested up to 31 March 2014 by Ministry of Home Affairs \(2013-14\); the acts recorded do not tell it\.\n1\.1 Presumed to go on since 31 March 2014/);
  const { unknown } = treatyStatus(deriveTreaty(facts), day("2012-01-01"));
  assert.deepEqual(explainUnknown(unknown, look, words), [
    "How the treaty enters into force is not recorded.",
    "“in force” (Ministry of Home Affairs, 2013-14) speaks for days from 1 April 2013, and says nothing about earlier ones.",
  ]);
});

test("what is missing is said where its reason stands, and only there", () => {
  const facts = withIndia("ID", "2011", { status: "not-in-force", waitsFor: ["PK", "AF", "NP"], words: "yet to be ratified" });
  const proof = explain(treatyStatus(deriveTreaty(facts), day("2013-06-01")).why, look, words);
  assert.deepEqual(proof.missing, []);
  assert.deepEqual(proof.because[0]?.missing, ["the consent of Afghanistan, Nepal and Pakistan"]);
  assert.match(proof.because[0]?.text ?? "", /not in force, in its words “yet to be ratified”/);
  assert.deepEqual(proof.because[0]?.because[0]?.text, "Signed in 2011.");
});

test("alternatives and shares that are missing are put into words", () => {
  const consents = { kind: "consents", short: 2, of: 40, have: 38 } as const;
  const share = { kind: "share", short: 3.5, min: 55, have: 51.5, weights: "ghgEmissions" } as const;
  assert.deepEqual(explainMissing([consents, { kind: "any-of", options: [[share], [{ kind: "named", parties: ["IN", "PK"] }]] }], look, words), [
    "two further consents (thirty-eight of forty)",
    "one of these: a further 3.5 of the table “ghg emissions” (51.5 of 55) and the consent of India and Pakistan",
  ]);
});

test("a code without words is named, never hidden", () => {
  assert.equal(explain({ rule: "no.such-rule", params: {}, facts: [], missing: [], because: [] }, look, words).text, "an unnamed rule (no.such-rule)");
});
