// A register officer takes what was recorded of countries from a document, also from one that is odd or meant to harm.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
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

const file = join(files, "profiles.json");

function comity(...words: readonly string[]) {
  const done = spawnSync(process.execPath, [join(projectRoot(), "build", "src", "main.js"), ...words, "--data", own.folder], { env, encoding: "utf8" });
  return { code: done.status, out: done.stdout.trimEnd(), err: done.stderr.trimEnd() };
}

before(() => assert.equal(comity("reference", "load").code, 0));

function take(document: unknown) {
  writeFileSync(file, typeof document === "string" ? document : JSON.stringify(document));
  return comity("authorities", "import", file);
}

const COPIES = { party: "CA", kind: "copies", says: { count: 3 }, source: "A page of an invented ministry", evidence: "reported" };
const LANGUAGES = { party: "CA", kind: "languages", says: { accepted: ["en", "fr"], certificate: true }, source: "A page of an invented ministry", address: "https://example.org/languages", evidence: "law" };
const of = (...statements: readonly unknown[]) => ({ about: "for a test", statements });

test("statements that are as they must be are recorded, and taken again nothing is new", () => {
  assert.deepEqual(take(of(COPIES, LANGUAGES)), { code: 0, out: "2 of 2 statements were new and are recorded", err: "" });
  assert.equal(take(of(COPIES, LANGUAGES)).out, "0 of 2 statements were new and are recorded");
  assert.equal(take(of({ ...COPIES, says: { count: 4 } }, LANGUAGES)).out, "1 of 2 statements were new and are recorded", "what says something else is another statement");
});

test("one fault and nothing of the document is recorded; each fault is named with its place", () => {
  const { code, err } = take(of({ ...LANGUAGES, party: "GB" }, { ...COPIES, party: "GB", says: { count: 0 } }, { ...COPIES, kind: "weather" }));
  assert.equal(code, 1);
  for (const place of [/statements\[1\]\.says\.count: /, /statements\[2\]\.kind: /, /nothing was recorded: /]) assert.match(err, place);
  assert.equal(take(of({ ...LANGUAGES, party: "GB" })).out, "1 of 1 statements were new and are recorded", "the good one of that document was not taken");
});

const ODD: Readonly<Record<string, unknown>> = {
  "no JSON": "{ statements: [",
  "nothing": "",
  "a list in place of a document": [COPIES],
  "a text in place of a list": { statements: "all of them" },
  "a field nobody knows": of({ ...COPIES, marking: "public" }),
  "a field nobody knows in what it says": of({ ...COPIES, says: { count: 3, isAdministrator: true } }),
  "__proto__ as a kind": of({ ...COPIES, kind: "__proto__" }),
  "constructor as a kind": of({ ...COPIES, kind: "constructor" }),
  "__proto__ with fields": '{"statements":[{"__proto__":{"party":"CA","kind":"copies"},"says":{"count":3},"source":"x","evidence":"law"}]}',
  "a party that is no code": of({ ...COPIES, party: "Canada'; drop table parties; --" }),
  "an address that runs": of({ ...LANGUAGES, address: "javascript:alert(1)" }),
  "an address of a file": of({ ...LANGUAGES, address: "file:///etc/passwd" }),
  "a day that is none": of({ ...COPIES, from: "2026-02-30" }),
  "an end before the beginning": of({ ...COPIES, from: "2026-02-01", until: "2026-01-01" }),
  "a source without a word": of({ ...COPIES, source: "   " }),
  "a source without an end": of({ ...COPIES, source: "x".repeat(2001) }),
  "trust that nobody knows": of({ ...COPIES, evidence: "certain" }),
  "a count that is no number": of({ ...COPIES, says: { count: "3" } }),
  "a count beyond all measure": of({ ...COPIES, says: { count: 1e9 } }),
  "null in place of a statement": of(null),
};

test("odd documents and such as are meant to harm are refused with their fault, record nothing, and show nothing of the inside", () => {
  for (const [title, document] of Object.entries(ODD)) {
    const { code, out, err } = take(document);
    assert.deepEqual([code, out], [1, ""], title);
    assert.match(err, /cannot be read as JSON|nothing was recorded/, title);
    assert.doesNotMatch(err, /\n\s+at |node:internal|postgres|\.ts:/, `${title}: ${err}`);
  }
  assert.equal(take(of()).out, "0 of 0 statements were new and are recorded");
});

test("markup, other scripts and signs that turn the reading are text, kept as they were written", () => {
  const name = "<script>alert(1)</script> Министерство \u202Eयुक्ति";
  assert.equal(take(of({ party: "CA", kind: "authority", says: { name, subjects: [] }, source: name, evidence: "unverified" })).out, "1 of 1 statements were new and are recorded");
});

test("a State that nobody knows is named as such, and nothing is recorded", () => {
  const { code, err } = take(of({ ...COPIES, party: "ZZ-NOWHERE" }));
  assert.equal(code, 1);
  assert.match(err, /ZZ-NOWHERE/);
});

test("a file that is not there is said to be so", () => {
  const { code, out, err } = comity("authorities", "import", join(files, "none.json"));
  assert.deepEqual([code, out], [1, ""]);
  assert.match(err, /none\.json cannot be read as JSON/);
});
