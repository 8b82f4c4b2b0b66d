import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import type { Client } from "pg";
import { codeOf } from "../../../platform/db/index.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { appendAudit, declareAuditEvents, verifyAuditChain } from "../index.ts";

const vocabulary = declareAuditEvents("tests", { "treaty.recorded": "treaty" });

async function chainOf(entries: number) {
  const database = await testDatabase();
  for (let id = 1; id <= entries; id += 1) {
    const event = vocabulary.event("treaty.recorded", `t${id}`, { title: "Vertrag über Rechtshilfe", "n°": id });
    await database.db.transaction().execute((tx) => appendAudit(tx, "system", event));
  }
  return database;
}

/** What only someone with the owner's rights can do: switch the refusal off, and change what was written. */
async function tamper(client: Client, change: string): Promise<void> {
  await client.query(`alter table audit_entries disable trigger all; ${change}`);
}

test("an untouched chain is whole, and an empty one too", async () => {
  const { db } = await chainOf(3);
  const verdict = await verifyAuditChain(db);
  assert.ok(verdict.whole);
  assert.equal(verdict.entries, 3);
  assert.deepEqual(await verifyAuditChain((await chainOf(0)).db), { whole: true, entries: 0, head: { sequence: 0, hash: "0".repeat(64) } });
});

test("forty writers at once leave a chain without gap or fork, and those that roll back leave no trace", async () => {
  const { db } = await chainOf(0);
  const writers = Array.from({ length: 40 }, async (_, index) => {
    const writing = db.transaction().execute(async (tx) => {
      await appendAudit(tx, "cli:clerk", vocabulary.event("treaty.recorded", `t${index}`));
      if (index % 4 === 0) throw new Error("changed my mind");
    });
    await writing.catch((error: unknown) => assert.match(String(error), /changed my mind/));
  });
  await Promise.all(writers);
  const verdict = await verifyAuditChain(db);
  assert.ok(verdict.whole);
  assert.equal(verdict.entries, 30);
});

const attacks: readonly (readonly [string, string, object])[] = [
  ["a changed entry", "update audit_entries set subject_id = 't9' where sequence = 2", { sequence: 2, broken: "content" }],
  ["a changed time", "update audit_entries set at = at + interval '1 microsecond' where sequence = 2", { sequence: 2, broken: "content" }],
  ["a removed entry", "delete from audit_entries where sequence = 2", { sequence: 2, broken: "missing" }],
  ["a replaced hash", "update audit_entries set hash = repeat('a', 64) where sequence = 3", { sequence: 3, broken: "content" }],
  [
    "an entry hashed anew",
    "update audit_entries set actor = 'cli:other' where sequence = 2; update audit_entries e set hash = encode(sha256(convert_to(audit_entry_text(e), 'UTF8')), 'hex') where sequence = 2",
    { sequence: 3, broken: "link" },
  ],
];

for (const [what, change, found] of attacks) {
  test(`${what} is found, and where`, async () => {
    const { db, asOwner } = await chainOf(3);
    await asOwner((client) => tamper(client, change));
    assert.deepEqual(await verifyAuditChain(db), { whole: false, ...found });
  });
}

test("a cut-off end is found by whoever noted the head of the chain", async () => {
  const { db, asOwner } = await chainOf(3);
  const verdict = await verifyAuditChain(db);
  assert.ok(verdict.whole);
  assert.equal((await verifyAuditChain(db, verdict.head)).whole, true);
  await asOwner((client) => tamper(client, "delete from audit_entries where sequence = 3"));
  assert.equal((await verifyAuditChain(db)).whole, true, "without a note nobody can know");
  assert.deepEqual(await verifyAuditChain(db, verdict.head), { whole: false, sequence: 3, broken: "missing" });
  assert.deepEqual(await verifyAuditChain(db, { sequence: 2, hash: "f".repeat(64) }), { whole: false, sequence: 2, broken: "noted" });
});

test("nobody changes, deletes or empties the audit table: not the application, not the owner, not a replica", async () => {
  const { db, asOwner } = await chainOf(1);
  for (const statement of ["update audit_entries set actor = 'system'", "delete from audit_entries", "truncate audit_entries cascade"]) {
    await assert.rejects(sql.raw(statement).execute(db), (error) => codeOf(error) === "42501", statement);
    await assert.rejects(asOwner((client) => client.query(statement)), /never changed or removed/, statement);
    await assert.rejects(asOwner((client) => client.query(`set session_replication_role = replica; ${statement}`)), /never changed or removed|permission denied/, statement);
  }
});

test("the application cannot choose an entry's place, time or hash", async () => {
  const { db } = await chainOf(0);
  const forged = { actor: "system", event: "treaty.recorded", subject_kind: "treaty", subject_id: "t1" };
  const entry = { ...forged, sequence: 1, at: "2000-01-01", hash: "a".repeat(64), previous_hash: "0".repeat(64) };
  await assert.rejects(db.insertInto("audit_entries").values(entry).execute(), (error) => codeOf(error) === "42501");
});
