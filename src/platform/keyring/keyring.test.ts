import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { SetUpError } from "../config/index.ts";
import { KEY_FILE, keyringOf } from "./index.ts";

const keyNamed = (sign: string) => Buffer.alloc(32, sign).toString("base64url");
const ringOf = (...keys: readonly string[]) => keyringOf({ dataFolder: "/nonexistent", keys: keys.map(keyNamed) });

function inFolder(work: (dataFolder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "comity-key-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("what was sealed opens again, says nothing of its content, and is another text each time", () => {
  const ring = ringOf("a");
  const sealed = ring.seal("totp:1", "JBSWY3DPEHPK3PXP");
  assert.equal(ring.open("totp:1", sealed), "JBSWY3DPEHPK3PXP");
  assert.doesNotMatch(sealed, /JBSW/);
  assert.notEqual(ring.seal("totp:1", "JBSWY3DPEHPK3PXP"), sealed);
});

test("sealed text that was moved to another person, changed or cut does not open", () => {
  const ring = ringOf("a");
  const sealed = ring.seal("totp:1", "secret");
  assert.throws(() => ring.open("totp:2", sealed));
  assert.throws(() => ring.open("totp:1", sealed.replace(/(?<=^.{20})./, (sign) => (sign === "A" ? "B" : "A"))));
  assert.throws(() => ring.open("totp:1", sealed.slice(0, -4)));
  for (const other of ["", "x", "s1", "s2.aaaa.bbbb", `${sealed}.x`]) assert.throws(() => ring.open("totp:1", other), other);
});

test("after a change of keys the new one seals, the old one still opens, and without it the text stays shut", () => {
  const old = ringOf("a").seal("p", "text");
  const changed = ringOf("b", "a");
  assert.equal(changed.open("p", old), "text");
  assert.throws(() => ringOf("a").open("p", changed.seal("p", "new")), /is not on the ring/);
  assert.throws(() => ringOf("b").open("p", old), /is not on the ring/);
});

test("the key file is made once, for its owner alone, and one that others can read is refused", () => {
  inFolder((dataFolder) => {
    const sealed = keyringOf({ dataFolder, keys: undefined }).seal("p", "text");
    const file = join(dataFolder, KEY_FILE);
    const first = readFileSync(file, "utf8");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(keyringOf({ dataFolder, keys: undefined }).open("p", sealed), "text");
    assert.equal(readFileSync(file, "utf8"), first);
    chmodSync(file, 0o640);
    assert.throws(() => keyringOf({ dataFolder, keys: undefined }).open("p", sealed), SetUpError);
  });
});
