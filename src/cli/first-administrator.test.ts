// The runbook, done as it is written: its commands in their order, and the address it prints opened in the running service.
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { codeAt, hiddenFields } from "../../test/support/local-account.ts";
import { ownFolder } from "../../test/support/own-server.ts";
import { projectRoot } from "../platform/config/index.ts";

const own = ownFolder();
let service: ChildProcess | undefined;
after(() => {
  service?.kill("SIGKILL");
  own.remove();
});

/** The lines of the runbook's blocks, as a shell would split them. */
function commandsOf(runbook: string): readonly (readonly string[])[] {
  const blocks = [...runbook.matchAll(/^```\n([\s\S]*?)^```/gm)].flatMap((block) => (block[1] ?? "").trim().split("\n"));
  return blocks.map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ""));
}

/** `comity …` as a process of its own, in production. */
function comity(words: readonly string[]): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env;
  const main = join(projectRoot(), "build", "src", "main.js");
  return spawn(process.execPath, [main, ...words], { env: { ...env, COMITY_ENV: "production", COMITY_DATA: own.folder, COMITY_PORT: "0" }, stdio: ["ignore", "pipe", "pipe"] });
}

async function run(words: readonly string[]): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const child = comity(words);
  assert.ok(child.stdout !== null && child.stderr !== null);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: child.exitCode, out, err };
}

/** Starts the service; answers with its address and what it said at the start. */
async function serve(words: readonly string[]): Promise<{ readonly address: string; readonly said: Promise<string> }> {
  service = comity(words);
  assert.ok(service.stdout !== null && service.stderr !== null);
  const said = text(service.stderr);
  const [first] = (await once(service.stdout, "data")) as [Buffer];
  return { address: /http:\/\/[\d.]+:\d+/.exec(first.toString())?.[0] ?? "", said };
}

/** Opens the one-time address on the running service, sets password and device, and answers with the page at the end. */
async function enrol(site: string, printed: string): Promise<string> {
  const url = new URL(printed);
  const page = await fetch(`${site}${url.pathname}${url.search}`);
  assert.equal(page.status, 200);
  const body = await page.text();
  const cookie = page.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
  const secret = /<code class="figures">((?:[A-Z2-7]{4} ?){8})<\/code>/.exec(body)?.[1]?.replaceAll(" ", "") ?? "";
  const fields = { ...hiddenFields(body, "/en/enrolment"), "new-password": "lorry quartz bay", "password-again": "lorry quartz bay", "device-code": codeAt(secret, new Date()) };
  const done = await fetch(`${site}/en/enrolment`, { method: "POST", headers: { cookie, origin: site, "content-type": "application/x-www-form-urlencoded" }, body: new URLSearchParams(fields).toString() });
  assert.equal(done.status, 200);
  return await done.text();
}

test("the runbook's commands make the first administrator, who sets up the account at the address they print, and keep accounts after that", async () => {
  const commands = commandsOf(readFileSync(join(projectRoot(), "docs", "runbooks", "first-administrator.md"), "utf8"));
  assert.ok(commands.length >= 8 && commands.every(([program]) => program === "comity"));
  let site = "";
  let said = Promise.resolve("");
  let address = "";
  for (const [, ...words] of commands) {
    if (words[0] === "serve") {
      ({ address: site, said } = await serve(words));
      assert.match(await enrol(site, address), /Your account is set up/);
      continue;
    }
    const { code, out, err } = await run(words);
    assert.equal(code, 0, `${words.join(" ")}: ${err}`);
    if (words.includes("first-administrator") || words.includes("add") || words.includes("reset")) {
      address = out.trim();
      assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/en\/enrolment\?code=([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
      assert.doesNotMatch(err, /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/, "the code stands in the answer alone");
    }
    if (words[1] === "sessions") assert.match(out, /^asha\.rao: another program, from (127\.0\.0\.1|::1|::ffff:127\.0\.0\.1), by password and a second factor, since /m);
    if (words[1] === "list") assert.match(out, /^asha\.rao\s+Asha Rao: password, device, 10 recovery codes, 1 sessions, signed in/m);
  }
  const refused = await run(["account", "first-administrator", "--name", "C", "--sign-in-name", "c.c"]);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /there is an administrator already.*--again/);
  service?.kill("SIGINT");
  assert.match(await said, /no "origin" is set: officers can sign in from this machine only/);
  assert.doesNotMatch(await said, /invented/);
});
