// The runbook of the record, run: every command of its blocks in order, on an office of its own.
import assert from "node:assert/strict";
import { globSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { settingsFor, temporaryFolder } from "../../test/support/database-server.ts";
import { ownFolder } from "../../test/support/own-server.ts";
import { projectRoot } from "../platform/config/index.ts";
import { asOwner, openDatabase } from "../platform/db/index.ts";
import { silentLog } from "../../test/support/web-server.ts";
import { runCommand } from "./program.ts";
import { cliActor } from "./cli-actor.ts";
import { appendAudit, declareAuditEvents } from "../slices/audit/index.ts";

const own = ownFolder();
const media = temporaryFolder();
mkdirSync(join(media, "auditor"));
// One server for all calls, so that each finds it running.
const { db, server, close } = await openDatabase({ ...settingsFor(own.folder), databaseUrl: undefined }, silentLog, () => undefined);
const vocabulary = declareAuditEvents("tests", { "treaty.recorded": "treaty" });
after(async () => {
  await close();
  await server.close();
  own.remove();
  rmSync(media, { recursive: true });
});

/** The words of a call, quotes taken off and file patterns filled in, as a shell does. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  return words.flatMap((word) => (word.includes("*") ? globSync(word).sort() : [word]));
}

async function comity(line: string) {
  const said: string[] = [];
  const context = { print: (text: string) => void said.push(text), note: (text: string) => void said.push(text) };
  const code = await runCommand([...wordsOf(line), "--data", own.folder], context);
  return { code, said: said.join("\n") };
}

/** One thing is done in the office. */
async function act(): Promise<void> {
  await db.transaction().execute((tx) => appendAudit(tx, { actor: cliActor(), why: "a letter of the depositary" }, vocabulary.event("treaty.recorded", "t")));
}

const runbook = readFileSync(join(projectRoot(), "docs", "runbooks", "audit.md"), "utf8");
const commands = [...runbook.matchAll(/^```\n([\s\S]*?)^```/gm)].flatMap(([, block = ""]) => block.trim().split("\n"));

test("every command of the runbook does what the runbook says, in its order", async () => {
  await act();
  assert.ok(commands.length >= 15, String(commands.length));
  let word = "";
  let first = "";
  for (const command of commands) {
    const line = command.replace(/^comity /, "").replaceAll("/media", media).replace("WORD", word).replace(/checkpoint-0+1\.json/g, first);
    const { code, said } = await comity(line);
    assert.equal(code, 0, `${command}: ${said}`);
    word = /--confirm (\w+)/.exec(said)?.[1] ?? word;
    if (first === "") first = globSync("checkpoint-*.json", { cwd: join(media, "witness") })[0] ?? "";
    if (command.startsWith("comity audit check ") || command.includes("verify")) await act();
  }
  const { said } = await comity("audit verify");
  assert.match(said, /The record is whole: \d+ entries, in agreement with \d+ checkpoints\./);
  assert.match(said, /Erased by order, beside 1 entry/);
});

test("a record that was bent ends with 1, says where, and names this runbook", async () => {
  const kept = globSync(join(media, "witness", "*.json")).sort();
  await asOwner(server, server.database, (client) => client.query("alter table audit_entries disable trigger all; update audit_entries set actor = 'cli:somebody' where sequence = 3"));
  const { code, said } = await comity(`audit verify --checkpoint ${kept.join(" ")}`);
  assert.equal(code, 1);
  assert.match(said, /entry 3 is not what was recorded/);
  assert.match(said, /docs\/runbooks\/audit\.md/);
  const json = await comity("audit verify --json");
  assert.equal(json.code, 1);
  assert.partialDeepStrictEqual(JSON.parse(json.said.split("\n")[0] ?? ""), { whole: false, findings: [{ what: "content", entry: 3, until: 3 }] });
  await asOwner(server, server.database, (client) => client.query("update audit_entries set actor = $1 where sequence = 3", [cliActor()]));
});

test("a call that cannot be meant is told what would be right", async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["audit verify --noted 3", /not a number, a colon and a hash/],
    ["audit verify --checkpoint /nowhere.json", /--checkpoint: \/nowhere.json cannot be read/],
    [`audit verify --key ${join(own.folder, "comity.key")}`, /--key: /],
    ["audit erase --entry 0 --order x", /not the number of an entry/],
    ['audit erase --entry 2 --order " "', /on whose order/],
    ["audit prove", /either --entry or --from/],
    [`audit check ${join(own.folder, "audit.key")}`, /neither a checkpoint file nor a proof/],
    ['audit rotate-key --lost " "', /how the key was lost/],
  ];
  for (const [line, expected] of cases) {
    const { code, said } = await comity(line);
    assert.equal(code, 2, `${line}: ${said}`);
    assert.match(said, expected);
  }
  const refused = await comity('audit erase --entry 999 --order "x"');
  assert.deepEqual([refused.code, /there is no entry 999/.test(refused.said)], [1, true]);
  assert.equal((await comity('audit erase --entry 3 --order "x" --confirm nothing')).code, 1);
});
