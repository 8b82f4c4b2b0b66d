import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { readPdf } from "../../../test/support/pdf.ts";
import { startBeside } from "../../../test/support/processes.ts";
import { sheetSaying, sheetWith } from "../../../test/support/sheets.ts";
import { createTypesetter } from "./index.ts";
import type { Sheet } from "./sheet.ts";

const set = createTypesetter();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function pdfOf(sheet: Sheet): Uint8Array {
  const made = set(sheet);
  assert.ok(made.ok, JSON.stringify(made));
  return made.pdf;
}

test("the same sheet is the same bytes: twice, after other letters, by another typesetter and in another process", async () => {
  const first = sha256(pdfOf(sheetWith()));
  pdfOf(sheetWith({ title: "Another paper" }));
  assert.equal(sha256(pdfOf(sheetWith())), first);
  const other = createTypesetter()(sheetWith());
  assert.ok(other.ok);
  assert.equal(sha256(other.pdf), first);
  const beside = startBeside("set-a-letter");
  assert.equal(await beside.said(), first);
  await beside.leave();
  assert.notEqual(sha256(pdfOf(sheetWith({ closing: "Yours truly," }))), first);
});

test("a paper says that it is PDF/A-2a, in which language, of which day, and carries its fonts", async () => {
  const bytes = pdfOf(sheetWith({ title: "Request 1" }));
  const raw = Buffer.from(bytes).toString("latin1");
  assert.match(raw, /pdfaid:part>2<.*pdfaid:conformance>A</s);
  assert.match(raw, /CreateDate>2026-11-25/);
  const read = await readPdf(bytes);
  assert.deepEqual([read.title, read.language, read.pages], ["Request 1", "en", 1]);
});

test("the checks of PDF/UA-1 pass as well: everything is tagged, and the title is said", () => {
  for (const sheet of [sheetWith(), sheetWith({ layout: "certificate", watermark: "Preview" }), sheetWith({ language: "ar" })]) assert.ok(set(sheet, "ua-1").ok);
});

test("every word of the sheet stands on the paper, and every page says which it is", async () => {
  const long = sheetWith({ blocks: Array.from({ length: 60 }, (_, n) => ({ kind: "paragraph" as const, text: `Paragraph that says ${n} and more, so that the text goes on over the end of its line and another.` })) });
  const { text, pages } = await readPdf(pdfOf(long));
  assert.ok(pages > 2);
  for (let page = 1; page <= pages; page++) assert.match(text, new RegExp(`Page ${page} of ${pages}`));
  for (const said of ["Ministry of Examples", "CA/1", "Sir or Madam", "60.", "says 59", "Meera Sample", "7KQM-3TX9-RW", "register.example.gov/en/verify"]) assert.ok(text.includes(said), said);
});

test("what is written like a program is printed, not run", async () => {
  const programs = ['#read("/etc/passwd")', '#import "@preview/x:1.0.0": *', "#panic()", "$ x^2 $", "*bold* _it_ `raw`", "#[#set page(height: 1pt)]", "<label> @ref", "\\u{41} \\", "// comment", "/* gone */", '"); #panic("'];
  for (const program of programs) {
    const { text, pages } = await readPdf(pdfOf(sheetWith({ blocks: [{ kind: "paragraph", text: `[${program}]` }] })));
    assert.equal(pages, 1);
    assert.ok(text.replaceAll(/\s/g, "").includes(`[${program}]`.replaceAll(/\s/g, "")), `${program} in ${text}`);
  }
  for (const program of programs) assert.ok(set(sheetSaying(program)).ok, program);
});

test("control characters and commands to turn the line around are gone, and what they surround stays", async () => {
  const { text } = await readPdf(pdfOf(sheetWith({ blocks: [{ kind: "paragraph", text: "pay\u202eeht\u202c \u2067now\u2069 a\u0000b\u0007c\u001bd\u200be\ufefff\ud800g" }] })));
  assert.match(text, /payeht now abcdef/);
  assert.doesNotMatch(text, /[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/u);
});

test("names in Hindi, Arabic and Russian are drawn; a sign without a picture is refused by name", () => {
  assert.ok(set(sheetSaying("अर्जुन क्षेत्र ज्ञान श्रृंखला · محمد الأمين لا إله · Ёлкин Щукин · Łódź Ñandú Ğ ŧ ﬁ € № § “x”")).ok);
  assert.deepEqual(set(sheetWith({ closing: "李 and 😀" })), { ok: false, undrawable: ["李", "😀"] });
  assert.deepEqual(set(sheetWith({ closing: "\u1dfa" })), { ok: false, undrawable: ["\u1dfa"] }, "an accent that stands alone");
});

test("a megabyte in one place, half of it one word, is set too", async () => {
  const { pages } = await readPdf(pdfOf(sheetWith({ blocks: [{ kind: "paragraph", text: `${"x".repeat(500_000)} ${"word ".repeat(100_000)}` }] })));
  assert.ok(pages > 100);
});

test("a long number without spaces stays on the paper", async () => {
  const account = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".repeat(3);
  const { text } = await readPdf(pdfOf(sheetWith({ blocks: [{ kind: "fields", fields: [{ label: "Account", value: account }] }] })));
  assert.ok(text.replaceAll(/\s/g, "").includes(account));
});
