import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { loadSeeds, readReferenceSeeds } from "../../reference-data/index.ts";
import { loadRegister } from "../read/load-register.ts";
import { findEntry } from "../read/register.ts";
import { readDocument, type InstrumentDocument } from "../record/instrument-document.ts";
import { addTreaties, loadInstrumentSeeds, type EntryOutcome, type EntryTerms } from "./enter-document.ts";

const { db, asOwner } = await testDatabase();
const at = new Date("2026-11-22T09:00:00Z");
const terms: EntryTerms = { actor: "cli:asha", at, today: calendarDateOf("2026-11-22"), publish: true };
await loadSeeds(db, readReferenceSeeds(), { actor: "system", at });
const first = await loadInstrumentSeeds(db, terms);

const source = { id: "un-gazette", title: "The Gazette" };
const norway = {
  slug: "in-no-mla",
  source: source.id,
  description: { form: "treaty", participation: "bilateral", binding: "yes", between: ["IN", "NO"], subjects: ["mla"] },
  titles: [{ language: "en", text: "India and Norway: Mutual Legal Assistance in Criminal Matters", kind: "short" }],
  actions: [{ type: "signature", states: ["IN", "NO"], date: "2020-03-04" }],
};

function documentOf(instrument: object): InstrumentDocument {
  const reading = readDocument({ sources: [source], instruments: [instrument] });
  assert.ok(reading.ok, reading.ok ? "" : JSON.stringify(reading.faults));
  return reading.document;
}

async function faultsOf(instrument: object): Promise<string[]> {
  const outcome: EntryOutcome = await addTreaties(db, documentOf(instrument), terms);
  return outcome.ok ? ["entered"] : outcome.faults.map(({ at: place, message }) => `${place}: ${message}`);
}

const events = async () => (await db.selectFrom("audit_entries").select(["actor", "event", "subject_id"]).orderBy("sequence").execute()).map((row) => `${row.actor} ${row.event} ${row.subject_id}`);

test("the seeds are in the register, published but for what is only remembered", async () => {
  const register = await loadRegister(db, { clock: "published" });
  assert.ok(first.instruments > 200 && first.facts > 5500 && first.drafts > 50, JSON.stringify(first));
  assert.ok(register.entries.size > 200);
  assert.equal(register.facts.get("uncac")?.actions.length, 311);
  assert.equal(findEntry(register, "uncac")?.titles[0]?.grounds.source?.id, "mtdsg-18-14");
  assert.equal(findEntry(register, "saarc-drugs"), undefined);
  assert.ok((await events()).includes("cli:asha register.seeded register"));
});

test("loading them again changes nothing, moves no version and leaves no audit entry", async () => {
  const before = [await events(), (await loadRegister(db, { clock: "recorded" })).version];
  const again = await loadInstrumentSeeds(db, terms);
  assert.deepEqual(again, { instruments: 0, facts: 0, drafts: 0, unchanged: first.facts });
  assert.deepEqual([await events(), (await loadRegister(db, { clock: "recorded" })).version], before);
});

test("the register is read once for each version", async () => {
  const [one, other] = [await loadRegister(db, { clock: "published" }), await loadRegister(db, { clock: "published" })];
  assert.equal(one, other);
});

test("a dry run says what would be added and adds nothing", async () => {
  const outcome = await addTreaties(db, documentOf(norway), { ...terms, dryRun: true });
  assert.deepEqual(outcome, { ok: true, slugs: ["in-no-mla"], instruments: 1, facts: 4, drafts: 0, unchanged: 0 });
  assert.equal(findEntry(await loadRegister(db, { clock: "recorded" }), "in-no-mla"), undefined);
});

test("an instrument added as a draft is before the office and not before the public", async () => {
  const outcome = await addTreaties(db, documentOf(norway), { ...terms, publish: false });
  assert.equal(outcome.ok && outcome.drafts, 4);
  assert.equal(findEntry(await loadRegister(db, { clock: "published" }), "in-no-mla"), undefined);
  const entry = findEntry(await loadRegister(db, { clock: "recorded" }), "in-no-mla");
  assert.deepEqual([entry?.between, entry?.scope.recorded, entry?.grounds.publishedOn], [["IN", "NO"], false, null]);
  assert.ok((await events()).includes("cli:asha treaty.added in-no-mla"));
});

test("what is in the register already is not added again, and a name is never given to another", async () => {
  assert.match((await faultsOf({ ...norway, slug: "in-ca-mla" })).join(), /instruments\[0\]\.slug: in-ca-mla is in the register already; add to it with comity treaty act/);
  assert.match((await faultsOf({ ...norway, slug: "in-se-mla", aliases: ["un-uncac-2003"] })).join(), /un-uncac-2003 is the name of another instrument/);
});

test("a party that nobody is, a day that cannot be and an act of a stranger are refused with what would be right", async () => {
  const other = { ...norway, slug: "in-se-mla", description: { ...norway.description, between: ["IN", "SE"] } };
  const acts = (...actions: object[]) => faultsOf({ ...other, actions });
  assert.deepEqual(await faultsOf({ ...other, description: { ...other.description, between: ["IN", "QQ"] }, actions: [] }), ["instruments[0].description.between: no party has the code QQ"]);
  assert.match((await faultsOf({ ...other, description: { ...other.description, between: ["IN", "SWE"] }, actions: [] })).join(), /no party has the code SWE; write SE/);
  assert.match((await acts({ type: "signature", state: "SE", date: "2027-01-01" })).join(), /2027-01-01 is still to come/);
  assert.match((await acts({ type: "signature", state: "CA", date: "2020-01-01" })).join(), /between IN and SE; CA cannot act under it/);
  const late = { ...other, description: { ...other.description, adoptedOn: "2020" }, actions: [{ type: "ratification", state: "SE", date: "2019-12-31" }] };
  assert.match((await faultsOf(late)).join(), /2019-12-31 is before the adoption of the text \(2020\)/);
});

test("the same act printed by two pages is one act", async () => {
  const act = { type: "signature", state: "SE", date: "2020-01-01" };
  const document = { ...norway, slug: "in-se-mla", description: { ...norway.description, between: ["IN", "SE"] }, actions: [act, { ...act, note: "seen elsewhere" }] };
  assert.match((await faultsOf(document)).join(), /instruments\[0\]\.actions\[1\]\.date: this signature is recorded already/);
});

test("a correction in a document corrects a statement of its own or a fact on record", async () => {
  const document = (supersedes: string) => ({
    ...norway,
    slug: "in-se-mla",
    description: { ...norway.description, between: ["IN", "SE"] },
    actions: [{ type: "signature", state: "SE", date: "2020-01-01", key: "signed" }, { type: "signature", state: "SE", date: "2020-01-02", supersedes }],
  });
  assert.match((await faultsOf(document("signd"))).join(), /instruments\[0\]\.actions\[1\]\.supersedes: no fact signd is on record/);
  const outcome = await addTreaties(db, documentOf(document("signed")), terms);
  assert.equal(outcome.ok && outcome.facts, 4);
  const acts = (await loadRegister(db, { clock: "published" })).facts.get("in-se-mla")?.actions;
  assert.equal(acts?.filter(({ supersedes }) => supersedes !== undefined).length, 1);
});

test("a published total is a fact of its own, with its audit entry", async () => {
  const claim = { subject: "mlas", words: "46 treaties", number: 46, by: "Somebody", asPrinted: "2026", source: source.id };
  const reading = readDocument({ sources: [source], claims: [claim] });
  assert.ok(reading.ok);
  assert.ok((await addTreaties(db, reading.document, terms)).ok);
  assert.ok((await loadRegister(db, { clock: "published" })).claims.some(({ number, by }) => number === 46 && by === "Somebody"));
  assert.match((await events()).at(-1) ?? "", /^cli:asha claim\.recorded /);
});

test("a clause or relation names instruments that the register holds", async () => {
  const clause = { clause: { entryIntoForce: { when: { type: "treatyInForce", treaty: "in-yy-mla" } } } };
  assert.match((await faultsOf({ ...norway, slug: "in-se-mla", clause, actions: [] })).join(), /the register holds no instrument in-yy-mla; add it first/);
});

test("a document that is no document says where and what would be right", () => {
  const faults = (value: unknown) => {
    const reading = readDocument(value);
    return reading.ok ? [] : reading.faults.map(({ at: place, message }) => `${place}: ${message}`);
  };
  assert.match(faults([]).join(), /expected object/);
  const wrong = { ...norway, actions: [{ type: "signing", state: "SE", date: "2020-02-30" }], titles: [] };
  const said = faults({ sources: [source], instruments: [wrong] }).join("\n");
  for (const part of [/instruments\[0\]\.actions\[0\]\.type: /, /instruments\[0\]\.actions\[0\]\.date: not a year, month or day/, /instruments\[0\]\.titles: an instrument needs at least one title/]) assert.match(said, part);
  const unsourced = { ...norway, source: undefined };
  assert.match(faults({ instruments: [JSON.parse(JSON.stringify(unsourced))] }).join(), /description: name a source, or say/);
  assert.match(faults({ sources: [source, source], instruments: [norway] }).join(), /sources\[1\]\.id: the source un-gazette is described twice/);
  assert.match(faults({ instruments: [norway] }).join(), /the source un-gazette is not among the document's sources/);
});

test("the register is replayed to any day: what was recorded later is not there yet", async () => {
  await asOwner(async (client) => {
    await client.query(`insert into facts (id, instrument_id, kind, says, source_id, recorded_by, recorded_at, published_at)
      select gen_random_uuid(), instrument_id, 'note', '{"text": "Known early.", "kind": "remark"}', 'un-gazette', 'system', '2020-05-01T12:00:00Z', '2021-06-01T12:00:00Z'
      from instrument_slugs where slug = 'in-ca-mla'`);
    await client.query(`insert into facts (id, instrument_id, kind, says, source_id, recorded_by, recorded_at, published_at)
      select gen_random_uuid(), instrument_id, 'description', '{"form": "treaty", "between": ["IN", "CA"], "binding": "yes", "subjects": ["mla"], "participation": "bilateral"}', 'un-gazette', 'system', '2020-05-01T12:00:00Z', '2020-05-01T12:00:00Z'
      from instrument_slugs where slug = 'in-ca-mla'`);
  });
  const notes = async (clock: "recorded" | "published", day: string) => findEntry(await loadRegister(db, { clock, knownOn: calendarDateOf(day) }), "in-ca-mla")?.notes.map(({ text }) => text);
  assert.equal(await notes("recorded", "2020-04-30"), undefined);
  assert.deepEqual(await notes("recorded", "2020-05-01"), ["Known early."]);
  assert.deepEqual(await notes("published", "2021-05-31"), []);
  assert.deepEqual(await notes("published", "2021-06-01"), ["Known early."]);
  assert.equal((await loadRegister(db, { clock: "published", knownOn: calendarDateOf("2020-05-01") })).entries.size, 1);
});
