import assert from "node:assert/strict";
import { test } from "node:test";
import { codeAt, enrolmentAddress, newSecret, readCode, writtenSecret } from "./one-time-code.ts";

/** RFC 6238, appendix B: the secret of its examples. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

test("the codes are those of the standard's own examples", () => {
  for (const [seconds, code] of [[59, "287082"], [1_111_111_109, "081804"], [1_234_567_890, "005924"], [20_000_000_000, "353130"]] as const) {
    assert.equal(codeAt(SECRET, at(seconds)), code);
    assert.equal(readCode(SECRET, code, at(seconds)).is, "good");
  }
});

test("a code is good in its half minute and in the one before and after, however it is spaced", () => {
  const now = 1_800_000_000;
  for (const off of [-30, 0, 30]) assert.deepEqual(readCode(SECRET, codeAt(SECRET, at(now + off)), at(now)), { is: "good", step: now / 30 + off / 30 });
  const code = codeAt(SECRET, at(now));
  assert.equal(readCode(SECRET, ` ${code.slice(0, 3)} ${code.slice(3)} `, at(now)).is, "good");
});

test("a code from a device whose clock is off is not good, and says by how much the clock is off", () => {
  const now = 1_800_000_000;
  assert.deepEqual(readCode(SECRET, codeAt(SECRET, at(now - 12 * 60)), at(now)), { is: "of-another-time", step: (now - 720) / 30, minutes: -12 });
  assert.deepEqual(readCode(SECRET, codeAt(SECRET, at(now + 3 * 60)), at(now)), { is: "of-another-time", step: (now + 180) / 30, minutes: 3 });
  assert.deepEqual(readCode(SECRET, codeAt(SECRET, at(now - 3 * 3600)), at(now)), { is: "wrong" });
});

test("what is no code is wrong", () => {
  for (const typed of ["", "12345", "1234567", "abcdef", "१२३४५६", "12 34", "-12345"]) assert.deepEqual(readCode(SECRET, typed, at(0)), { is: "wrong" }, typed);
});

test("a secret has 160 bits, is another each time, and is shown in groups of four", () => {
  const secret = newSecret();
  assert.match(secret, /^[A-Z2-7]{32}$/);
  assert.notEqual(newSecret(), secret);
  assert.match(writtenSecret(secret), /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
  assert.equal(enrolmentAddress(SECRET, "Ministry of X", "asha.rao"), `otpauth://totp/Ministry%20of%20X:asha.rao?issuer=Ministry%20of%20X&secret=${SECRET}&algorithm=SHA1&digits=6&period=30`);
});
