import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { burstingDocx, burstingPdf, docxOf, pdfOf, shutPdf } from "../../../test/support/made-documents.ts";
import { TEXT_LIMITS } from "./document-text.ts";
import { readText } from "./read-text.ts";

const read = async (kind: string, bytes: Uint8Array, limits: Parameters<typeof readText>[3] = TEXT_LIMITS) => await readText(kind, bytes.length, Readable.from([bytes]), limits);

test("the text of a PDF is read page by page with the numbers of the pages; a page without words has none", async () => {
  const { state, pages, words, parts } = await read("pdf", pdfOf(["First page\nof the order", "", "The (third) page"]));
  assert.deepEqual({ state, pages, words, parts: parts.map(({ number, text }) => [number, text]) }, { state: "found", pages: 3, words: 8, parts: [[1, "First page\nof the order"], [3, "The (third) page"]] });
});

test("lines that run on across the page are put together again, divided words too; short lines stay lines", async () => {
  const [part] = (await read("pdf", pdfOf(["A line that reaches far across the page and says that the inves-\ntigation goes on, which fills the line nearly as far as the first\none.\nA row\nAnother row"]))).parts;
  assert.equal(part?.text, "A line that reaches far across the page and says that the investigation goes on, which fills the line nearly as far as the first one.\nA row\nAnother row");
});

test("a PDF of pictures alone has pages and no text, and a picture has no text", async () => {
  assert.deepEqual(await read("pdf", pdfOf(["", ""])), { state: "none", pages: 2, cut: false, words: 0, parts: [] });
  assert.equal((await read("jpg", Buffer.from([0xff, 0xd8]))).state, "none");
});

test("a PDF that opens with a password is said to be protected", async () => assert.equal((await read("pdf", shutPdf())).state, "protected"));

test("of a DOCX the words are read, not what was struck out, nor the codes of fields", async () => {
  const xml = "<w:p><w:r><w:t>आदेश की</w:t></w:r><w:r><w:tab/><w:t> प्रति</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>struck</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>A &amp; B</w:t></w:r></w:p>";
  assert.deepEqual((await read("docx", docxOf({ xml }))).parts.map(({ text }) => text), ["आदेश की\t प्रति\nA & B"]);
});

test("of an ODT the words are read; one that is shut with a password is protected", async () => {
  const content = strToU8('<office:document-content xmlns:office="o" xmlns:text="t"><office:body><text:p>One<text:s/>line</text:p><text:tracked-changes><text:p>gone</text:p></text:tracked-changes></office:body></office:document-content>');
  assert.deepEqual((await read("odt", zipSync({ "content.xml": content }))).parts.map(({ text }) => text), ["One line"]);
  assert.equal((await read("odt", zipSync({ "content.xml": content, "META-INF/manifest.xml": strToU8("<manifest:encryption-data/>") }))).state, "protected");
});

test("plain text and tables with commas are read as they are; long text comes in stretches", async () => {
  assert.deepEqual((await read("txt", Buffer.from("\uFEFFname,amount\r\nA,1\u0000\r\n"))).parts.map(({ text }) => text), ["name,amount\nA,1"]);
  const long = await read("txt", Buffer.from("A line of text.\n".repeat(5000)));
  assert.equal(long.pages, null);
  assert.ok(long.parts.length > 3 && long.parts.every(({ text }) => text.endsWith("text.")));
});

test("names in a text are kept with the keys by which other spellings find them", async () => {
  const [part] = (await read("txt", Buffer.from("paid by Muhammad Averin to मोहम्मद"))).parts;
  assert.ok(["muhammad", "averin", "~md", "~avrn"].every((key) => part?.nameKeys.includes(key)), part?.nameKeys.join(" ") ?? "none");
  assert.ok(part?.nameKeys.includes("paid") === false);
});

test("what has no text that is read says so, and what is too large is not opened", async () => {
  assert.equal((await read("mp3", Buffer.from("ID3"))).state, "no-text-kind");
  assert.equal((await readText("txt", TEXT_LIMITS.bytes + 1, Readable.from([Buffer.from("x")]))).state, "too-large");
});

test("what is damaged is unreadable: no fault, no text", async () => {
  const damaged: readonly (readonly [string, Uint8Array])[] = [["pdf", Buffer.from("%PDF-1.7\nnothing")], ["docx", Buffer.from("PK\u0003\u0004nothing")], ["docx", docxOf({ xml: "<w:p>" })], ["odt", zipSync({ other: strToU8("x") })], ["txt", Buffer.from([0xff, 0xfe, 0xfd])]];
  for (const [kind, bytes] of damaged) assert.equal((await read(kind, bytes)).state, "unreadable", kind);
});

test("entities that an XML declares for itself are not followed", async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;&f;</w:t></w:r></w:p></w:body></w:document>';
  const { state, parts } = await read("docx", zipSync({ "word/document.xml": strToU8(bomb) }));
  assert.equal(state, "unreadable");
  assert.deepEqual(parts, []);
});

test("archives and pages that burst are given up", async () => {
  assert.equal((await read("docx", burstingDocx())).state, "unreadable");
  assert.equal((await read("pdf", burstingPdf(), { ...TEXT_LIMITS, memory: 400_000_000 })).state, "unreadable");
});

test("what takes too long is ended", async () => assert.equal((await read("pdf", pdfOf(["x"]), { ...TEXT_LIMITS, seconds: 0.01 })).state, "unreadable"));
