import assert from "node:assert/strict";
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { testDatabase } from "../../../../test/support/database.ts";
import { temporaryFolder } from "../../../../test/support/database-server.ts";
import { stoppedClock, type Clock } from "../../../platform/clock/index.ts";
import { createLog } from "../../../platform/log/index.ts";
import { appendAudit, beginCheckpoints, declareAuditEvents } from "../index.ts";

const vocabulary = declareAuditEvents("tests", { "treaty.recorded": "treaty" });
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

async function running(changes: { readonly auditKey?: string; readonly checkpointMinutes?: number } = {}) {
  const { db, asOwner } = await testDatabase();
  const dataFolder = temporaryFolder();
  folders.push(dataFolder);
  const checkpointFolder = join(dataFolder, "witness");
  const lines: string[] = [];
  let clock = stoppedClock("2026-11-22T09:00:00Z");
  const moving: Clock = { now: () => clock.now(), today: (zone) => clock.today(zone) };
  const job = beginCheckpoints({
    db,
    clock: moving,
    log: createLog({ level: "error", now: () => new Date(0), write: (line) => void lines.push(line) }),
    settings: { dataFolder, auditKey: undefined, checkpointFolder, checkpointMinutes: 60, ...changes },
  });
  after(() => job.stop());
  return {
    asOwner, lines, checkpointFolder, dataFolder,
    act: () => db.transaction().execute((tx) => appendAudit(tx, "system", vocabulary.event("treaty.recorded", "t"))),
    lookAt: async (at: string) => {
      clock = stoppedClock(at);
      await job.look();
    },
    written: () => readdirSync(checkpointFolder),
  };
}

test("the server signs and writes a checkpoint when the hour is over and something was done, and not before", async () => {
  const { act, lookAt, written } = await running();
  await act();
  await lookAt("2026-11-22T09:00:00Z");
  assert.deepEqual(written(), ["checkpoint-000000000002.json"]);
  await act();
  await lookAt("2026-11-22T09:59:00Z");
  assert.equal(written().length, 1, "not yet");
  await lookAt("2026-11-22T10:00:00Z");
  assert.deepEqual(written(), ["checkpoint-000000000002.json", "checkpoint-000000000003.json"]);
  await lookAt("2026-11-22T11:00:00Z");
  assert.equal(written().length, 2, "nothing was done");
});

test("a witness that cannot be written to is in the log, and is given what it missed the next time", async () => {
  const { act, lookAt, lines, checkpointFolder, written } = await running();
  writeFileSync(checkpointFolder, "a file, where the folder should be");
  await act();
  await lookAt("2026-11-22T09:00:00Z");
  assert.match(lines.join(""), /could be made or written/);
  rmSync(checkpointFolder);
  await lookAt("2026-11-22T10:00:00Z");
  assert.equal(written().length, 1);
});

test("a record that was bent is not signed, and the log says so at its loudest", async () => {
  const { act, lookAt, lines, asOwner, checkpointFolder } = await running();
  await act();
  await asOwner((client) => client.query("alter table audit_entries disable trigger all; update audit_entries set actor = 'cli:somebody'"));
  await asOwner((client) => client.query("alter table audit_entries enable always trigger audit_entries_link"));
  await lookAt("2026-11-22T09:00:00Z");
  assert.match(lines.join(""), /"level":"fatal".*is broken/);
  assert.throws(() => readdirSync(checkpointFolder));
});

test("the key of COMITY_AUDIT_KEY signs, made there for its owner alone, and none lies in the data folder", async () => {
  const elsewhere = temporaryFolder();
  folders.push(elsewhere);
  const { act, lookAt, written, dataFolder } = await running({ auditKey: join(elsewhere, "audit.key") });
  await act();
  await lookAt("2026-11-22T09:00:00Z");
  assert.equal(written().length, 1);
  assert.equal(statSync(join(elsewhere, "audit.key")).mode & 0o077, 0);
  assert.equal(existsSync(join(dataFolder, "audit.key")), false);
});

test("with COMITY_CHECKPOINT_MINUTES at 0 nothing is signed or written by itself, and with 5 every five minutes", async () => {
  const never = await running({ checkpointMinutes: 0 });
  await never.act();
  await never.lookAt("2026-11-23T09:00:00Z");
  assert.equal(existsSync(never.checkpointFolder), false);
  const often = await running({ checkpointMinutes: 5 });
  await often.act();
  await often.lookAt("2026-11-22T09:00:00Z");
  await often.act();
  await often.lookAt("2026-11-22T09:04:00Z");
  assert.equal(often.written().length, 1);
  await often.lookAt("2026-11-22T09:05:00Z");
  assert.equal(often.written().length, 2);
});
