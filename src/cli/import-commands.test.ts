// A desk officer takes another register's list at the command line.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { settingsFor, temporaryFolder } from "../../test/support/database-server.ts";
import { ownFolder } from "../../test/support/own-server.ts";
import { projectRoot } from "../platform/config/index.ts";
import { openServer } from "../platform/db/index.ts";

const own = ownFolder();
const files = temporaryFolder();
const { DATABASE_URL: _, ...env } = process.env;
const server = await openServer({ ...settingsFor(own.folder), databaseUrl: undefined }, () => undefined);
after(async () => {
  await server.close();
  own.remove();
  rmSync(files, { recursive: true, force: true });
});

function comity(...words: readonly string[]) {
  const main = join(projectRoot(), "build", "src", "main.js");
  const done = spawnSync(process.execPath, [main, "import", ...words, "--data", own.folder], { env, encoding: "utf8" });
  return { code: done.status, out: done.stdout.trimEnd(), err: done.stderr.trimEnd() };
}

const list = join(files, "list.csv");
const mappingFile = `${list}.mapping.json`;
const HEAD = "No;Title;Parties;Signed;In force\n";

test("without a mapping one is proposed and nothing is taken; it is written only when asked for, and never over another", () => {
  writeFileSync(list, `${HEAD}1;Treaty of Commerce;Norway | Sweden;1905-10-26;1906-01-01\n2;Postal Convention;Norway | Iceland;1925-01-31;\n`);
  const shown = comity("table", list);
  assert.equal(shown.code, 1);
  assert.match(shown.out, /"number": "No"/);
  assert.match(shown.err, /whose register is it\?[\s\S]*there is no mapping beside .*list\.csv.*--propose-mapping writes the one shown/);
  assert.equal(existsSync(mappingFile), false);
  const written = comity("table", list, "--propose-mapping");
  assert.deepEqual([written.code, existsSync(mappingFile)], [0, true]);
  assert.match(written.out, /written to .*list\.csv\.mapping\.json\. Nothing was taken/);
  assert.match(comity("table", list, "--propose-mapping").err, /is there already; it is not written over/);
  const unfilled = comity("table", list, "--dry-run");
  assert.deepEqual([unfilled.code, /register\.title: is empty/.test(unfilled.err)], [1, true]);
});

test("with the mapping filled in a dry run tells every row, the import ends with one line of JSON, and the next finds nothing new", () => {
  const proposed = JSON.parse(readFileSync(mappingFile, "utf8")) as Record<string, unknown>;
  writeFileSync(mappingFile, JSON.stringify({ ...proposed, register: { id: "norway", title: "Norway's list" } }));
  const dry = comity("table", list, "--dry-run");
  assert.equal(dry.code, 0, dry.err);
  assert.deepEqual(dry.out.split("\n"), [
    "row 2  new  norway-1  Treaty of Commerce",
    "row 3  new  norway-2  Postal Convention",
    "2 records read: 2 new, 0 changed, 0 unchanged, 0 unreadable; 0 wait for review (comity import review).",
    "Nothing was stored: this was a dry run.",
  ]);
  assert.equal(comity("table", list, "--json").out, '{"read":2,"new":2,"changed":0,"unchanged":0,"unreadable":0,"review":0}');
  const again = comity("table", list, "--json", "--rows", "--publish").out.split("\n");
  assert.deepEqual(again.map((line) => JSON.parse(line) as unknown), [
    { row: 2, id: "1", slug: "norway-1", outcome: "unchanged", title: "Treaty of Commerce" },
    { row: 3, id: "2", slug: "norway-2", outcome: "unchanged", title: "Postal Convention" },
    { read: 2, new: 0, changed: 0, unchanged: 2, unreadable: 0, review: 0 },
  ]);
});

test("what changed, what is no longer printed and what cannot be read is told without being asked for", () => {
  writeFileSync(list, `${HEAD}1;Treaty of Commerce and Navigation;Norway | Sweden;1905-10-26;\n2;Postal Convention;Norway | Iceland;soon;\n`);
  const { code, out } = comity("table", list);
  assert.equal(code, 0);
  assert.deepEqual(out.split("\n").slice(0, 5), [
    "row 2  changed  norway-1  Treaty of Commerce and Navigation",
    "    title: was Treaty of Commerce; now Treaty of Commerce and Navigation",
    "    published date: no longer printed: entryIntoForce 1906-01-01 — withdrawn",
    'row 3  unreadable  (record 2) Signed: "soon" is no date; the mapping says yyyy-mm-dd',
    "2 records read: 0 new, 1 changed, 0 unchanged, 1 unreadable; 0 wait for review (comity import review).",
  ]);
});

test("a file that is not there or is no table ends the call with what would be right", () => {
  assert.deepEqual([comity("table", join(files, "none.csv")).code, comity("table", files).code], [2, 2]);
  writeFileSync(join(files, "x.pdf"), "%PDF");
  assert.match(comity("table", join(files, "x.pdf")).err, /ends in \.pdf; a CSV file/);
});
