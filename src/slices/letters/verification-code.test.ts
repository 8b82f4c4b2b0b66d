import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { codeOf, printedCode, readCode } from "./verification-code.ts";

const ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const SIGNS = "23456789ABCDFGHJKMNPQRSTVWXYZ";
const words = fc.string();

test("the same letter has the same code; another word or another letter has another", () => {
  assert.equal(codeOf(ID, "words"), codeOf(ID, "words"));
  assert.notEqual(codeOf(ID, "words"), codeOf(ID, "Words"));
  assert.notEqual(codeOf(ID, "words"), codeOf(ID.replace("7", "8"), "words"));
});

test("a code is read as it is printed, in small letters, with blanks; it has no sign that looks like another", () => {
  fc.assert(
    fc.property(words, (text) => {
      const code = codeOf(ID, text);
      assert.match(code, /^[2-9A-HJKMNP-TV-Z]{10}$/);
      assert.equal(readCode(printedCode(code)), code);
      assert.equal(readCode(` ${printedCode(code).toLowerCase().replaceAll("-", " ")} `), code);
    }),
  );
});

test("one wrong sign is found, and so are two neighbours changed about", () => {
  fc.assert(
    fc.property(words, fc.nat(8), fc.constantFrom(...SIGNS.split("")), (text, at, sign) => {
      const code = codeOf(ID, text);
      const wrong = `${code.slice(0, at)}${sign}${code.slice(at + 1)}`;
      if (wrong !== code) assert.equal(readCode(wrong), undefined);
      const about = `${code.slice(0, at)}${code[at + 1] ?? ""}${code[at] ?? ""}${code.slice(at + 2)}`;
      if (about !== code && at < 8) assert.equal(readCode(about), undefined);
    }),
  );
});

test("what cannot be a code is none", () => {
  for (const typed of ["", "ABC", "OOOO-OOOO-OO", "1111-1111-11", "'; drop table letters", "ABCD-EFGH-JK-LM"]) assert.equal(readCode(typed), undefined, typed);
});
