// The tamper campaign: everything that somebody with the rights of the owner can do to the record, each found, and where.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { rmSync } from "node:fs";
import fc from "fast-check";
import { testDatabase } from "../../../../test/support/database.ts";
import { temporaryFolder } from "../../../../test/support/database-server.ts";
import { rehashedFrom, tampererOf } from "../../../../test/support/tampering.ts";
import { appendAudit, declareAuditEvents, makeCheckpoint, verifyAuditChain } from "../index.ts";
import { signCheckpoint } from "../checkpoint/signed-checkpoint.ts";
import { makeStatement } from "../keys/key-statement.ts";
import { newKey } from "../keys/key-file.ts";
import { keyIdOf } from "../keys/signature.ts";
import { findings, type Finding } from "./findings.ts";
import type { WitnessedCheckpoint } from "./check-checkpoints.ts";

const vocabulary = declareAuditEvents("tests", { "treaty.recorded": "treaty" });
const POST = "0b8c5a7e-1f4e-4d0c-9b1a-3f0f4b8e2c11";
const database = await testDatabase();
const { db } = database;
const folder = temporaryFolder();
after(() => rmSync(folder, { recursive: true }));

async function append(count: number, from: number): Promise<void> {
  for (let id = from; id < from + count; id += 1) {
    const who = { actor: `cli:clerk-${id}`, posts: [POST], why: `because of "${id}"`, from: { address: "127.0.0.1", session: `s${id}` }, result: id % 2 === 0 ? "done" : "refused" } as const;
    await db.transaction().execute((tx) => appendAudit(tx, who, vocabulary.event("treaty.recorded", `t${id}`, { title: "Vertrag über Rechtshilfe \u0001\\", "n°": id })));
  }
}

async function checkpoint(): Promise<WitnessedCheckpoint> {
  const made = await makeCheckpoint(db, { keyFile: join(folder, "audit.key"), who: { actor: "system" }, at: new Date("2026-11-22T09:00:00Z") });
  assert.ok(made.ok);
  return { signed: made.checkpoint.signed, witness: `checkpoint-${made.checkpoint.size}` };
}

// Entry 1 to 5 by clerks, entry 6 states the key; then six more, and a second checkpoint of twelve.
await append(5, 1);
const early = await checkpoint();
await append(6, 7);
const late = await checkpoint();
const { tamper, restore } = await tampererOf(database);
const kept = [early, late];

type Found = { readonly what: Finding["what"]; readonly entry: number; readonly until?: number };

/** @param expected what must be found, with Comity's own checkpoints in reach of the tamperer and no others */
async function assertFound(statements: string, expected: readonly Found[], checkpoints: readonly WitnessedCheckpoint[] = []): Promise<void> {
  await tamper(statements);
  const { findings: found, whole } = await verifyAuditChain(db, { checkpoints });
  await restore();
  assert.deepEqual(found.map(({ what, entry, until }) => ({ what, entry, until })), expected.map((one) => ({ until: one.entry, ...one })));
  assert.equal(whole, false);
}

const WITHOUT_OWN = "delete from audit_checkpoints;";

test("an untouched record is whole, with its own checkpoints and with those that were kept", async () => {
  const verdict = await verifyAuditChain(db, { checkpoints: kept });
  assert.deepEqual([verdict.whole, verdict.entries, verdict.checkpoints, verdict.findings], [true, 12, 4, []]);
});

const EDITS: readonly (readonly [column: string, value: string])[] = [
  ["at", "at + interval '1 microsecond'"],
  ["actor", "'cli:somebody'"],
  ["posts", "'{}'"],
  ["event", "'treaty.removed'"],
  ["subject_kind", "'file'"],
  ["subject_id", "subject_id || ' '"],
  ["result", "case result when 'done' then 'refused' else 'done' end"],
  ["payload_hash", "repeat('a', 64)"],
];

for (const [column, value] of EDITS) {
  test(`an edit of ${column} is found at the entry, be it the first, one in between or the last`, async () => {
    for (const entry of [1, 4, 12]) {
      const beside: readonly Found[] = column === "payload_hash" ? [{ what: "content", entry }, { what: "payload", entry }] : [{ what: "content", entry }];
      await assertFound(`update audit_entries set ${column} = ${value} where sequence = ${entry}`, beside);
    }
  });
}

test("any edit of one entry, whatever is written into whichever column, is found at that entry", async () => {
  const text = fc.string({ minLength: 1, maxLength: 20, unit: "binary" }).filter((given) => !given.includes("\0"));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), text, async (entry, given) => {
      const literal = `'${given.replaceAll("'", "''")}'`;
      await assertFound(`set standard_conforming_strings = on; update audit_entries set subject_id = ${literal} where sequence = ${entry}`, [{ what: "content", entry }]);
    }),
    { numRuns: 15 },
  );
});

test("an edit of what lies beside an entry is found: details, reason, address, salt, and two exchanged", async () => {
  for (const path of ["{details,title}", "{why}", "{from,address}"]) {
    await assertFound(`update audit_payloads set payload = jsonb_set(payload, '${path}', '"x"') where sequence = 3`, [{ what: "payload", entry: 3 }]);
  }
  await assertFound("update audit_payloads set payload = payload - 'why' where sequence = 3", [{ what: "payload", entry: 3 }]);
  await assertFound("update audit_payloads set salt = repeat('0', 64) where sequence = 3", [{ what: "payload", entry: 3 }]);
  await assertFound("update audit_payloads a set payload = b.payload, salt = b.salt from audit_payloads b where (a.sequence, b.sequence) in ((3, 4), (4, 3))", [{ what: "payload", entry: 3, until: 4 }]);
});

test("a payload that is gone without an order is found, and so is an order that was forged afterwards", async () => {
  await assertFound("delete from audit_payloads where sequence in (3, 4)", [{ what: "payload-missing", entry: 3, until: 4 }]);
  await assertFound(
    "delete from audit_payloads where sequence = 3; update audit_entries set event = 'audit-entry.erased', subject_kind = 'audit-entry', subject_id = '3' where sequence = 8",
    [{ what: "content", entry: 8 }],
  );
  await assertFound(
    "delete from audit_payloads where sequence = 9; update audit_entries set event = 'audit-entry.erased', subject_kind = 'audit-entry', subject_id = '9' where sequence = 2",
    [{ what: "content", entry: 2 }, { what: "payload-missing", entry: 9 }],
  );
});

test("removed entries are found: the first, some in between", async () => {
  await assertFound(`${WITHOUT_OWN} delete from audit_entries where sequence = 1`, [{ what: "missing", entry: 1 }, { what: "link", entry: 2 }]);
  await assertFound(`${WITHOUT_OWN} delete from audit_entries where sequence between 3 and 4`, [{ what: "missing", entry: 3, until: 4 }, { what: "link", entry: 5 }]);
});

test("a removed entry is found where the ones after it were moved up to close the gap", async () => {
  await assertFound(`${WITHOUT_OWN} delete from audit_entries where sequence = 9; update audit_entries set sequence = sequence - 1 where sequence > 9; delete from audit_payloads where sequence = 9; update audit_payloads set sequence = sequence - 1 where sequence > 9`, [
    { what: "link", entry: 9 },
    { what: "content", entry: 9, until: 11 },
  ]);
});

test("two entries in each other's place are found", async () => {
  const exchanged = (table: string) => `update ${table} set sequence = 17 - sequence where sequence in (8, 9);`;
  await assertFound(`${exchanged("audit_entries")} ${exchanged("audit_payloads")}`, [
    { what: "forked", entry: 7, until: 12 },
    { what: "link", entry: 8, until: 10 },
    { what: "content", entry: 8, until: 9 },
  ]);
});

test("an entry slipped in is found, and where", async () => {
  const columns = "at, form, actor, posts, event, subject_kind, subject_id, result, payload_hash";
  const slip = `insert into audit_entries (sequence, ${columns}, previous_hash, hash) select 9, ${columns}, hash, encode(sha256('x'), 'hex') from audit_entries where sequence = 8;`;
  const move = (table: string) => `update ${table} set sequence = sequence + 1 where sequence > 8;`;
  await assertFound(`${WITHOUT_OWN} ${move("audit_entries")} ${move("audit_payloads")} ${slip} insert into audit_payloads select 9, salt, payload from audit_payloads where sequence = 8`, [
    { what: "content", entry: 9, until: 13 },
    { what: "link", entry: 10 },
  ]);
  // Beside the one that is there, under the same number: which of them is read first nobody knows.
  await tamper(slip.replace("select 9,", "select 8,"));
  const { findings: doubled } = await verifyAuditChain(db);
  await restore();
  assert.deepEqual(doubled.filter(({ what }) => what === "double"), [{ what: "double", entry: 8, until: 8 }]);
});

test("a function of the database that was bent to hide an edit hides nothing: the check makes its own text", async () => {
  const { text, made } = await database.asOwner(async (client) => {
    const found = await client.query<{ text: string; made: string }>("select audit_entry_text(e) as text, pg_get_functiondef('audit_entry_text'::regproc) as made from audit_entries e where sequence = 4");
    return found.rows[0] ?? { text: "", made: "" };
  });
  const bent = `create or replace function audit_entry_text(entry audit_entries) returns text language sql stable as $f$ select $t$${text}$t$::text $f$;`;
  await assertFound(`${bent} update audit_entries set actor = 'cli:somebody' where sequence = 4`, [{ what: "content", entry: 4 }]);
  await tamper(made);
});

test("a cut-off end is found by Comity's own checkpoint, by one that was kept, and by a head that was noted", async () => {
  const cut = "delete from audit_payloads where sequence > 10; delete from audit_entries where sequence > 10;";
  await assertFound(cut, [{ what: "missing", entry: 11, until: 12 }]);
  await assertFound(`${cut} ${WITHOUT_OWN}`, [{ what: "missing", entry: 11, until: 12 }], kept);
  const { head } = await verifyAuditChain(db);
  await tamper(`${cut} ${WITHOUT_OWN}`);
  assert.equal((await verifyAuditChain(db)).whole, true, "whoever kept nothing cannot know");
  assert.deepEqual((await verifyAuditChain(db, { noted: head })).findings, [{ what: "missing", entry: 11, until: 12 }]);
  assert.deepEqual((await verifyAuditChain(db, { noted: { sequence: 9, hash: "f".repeat(64) } })).findings, [{ what: "noted", entry: 9, until: 9 }]);
  await restore();
});

test("a record written anew from an entry on agrees with itself, and is found by the first checkpoint that does not agree", async () => {
  const anew = (entry: number) => `${WITHOUT_OWN} update audit_entries set actor = 'cli:somebody' where sequence = ${entry}; ${rehashedFrom(entry)}`;
  await tamper(anew(8));
  assert.equal((await verifyAuditChain(db)).whole, true, "whoever kept nothing cannot know");
  await restore();
  await assertFound(anew(8), [{ what: "forked", entry: 7, until: 12 }], kept);
  await assertFound(anew(8), [{ what: "forked", entry: 1, until: 12 }], [late]);
  // Entry 6 states the key and ties it to the entry before: that does not agree any more either.
  await assertFound(anew(3), [{ what: "forked", entry: 1, until: 6 }, { what: "key", entry: 6 }], kept);
  await assertFound(anew(1), [{ what: "forked", entry: 1, until: 6 }, { what: "foreign", entry: 1, until: 6 }, { what: "foreign", entry: 1, until: 12 }, { what: "key", entry: 6 }], kept);
});

test("a fork, two records that go on from the same entry, is found by what was signed for the other one", async () => {
  const other = `${WITHOUT_OWN} delete from audit_payloads where sequence > 7; update audit_entries set subject_id = 'other-' || subject_id where sequence > 7;`;
  await tamper(`${other} ${rehashedFrom(8)}`);
  const found = (await verifyAuditChain(db, { checkpoints: kept })).findings.filter(({ what }) => what === "forked");
  await restore();
  assert.deepEqual(found, [{ what: "forked", entry: 7, until: 12, witness: "checkpoint-12" }]);
});

/** The whole record written anew with a key of the tamperer's, checkpoints and all. */
async function signedByAnother(): Promise<{ readonly pinned: string }> {
  const [ours, theirs] = [(await db.selectFrom("audit_checkpoints").select("key_id").executeTakeFirstOrThrow()).key_id, await newKey()];
  await tamper(`update audit_entries set actor = 'cli:somebody' where sequence = 2; ${rehashedFrom(2)}`);
  const before = await db.selectFrom("audit_entries").select("hash").where("sequence", "=", 5).executeTakeFirstOrThrow();
  const details = JSON.stringify({ details: await makeStatement(theirs, undefined, { sequence: 5, hash: before.hash }) });
  const statesKey = `update audit_payloads set payload = '${details}' where sequence = 6; update audit_entries e set subject_id = '${await keyIdOf(theirs)}', payload_hash = audit_payload_hash(p.salt, p.payload) from audit_payloads p where p.sequence = 6 and e.sequence = 6;`;
  await tamper(`${WITHOUT_OWN} ${statesKey} ${rehashedFrom(6)}`);
  const { root, entries, head } = await verifyAuditChain(db);
  const first = await db.selectFrom("audit_entries").select("hash").where("sequence", "=", 1).executeTakeFirstOrThrow();
  const signed = await signCheckpoint({ log: first.hash, size: entries, root, head: head.hash, at: new Date().toISOString() }, theirs);
  await tamper(`insert into audit_checkpoints select ${entries}, '${root}', '${head.hash}', subtrees, '${await keyIdOf(theirs)}', '${signed}', now() from kept.audit_checkpoints limit 1`);
  return { pinned: ours };
}

test("a record re-signed with another key agrees with itself, and is found by a kept checkpoint and by a known key", async () => {
  const { pinned } = await signedByAnother();
  assert.equal((await verifyAuditChain(db)).whole, true, "whoever knows neither key nor checkpoint cannot know");
  assert.deepEqual((await verifyAuditChain(db, { pinned })).findings, [{ what: "signature", entry: 12, until: 12, witness: "stored" }]);
  const found = (await verifyAuditChain(db, { checkpoints: kept })).findings;
  assert.deepEqual(found.map(({ what, witness }) => [what, witness]), [["signature", "checkpoint-6"], ["signature", "checkpoint-12"]]);
  await restore();
});

test("Comity's own checkpoints are not believed either: another root, another length, another key", async () => {
  await assertFound("update audit_checkpoints set root = repeat('a', 64) where size = 6", [{ what: "signature", entry: 6 }]);
  await assertFound("update audit_checkpoints set size = 7 where size = 6", [{ what: "signature", entry: 6 }]);
  await assertFound("update audit_checkpoints a set signed = b.signed from audit_checkpoints b where a.size = 6 and b.size = 12", [{ what: "signature", entry: 12 }]);
});

test("a key that the one before did not vouch for is found, or stands out as one for which nobody does", async () => {
  const theirs = await newKey();
  const { head } = await verifyAuditChain(db);
  const latest = (await db.selectFrom("audit_checkpoints").select("key_id").executeTakeFirstOrThrow()).key_id;
  const append13 = (payload: object) => `do $$ begin
    alter table audit_entries enable trigger audit_entries_link;
    perform audit_append('system', '{}', 'audit-key.rotated', 'audit-key', '${"x".repeat(43)}', 'done', '${JSON.stringify({ details: payload })}');
    alter table audit_entries disable trigger audit_entries_link;
  end $$`;
  const forged = await makeStatement(theirs, { keyId: latest, key: theirs }, head);
  await assertFound(append13(forged), [{ what: "key", entry: 13 }]);
  await tamper(append13(await makeStatement(theirs, { keyId: latest, key: undefined }, head)));
  const verdict = await verifyAuditChain(db);
  assert.deepEqual([verdict.whole, verdict.unvouchedKeys], [true, [13]]);
  await restore();
});

test("a broken record is not signed for", async () => {
  await append(1, 13).catch(() => undefined);
  await tamper("update audit_entries set actor = 'cli:somebody' where sequence = 12; insert into audit_entries select 13, at, actor, event, subject_kind, subject_id, details, hash, repeat('b', 64), form, posts, result, payload_hash from audit_entries where sequence = 12");
  const outcome = await makeCheckpoint(db, { keyFile: join(folder, "audit.key"), who: { actor: "system" }, at: new Date() });
  await restore();
  assert.ok(!outcome.ok);
  assert.deepEqual(outcome.findings.map(({ what, entry }) => [what, entry]), [["content", 13], ["payload-missing", 13]]);
});

test("neighbouring entries with the same fault are told as one, and a hundred faults are enough", () => {
  const found = findings();
  for (let entry = 1; entry <= 5; entry += 1) found.add({ what: "content", entry, until: entry });
  for (let entry = 10; entry <= 1000; entry += 2) found.add({ what: "link", entry, until: entry });
  assert.deepEqual(found.list()[0], { what: "content", entry: 1, until: 5 });
  assert.equal(found.list().length, 100);
});
