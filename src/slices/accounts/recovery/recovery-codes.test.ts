import assert from "node:assert/strict";
import { test } from "node:test";
import { isRecoveryCode, looksLikeRecoveryCode, makeRecoveryCodes } from "./recovery-codes.ts";

test("there are ten codes, all different, kept as argon2id hashes only", async () => {
  const made = await makeRecoveryCodes();
  assert.equal(new Set(made.map(({ code }) => code)).size, 10);
  for (const { code, hash } of made) {
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    assert.match(hash, /^\$argon2id\$/);
  }
});

test("a code is recognised however it is copied from paper, and no other code is", async () => {
  const [first, second] = await makeRecoveryCodes();
  assert.ok(first !== undefined && second !== undefined);
  for (const typed of [first.code, first.code.toLowerCase(), first.code.replace("-", " "), first.code.replaceAll("0", "O").replaceAll("1", "l")]) {
    assert.ok(looksLikeRecoveryCode(typed), typed);
    assert.equal(await isRecoveryCode(first.hash, typed), true, typed);
  }
  assert.equal(await isRecoveryCode(first.hash, second.code), false);
  for (const typed of ["123456", "", "ABCDE-FGHJ", "ABCDE-FGHJKM", "ABCDE_FGHJK"]) assert.equal(looksLikeRecoveryCode(typed), false, typed);
});
