import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { runCommand } from "./program.ts";

/** Runs `comity` in this process and answers with its exit code and what it said. */
async function comity(...words: readonly string[]) {
  const said: { out: string[]; err: string[] } = { out: [], err: [] };
  const context = { print: (line: string) => void said.out.push(line), note: (line: string) => void said.err.push(line) };
  const code = await runCommand(words, context);
  return { code, out: said.out.join("\n"), err: said.err.join("\n") };
}

const data = join(tmpdir(), "comity-no-such-folder");

test("the data folder can be named before or after the command", async () => {
  for (const words of [["--data", data, "config", "--json"], ["config", "--json", "--data", data]]) {
    const { code, out } = await comity(...words);
    assert.equal(code, 0);
    const settings: unknown = JSON.parse(out);
    assert.partialDeepStrictEqual(settings, { dataFolder: { value: data, from: "--data" } });
  }
});

test("a wrong setting ends the call with code 2 and says what would be right", async () => {
  const { code, out, err } = await comity("config", "--data", data, "--port", "http");
  assert.equal(code, 2);
  assert.equal(out, "");
  assert.match(err, /--port: "http" is not a number from 0 to 65535/);
});

test("a mistyped command or flag ends the call with code 2 and suggests the right one", async () => {
  const command = await comity("confg");
  assert.equal(command.code, 2);
  assert.match(command.err, /Did you mean config/);
  const flag = await comity("config", "--prot", "1");
  assert.equal(flag.code, 2);
  assert.match(flag.err, /Did you mean --port/);
});

test("help explains each command and where else its settings can come from", async () => {
  const program = await comity("--help");
  assert.equal(program.code, 0);
  assert.match(program.out, /config .*print every setting/);
  const command = await comity("config", "--help");
  assert.match(command.out, /COMITY_PORT/);
  assert.match(command.out, /COMITY_DATA/);
});
