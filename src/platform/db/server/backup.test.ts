import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { settingsFor, temporaryFolder } from "../../../../test/support/database-server.ts";
import { attackedFolder } from "../../../../test/support/kill-rounds.ts";
import { ownFolder } from "../../../../test/support/own-server.ts";
import { startBeside, until } from "../../../../test/support/processes.ts";
import { backUp, BACKUP_MARK } from "./backup.ts";

const now = new Date("2026-11-22T10:00:00Z");
const quiet = () => undefined;

test("a backup taken while rows are written starts as a data folder, with every row acknowledged before it began", async () => {
  const own = await attackedFolder();
  const target = temporaryFolder();
  const notes = join(target, "..", `${own.folder.split("/").at(-1)}-acknowledged`);
  const written = () => (existsSync(notes) ? readFileSync(notes, "utf8").split("\n").slice(0, -1).map(Number) : []);
  const writer = startBeside("acknowledging-writer", own.folder, notes);
  try {
    writeFileSync(join(own.folder, "comity.config.json"), '{ "ownState": "NP" }');
    await until("rows are written", () => written().length > 50);
    const before = written();
    const backup = await backUp(settingsFor(own.folder, { DATABASE_URL: undefined }), target, now, quiet);
    assert.ok(backup.files > 500 && backup.bytes > 10_000_000);
    await until("the writer goes on", () => written().length > before.length + 50);
    await writer.kill();
    const restored = ownFolder(target);
    const rows = await restored.look((client) => client.query<{ id: number }>("select id from written_rows"));
    const there = new Set(rows.rows.map(({ id }) => id));
    assert.deepEqual(before.filter((id) => !there.has(id)), []);
    assert.equal(settingsFor(target).installation.ownState, "NP");
    assert.ok(existsSync(join(target, BACKUP_MARK)));
    restored.remove();
  } finally {
    await writer.kill();
    await until("the server stops", () => own.server() === undefined);
    own.remove();
    rmSync(notes, { force: true });
    rmSync(target, { recursive: true, force: true });
  }
});

test("a backup never goes into a folder that holds something, nor into the data folder itself, and there must be a database", async () => {
  const own = ownFolder();
  const target = temporaryFolder();
  try {
    const settings = settingsFor(own.folder, { DATABASE_URL: undefined });
    await assert.rejects(backUp(settings, target, now, quiet), /holds no database yet/);
    await own.look(async () => undefined);
    writeFileSync(join(target, "letter.txt"), "mine");
    await assert.rejects(backUp(settings, target, now, quiet), /is not empty; name a folder that is/);
    await assert.rejects(backUp(settings, join(own.folder, "backup"), now, quiet), /lies in the data folder/);
  } finally {
    own.remove();
    rmSync(target, { recursive: true });
  }
});
