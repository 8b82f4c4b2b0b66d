import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { asOwner, codeOf, migrate, readMigrations, withinScope, type Principals } from "../../../platform/db/index.ts";
import { bringUpToDate, openPool } from "../../../platform/db/database.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { silentLog } from "../../../../test/support/web-server.ts";
import { appendAudit, declareAuditEvents, verifyAuditChain } from "../index.ts";

const vocabulary = declareAuditEvents("tests", { "treaty.recorded": "treaty" });
const PERSON = "6b1b1f1e-7a64-4f0e-8f44-64a3a8b8a001";
const POST = "0b8c5a7e-1f4e-4d0c-9b1a-3f0f4b8e2c11";
const OTHER_POST = "0b8c5a7e-1f4e-4d0c-9b1a-3f0f4b8e2c12";
const SCOPE: Principals = { person: PERSON, posts: [POST], units: [], compartments: [], permissions: ["audit.read", "audit.export"], clearance: 5, today: calendarDateOf("2026-11-22") };

async function recordOf(entries: number) {
  const database = await testDatabase();
  for (let id = 1; id <= entries; id += 1) {
    const event = vocabulary.event("treaty.recorded", `t${id}`, { title: "Vertrag über Rechtshilfe", "n°": id });
    await database.db.transaction().execute((tx) => appendAudit(tx, "system", event));
  }
  return database;
}

test("an untouched record is whole, and an empty one too", async () => {
  const { whole, entries, findings } = await verifyAuditChain((await recordOf(3)).db);
  assert.deepEqual([whole, entries, findings], [true, 3, []]);
  const empty = await verifyAuditChain((await recordOf(0)).db);
  assert.deepEqual([empty.whole, empty.entries, empty.head], [true, 0, { sequence: 0, hash: "0".repeat(64) }]);
});

test("forty writers at once leave a record without gap or fork, and those that roll back leave no trace", async () => {
  const { db } = await recordOf(0);
  const writers = Array.from({ length: 40 }, async (_, index) => {
    const writing = db.transaction().execute(async (tx) => {
      await appendAudit(tx, "cli:clerk", vocabulary.event("treaty.recorded", `t${index}`));
      if (index % 4 === 0) throw new Error("changed my mind");
    });
    await writing.catch((error: unknown) => assert.match(String(error), /changed my mind/));
  });
  await Promise.all(writers);
  const { whole, entries } = await verifyAuditChain(db);
  assert.deepEqual([whole, entries], [true, 30]);
});

test("entries of the first form, made before an entry said why and from where, are verified among those of the second", async () => {
  const { server, name: used } = await testDatabase();
  const name = `${used}_first_form`;
  await asOwner(server, server.database, (client) => client.query(`create database ${name}`));
  const old = readMigrations().filter(({ number }) => number < 8);
  await asOwner(server, name, async (client) => {
    await migrate(client, old);
    const insert = "insert into audit_entries (actor, event, subject_kind, subject_id, details) values ($1, 'treaty.recorded', 'treaty', $2, $3)";
    await client.query(insert, ['cli:"asha"', "uncac", JSON.stringify({ zeta: 1, a: "Übereinkommen \u0007", nested: { b: [1.5, null, true] } })]);
    await client.query(insert, ["system", "untoc", "{}"]);
  });
  await bringUpToDate(server, name);
  const { db, close } = await openPool(server, name, silentLog);
  try {
    await db.transaction().execute((tx) => appendAudit(tx, "system", vocabulary.event("treaty.recorded", "arms")));
    const { whole, entries, findings } = await verifyAuditChain(db);
    assert.deepEqual([whole, entries, findings], [true, 3, []]);
    await asOwner(server, name, (client) => client.query("alter table audit_entries disable trigger all; update audit_entries set details = '{\"zeta\": 2}' where sequence = 1"));
    assert.deepEqual((await verifyAuditChain(db)).findings, [{ what: "content", entry: 1, until: 1 }]);
  } finally {
    await close();
    await asOwner(server, server.database, (client) => client.query(`drop database ${name} with (force)`));
  }
});

const TABLES = ["audit_entries", "audit_payloads", "audit_checkpoints"] as const;

const ATTEMPTS: readonly string[] = [
  ...TABLES.flatMap((table) => [
    `update ${table} set ${table === "audit_checkpoints" ? "size" : "sequence"} = 7`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
    `alter table ${table} disable trigger all`,
    `alter table ${table} disable row level security`,
    `drop table ${table} cascade`,
    `alter table ${table} owner to current_user`,
  ]),
  "insert into audit_entries (actor, event, subject_kind, subject_id, details) values ('system', 'treaty.recorded', 'treaty', 't1', '{}')",
  "insert into audit_payloads (sequence, salt, payload) values (1, repeat('a', 64), '{}')",
  "drop trigger audit_entries_refuse on audit_entries",
  "set session_replication_role = replica",
  "create or replace function audit_entry_text(entry audit_entries) returns text language sql as $$ select '' $$",
  "create or replace function audit_entries_refuse() returns trigger language plpgsql as $$ begin return null; end $$",
  "select audit_erase(1, 'system', 'nobody')",
];

for (const role of ["application", "officer"] as const) {
  test(`as the ${role}'s role nothing of the record is changed, removed, emptied or slipped in, and no refusal is switched off`, async () => {
    const { db } = await recordOf(1);
    for (const statement of ATTEMPTS) {
      const attempt = role === "application" ? sql.raw(statement).execute(db) : withinScope(db, SCOPE, (tx) => sql.raw(statement).execute(tx));
      await assert.rejects(attempt, (error) => ["42501", "P0001", "42704"].includes(codeOf(error) ?? "") && !/syntax/.test(String(error)), statement);
    }
    assert.equal((await verifyAuditChain(db)).whole, true);
  });
}

test("nobody changes, deletes or empties the record while its refusals stand: not the owner, not a session that says it replicates", async () => {
  const { asOwner: owner } = await recordOf(1);
  for (const table of TABLES) {
    const column = table === "audit_checkpoints" ? "size" : "sequence";
    const rows = table === "audit_checkpoints" ? [] : [`delete from ${table}`];
    for (const statement of [...rows, `update ${table} set ${column} = 7`, `truncate ${table} cascade`]) {
      await assert.rejects(owner((client) => client.query(statement)), /never changed|removed only by an entry/, statement);
      await assert.rejects(owner((client) => client.query(`set session_replication_role = replica; ${statement}`)), /never changed|removed only by an entry|permission denied/, statement);
    }
  }
});

test("an officer's role reads no entry but by the functions that ask the scope", async () => {
  const { db } = await recordOf(1);
  for (const statement of ["select * from audit_entries", "select * from audit_payloads", "select audit_entry_text(e) from audit_entries e"]) {
    await assert.rejects(withinScope(db, SCOPE, (tx) => sql.raw(statement).execute(tx)), (error) => codeOf(error) === "42501", statement);
  }
});

test("within a scope nobody signs as another, nor for a post not held, and nobody but the owner orders an erasure", async () => {
  const { db } = await recordOf(0);
  const event = vocabulary.event("treaty.recorded", "t1");
  const append = (who: Parameters<typeof appendAudit>[1]) => withinScope(db, SCOPE, (tx) => appendAudit(tx, who, event));
  await append({ actor: `person:${PERSON}`, posts: [POST] });
  await assert.rejects(append("system"), /signed by its person/);
  await assert.rejects(append("person:6b1b1f1e-7a64-4f0e-8f44-64a3a8b8a002"), /signed by its person/);
  await assert.rejects(append({ actor: `person:${PERSON}`, posts: [POST, OTHER_POST] }), /signed by its person/);
  const erasure = sql`select audit_append('system', '{}', 'audit-entry.erased', 'audit-entry', '1', 'done', '{}')`;
  await assert.rejects(erasure.execute(db), /ordered by the owner alone/);
  assert.equal((await verifyAuditChain(db)).entries, 1);
});
