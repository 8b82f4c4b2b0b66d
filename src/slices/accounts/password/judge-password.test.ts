import assert from "node:assert/strict";
import { test } from "node:test";
import { judgePassword } from "./judge-password.ts";

const ASHA = { name: "Asha Rao", signInName: "asha.rao" };
const judge = (password: string) => judgePassword(password, ASHA);

test("twelve signs of any kind make a password: letters of any script, spaces, no capital or figure asked for", () => {
  for (const password of ["lorry quartz bay", "नमस्ते दुनिया सुबह", "ÉtangÉpinards", "zzxxccvvbbnnmm,", "12 gulls, 3 herons"]) assert.equal(judge(password), undefined, password);
  assert.equal(judge("eleven sign"), "too-short");
  assert.equal(judge("क".repeat(11)), "too-short", "counted in signs, not in bytes");
  assert.equal(judge(`${"a1b2c3 d4".repeat(14)}xy`), undefined, "128 signs");
  assert.equal(judge(`${"a1b2c3 d4".repeat(14)}xyz`), "too-long");
});

test("what everybody tries first is refused: the commonest passwords, in whatever capitals, and a few signs over and over", () => {
  for (const password of ["qwertyqwerty", "123qweasdzxc", "1qaz2wsx3edc", "MOTHERfucker", "Sonyericsson"]) assert.notEqual(judge(password), undefined, password);
  assert.equal(judge("1qaz2wsx3edc"), "common");
  for (const password of ["ghghghghghghghgh", "abkabkabkabk", "quarryquarry", "Rain4!Rain4!Rain4!"]) assert.equal(judge(password), "repeating", password);
});

test("a password made of the own name or the product's is refused, one that only contains it is not", () => {
  for (const password of ["asha.rao2026", "Comity-Asha-1", "raorao asha comity"]) assert.equal(judge(password), "of-the-person", password);
  assert.equal(judge("asha likes wet gravel"), undefined);
});
