import assert from "node:assert/strict";
import { after, test } from "node:test";
import { rmSync } from "node:fs";
import { temporaryFolder } from "../../test/support/database-server.ts";
import { runCommand } from "./program.ts";

const data = temporaryFolder();
after(() => rmSync(data, { recursive: true, force: true }));

async function comity(...words: string[]): Promise<{ code: number; printed: string; noted: string }> {
  const [printed, noted]: [string[], string[]] = [[], []];
  const code = await runCommand([...words, "--data", data], { print: (line) => printed.push(line), note: (line) => noted.push(line) });
  return { code, printed: printed.join("\n"), noted: noted.join("\n") };
}

test("an office is built from the command line, and the tree shows who holds what", async () => {
  assert.equal((await comity("office", "add-unit", "--slug", "trial-desk", "--name", "Trial desk", "--kind", "desk", "--from", "2026-01-01")).code, 0);
  assert.equal((await comity("office", "add-post", "trial-desk", "--slug", "trial-officer", "--title", "Officer", "--clearance", "restricted", "--role", "desk-officer", "--from", "2026-01-01")).code, 0);
  assert.equal((await comity("office", "add-person", "--name", "Asha Rao", "--sign-in-name", "trial.asha")).code, 0);
  assert.equal((await comity("office", "appoint", "trial-officer", "--person", "trial.asha", "--from", "2026-02-01")).code, 0);
  const { printed } = await comity("office", "list", "--on", "2026-03-01");
  assert.match(printed, /Trial desk \(trial-desk, desk\)\n {2}- Officer \(trial-officer\): Asha Rao/);
  assert.match((await comity("office", "list", "--on", "2026-01-15")).printed, /trial-officer\): vacant/);
});

test("what may not be is refused with what would be right, and a wrong call is not a refusal", async () => {
  const twice = await comity("office", "appoint", "trial-officer", "--person", "trial.asha", "--from", "2026-05-01");
  assert.equal(twice.code, 1);
  assert.match(twice.noted, /Asha Rao holds the post from 2026-02-01/);
  const noDay = await comity("office", "vacate", "trial-officer", "--until", "soon");
  assert.equal(noDay.code, 2);
  assert.match(noDay.noted, /“soon” is no day/);
});
