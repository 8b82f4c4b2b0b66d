// What the tables themselves refuse, whoever asks: changed facts, invented times, drafts before the public.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asPublic } from "../../platform/db/index.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { newId } from "./record/fact-identity.ts";
import type { NewFact } from "./recorded-fact.ts";
import { findInstrumentNames, insertFacts, insertInstruments, listFacts, listInstruments, publishFacts, recordedIds, registerVersion } from "./treaties.store.ts";

const { db, asOwner } = await testDatabase();
await asOwner(async (client) => {
  await client.query("insert into sources (id, title, recorded_at, recorded_by) values ('gazette', 'The Gazette', now(), 'system')");
  await client.query("insert into parties (code, recorded_at, recorded_by) values ('IN', now(), 'system'), ('CA', now(), 'system')");
});
const treaty = { id: newId(), slug: "in-ca-mla", aliases: ["canada-1994"] };
await db.transaction().execute((tx) => insertInstruments(tx, [treaty]));

const grounds = { instrumentId: treaty.id, sourceId: "gazette", alsoIn: [], provenance: "sourced", marking: "public", supersedes: null } as const;

function title(text: string, more: Partial<NewFact> = {}): NewFact {
  return { id: newId(), kind: "title", says: { language: "en", text, kind: "short" }, ...grounds, publish: true, ...more } as NewFact;
}

async function record(...facts: NewFact[]): Promise<void> {
  await db.transaction().execute((tx) => insertFacts(tx, facts, "cli:asha"));
}

test("a fact comes back as it was recorded, with the time the database gave it", async () => {
  const before = new Date();
  const fact = title("Treaty with Canada");
  await record(fact);
  const stored = (await listFacts(db, treaty.id)).find(({ id }) => id === fact.id);
  assert.deepEqual(stored?.says, fact.says);
  assert.equal(stored?.recordedBy, "cli:asha");
  assert.deepEqual(stored?.publishedAt, stored?.recordedAt);
  assert.ok(Math.abs(Number(stored?.recordedAt) - Number(before)) < 60_000);
});

test("the application can date a record neither back nor forward", async () => {
  const [past, id] = ["2001-01-01T00:00:00Z", newId()];
  await db
    .insertInto("facts")
    .values({ id, instrument_id: treaty.id, kind: "note", says: "{}", source_id: "gazette", recorded_by: "system", recorded_at: past, published_at: past })
    .execute();
  const row = await db.selectFrom("facts").select(["recorded_at", "published_at"]).where("id", "=", id).executeTakeFirstOrThrow();
  assert.ok(row.recorded_at.getUTCFullYear() > 2001 && Number(row.published_at) === Number(row.recorded_at));
});

test("a fact is never changed, not even by the owner", async () => {
  const fact = title("As first written");
  await record(fact);
  await assert.rejects(db.updateTable("facts").set({ says: "{}" }).where("id", "=", fact.id).execute(), /permission denied/);
  for (const change of ["says = '{}'", "source_id = null", "marking = 'secret'", "published_at = null", "published_at = now()", "recorded_at = now()"]) {
    await assert.rejects(asOwner((client) => client.query(`update facts set ${change} where id = $1`, [fact.id])), /never changed/, change);
  }
});

test("nothing of the register is ever removed", async () => {
  await assert.rejects(db.deleteFrom("facts").execute(), /permission denied/);
  for (const table of ["facts", "instruments", "instrument_slugs"]) {
    await assert.rejects(asOwner((client) => client.query(`delete from ${table}`)), /never removed/, table);
    await assert.rejects(asOwner((client) => client.query(`truncate ${table} cascade`)), /never removed/, table);
  }
});

test("a correction stays with its instrument and kind, and a fact is corrected once", async () => {
  const wrong = title("Traety with Canada");
  await record(wrong);
  const note = { ...title("x"), kind: "note", says: { text: "x", kind: "remark" }, supersedes: wrong.id } as NewFact;
  await assert.rejects(record(note), /same kind about the same instrument/);
  await record(title("Treaty with Canada, corrected", { supersedes: wrong.id }));
  await assert.rejects(record(title("Another correction", { supersedes: wrong.id })), /facts_corrected_once/);
});

test("a fact names its source unless it is only remembered, and what is only remembered is not published", async () => {
  await assert.rejects(record(title("No source", { sourceId: null })), /check constraint/);
  await record(title("Remembered", { sourceId: null, provenance: "recalled", publish: false }));
  await assert.rejects(record(title("Remembered aloud", { sourceId: null, provenance: "recalled" })), /check constraint/);
});

test("an act of a party that the reference data does not know is refused", async () => {
  const act = { ...title("x"), kind: "action", says: { type: "signature", state: "XX", date: "1994-10-24" } } as NewFact;
  await assert.rejects(record(act), /facts_party_code_fkey/);
  await assert.rejects(record({ ...act, says: { ...act.says, state: "CA", date: "soon" } } as NewFact), /imprecise_date/);
});

test("the public sees published facts marked public, and of an instrument without any not even its name", async () => {
  const hidden = { id: newId(), slug: "in-xx-draft", aliases: [] };
  await db.transaction().execute((tx) => insertInstruments(tx, [hidden]));
  const draft = title("A draft", { publish: false });
  const secret = title("Secret", { marking: "secret" });
  await record(draft, secret, title("Only a draft", { instrumentId: hidden.id, publish: false }));
  const seen = async () => (await asPublic(db, (tx) => listFacts(tx))).map(({ id }) => id);
  assert.ok(!(await seen()).some((id) => id === draft.id || id === secret.id));
  assert.deepEqual((await asPublic(db, listInstruments)).map(({ slug }) => slug), ["in-ca-mla"]);
  assert.equal(await asPublic(db, (tx) => findInstrumentNames(tx, "in-xx-draft")), undefined);
  await db.transaction().execute((tx) => publishFacts(tx, [draft.id]));
  assert.ok((await seen()).includes(draft.id));
  await assert.rejects(asPublic(db, (tx) => tx.selectFrom("audit_entries").selectAll().execute()), /permission denied/);
});

test("the version moves once in each transaction that changes facts, and for the public only by what it sees", async () => {
  const versions = async () => [await registerVersion(db, false), await registerVersion(db, true)] as const;
  const [all, shown] = await versions();
  const draft = title("Draft", { publish: false });
  await record(draft, title("Second draft", { publish: false }));
  assert.deepEqual(await versions(), [all + 1, shown]);
  await db.transaction().execute(async (tx) => {
    await publishFacts(tx, [draft.id]);
    await insertFacts(tx, [title("Third")], "system");
  });
  assert.deepEqual(await versions(), [all + 2, all + 2]);
  await db.transaction().execute((tx) => publishFacts(tx, [draft.id]));
  assert.deepEqual(await versions(), [all + 2, all + 2], "nothing was left to publish");
  await assert.rejects(db.insertInto("register_versions").values({ version: 99, published: true }).execute(), /permission denied/);
});

test("every name of an instrument leads to it, and a name is given once", async () => {
  assert.deepEqual(await findInstrumentNames(db, "canada-1994"), treaty);
  assert.equal(await findInstrumentNames(db, "nowhere"), undefined);
  const other = { id: newId(), slug: "canada-1994", aliases: [] };
  await assert.rejects(db.transaction().execute((tx) => insertInstruments(tx, [other])), /instrument_slugs_pkey/);
});

test("of many ids it is told which are recorded", async () => {
  const fact = title("Known");
  await record(fact);
  assert.deepEqual([...(await recordedIds(db, [fact.id, newId()]))], [fact.id]);
});
