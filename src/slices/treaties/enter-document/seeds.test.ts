// The seeds as the public sees them, put to the real engine: what the division's page of 2013-14 said must come out again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf, type CalendarDate } from "../../../domain/kernel/index.ts";
import { partyStatus, periodOn, type TreatyFacts, type TreatyHistory, type TreatyId } from "../../../domain/treaty-law/index.ts";
import { readInstrumentSeeds } from "./read-seeds.ts";
import { factsOfDocument } from "../record/document-facts.ts";
import { deriveRegister } from "../read/derive-register.ts";
import { buildRegister, findEntry, type Register } from "../read/register.ts";
import type { RecordedFact } from "../recorded-fact.ts";
import type { Source } from "../register-entry.ts";

const seeds = readInstrumentSeeds();
const { instruments, facts, faults } = factsOfDocument(seeds, true);
const recorded = new Date("2026-01-05T09:00:00Z");
const sources = new Map(
  seeds.sources.map(({ id, title, address = null, publisher = null, datedOn = null, note = null }): [string, Source] => [id, { id, title, address, publisher, datedOn, note }]),
);
const rows = {
  version: 1,
  instruments,
  sources,
  facts: facts.map(({ fact }): RecordedFact => ({ ...fact, recordedAt: recorded, recordedBy: "system", publishedAt: fact.publish ? recorded : null })),
};
const register = buildRegister(rows, "published", null);
const office = buildRegister(rows, "recorded", null);
const world = deriveRegister(register, new Map());
const histories = new Map([...register.facts.keys()].map((slug): [TreatyId, TreatyHistory] => [slug, historyOf(slug)]));
const page = calendarDateOf("2013-12-31");

function ofStatus(ending: string, status: string, on: CalendarDate): string[] {
  return [...histories].flatMap(([id, { periods }]) => (id.startsWith("in-") && id.endsWith(ending) && periodOn(periods, on).status === status ? [id.slice(3, 5).toUpperCase()] : []));
}

/** The status of an instrument on a day, with its proof. */
function onDay(slug: string, on: CalendarDate) {
  return periodOn(historyOf(slug).periods, on);
}

function historyOf(slug: string): TreatyHistory {
  const history = world.history(slug);
  assert.ok(history, slug);
  return history;
}

function factsOf(slug: string): TreatyFacts {
  const known = register.facts.get(slug);
  assert.ok(known, slug);
  return known;
}

/** The instruments of a form and subject between India and another that a list of that day names. */
function listed(subject: string, form: string, on: CalendarDate): string[] {
  return [...register.entries.values()].flatMap(({ slug, subjects, form: own, between }) => {
    const named = register.facts.get(slug)?.attestations.some(({ status, statedFor }) => status === "listed" && statedFor !== undefined && statedFor.from <= on && on < statedFor.until);
    return named === true && own === form && subjects.some((one) => one === subject) ? [between.find((code) => code !== "IN") ?? ""] : [];
  });
}

test("the documents of the seeds contradict nothing and say nothing twice", () => {
  assert.deepEqual(faults, []);
  const slugs = instruments.flatMap(({ slug, aliases }) => [slug, ...aliases]);
  assert.deepEqual(slugs.filter((slug, index) => slugs.indexOf(slug) !== index), []);
  assert.ok(slugs.filter((slug) => slug.startsWith("in-")).every((slug) => !/\d{4}/.test(slug)));
});

test("on 31 December 2013 the treaties on mutual legal assistance with 34 countries are in force", () => {
  const printed = "AU BH BD BY BG BA CA EG FR IR KZ KW MY MU MX MM MN RU SG ES LK ZA KR CH TJ TH TR UA AE GB US UZ VN HK".split(" ");
  assert.deepEqual(ofStatus("-mla", "in-force", page).toSorted(), printed.toSorted());
});

test("only the treaty with the United States is derived from acts; the other 33 are attested", () => {
  const bases = ofStatus("-mla", "in-force", page).map((code) => [code, onDay(`in-${code.toLowerCase()}-mla`, page).basis]);
  assert.deepEqual(bases.filter(([, basis]) => basis !== "attested").map(([code]) => code), ["US"]);
  assert.equal(histories.get("in-us-mla")?.entryIntoForce.date, "2005-10-03");
});

test("on that day the treaties with Azerbaijan, Indonesia and the Kyrgyz Republic are signed and not in force", () => {
  assert.deepEqual(ofStatus("-mla", "not-in-force", page).toSorted(), ["AZ", "ID", "KG"]);
});

test("Israel's signature of 27 February 2014 makes a fourth by 31 March 2014", () => {
  assert.deepEqual(ofStatus("-mla", "not-in-force", calendarDateOf("2014-03-31")).toSorted(), ["AZ", "ID", "IL", "KG"]);
  assert.equal(onDay("in-il-mla", calendarDateOf("2014-02-26")).status, "not-concluded");
});

test("the SAARC convention waits for Afghanistan, Nepal and Pakistan, and India has ratified", () => {
  const { status, why } = onDay("saarc-mla", page);
  assert.equal(status, "not-in-force");
  assert.match(JSON.stringify(why), /"parties":\["AF","NP","PK"\]/);
  assert.equal(partyStatus(historyOf("saarc-mla"), "IN", page).status, "consented");
});

test("five States of ASEAN have treaties in force with India, and Indonesia's is pending", () => {
  const asean = new Set(["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"]);
  assert.deepEqual(ofStatus("-mla", "in-force", page).filter((code) => asean.has(code)).toSorted(), ["MM", "MY", "SG", "TH", "VN"]);
  assert.deepEqual(ofStatus("-mla", "not-in-force", page).filter((code) => asean.has(code)), ["ID"]);
});

test("the page lists 23 agreements and 7 memoranda on drugs", () => {
  const agreements = "AF BD BG KH CN HR CY EG IL IT KW LA MU MM PL QA RO RU TJ TR AE US ZM".split(" ");
  assert.deepEqual(listed("narcotic-drugs", "agreement", page).toSorted(), agreements.toSorted());
  assert.deepEqual(listed("narcotic-drugs", "memorandum-of-understanding", page).toSorted(), "BT ID IR OM PK US VN".split(" "));
});

test("a year printed beside a treaty is kept as a remark and is no date", () => {
  const canada = findEntry(register, "in-ca-mla");
  assert.ok(canada?.notes.some(({ kind, text }) => kind === "listed-year" && text.includes("1998")));
  assert.deepEqual(register.facts.get("in-ca-mla")?.actions, []);
  const years = factsOf("in-ae-mla");
  assert.deepEqual([years.actions, years.publishedDates, years.adoptedOn], [[], [], undefined]);
});

test("differing totals stand beside each other, each with who says it and as of when", () => {
  const totals = register.claims.filter(({ subject }) => subject.startsWith("mlas"));
  assert.deepEqual([...new Set(totals.flatMap(({ number }) => number ?? []))].filter((total) => total >= 34).toSorted((a, b) => a - b), [34, 39, 40, 41, 42, 45]);
  assert.equal(totals.find(({ words }) => words === "more than 45")?.number, undefined);
});

test("what is only remembered is known to the office and not to the public", () => {
  const recalled = [...register.known.values()].filter(({ grounds }) => grounds.provenance === "recalled");
  assert.deepEqual([...new Set(recalled.map(({ kind }) => kind))], ["published-date"]);
  assert.equal(findEntry(register, "saarc-drugs"), undefined);
  assert.equal(findEntry(office, "saarc-drugs")?.grounds.provenance, "recalled");
  const yugoslavia = ({ facts: all }: Register) => all.get("un-single-convention")?.actions.some(({ state }) => state === "YUCS");
  assert.deepEqual([yugoslavia(register), yugoslavia(office)], [false, true]);
});

test("each crime treaty enters into force on the day its depositary printed, without the acts that are only remembered", () => {
  const printed = new Map(instruments.flatMap(({ slug }) => (register.facts.get(slug)?.publishedDates ?? []).map(({ date }): [string, string | null] => [slug, date])));
  const differing = [...printed].filter(([slug, date]) => histories.get(slug)?.entryIntoForce.date !== date);
  assert.deepEqual(differing, []);
  assert.ok(printed.size >= 40, String(printed.size));
});

test("India's own acts under the crime treaties are those that the United Nations' tables print", () => {
  const consents = { untoc: "2011-05-05", uncac: "2011-05-09", "un-hostages": "1994-09-07", "un-terrorist-bombings": "1999-09-22", "un-nuclear-terrorism": "2006-12-01" };
  for (const [slug, date] of Object.entries(consents)) {
    const known = factsOf(slug);
    assert.ok(known.actions.some((act) => act.state === "IN" && act.date === date), slug);
    assert.equal(partyStatus(historyOf(slug), "IN", page).status, "party", slug);
  }
});

test("a treaty is found by the id of its case file, and by its own", () => {
  assert.equal(findEntry(register, "un-uncac-2003")?.slug, "uncac");
  assert.equal(findEntry(register, "uncac")?.texts[0]?.articles.length, 71);
  assert.equal(findEntry(register, "vclt")?.texts[0]?.articles.length, 85);
  assert.equal(findEntry(register, "nowhere"), undefined);
});
