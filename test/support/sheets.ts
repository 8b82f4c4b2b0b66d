// A sheet to set in type: every kind of block, and whatever a test puts in.
import { sheet, type Sheet } from "../../src/platform/letters/index.ts";

export function sheetWith(over: Partial<Sheet> = {}): Sheet {
  return sheet.parse({
    layout: "letter", language: "en", title: "A paper", dated: "2026-11-25",
    letterhead: { names: [{ language: "en", lines: ["Ministry of Examples", "Central Authority"] }, { language: "hi", lines: ["उदाहरण मंत्रालय"] }], address: ["1 Sample Road", "Example Town"] },
    marking: null, urgency: null, reference: { label: "Reference", value: "CA/1" }, date: { label: "Date", value: "25 November 2026" }, references: [], through: null,
    addressee: ["The Authority", "Ottawa"], subject: { label: "Subject", value: "A matter" }, salutation: "Sir or Madam,",
    blocks: [
      { kind: "heading", text: "A heading" }, { kind: "paragraph", text: "A paragraph.\n\nIts second part." }, { kind: "plain", text: "Plain." }, { kind: "list", lines: ["one", "two"] },
      { kind: "fields", fields: [{ label: "Name", value: "Arjun Example" }] }, { kind: "item", title: "An item", text: "What is asked.", fields: [{ label: "By", value: "1 March 2027" }] },
      { kind: "quotation", source: "An Act, section 1", text: "Whoever …" }, { kind: "notice", title: "Confidential", text: "Keep it so." },
    ],
    closing: "Yours faithfully,", signatory: { name: "Meera Sample", post: "Under Secretary", office: "Central Authority" }, seal: "Seal",
    enclosures: { label: "Enclosures", lines: ["A copy"] }, copies: null, foot: { code: { label: "Verification code", value: "7KQM-3TX9-RW" }, verify: "register.example.gov/en/verify", pages: "Page {page} of {pages}" }, watermark: null,
    ...over,
  });
}

/** The sheet with this text in every place that words go. */
export function sheetSaying(text: string): Sheet {
  const field = { label: text, value: text };
  return sheetWith({
    title: text.slice(0, 1000), letterhead: { names: [{ language: "en", lines: [text, text] }], address: [text] }, marking: text, urgency: text, reference: field, date: field, references: [field], through: field, addressee: [text, text], subject: field, salutation: text, closing: text,
    blocks: [
      { kind: "heading", text }, { kind: "paragraph", text }, { kind: "plain", text }, { kind: "list", lines: [text] }, { kind: "fields", fields: [field] }, { kind: "item", title: text, text, fields: [field] }, { kind: "quotation", source: text, text }, { kind: "notice", title: text, text },
    ],
    signatory: { name: text, post: text, office: text }, seal: text, enclosures: { label: text, lines: [text] }, copies: { label: text, lines: [text] }, foot: { code: field, verify: text, pages: text }, watermark: text,
  });
}
