import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES, preferredLanguage, type Language } from "./language.ts";

const hindi: Language = { code: "hi", locale: "hi-IN", name: "हिन्दी", direction: "ltr" };
const declared = [LANGUAGES.en, hindi];

test("a reader gets the declared language that the browser wants most", () => {
  assert.equal(preferredLanguage("hi-IN,hi;q=0.9,en;q=0.8", declared), hindi);
  assert.equal(preferredLanguage("fr, en;q=0.2, hi;q=0.7", declared), hindi);
  assert.equal(preferredLanguage("hi;q=0, en;q=0.1", declared), LANGUAGES.en);
});

test("a language that is not declared is never offered", () => {
  assert.equal(preferredLanguage("hi", [LANGUAGES.en]), LANGUAGES.en);
  assert.equal(preferredLanguage("hindi", declared), LANGUAGES.en);
});

test("no wish, or a broken one, means the first declared language", () => {
  for (const wish of [undefined, "", ";;;q=,", "*", "q=1", ",".repeat(10_000)]) {
    assert.equal(preferredLanguage(wish, declared), LANGUAGES.en);
  }
});
