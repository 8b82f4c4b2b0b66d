import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { testDatabase } from "../../../../test/support/database.ts";
import { temporaryFolder } from "../../../../test/support/database-server.ts";
import type { Database } from "../../../platform/db/index.ts";
import { SetUpError } from "../../../platform/config/index.ts";
import { appendAudit, checkProofs, declareAuditEvents, keysOfRecord, makeCheckpoint, proveEntry, proveGrowth, readProofFile, rotateKey, verifyAuditChain, writeToWitness, type ProofRefused } from "../index.ts";
import { newKey, nextKeyFile, readKey, writeKey } from "../keys/key-file.ts";
import { loadSigningKey } from "../keys/signing-key.ts";
import { signCheckpoint } from "./signed-checkpoint.ts";
import type { ProofFile } from "../proof/proof-file.ts";

const vocabulary = declareAuditEvents("tests", { "treaty.recorded": "treaty" });
const WHO = { actor: "system" } as const;
const AT = new Date("2026-11-22T09:00:00Z");
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function freshFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

async function office() {
  const { db } = await testDatabase();
  const folder = freshFolder();
  return { db, keyFile: join(folder, "audit.key"), witness: join(folder, "witness") };
}

async function append(db: Database, count: number): Promise<void> {
  for (let id = 1; id <= count; id += 1) await db.transaction().execute((tx) => appendAudit(tx, { actor: "cli:asha", why: "the depositary said so" }, vocabulary.event("treaty.recorded", `t${id}`)));
}

async function checkpoint(db: Database, keyFile: string) {
  const outcome = await makeCheckpoint(db, { keyFile, who: WHO, at: AT });
  assert.ok(outcome.ok);
  return outcome;
}

function filesIn(folder: string): { readonly name: string; readonly file: ProofFile }[] {
  return readdirSync(folder).sort().map((name) => {
    const file = readProofFile(readFileSync(join(folder, name), "utf8"));
    assert.ok(file !== undefined, name);
    return { name, file };
  });
}

function proofOf<P extends ProofFile>(outcome: { readonly ok: true; readonly proof: P } | ProofRefused): P {
  assert.ok(outcome.ok);
  return outcome.proof;
}

test("a checkpoint states the key first, covers every entry, and is not made again while nothing is done", async () => {
  const { db, keyFile } = await office();
  await append(db, 3);
  const first = await checkpoint(db, keyFile);
  assert.deepEqual([first.made, first.checkpoint.size], [true, 4]);
  assert.equal((await checkpoint(db, keyFile)).made, false);
  await append(db, 1);
  const second = await checkpoint(db, keyFile);
  assert.deepEqual([second.made, second.checkpoint.size], [true, 5]);
  const { whole, checkpoints, root } = await verifyAuditChain(db);
  assert.deepEqual([whole, checkpoints, root], [true, 2, second.checkpoint.root]);
});

test("two that sign at the same moment make one key and one checkpoint", async () => {
  const { db, keyFile } = await office();
  await append(db, 2);
  const outcomes = await Promise.all([1, 2, 3].map(() => makeCheckpoint(db, { keyFile, who: WHO, at: AT })));
  assert.ok(outcomes.every(({ ok }) => ok));
  assert.equal((await keysOfRecord(db)).length, 1);
  assert.equal((await db.selectFrom("audit_checkpoints").select("size").execute()).length, 1);
});

test("the witness sees without the database that each checkpoint continues the one before, whatever their sizes", async () => {
  const { db, keyFile, witness } = await office();
  for (const more of [1, 1, 2, 3, 5, 8]) {
    await append(db, more);
    await checkpoint(db, keyFile);
    await writeToWitness(db, witness);
  }
  const files = filesIn(witness);
  const { faults, checkpoints } = await checkProofs(files, (await keysOfRecord(db))[0]?.keyId);
  assert.deepEqual(faults, []);
  assert.deepEqual(checkpoints.map(({ size }) => size), [2, 3, 5, 8, 13, 21]);
  assert.deepEqual((await checkProofs(files.filter((_, index) => index !== 2), undefined)).faults, [{ name: "checkpoint-000000000008.json", what: "gap" }]);
});

test("a witness that was out of reach is given everything since, and one that is new the latest alone", async () => {
  const { db, keyFile, witness } = await office();
  await append(db, 1);
  await checkpoint(db, keyFile);
  assert.equal((await writeToWitness(db, witness)).length, 1);
  for (let time = 0; time < 3; time += 1) {
    await append(db, 2);
    await checkpoint(db, keyFile);
  }
  assert.equal((await writeToWitness(db, witness)).length, 3);
  assert.deepEqual(await writeToWitness(db, witness), []);
  assert.deepEqual((await checkProofs(filesIn(witness), undefined)).faults, []);
  assert.equal((await writeToWitness(db, join(witness, "new"))).length, 1);
});

test("a checkpoint file that was changed, or comes from another record, does not pass", async () => {
  const [ours, theirs] = [await office(), await office()];
  for (const { db, keyFile, witness } of [ours, theirs]) {
    for (let time = 0; time < 2; time += 1) {
      await append(db, 3);
      await checkpoint(db, keyFile);
      await writeToWitness(db, witness);
    }
  }
  const [first, second] = filesIn(ours.witness);
  const [foreign] = filesIn(theirs.witness);
  assert.ok(first !== undefined && second !== undefined && foreign !== undefined);
  assert.ok(second.file.kind === "comity-audit-checkpoint");
  const [step = "", ...steps] = second.file.consistency;
  const bent = { ...second, file: { ...second.file, consistency: [step.replace(/^./, (digit) => (digit === "0" ? "1" : "0")), ...steps] } };
  const resigned = { ...second, file: { ...second.file, checkpoint: foreign.file.checkpoint } };
  assert.deepEqual((await checkProofs([first, bent], undefined)).faults.map(({ what }) => what), ["not-continued"]);
  assert.deepEqual((await checkProofs([first, resigned], undefined)).faults.map(({ what }) => what), ["signature"]);
  assert.deepEqual((await checkProofs([first, foreign], undefined)).faults.map(({ what }) => what), ["keys"]);
  assert.deepEqual((await checkProofs([foreign], (await keysOfRecord(ours.db))[0]?.keyId)).faults.map(({ what }) => what), ["signature"], "signed, but not by the key that is known");
});

test("two records that one key signed, as where a backup was restored beside the original, are told apart", async () => {
  const { db, keyFile, witness } = await office();
  await append(db, 3);
  await checkpoint(db, keyFile);
  await writeToWitness(db, witness);
  const [original] = filesIn(witness);
  const opened = (await checkProofs(filesIn(witness), undefined)).checkpoints[0];
  assert.ok(original !== undefined && opened !== undefined);
  const { log, size, head, at } = opened;
  const other = async (said: object) => ({ name: "other", file: { ...original.file, checkpoint: await signCheckpoint({ log, size, root: "0".repeat(64), head, at, ...said }, readKey(keyFile)) } });
  assert.deepEqual((await checkProofs([original, await other({})], undefined)).faults, [{ name: "other", what: "fork" }]);
  assert.deepEqual((await checkProofs([original, await other({ log: "1".repeat(64), root: opened.root })], undefined)).faults, [{ name: "other", what: "other-record" }]);
});

test("an entry is proved to somebody without access, with what lies beside it or without", async () => {
  const { db, keyFile } = await office();
  await append(db, 9);
  await checkpoint(db, keyFile);
  const pinned = (await keysOfRecord(db))[0]?.keyId;
  for (const entry of [1, 4, 10]) {
    const file = proofOf(await proveEntry(db, entry, entry === 4));
    const { faults, entries } = await checkProofs([{ name: "proof", file }], pinned);
    assert.deepEqual([faults, entries[0]?.number], [[], entry]);
    assert.equal(file.entry.text.includes("depositary"), false, "the reason is not in the entry, only beside it");
    assert.equal(file.entry.payload?.text.includes("depositary"), entry === 4 ? true : undefined);
    for (const [changed, what] of [
      [{ ...file, entry: { ...file.entry, text: file.entry.text.replace("system", "nobody").replace("cli:asha", "cli:else") } }, "entry"],
      [{ ...file, entry: { ...file.entry, number: entry === 1 ? 2 : entry - 1 } }, "entry"],
      [{ ...file, path: file.path.slice(1) }, "entry"],
      [{ ...file, entry: { ...file.entry, payload: { salt: "0".repeat(64), text: "{}" } } }, "payload"],
    ] as const) {
      assert.deepEqual((await checkProofs([{ name: "proof", file: changed }], pinned)).faults, [{ name: "proof", what }]);
    }
  }
  assert.deepEqual(await proveEntry(db, 11, false), { ok: false, why: "no-entry" });
  await append(db, 1);
  assert.deepEqual(await proveEntry(db, 11, false), { ok: false, why: "no-checkpoint" });
});

test("growth is proved from any earlier checkpoint, and not from a longer one", async () => {
  const { db, keyFile } = await office();
  await append(db, 5);
  const { checkpoint: early } = await checkpoint(db, keyFile);
  await append(db, 6);
  await checkpoint(db, keyFile);
  await append(db, 7);
  await checkpoint(db, keyFile);
  const file = proofOf(await proveGrowth(db, early));
  const first: ProofFile = { kind: "comity-audit-checkpoint", checkpoint: early.signed, before: null, consistency: [], keys: file.keys };
  assert.deepEqual((await checkProofs([{ name: "early", file: first }, { name: "now", file }], undefined)).faults, []);
  assert.deepEqual(await proveGrowth(db, { size: 100, root: early.root }), { ok: false, why: "later-than-record" });
});

test("the key's file is for its owner alone, and a file that others can read, or that holds no key, is refused", async () => {
  const { db, keyFile } = await office();
  await checkpoint(db, keyFile);
  assert.equal(statSync(keyFile).mode & 0o777, 0o600);
  chmodSync(keyFile, 0o640);
  await assert.rejects(makeCheckpoint(db, { keyFile, who: WHO, at: AT }), (error) => error instanceof SetUpError && /others than its owner/.test(error.message));
  chmodSync(keyFile, 0o600);
  writeFileSync(keyFile, "not a key");
  await assert.rejects(makeCheckpoint(db, { keyFile, who: WHO, at: AT }), /holds no private Ed25519 key/);
});

test("a new key is vouched for by the one before: who knows the first key believes the second, and who knows the second the first", async () => {
  const { db, keyFile, witness } = await office();
  await append(db, 2);
  await checkpoint(db, keyFile);
  await writeToWitness(db, witness);
  const { keyId, before } = await rotateKey(db, keyFile, WHO, false);
  await append(db, 2);
  await checkpoint(db, keyFile);
  await writeToWitness(db, witness);
  for (const pinned of [keyId, before]) {
    assert.deepEqual((await checkProofs(filesIn(witness), pinned)).faults, []);
    assert.deepEqual((await verifyAuditChain(db, { pinned })).findings, []);
  }
  const signing = await loadSigningKey(db, keyFile, WHO);
  assert.equal(signing.keyId, keyId);
});

test("the key before cannot sign for what was done after it was replaced", async () => {
  const { db, keyFile } = await office();
  await append(db, 2);
  await checkpoint(db, keyFile);
  const stolen = readFileSync(keyFile, "utf8");
  await rotateKey(db, keyFile, WHO, false);
  await append(db, 2);
  writeFileSync(keyFile, stolen);
  await assert.rejects(makeCheckpoint(db, { keyFile, who: WHO, at: AT }), /is not the one that the record knows/);
});

test("a lost key is replaced by one for which nobody vouches, and that stays to be seen", async () => {
  const { db, keyFile } = await office();
  await append(db, 2);
  await checkpoint(db, keyFile);
  rmSync(keyFile);
  writeKey(keyFile, await newKey());
  await assert.rejects(makeCheckpoint(db, { keyFile, who: WHO, at: AT }), /rotate-key --lost/);
  await assert.rejects(rotateKey(db, keyFile, WHO, false), /nobody can vouch for another/);
  const { before } = await rotateKey(db, keyFile, { ...WHO, why: "the disk burned" }, true);
  await checkpoint(db, keyFile);
  const free = await verifyAuditChain(db);
  assert.deepEqual([free.whole, free.unvouchedKeys, free.checkpoints], [true, [4], 2]);
  const pinned = await verifyAuditChain(db, { pinned: before });
  assert.deepEqual(pinned.findings, [{ what: "signature", entry: 4, until: 4, witness: "stored" }], "who knows the lost key alone does not believe the new one");
});

test("a rotation that broke off before its entry is forgotten, and one that broke off after it is finished", async () => {
  const { db, keyFile } = await office();
  await append(db, 1);
  await checkpoint(db, keyFile);
  const before = readFileSync(keyFile, "utf8");
  writeKey(nextKeyFile(keyFile), await newKey());
  assert.equal((await loadSigningKey(db, keyFile, WHO)).known.length, 1);
  assert.deepEqual(readdirSync(join(keyFile, "..")), ["audit.key"]);
  const { keyId } = await rotateKey(db, keyFile, WHO, false);
  writeKey(nextKeyFile(keyFile), readKey(keyFile));
  writeFileSync(keyFile, before);
  assert.equal((await loadSigningKey(db, keyFile, WHO)).keyId, keyId);
  assert.deepEqual(readdirSync(join(keyFile, "..")), ["audit.key"]);
});
