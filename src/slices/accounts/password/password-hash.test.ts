import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { test } from "node:test";
import { hashPassword, isPassword, prepareNobody } from "./password-hash.ts";

test("a password is kept as an argon2id hash of 19 MiB and two passes, another one each time", async () => {
  const first = await hashPassword("lorry quartz bay");
  assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(await hashPassword("lorry quartz bay"), first);
  assert.equal(await isPassword(first, "lorry quartz bay"), true);
  for (const wrong of ["lorry quartz bay ", "Lorry quartz bay", "lorry quartz ba", ""]) assert.equal(await isPassword(first, wrong), false, wrong);
});

test("the same letters are the same password, however a keyboard writes the accents", async () => {
  assert.equal(await isPassword(await hashPassword("\u00c9tang d'\u00e9t\u00e9"), "E\u0301tang d'e\u0301te\u0301"), true);
});

test("nobody has no password, and to say so takes as long as to check one", async () => {
  await prepareNobody();
  const stored = await hashPassword("lorry quartz bay");
  const timesOf = async (hash: string | undefined) => {
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const began = performance.now();
      assert.equal(await isPassword(hash, "wrong and long enough"), false);
      times.push(performance.now() - began);
    }
    return times.sort((a, b) => a - b)[4] ?? 0;
  };
  const [nobody, somebody] = [await timesOf(undefined), await timesOf(stored)];
  assert.ok(nobody > somebody / 3 && nobody < somebody * 3, `nobody ${nobody} ms, somebody ${somebody} ms`);
});
