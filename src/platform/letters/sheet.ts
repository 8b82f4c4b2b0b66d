// A paper as it is printed: every word of it, in the order of the page. What a letter says is decided by whoever composes the
// sheet; how it looks is the layout's. It is stored as it was signed, so a template that changes later changes no paper.
import { z } from "zod";
import { printable } from "./printable-text.ts";

const line = z.string().transform(printable);
const lines = z.array(line);
const field = z.object({ label: line, value: line });

/** `paragraph` is numbered through the paper; `quotation` is somebody else's text, set apart with its source. */
export const sheetBlock = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), text: line }),
  z.object({ kind: z.literal("paragraph"), text: line }),
  z.object({ kind: z.literal("plain"), text: line }),
  z.object({ kind: z.literal("list"), lines }),
  z.object({ kind: z.literal("fields"), fields: z.array(field) }),
  z.object({ kind: z.literal("item"), title: line, text: line, fields: z.array(field) }),
  z.object({ kind: z.literal("quotation"), source: line, text: line }),
  z.object({ kind: z.literal("notice"), title: line, text: line }),
]);

export const sheet = z.object({
  layout: z.enum(["letter", "certificate"]),
  /** ISO 639-1; direction and hyphenation follow from it. */
  language: z.string().regex(/^[a-z]{2}$/),
  title: line,
  /** The day in the properties of the file: ISO 8601. */
  dated: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  letterhead: z.object({ names: z.array(z.object({ language: z.string(), lines })), address: lines }),
  marking: line.nullable(),
  urgency: line.nullable(),
  reference: field,
  date: field,
  /** Numbers of the other side and earlier letters. */
  references: z.array(field),
  through: field.nullable(),
  addressee: lines,
  subject: field.nullable(),
  salutation: line.nullable(),
  blocks: z.array(sheetBlock),
  closing: line.nullable(),
  signatory: z.object({ name: line, post: line, office: line }).nullable(),
  seal: line.nullable(),
  enclosures: z.object({ label: line, lines }).nullable(),
  copies: z.object({ label: line, lines }).nullable(),
  foot: z.object({ code: field.nullable(), verify: line, /** With `{page}` and `{pages}` in it. */ pages: line }),
  /** Set across each page of what is not signed yet. */
  watermark: line.nullable(),
});

export type Sheet = z.output<typeof sheet>;
export type SheetBlock = z.output<typeof sheetBlock>;
export type SheetField = z.output<typeof field>;
