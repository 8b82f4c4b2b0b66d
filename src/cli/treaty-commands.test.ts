// A desk officer's afternoon at the command line, on a register of their own: look, add, act, mend, publish.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { settingsFor } from "../../test/support/database-server.ts";
import { ownFolder } from "../../test/support/own-server.ts";
import { projectRoot } from "../platform/config/index.ts";
import { openServer } from "../platform/db/index.ts";

const own = ownFolder();
const { DATABASE_URL: _, ...env } = process.env;
// One server for all calls, so that each finds it running.
const server = await openServer({ ...settingsFor(own.folder), databaseUrl: undefined }, () => undefined);
after(async () => {
  await server.close();
  own.remove();
});

function comity(...words: readonly string[]) {
  const main = join(projectRoot(), "build", "src", "main.js");
  const done = spawnSync(process.execPath, [main, "treaty", ...words, "--data", own.folder], { env, encoding: "utf8" });
  return { code: done.status, out: done.stdout.trimEnd(), err: done.stderr.trimEnd() };
}

const source = ["--source", "mea-press-2020", "--source-title", "Press release"];

test("the first look at an empty register brings in what comes with Comity", () => {
  const first = comity("list", "--subject", "mla", "--participation", "bilateral", "--state", "in", "--status", "in-force", "--on", "2013-12-31", "--json");
  assert.equal(first.code, 0, first.err);
  assert.match(first.err, /\d+ instruments and \d+ facts added/);
  const answer: unknown = JSON.parse(first.out);
  assert.partialDeepStrictEqual(answer, { on: "2013-12-31", total: 34 });
  const second = comity("list", "corruption");
  assert.match(second.out, /^uncac +in force, presumed +United Nations Convention against Corruption$/);
  assert.equal(second.err, "One instrument.");
});

test("an instrument is shown with its status on the day and each fact with its id and source", () => {
  const { code, out } = comity("show", "in-az-mla", "--on", "2013-06-01");
  assert.equal(code, 0);
  assert.match(out, /on 2013-06-01: not in force, attested/);
  assert.match(out, /^ {2}[0-9a-f]{8} {2}act: 2013-04-04 {2}AZ {2}signature .* — bs-azerbaijan-mla-2013$/m);
  const nobody = comity("show", "in-azerbaijan-mla");
  assert.equal(nobody.code, 1);
  assert.match(nobody.err, /holds no instrument in-azerbaijan-mla; is .*in-az-mla/);
});

test("a treaty is added as a draft, signed, mended and published", () => {
  const added = comity("add", "in-no-mla", "--title", "India and Norway: Mutual Legal Assistance", "--between", "IN", "NO", "--subject", "mla", ...source);
  assert.deepEqual([added.code, added.out], [0, "Added in-no-mla: 2 facts, all drafts."], added.err);
  const signed = comity("act", "in-no-mla", "signature", "--state", "India", "Norway", "--on", "2020-03-05", "--source", "mea-press-2020", "--json");
  const recorded = JSON.parse(signed.out) as { ok: boolean; facts: { id: string; published: boolean }[] };
  assert.deepEqual(recorded.facts.map(({ published }) => published), [false, false]);
  const wrong = recorded.facts[1]?.id.slice(0, 8) ?? "";
  assert.equal(comity("correct", "in-no-mla", wrong, "--set", "date=2020-03-04").code, 0);
  assert.equal(comity("show", "in-no-mla").code, 1, "a draft is not before the public");
  assert.match(comity("publish", "in-no-mla").out, /5 drafts are published/);
  assert.match(comity("show", "in-no-mla").out, /act: 2020-03-04 {2}NO {2}signature/);
});

test("what is wrong with a call is said beside its field, with what would be right, and ends it with code 2", () => {
  const act = comity("act", "in-az-mla", "ratification", "--state", "Azerbaijn", "--on", "2016-05-01");
  assert.equal(act.code, 2);
  assert.match(act.err, /state: "Azerbaijn" names no party; is Azerbaijan \(AZ\) meant\?/);
  const file = join(own.folder, "wrong.json");
  writeFileSync(file, JSON.stringify({ instruments: [{ slug: "In Norway" }] }));
  const document = comity("add", "--from", file);
  assert.equal(document.code, 2);
  assert.match(document.err, /instruments\[0\]\.slug: not an instrument's id; write it as `in-ca-mla`/);
  assert.equal(comity("list", "--on", "2013-02-30").code, 2);
});

test("a treaty file becomes a document that can be added", () => {
  const file = join(projectRoot(), "test", "law-cases", "depositaries", "hcch-35-adults-2000.json");
  const converted = comity("convert", file, "--slug", "hague-adults", "--form", "convention", "--participation", "multilateral", "--subject", "civil-matters", "--source", "fedlex", "--source-title", "Fedlex");
  assert.equal(converted.code, 0, converted.err);
  const document = join(own.folder, "hague-adults.json");
  writeFileSync(document, converted.out);
  const added = comity("add", "--from", document, "--publish");
  assert.match(added.out, /^Added hague-adults: \d+ facts/, added.err);
  assert.match(comity("show", "hcch-35-adults-2000").out, /entry into force 2009-01-01/);
  assert.match(comity("add", "--from", document).err, /hague-adults is in the register already/);
});
