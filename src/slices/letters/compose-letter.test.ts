import assert from "node:assert/strict";
import { test } from "node:test";
import { FRAME, HELD, LETTER_DATA, letterAsked, LETTERHEAD } from "../../../test/support/letters.ts";
import { readPdf } from "../../../test/support/pdf.ts";
import { findBasis, type BasisInstrument, type BasisQuestion } from "../../domain/casework/index.ts";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import type { PairRelation } from "../../domain/treaty-law/index.ts";
import { createTypesetter, type Sheet } from "../../platform/letters/index.ts";
import { composeLetter, type LetterAsked } from "./compose-letter.ts";
import type { LetterLanguage } from "./frame/frame-words.ts";
import { TEMPLATES } from "./templates/index.ts";

const set = createTypesetter();

function sheetOf(template: string, over: Partial<LetterAsked> = {}): Sheet {
  const composed = composeLetter(letterAsked(template, over), HELD);
  assert.ok(composed.ok, JSON.stringify(composed));
  return composed.sheet;
}
const inFull = (sheet: Sheet) => JSON.stringify(sheet);

test("every template makes a paper in each of its languages, and the stricter checks of PDF/UA-1 pass", () => {
  for (const { name, languages } of TEMPLATES) {
    for (const language of languages) {
      const sheet = sheetOf(name, { language });
      assert.doesNotMatch(inFull(sheet), /undefined|\[object|NaN/, `${name} in ${language}`);
      assert.ok(set(sheet, "ua-1").ok, `${name} in ${language}`);
    }
  }
});

test("every template in each of its languages: same data, same bytes, by another typesetter too; tagged PDF/A-2a that carries its fonts", () => {
  const another = createTypesetter();
  for (const { name, languages } of TEMPLATES) {
    for (const language of languages) {
      const [first, second] = [set(sheetOf(name, { language })), another(sheetOf(name, { language }))];
      assert.ok(first.ok && second.ok, `${name} in ${language}`);
      assert.ok(Buffer.from(first.pdf).equals(Buffer.from(second.pdf)), `${name} in ${language}`);
      const raw = Buffer.from(first.pdf).toString("latin1");
      assert.match(raw, /pdfaid:part>2<.*pdfaid:conformance>A</s, `${name} in ${language}`);
      assert.match(raw, /\/MarkInfo\s*<<\s*\/Marked true/, `${name} in ${language}`);
    }
  }
});

test("every letter in Hindi has its own words, drawn in Devanagari, and none of the English ones between them", async () => {
  for (const { name, languages } of TEMPLATES.filter((template) => template.languages.includes("hi"))) {
    assert.ok(languages.includes("en"), name);
    const made = set(sheetOf(name, { language: "hi" }));
    assert.ok(made.ok, name);
    const { text, language } = await readPdf(made.pdf);
    assert.equal(language, "hi", name);
    assert.ok((text.match(/[\u0900-\u097F]/g) ?? []).length > 150, name);
    assert.doesNotMatch(text, /\b(We regret|Enclosed is|is delivered to|Please confirm|certifies with|We thank you)\b/, name);
  }
});

test("the request says every part of UNCAC article 46(15) in its own section", async () => {
  const made = set(sheetOf("letter-of-request"));
  assert.ok(made.ok);
  const { text } = await readPdf(made.pdf);
  const told = text.replaceAll(/\s+/g, " ");
  for (const said of [
    "The Central Authority of India presents its compliments to the Central Authority of Canada", "articles 2 and 5 of the Treaty between the Government of India and the Government of Canada", "article 46 of the United Nations Convention against Corruption",
    "stage of investigation", "FIR No. 311/2024", "Between January and June 2024", "Prevention of Corruption Act, 1988, section 13", "imprisonment for ten years", "Jane Sample", "000-11122-3", "On oath or affirmation", "14 June 2027", "the second accused is not yet aware", "for nothing else without the prior consent",
  ]) assert.ok(told.includes(said), said);
});

test("without a treaty the request says so, names none, and gives the assurance of reciprocity", () => {
  const data = { ...(LETTER_DATA["letter-of-request"] as object), basis: { on: "reciprocity" }, besides: [] };
  const composed = composeLetter(letterAsked("letter-of-request", { data }), null);
  assert.ok(composed.ok);
  assert.match(inFull(composed.sheet), /not made under a treaty/);
  assert.match(inFull(composed.sheet), /give the like assistance for a like request/);
  assert.deepEqual(composed.basesNamed, []);
});

test("a letter that names what nobody asked the engine about is refused", () => {
  const composed = composeLetter(letterAsked("letter-of-request"), null);
  assert.deepEqual(composed, { ok: false, refusals: [{ code: "basis-not-held", instruments: ["in-ca-mla", "uncac"] }] });
});

test("an override by two officers leaves no trace in the paper", () => {
  const why = { rule: "test", params: {}, facts: [], missing: [], because: [] };
  const relation: PairRelation = {
    between: ["CA", "IN"], on: calendarDateOf("2026-11-25"), period: { from: null, until: null, status: "in-force", basis: "derived", why, unknown: [], conflicts: [] }, since: null, next: null, reservations: [], suspensions: [], declarations: [], caveats: [], conflicts: [],
  };
  const question: BasisQuestion = { requesting: "IN", requested: "CA", on: relation.on, kinds: ["documents"], offences: [], stage: "investigation" };
  const instruments = ["in-ca-mla", "uncac"].map((id): BasisInstrument => ({ id, participation: "bilateral", binding: "yes", subject: "mutual-legal-assistance", scope: null, relation, territories: [] }));
  const carried = composeLetter(letterAsked("letter-of-request"), { ...HELD, carrying: findBasis(question, instruments), overridden: [] });
  assert.ok(carried.ok);
  assert.deepEqual(carried.sheet, sheetOf("letter-of-request"));
});

test("data that lack something are told what and where, and nothing is made", () => {
  const data = { ...(LETTER_DATA["reminder"] as object), ours: { number: "", dated: "2026-02-30" } };
  const composed = composeLetter(letterAsked("reminder", { data, frame: { ...FRAME, addressee: [] } }), HELD);
  assert.ok(!composed.ok);
  const [refusal] = composed.refusals;
  assert.ok(refusal?.code === "input");
  assert.deepEqual(refusal.problems.map(({ path }) => path), ["addressee", "ours.number", "ours.dated"]);
});

test("what the template does not know is not taken", () => {
  const composed = composeLetter(letterAsked("reminder", { data: { ...(LETTER_DATA["reminder"] as object), treaty: "some treaty" } }), HELD);
  assert.ok(!composed.ok && composed.refusals[0]?.code === "input");
});

test("in a language without wording there is no letter, and the answer says in which there is", () => {
  assert.deepEqual(composeLetter(letterAsked("refusal", { language: "ru" }), HELD), { ok: false, refusals: [{ code: "no-wording-in-language", languages: ["en", "hi"] }] });
  assert.deepEqual(composeLetter(letterAsked("poem"), HELD), { ok: false, refusals: [{ code: "no-such-template" }] });
});

test("a draft says across each page that it is not signed, and has no code", async () => {
  const made = set(sheetOf("reminder", { standing: "preview", code: null }));
  assert.ok(made.ok);
  const { text } = await readPdf(made.pdf);
  assert.match(text, /PREVIEW · NOT SIGNED/);
  assert.doesNotMatch(text, /Verification code/);
});

test("the words around a letter are there in every language: labels, salutation, closing, day", () => {
  const said: Readonly<Record<LetterLanguage, readonly string[]>> = { en: ["Reference", "25 November 2026", "Excellency,"], hi: ["संदर्भ संख्या", "25 नवंबर 2026", "महामहिम,"], ar: ["المرجع", "25 نوفمبر 2026"], ru: ["Исх. №", "25 ноября 2026"] };
  for (const language of ["en", "hi", "ar", "ru"] as const) {
    const text = inFull(sheetOf("acknowledgement", { language }));
    for (const words of said[language]) assert.ok(text.includes(words), `${language}: ${words}`);
  }
});

test("the letterhead is the office's, in its languages", () => {
  assert.deepEqual(sheetOf("reminder").letterhead, LETTERHEAD);
});
