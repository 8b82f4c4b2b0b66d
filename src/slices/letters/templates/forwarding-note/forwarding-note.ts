// The covering letter of a court's letter of request, of process, or of evidence on its way to who asked for it.
import { z } from "zod";
import { basis, day, line, many, text, textOrNone } from "../../frame/letter-fields.ts";
import { listed, paragraph } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { sayBasis } from "../said-alike.ts";
import { en } from "./words/en.ts";
import { hi } from "./words/hi.ts";

const shape = z.strictObject({
  what: line,
  issuer: line,
  issuedOn: day,
  matter: line,
  /** `null`: the note names none, as between offices of one State. */
  basis: basis.nullable(),
  /** "the letter be laid before the competent court." */
  asks: textOrNone,
  papers: many(z.strictObject({ title: line, copies: z.int().min(1).max(99) })),
  restrictions: many(text),
  replyTo: textOrNone,
});

export const forwardingNote = letterTemplate({
  name: "forwarding-note",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: (data) => (data.basis === null ? [] : [data.basis]),
  words: { en, hi },
  say: (data, words, { day: written, frame }) => ({
    title: words.title(data.what),
    subject: words.subject(data.what, data.matter),
    blocks: [
      paragraph(words.encloses(data.what, data.issuer, written(data.issuedOn))),
      ...(data.basis === null ? [] : [paragraph(data.basis.on === "reciprocity" ? words.noTreaty : words.basis(sayBasis(data.basis, words, frame.and)))]),
      ...(data.asks === null ? [] : [paragraph(words.asks(data.asks))]),
      ...listed(words.papers, data.papers.map(({ title, copies }) => words.paper(title, copies))),
      ...listed(words.restrictions, data.restrictions),
      paragraph(words.receipt),
      ...(data.replyTo === null ? [] : [paragraph(words.replyTo(data.replyTo))]),
    ],
  }),
});
