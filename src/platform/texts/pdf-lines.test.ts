import assert from "node:assert/strict";
import { test } from "node:test";
import { joinedLines, linesOf, type TextRun } from "./pdf-lines.ts";

const run = (str: string, x: number, y: number, dir: "ltr" | "rtl" = "ltr", width = 40): TextRun => ({ str, dir, hasEOL: false, width, transform: [1, 0, 0, 1, x, y] });
const end = (y: number): TextRun => ({ ...run("", 0, y), hasEOL: true });
const read = (...runs: readonly TextRun[]) => joinedLines(linesOf(runs), 600);

test("a line that is read from right to left is read so, whatever is painted first; a name in Latin letters within it keeps its order", () => {
  assert.equal(read(run("الشاهدة", 70, 700, "rtl"), run(" ", 110, 700), run("إلى", 120, 700, "rtl"), run(" ", 160, 700), run("أسئلة", 170, 700, "rtl")), "أسئلة إلى الشاهدة");
  assert.equal(read(run("دفاتر", 10, 700, "rtl"), run(" ", 50, 700), run("Corvane", 60, 700), run(" ", 100, 700), run("Shipping", 110, 700), run(" ", 150, 700), run("شركة", 160, 700, "rtl")), "شركة Corvane Shipping دفاتر");
  assert.equal(read(run("read", 10, 700), run(" ", 50, 700), run("from the left", 60, 700)), "read from the left");
});

test("a paragraph begins where the next line stands further down, though the line before was full", () => {
  const full = (text: string, y: number) => run(text, 50, y, "ltr", 500);
  assert.equal(read(full("One line that is full", 700), end(686), full("goes on.", 686), end(660), full("2. The next.", 660)), "One line that is full goes on.\n2. The next.");
});
