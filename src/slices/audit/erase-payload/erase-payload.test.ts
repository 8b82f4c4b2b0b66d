import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { testDatabase } from "../../../../test/support/database.ts";
import { temporaryFolder } from "../../../../test/support/database-server.ts";
import { appendAudit, declareAuditEvents, erasePayload, makeCheckpoint, planErasure, proveEntry, verifyAuditChain } from "../index.ts";

const vocabulary = declareAuditEvents("tests", { "person.added": "person" });
const database = await testDatabase();
const { db, asOwner } = database;
const folder = temporaryFolder();
after(() => rmSync(folder, { recursive: true }));
const ORDER = "High Court, 3 March 2027, No. 114";

for (const id of ["p1", "p2", "p3"]) {
  await db.transaction().execute((tx) => appendAudit(tx, { actor: "cli:asha", why: `at the request of ${id}`, from: { address: "203.0.113.7" } }, vocabulary.event("person.added", id)));
}
const made = await makeCheckpoint(db, { keyFile: join(folder, "audit.key"), who: { actor: "system" }, at: new Date("2026-11-22T09:00:00Z") });
assert.ok(made.ok);
const kept = { signed: made.checkpoint.signed, witness: "kept" };

test("first it is said what would go; nothing goes yet", async () => {
  const plan = await planErasure(db, 2);
  assert.ok(plan.ok);
  assert.deepEqual([plan.entry.subjectId, plan.confirm], ["p2", plan.confirm.slice(0, 8)]);
  assert.equal(JSON.stringify(plan).includes("at the request of"), false, "what is to go is not shown once more");
  assert.equal((await verifyAuditChain(db)).erased, 0);
});

test("what lay beside an entry is gone for good, the record still verifies with the checkpoint that was signed before, and says that it was erased", async () => {
  const by = await asOwner((client) => erasePayload(client, 2, "cli:operator", ORDER));
  assert.equal(by, 5);
  const rows = await asOwner((client) => client.query("select sequence, payload::text as payload from audit_payloads order by sequence"));
  assert.deepEqual(rows.rows.map(({ sequence }: { sequence: number }) => sequence), [1, 3, 4, 5]);
  assert.equal(JSON.stringify(rows.rows).includes("request of p2"), false);
  assert.match(JSON.stringify(rows.rows), /High Court, 3 March 2027/);
  const { whole, erased, entries } = await verifyAuditChain(db, { checkpoints: [kept] });
  assert.deepEqual([whole, erased, entries], [true, 1, 5]);
  assert.deepEqual(await proveEntry(db, 2, true), { ok: false, why: "payload-erased" });
  assert.equal((await proveEntry(db, 2, false)).ok, true);
});

test("what is erased already, what is not there, and what verifying needs cannot be erased", async () => {
  assert.deepEqual(await planErasure(db, 2), { ok: false, why: "erased-already" });
  assert.deepEqual(await planErasure(db, 99), { ok: false, why: "no-entry" });
  for (const needed of [4, 5]) {
    assert.deepEqual(await planErasure(db, needed), { ok: false, why: "needed" });
    await assert.rejects(asOwner((client) => erasePayload(client, needed, "cli:operator", ORDER)), /removed only by an entry that orders it/);
  }
  await assert.rejects(asOwner((client) => erasePayload(client, 99, "cli:operator", ORDER)), /has no payload/);
  assert.deepEqual((await verifyAuditChain(db)).entries, 5, "what was refused leaves no entry");
});
