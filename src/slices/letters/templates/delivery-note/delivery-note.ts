// What is handed over in answer to a request, piece by piece, with what each may be used for, and the receipt to be signed and returned. To the
// court or agency that asked, or to the other State. Restrictions travel with the material (UNCAC art. 46(19)); originals go back.
import { z } from "zod";
import type { SheetBlock } from "../../../../platform/letters/index.ts";
import { day, letterNamed, line, lineOrNone, many, text, textOrNone } from "../../frame/letter-fields.ts";
import { listed, onlyGiven, paragraph, plainFields } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { en } from "./words/en.ts";
import { hi } from "./words/hi.ts";

const shape = z.strictObject({
  request: letterNamed,
  matter: line,
  /** "the Court of the Chief Judicial Magistrate, Example Town". */
  deliveredTo: line,
  pieces: many(z.strictObject({ number: line, description: text, original: z.boolean(), backBy: day.nullable(), restrictions: textOrNone })).min(1),
  certificates: many(line),
  restrictions: many(text),
  returnTo: lineOrNone,
});

export const deliveryNote = letterTemplate({
  name: "delivery-note",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: () => [],
  words: { en, hi },
  say: (data, words, { day: written }) => ({
    title: words.title(data.request.number),
    subject: words.subject(data.matter),
    blocks: [
      paragraph(words.opening(data.deliveredTo, data.request.number, written(data.request.dated))),
      ...data.pieces.map(({ number, description, original, backBy, restrictions }): SheetBlock => ({
        kind: "item",
        title: words.piece(number),
        text: description,
        fields: onlyGiven([[words.fields.kind, original ? words.original : words.copy], [words.fields.backBy, backBy === null ? null : written(backBy)], [words.fields.restrictions, restrictions]]),
      })),
      ...listed(words.certificates, data.certificates),
      ...listed(words.restrictions, data.restrictions),
      paragraph(words.consent),
      ...(data.pieces.some(({ original }) => original) ? [paragraph(words.originals)] : []),
      { kind: "heading", text: words.receipt },
      paragraph(words.received(data.pieces.length)),
      plainFields([{ label: words.fields.name, value: words.blank }, { label: words.fields.office, value: words.blank }, { label: words.fields.date, value: words.blank }]),
      ...(data.returnTo === null ? [] : [paragraph(words.returnTo(data.returnTo))]),
    ],
  }),
});
