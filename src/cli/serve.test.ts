import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { ownFolder } from "../../test/support/own-server.ts";
import { projectRoot } from "../platform/config/index.ts";

/** `comity …` as a process of its own, on the database of a data folder. */
function comity(folder: string, ...words: readonly string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  const main = join(projectRoot(), "build", "src", "main.js");
  return spawn(process.execPath, [main, ...words, "--data", folder], { env, stdio: ["ignore", "pipe", "pipe"] });
}

test("serve says where it runs, answers there, and stops in order when interrupted, its database with it", async () => {
  const own = ownFolder();
  const server = comity(own.folder, "serve", "--port", "0");
  try {
    const said = text(server.stderr);
    const [first] = (await once(server.stdout, "data")) as [Buffer];
    const address = /^Comity is running at (http:\/\/127\.0\.0\.1:\d+\/en) {2}\(stop with Ctrl\+C\)\n$/.exec(first.toString())?.[1] ?? "";
    const page = await fetch(address);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<h1>/);
    assert.notEqual(own.server(), undefined);
    const began = Date.now();
    // As from a terminal: the signal comes once from there and again from whoever started us.
    server.kill("SIGINT");
    server.kill("SIGINT");
    const [code] = (await once(server, "exit")) as [number | null];
    assert.equal(code, 0, await said);
    assert.ok(Date.now() - began < 5000, "it took too long");
    assert.equal(own.server(), undefined);
  } finally {
    // Where an assertion failed it still runs, and would keep the whole run waiting.
    server.kill("SIGKILL");
    own.remove();
  }
});

test("a port that is taken is named, with what to do, and nothing is left running", async () => {
  const own = ownFolder();
  const other = createServer().listen(0, "127.0.0.1");
  try {
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const server = comity(own.folder, "serve", "--port", String(port));
    const [said] = await Promise.all([text(server.stderr), once(server, "exit")]);
    assert.equal(server.exitCode, 1);
    assert.match(said, new RegExp(`port ${port} on 127\\.0\\.0\\.1 is taken.*--port ${port + 1}`));
    assert.equal(own.server(), undefined);
  } finally {
    other.close();
    own.remove();
  }
});
