import assert from "node:assert/strict";
import { test } from "node:test";
import { seriesOf } from "./reference-number.ts";

const words = { unit: "CANADA", direction: "OUT", lane: "MLA", country: "CA", year: "2026" };

test("a pattern filled in is a series: what stands before and after the number", () => {
  assert.deepEqual(seriesOf("CA/{direction}/{lane}/{country}/{year}/{number:5}", words), { prefix: "CA/OUT/MLA/CA/2026/", suffix: "", digits: 5 });
  assert.deepEqual(seriesOf("25016/{number}/{year}-LC", words), { prefix: "25016/", suffix: "/2026-LC", digits: 1 }, "as the ministry's circulars are numbered");
});

test("a pattern without a number, with an unknown word or an open brace is refused", () => {
  for (const pattern of ["CA/{year}", "{desk}/{number}", "{unit/{number}"]) assert.throws(() => seriesOf(pattern, words), RangeError, pattern);
});
