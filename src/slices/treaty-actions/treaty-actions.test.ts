// Acts, attestations, corrections and publication, as the command line and the pages call them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import { treatyStatus } from "../../domain/treaty-law/index.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { loadSeeds, readReferenceSeeds } from "../reference-data/index.ts";
import { addTreaties, deriveRegister, loadRegister, readDocument, type FactKind } from "../treaties/index.ts";
import { attestStatus, correctFact, publishDrafts, recordAct, recordStatement, retractFact, type ActRequest, type PublicationOutcome, type RecordOutcome, type RecordTerms } from "./index.ts";

const { db } = await testDatabase();
const terms: RecordTerms = { actor: "cli:asha", at: new Date("2026-11-22T09:00:00Z"), today: calendarDateOf("2026-11-22") };
await loadSeeds(db, readReferenceSeeds(), { actor: "system", at: terms.at });

const gazette = { id: "gazette", title: "The Gazette" };

/** A treaty with Norway under another id, so that each test has its own. */
async function treaty(slug: string, publish = true): Promise<string> {
  const reading = readDocument({
    sources: [gazette],
    instruments: [
      {
        slug,
        source: gazette.id,
        description: { form: "treaty", participation: "bilateral", binding: "yes", between: ["IN", "NO"], subjects: ["mla"], adoptedOn: "2019-06" },
        titles: [{ language: "en", text: `Treaty ${slug}`, kind: "short" }],
        clause: { clause: { entryIntoForce: { when: { type: "named", parties: ["IN", "NO"], actions: ["exchange"] }, delay: { n: 30, unit: "day" } } } },
        coverage: { extent: "complete", until: "2026-01-01" },
      },
    ],
  });
  assert.ok(reading.ok);
  assert.ok((await addTreaties(db, reading.document, { ...terms, publish })).ok);
  return slug;
}

function act(name: string, type: string, states: string[], date: string, more: Partial<ActRequest> = {}): Promise<RecordOutcome> {
  return recordAct(db, { treaty: name, type, states, date, source: gazette, publish: true, ...more }, terms);
}

function said(outcome: RecordOutcome | PublicationOutcome): string {
  return outcome.ok ? "done" : outcome.faults.map(({ field, message }) => `${field}: ${message}`).join("\n");
}

function idsOf(outcome: RecordOutcome): string[] {
  assert.ok(outcome.ok, said(outcome));
  return outcome.facts.map(({ id }) => id);
}

async function statusOf(name: string, on: string, clock: "published" | "recorded" = "published") {
  const history = deriveRegister(await loadRegister(db, { clock }), new Map()).history(name);
  assert.ok(history);
  return treatyStatus(history, calendarDateOf(on)).status;
}

const lastAudit = async () => (await db.selectFrom("audit_entries").select(["actor", "event", "subject_id"]).orderBy("sequence", "desc").limit(1).executeTakeFirstOrThrow());

test("the exchange of instruments by both States brings the treaty into force thirty days later", async () => {
  const name = await treaty("in-no-one");
  idsOf(await act(name, "signature", ["India", "Norway"], "2020-03-04"));
  assert.equal(await statusOf(name, "2021-06-30"), "not-in-force");
  idsOf(await act(name, "exchange", ["IN", "NO"], "2021-06-01"));
  assert.deepEqual([await statusOf(name, "2021-06-30"), await statusOf(name, "2021-07-01")], ["not-in-force", "in-force"]);
  assert.deepEqual(await lastAudit(), { actor: "cli:asha", event: "act.recorded", subject_id: name });
});

test("names are read as they were used on the day of the act, and what names nobody is not guessed", async () => {
  const name = await treaty("in-no-names");
  assert.match(said(await act(name, "signature", ["Norwy"], "2020-03-04")), /state: "Norwy" names no party; is Norway \(NO\) meant\? Give the code/);
  assert.match(said(await act(name, "signature", ["Korea"], "2020-03-04")), /state: "Korea" can mean more than one party; is KP or KR meant\?/);
  assert.match(said(await act(name, "signature", ["Sweden"], "2020-03-04")), /the instrument is between IN and NO; SE cannot act under it/);
});

test("an act twice, an act before the text, an act to come, and an act of nobody are refused", async () => {
  const name = await treaty("in-no-refused");
  const [signature] = idsOf(await act(name, "signature", ["NO"], "2020-03-04"));
  assert.match(said(await act(name, "signature", ["Norway"], "2020-03-04")), new RegExp(`date: this signature is recorded already \\(${signature}\\)`));
  assert.match(said(await act(name, "signature", ["IN"], "2019-05-31")), /2019-05-31 is before the adoption of the text \(2019-06\)/);
  assert.match(said(await act(name, "signature", ["IN"], "2026-11-23")), /2026-11-23 is still to come/);
  assert.match(said(await act(name, "signature", ["IN"], "2020-02-30")), /date: not a year, month or day/);
  assert.match(said(await act(name, "signing", ["IN"], "2020-03-04")), /type: no kind of act/);
  assert.match(said(await act(name, "signature", [], "2020-03-04")), /state: whose act it is must be said/);
  assert.match(said(await act("in-norway-refused", "signature", ["IN"], "2020-03-04")), /treaty: the register holds no instrument in-norway-refused; is in-no-refused/);
});

test("every fault is said at once, each beside its field, and nothing is recorded", async () => {
  const name = await treaty("in-no-faults");
  const before = (await loadRegister(db, { clock: "recorded" })).version;
  const outcome = await act(name, "signing", ["IN"], "yesterday", { source: { id: "nowhere" } });
  assert.ok(!outcome.ok);
  assert.deepEqual(outcome.faults.map(({ field }) => field).toSorted(), ["date", "source", "type"]);
  assert.equal((await loadRegister(db, { clock: "recorded" })).version, before);
});

test("a fact without a source is a draft for as long as nobody has one", async () => {
  const name = await treaty("in-no-drafts");
  assert.match(said(await act(name, "signature", ["NO"], "2020-03-04", { source: null })), /source: what has no source is not published/);
  const [draft] = idsOf(await act(name, "signature", ["NO"], "2020-03-04", { source: null, publish: false }));
  assert.ok(draft);
  const published = await publishDrafts(db, { treaty: name, facts: [] }, terms);
  assert.deepEqual(published, { ok: true, treaty: name, published: [], unsourced: [draft] });
  assert.match(said(await publishDrafts(db, { treaty: name, facts: [draft.slice(0, 8)] }, terms)), /has no source: correct it with --source first/);
  idsOf(await correctFact(db, { treaty: name, fact: draft.slice(0, 8), changes: {}, source: gazette, publish: true }, terms));
  assert.equal((await loadRegister(db, { clock: "published" })).facts.get(name)?.actions.length, 1);
});

test("a draft is before the office at once and before the public when it is published", async () => {
  const name = await treaty("in-no-publish");
  idsOf(await act(name, "exchange", ["IN", "NO"], "2021-06-01", { publish: false }));
  assert.deepEqual([await statusOf(name, "2022-01-01"), await statusOf(name, "2022-01-01", "recorded")], ["not-in-force", "in-force"]);
  const published = await publishDrafts(db, { treaty: name, facts: [] }, terms);
  assert.equal(published.ok && published.published.length, 2);
  assert.equal(await statusOf(name, "2022-01-01"), "in-force");
  assert.equal((await lastAudit()).event, "facts.published");
});

test("the facts of an instrument that the public does not know cannot be published without its description", async () => {
  const name = await treaty("in-no-hidden", false);
  const [signature] = idsOf(await act(name, "signature", ["NO"], "2020-03-04", { publish: false }));
  assert.ok(signature);
  assert.match(said(await publishDrafts(db, { treaty: name, facts: [signature] }, terms)), /publish the instrument's description with them/);
  assert.equal(said(await publishDrafts(db, { treaty: name, facts: [] }, terms)), "done");
});

test("a correction takes the place of the wrong fact, which stays on record, and a fact is corrected once", async () => {
  const name = await treaty("in-no-corrected");
  const [wrong] = idsOf(await act(name, "exchange", ["NO"], "2021-06-11"));
  idsOf(await act(name, "exchange", ["IN"], "2021-06-01"));
  assert.ok(wrong);
  const correct = (fact: string, changes: Record<string, unknown>) => correctFact(db, { treaty: name, fact, changes, publish: true }, terms);
  assert.match(said(await correct(wrong, { date: "2021-06-11" })), /nothing would be different/);
  assert.match(said(await correct(wrong, { date: "2021-06-01", state: "IN" })), /this exchange is recorded already/);
  const [right] = idsOf(await correct(wrong.slice(0, 9), { date: "2021-06-01" }));
  assert.equal(await statusOf(name, "2021-07-01"), "in-force");
  assert.match(said(await correct(wrong, { date: "2021-06-02" })), new RegExp(`corrected already; correct the correction: ${right}`));
  assert.match(said(await correct("ffff", { date: "2021-06-02" })), /the instrument has no fact ffff/);
  assert.match(said(await correct("x", {})), /not the beginning of a fact's id/);
  assert.equal((await loadRegister(db, { clock: "published" })).facts.get(name)?.actions.length, 3, "the wrong one is still there");
});

test("a retracted fact no longer counts, and its reason is kept", async () => {
  const name = await treaty("in-no-retracted");
  const [norway, india] = idsOf(await act(name, "exchange", ["NO", "IN"], "2021-06-01"));
  assert.ok(norway && india);
  idsOf(await retractFact(db, { treaty: name, fact: norway, reason: "The note was another treaty's.", publish: true }, terms));
  assert.equal(await statusOf(name, "2021-07-01"), "not-in-force");
  assert.match(said(await retractFact(db, { treaty: name, fact: norway, reason: "again", publish: true }, terms)), /retracted already \(The note was another treaty's\.\)/);
  assert.equal((await lastAudit()).event, "fact.retracted");
});

test("a second clause is a correction of the first, and an instrument keeps its description", async () => {
  const name = await treaty("in-no-single");
  const entry = (await loadRegister(db, { clock: "published" })).entries.get(name);
  assert.ok(entry);
  assert.match(said(await retractFact(db, { treaty: name, fact: entry.grounds.factId, reason: "wrong", publish: true }, terms)), /keeps its description/);
  idsOf(await correctFact(db, { treaty: name, fact: entry.grounds.factId, changes: { form: "agreement", adoptedOn: null }, publish: true }, terms));
  const corrected = (await loadRegister(db, { clock: "published" })).entries.get(name);
  assert.deepEqual([corrected?.form, corrected?.adoptedOn], ["agreement", null]);
});

test("a title in another language, an authority or a remark is recorded like any other fact", async () => {
  const name = await treaty("in-no-titles");
  const state = (kind: FactKind, says: Record<string, unknown>) => recordStatement(db, { treaty: name, kind, says, source: gazette, publish: true }, terms);
  idsOf(await state("title", { language: "hi", text: "भारत और नॉर्वे", kind: "short" }));
  idsOf(await state("authority", { party: "NO", name: "Ministry of Justice", channel: "direct" }));
  const entry = (await loadRegister(db, { clock: "published" })).entries.get(name);
  assert.deepEqual([entry?.titles.map(({ language }) => language).toSorted(), entry?.authorities[0]?.name], [["en", "hi"], "Ministry of Justice"]);
  assert.match(said(await state("authority", { party: "QQ", name: "Nobody", channel: "direct" })), /party: no party has the code QQ/);
  assert.match(said(await state("title", { language: "English", text: "", kind: "short" })), /language: a language is written as `en`/);
  assert.match(said(await state("coverage", { extent: "partial" })), /the instrument has a coverage already \([0-9a-f-]+\); correct that one/);
  assert.match(said(await state("action", {})), /action has a command of its own/);
});

test("an attestation speaks for its days, names who waits, and needs its source", async () => {
  const name = await treaty("in-no-attested");
  const attest = (status: string, more: object = {}) =>
    attestStatus(db, { treaty: name, status, by: "Ministry of Home Affairs", asPrinted: "2022", statedFor: { from: "2022-01-01", until: "2023-01-01" }, source: gazette, publish: true, ...more }, terms);
  idsOf(await attest("not-in-force", { waitsFor: ["Norway"] }));
  const fact = (await loadRegister(db, { clock: "published" })).facts.get(name)?.attestations[0];
  assert.deepEqual([fact?.status, fact?.waitsFor, fact?.by], ["not-in-force", ["NO"], "Ministry of Home Affairs"]);
  assert.match(said(await attest("operational")), /status: /);
  assert.match(said(await attest("in-force", { statedFor: { from: "2023-01-01", until: "2022-01-01" } })), /the period ends before it begins/);
  assert.match(said(await attest("in-force", { statedFor: { from: "2027-01-01", until: "2028-01-01" } })), /2027-01-01 is still to come/);
  assert.match(said(await attest("consented", { state: "Atlantis" })), /"Atlantis" names no party/);
});

test("a dry run answers as the record would and records nothing", async () => {
  const name = await treaty("in-no-dry");
  const before = (await loadRegister(db, { clock: "recorded" })).version;
  const outcome = await recordAct(db, { treaty: name, type: "signature", states: ["NO"], date: "2020-03-04", source: { id: "new", title: "New" }, publish: true }, { ...terms, dryRun: true });
  assert.equal(outcome.ok && outcome.facts.length, 1);
  assert.equal((await loadRegister(db, { clock: "recorded" })).version, before);
});
