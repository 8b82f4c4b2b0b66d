import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { strFromU8, unzipSync } from "fflate";
import { sheetSaying, sheetWith } from "../../../test/support/sheets.ts";
import { writeWordDocument } from "./index.ts";

async function partsOf(bytes: Promise<Uint8Array>): Promise<ReadonlyMap<string, string>> {
  return new Map(Object.entries(unzipSync(await bytes)).map(([name, content]) => [name, strFromU8(content)]));
}
const written = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(" ");

test("the same sheet is the same document, whenever it is written", async () => {
  const first = await writeWordDocument(sheetWith());
  await sleep(2100); // archives know the time to two seconds
  assert.deepEqual(await writeWordDocument(sheetWith()), first);
});

test("the document says what the paper says", async () => {
  const parts = await partsOf(writeWordDocument(sheetWith()));
  const text = written(parts.get("word/document.xml") ?? "");
  for (const said of ["Ministry of Examples", "उदाहरण मंत्रालय", "CA/1", "A.  A heading", "A paragraph.", "Its second part.", "Arjun Example", "1. An item", "An Act, section 1", "Keep it so.", "Meera Sample", "A copy"]) assert.ok(text.includes(said), said);
  assert.match(written(parts.get("word/footer1.xml") ?? ""), /7KQM-3TX9-RW/);
  assert.match(parts.get("docProps/core.xml") ?? "", /2026-11-25T00:00:00Z/);
});

test("an Arabic sheet runs from right to left", async () => {
  const xml = (await partsOf(writeWordDocument(sheetWith({ language: "ar" })))).get("word/document.xml") ?? "";
  assert.match(xml, /<w:bidi\/>/);
  assert.match(xml, /<w:rtl\/>/);
});

test("what is written like markup is text", async () => {
  const xml = (await partsOf(writeWordDocument(sheetSaying('<w:p/> & ]]> "x" {{PAGE}} \u0000')))).get("word/document.xml") ?? "";
  assert.ok(xml.includes("&lt;w:p/&gt; &amp; ]]&gt;"));
  assert.doesNotMatch(xml, /\u0000/);
});
