import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sheetSaying } from "../../../test/support/sheets.ts";
import { createTypesetter, printable, writeWordDocument } from "./index.ts";

const set = createTypesetter();
const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.string({ unit: "grapheme-ascii", maxLength: 60 }), fc.stringMatching(/^[#$@<>\\*_`"()[\]{}/\n-]{0,30}$/), fc.array(fc.constantFrom("\u202e", "\u2066", "\u2069", "क", "्", "ا", "\u200d", "\n", "\ud800", "x", " "), { maxLength: 30 }).map((signs) => signs.join("")));

test("whatever is typed, there is a paper, or the signs that cannot be drawn are named", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const made = set(sheetSaying(text));
      if (!made.ok) assert.ok(made.undrawable.length > 0 && made.undrawable.every((sign) => printable(text).toUpperCase().includes(sign.toUpperCase())), JSON.stringify([text, made]));
    }),
    { numRuns: 60 },
  );
});

test("whatever is typed, the document for editing can be written", async () => {
  await fc.assert(fc.asyncProperty(anything, async (text) => assert.ok((await writeWordDocument(sheetSaying(text))).length > 0)), { numRuns: 30 });
});

test("making a text printable twice changes nothing more", () => {
  fc.assert(fc.property(anything, (text) => assert.equal(printable(printable(text)), printable(text))));
});
