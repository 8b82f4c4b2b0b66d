import assert from "node:assert/strict";
import { test } from "node:test";
import { addressGroup, LIMITS, passwordBuckets, pauseAfter } from "./attempt-limits.ts";

test("some failures cost nothing, each further one doubles the pause, and no pause is longer than its limit", () => {
  const limit = LIMITS["account-at-address"];
  assert.deepEqual([1, 5, 6, 7, 8, 10].map((failures) => pauseAfter(failures, limit) / 1000), [0, 0, 1, 2, 4, 16]);
  for (const failures of [16, 100, 10_000, 1_000_000]) assert.equal(pauseAfter(failures, limit), 15 * 60_000);
});

test("an officer elsewhere waits a minute at most, however many machines guess the name", () => {
  assert.equal(pauseAfter(10_000, LIMITS.account), 60_000);
});

test("a browser the person is known in has a count of its own, and an address the person is known at is spared the count of the name", () => {
  const kinds = (attempt: Parameters<typeof passwordBuckets>[0]) => passwordBuckets(attempt).map(({ kind }) => kind);
  const attempt = { name: "asha.rao", address: "192.0.2.1" };
  assert.deepEqual(kinds(attempt), ["account", "address", "account-at-address"]);
  assert.deepEqual(kinds({ ...attempt, knownAddress: true }), ["address", "account-at-address"]);
  assert.deepEqual(kinds({ ...attempt, knownBrowser: "a mark" }), ["browser"]);
});

test("the keys of counts hold neither names nor addresses", () => {
  for (const { key } of passwordBuckets({ name: "my password, in the wrong field", address: "192.0.2.1" })) assert.match(key, /^[0-9a-f]{64}$/);
});

test("whoever has an IPv6 network counts as one, and an IPv4 address in IPv6 writing as itself", () => {
  assert.equal(addressGroup("2001:db8:1:2:aaaa::1"), addressGroup("2001:0db8:0001:0002::ffff"));
  assert.notEqual(addressGroup("2001:db8:1:3::1"), addressGroup("2001:db8:1:2::1"));
  assert.equal(addressGroup("2001:db8::1"), "2001:db8:0:0");
  assert.equal(addressGroup("::1"), "0:0:0:0");
  assert.equal(addressGroup("fe80::1%eth0"), "fe80:0:0:0");
  assert.equal(addressGroup("::ffff:192.0.2.1"), "192.0.2.1");
  assert.equal(addressGroup("192.0.2.1"), "192.0.2.1");
});
