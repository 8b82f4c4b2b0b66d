import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { INSTALLATION_FILE, maskedAddress, projectRoot, readSettings, type SettingsRead } from "./index.ts";

const empty = join(tmpdir(), "comity-no-such-folder");

function problemsOf(read: SettingsRead): string {
  return read.ok ? "" : read.problems.join("\n");
}

function withInstallationFile<T>(content: string, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "comity-config-"));
  try {
    writeFileSync(join(folder, INSTALLATION_FILE), content);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a flag wins over the environment, and the environment over the default", () => {
  const read = readSettings({ port: "9001", data: empty }, { COMITY_PORT: "9002", COMITY_HOST: "0.0.0.0" });
  assert.ok(read.ok);
  assert.equal(read.settings.port, 9001);
  assert.equal(read.settings.host, "0.0.0.0");
  assert.equal(read.settings.environment, "development", "the demonstration, until COMITY_ENV=production");
  const origins = Object.fromEntries(read.found.map(({ name, from }) => [name, from]));
  assert.equal(origins["port"], "--port");
  assert.equal(origins["host"], "COMITY_HOST");
  assert.equal(origins["environment"], "default");
  assert.equal(origins["databaseUrl"], "not set");
});

test("without any setting Comity listens on this machine only and keeps its data in the project", () => {
  const read = readSettings({}, {});
  assert.ok(read.ok);
  assert.equal(read.settings.host, "127.0.0.1");
  assert.equal(read.settings.port, 8080);
  assert.equal(read.settings.dataFolder, join(projectRoot(), "data"));
  assert.equal(read.settings.installation.ownState, "IN");
});

test("an empty variable counts as not set, and a relative folder is taken from where the command was given", () => {
  const read = readSettings({ data: "somewhere" }, { COMITY_PORT: "", DATABASE_URL: "" });
  assert.ok(read.ok);
  assert.equal(read.settings.port, 8080);
  assert.equal(read.settings.databaseUrl, undefined);
  assert.equal(read.settings.dataFolder, resolve("somewhere"));
});

test("where checkpoints go, how often one is made and which key signs them are settings; unset, the data folder and an hour", () => {
  const usual = readSettings({ data: empty }, {});
  assert.ok(usual.ok);
  assert.deepEqual([usual.settings.auditKey, usual.settings.checkpointFolder, usual.settings.checkpointMinutes], [undefined, join(empty, "checkpoints"), 60]);
  const given = readSettings({ data: empty }, { COMITY_AUDIT_KEY: "keys/audit.key", COMITY_CHECKPOINTS: "witness", COMITY_CHECKPOINT_MINUTES: "0" });
  assert.ok(given.ok);
  assert.deepEqual([given.settings.auditKey, given.settings.checkpointFolder, given.settings.checkpointMinutes], [resolve("keys/audit.key"), resolve("witness"), 0]);
  assert.deepEqual(given.found.filter(({ from }) => from.startsWith("COMITY_")).map(({ name }) => name), ["auditKey", "checkpointFolder", "checkpointMinutes"]);
  for (const wrong of ["hourly", "-1", "1.5", "1000000"]) assert.match(problemsOf(readSettings({ data: empty }, { COMITY_CHECKPOINT_MINUTES: wrong })), /COMITY_CHECKPOINT_MINUTES: ".*" is not a whole number of minutes; 0: never\./, wrong);
  assert.match(problemsOf(readSettings({ data: empty }, { COMITY_AUDIT_KEY: "  " })), /COMITY_AUDIT_KEY: .* is not the path of a file/);
});

test("which proxies may say who asks, and how often one address may ask, are settings with careful defaults", () => {
  const usual = readSettings({ data: empty }, {});
  assert.ok(usual.ok);
  assert.deepEqual([usual.settings.proxies, usual.settings.requestsPerMinute], [[], 600]);
  const given = readSettings({ data: empty }, { COMITY_PROXIES: "loopback, 10.0.0.0/8,2001:db8::1", COMITY_RATE: "0" });
  assert.ok(given.ok);
  assert.deepEqual([given.settings.proxies, given.settings.requestsPerMinute], [["loopback", "10.0.0.0/8", "2001:db8::1"], 0]);
  for (const wrong of ["everybody", "10.0.0.0/33", "10.0.0.1;10.0.0.2", "10.0.0.1/8/8"]) assert.match(problemsOf(readSettings({ data: empty }, { COMITY_PROXIES: wrong })), /COMITY_PROXIES/);
  assert.match(problemsOf(readSettings({ data: empty }, { COMITY_RATE: "many" })), /COMITY_RATE/);
});

test("every wrong setting is named with where it stands and what would be right", () => {
  const wrong = { COMITY_PORT: "http", COMITY_ENV: "staging", DATABASE_URL: "mysql://x" };
  const problems = problemsOf(readSettings({ data: empty }, wrong));
  assert.match(problems, /COMITY_PORT: "http" is not a number from 0 to 65535/);
  assert.match(problems, /COMITY_ENV: "staging" is not development, production or test/);
  assert.match(problems, /DATABASE_URL: "mysql:\/\/x" is not an address such as postgres:/);
  for (const port of ["65536", "-1", "80.5", "1e3", " 80"]) assert.match(problemsOf(readSettings({ port, data: empty }, {})), /--port/);
});

test("the installation file decides whose Central Authority this is", () => {
  const content = JSON.stringify({ ownState: "NP", authority: { en: "Ministry" }, languages: ["en", "hi"], visitsStart: 7 });
  withInstallationFile(content, (data) => {
    const read = readSettings({ data }, {});
    assert.ok(read.ok);
    assert.equal(read.settings.installation.ownState, "NP");
    assert.deepEqual(read.settings.installation.languages, ["en", "hi"]);
    const rows = Object.fromEntries(read.found.map(({ name, from }) => [name, from]));
    assert.equal(rows["ownState"], INSTALLATION_FILE);
    assert.equal(rows["linkHosts"], "default");
  });
});

test("a mistake in the installation file is named, never ignored", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["{", /not readable as JSON/],
    ['{"ownstate":"IN"}', /"ownstate" is not a setting; there are ownState/],
    ['{"ownState":"India"}', /"ownState" must be a State code of two capital letters/],
    ['{"timeZone":"Delhi"}', /"timeZone" must be a time zone name/],
    ['{"linkHosts":["https://un.org/"]}', /"linkHosts.0" must be a host name in small letters/],
    ['{"languages":[]}', /"languages" must be at least one language/],
    ['{"origin":"http://register.example.gov"}', /"origin" must be an address without a path/],
    ['{"origin":"https://register.example.gov/en"}', /"origin" must be an address without a path/],
    ['{"openid":{"issuer":"http://login.example.gov","name":"Login","clientId":"comity"}}', /"openid.issuer" must be the provider's issuer/],
    ['{"openid":{"issuer":"https://login.example.gov","name":"Login","clientId":"comity","secret":"x"}}', /"openid.secret" is not a setting; there are name, issuer/],
    ['{"openid":{"issuer":"https://login.example.gov","name":"Login","clientId":"comity","secondFactor":{"mfa":[]}}}', /"openid.secondFactor.mfa" is not a setting; there are acr, amr/],
    ['{"openid":{"issuer":"https://login.example.gov","name":"Login","clientId":"comity"}}', /needs the client's secret: set COMITY_OPENID_SECRET/],
    ['{"openid":{"issuer":"https://login.example.gov","name":"Login","clientId":"comity","secretFile":"nowhere"}}', /nowhere cannot be read \("openid.secretFile"\)/],
    ['{"visitsStart":-1}', /"visitsStart" must be zero or more/],
    ["[]", /the file/],
  ];
  for (const [content, expected] of cases) {
    withInstallationFile(content, (data) => assert.match(problemsOf(readSettings({ data }, {})), expected, content));
  }
});

test("the address of the site comes from the file or the environment, and is an origin without a path", () => {
  const shown = (read: SettingsRead) => (read.ok ? read.found.filter(({ name }) => name === "origin").map(({ value, from }) => [value, from]) : problemsOf(read));
  withInstallationFile('{"origin":"https://register.example"}', (data) => {
    assert.deepEqual(shown(readSettings({ data }, {})), [["https://register.example", INSTALLATION_FILE]]);
    const read = readSettings({ data }, { COMITY_ORIGIN: "https://other.example" });
    assert.deepEqual(shown(read), [["https://other.example", "COMITY_ORIGIN"]]);
    assert.equal(read.ok && read.settings.installation.origin, "https://other.example");
  });
  assert.deepEqual(shown(readSettings({ data: empty }, {})), [[undefined, "not set"]]);
  for (const wrong of ["https://register.example/", "register.example", "ftp://register.example", "https://a:b@register.example", "HTTPS://register.example"]) {
    assert.match(problemsOf(readSettings({ data: empty }, { COMITY_ORIGIN: wrong })), /COMITY_ORIGIN: .* is not an address without a path/, wrong);
  }
});

test("a key given by the environment is shown nowhere, not even where it is wrong", () => {
  const key = Buffer.alloc(32, 7).toString("base64url");
  const read = readSettings({ data: empty }, { COMITY_KEY: `${key},${key}` });
  assert.ok(read.ok);
  assert.deepEqual(read.settings.keys, [key, key]);
  assert.ok(!JSON.stringify(read.found).includes(key));
  const wrong = problemsOf(readSettings({ data: empty }, { COMITY_KEY: "my-secret" }));
  assert.match(wrong, /32 random bytes/);
  assert.doesNotMatch(wrong, /my-secret/);
});

test("a password in the address of a database is never shown", () => {
  assert.equal(maskedAddress("postgres://u:p@ss@h:1/d"), "postgres://u:***@h:1/d");
  assert.equal(maskedAddress("postgres://h/d?user=u&password=geheim&x=1"), "postgres://h/d?user=u&password=***&x=1");
  assert.equal(maskedAddress("postgres://u@h/d"), "postgres://u@h/d");
});

test("the secret of the office's identity provider comes from the environment or a file, and is never shown", () => {
  const content = JSON.stringify({ openid: { issuer: "https://login.example.gov", name: "Login", clientId: "comity", secretFile: "secret.txt" } });
  withInstallationFile(content, (data) => {
    writeFileSync(join(data, "secret.txt"), "from the file\n");
    const byFile = readSettings({ data }, {});
    assert.ok(byFile.ok);
    assert.equal(byFile.settings.openidSecret, "from the file");
    assert.doesNotMatch(JSON.stringify(byFile.found), /from the file/);
    const byVariable = readSettings({ data }, { COMITY_OPENID_SECRET: "from the environment" });
    assert.ok(byVariable.ok);
    assert.equal(byVariable.settings.openidSecret, "from the environment");
    assert.doesNotMatch(JSON.stringify(byVariable.found), /from the environment/);
  });
});
