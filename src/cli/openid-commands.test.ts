import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startIdentityProvider, type IdentityProvider } from "../../test/support/identity-provider.ts";
import { ownFolder } from "../../test/support/own-server.ts";
import { INSTALLATION_FILE, projectRoot, readSettings } from "../platform/config/index.ts";
import { runCommand } from "./program.ts";

let provider: IdentityProvider;
const { folder, remove } = ownFolder();

before(async () => {
  provider = await startIdentityProvider();
  provider.admit("https://register.example");
  configure(provider.issuer);
});
after(async () => {
  await provider.close();
  remove();
});

function configure(issuer: string): void {
  const openid = { name: "Office login", issuer, clientId: provider.clientId, secretFile: "secret.txt" };
  writeFileSync(join(folder, "secret.txt"), provider.clientSecret);
  writeFileSync(join(folder, INSTALLATION_FILE), JSON.stringify({ origin: "https://register.example", openid }));
}

async function comity(...words: readonly string[]) {
  const said: { out: string[]; err: string[] } = { out: [], err: [] };
  const context = { print: (line: string) => void said.out.push(line), note: (line: string) => void said.err.push(line) };
  const code = await runCommand([...words, "--data", folder], context);
  return { code, out: said.out.join("\n"), err: said.err.join("\n") };
}

test("the provider is asked who it is, and what it must know of this site is printed", async () => {
  const { code, out } = await comity("openid", "check");
  assert.equal(code, 0);
  assert.match(out, /Office login answers at http:\/\/127\.0\.0\.1:\d+; it can sign people out\./);
  assert.match(out, /Redirect address: https:\/\/register\.example\/en\/sign-in\/openid\/callback/);
  assert.match(out, /After signing out: https:\/\/register\.example\/en\/signed-out/);
  assert.ok(!out.includes(provider.clientSecret));
});

test("a provider that is away, or says that it is another, is named with what is wrong", async () => {
  provider.break(503);
  assert.match((await comity("openid", "check")).err, /it does not answer \(status-503\)/);
  provider.break(undefined);
  configure(provider.issuer.replace("127.0.0.1", "localhost"));
  const { code, err } = await comity("openid", "check");
  configure(provider.issuer);
  assert.equal(code, 1);
  assert.match(err, /not the issuer that the installation file names, to the letter/);
});

test("a person is linked to a subject by hand, once, and unlinked again", async () => {
  await comity("office", "add-person", "--name", "Asha Rao", "--sign-in-name", "asha.rao");
  assert.match((await comity("openid", "link", "asha.rao", "s-1")).out, /asha\.rao is s-1 at the provider/);
  assert.match((await comity("openid", "list")).out, /^asha\.rao {2}s-1 {2}since .*, by cli:/);
  assert.match((await comity("openid", "link", "asha.rao", "s-2")).err, /linked already/);
  assert.match((await comity("openid", "link", "nobody.here", "s-2")).err, /nobody here signs in as nobody\.here/);
  assert.equal((await comity("openid", "unlink", "asha.rao", "s-1")).code, 0);
  assert.equal((await comity("openid", "list")).out, "");
  assert.match((await comity("openid", "unlink", "asha.rao", "s-1")).err, /is not linked to that subject/);
});

test("the installation file that the runbook shows is one that Comity takes", () => {
  const runbook = readFileSync(join(projectRoot(), "docs", "runbooks", "openid-connect.md"), "utf8");
  const shown = /^```json\n([\s\S]*?)^```/m.exec(runbook)?.[1] ?? "";
  writeFileSync(join(folder, INSTALLATION_FILE), shown);
  writeFileSync(join(folder, "openid-secret.txt"), "of the example");
  const read = readSettings({ data: folder }, {});
  configure(provider.issuer);
  assert.ok(read.ok, JSON.stringify(read));
  assert.equal(read.settings.openidSecret, "of the example");
  assert.deepEqual(read.settings.installation.openid?.secondFactor, { acr: ["gold"], amr: ["mfa"] });
});
