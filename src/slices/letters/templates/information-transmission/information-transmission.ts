// Information given to another State unasked, with the limits on its use: UNCAC art. 46(4)-(5), UNTOC art. 18(4)-(5), Budapest art. 26.
import { z } from "zod";
import { authority, basis, line, lineOrNone, lines, many, text } from "../../frame/letter-fields.ts";
import { heading, listed, paragraph } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { sayBasis } from "../said-alike.ts";
import { en } from "./words/en.ts";

const shape = z.strictObject({
  giving: authority,
  receiving: authority,
  /** The record's; `null` only in letters that were made before it had to be chosen: nothing is said of it then. */
  basis: basis.nullable(),
  matter: line,
  origin: lineOrNone,
  information: text,
  persons: lines,
  useLimits: many(text),
  confidentiality: many(text),
  replyTo: text,
});

export const informationTransmission = letterTemplate({
  name: "information-transmission",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: (data) => (data.basis === null ? [] : [data.basis]),
  words: { en },
  say: (data, words, { frame }) => ({
    title: words.title(data.receiving.state, data.matter),
    subject: words.subject(data.matter),
    blocks: [
      paragraph(words.opening(data.giving.name, data.receiving.name)),
      ...(data.basis === null ? [] : [paragraph(data.basis.on === "reciprocity" ? words.noTreaty : words.basis(sayBasis(data.basis, words, frame.and)))]),
      ...(data.origin === null ? [] : [paragraph(words.origin(data.origin))]),
      heading(words.sections.information),
      ...data.information.split(/\n{2,}/).map(paragraph),
      ...listed(words.persons, data.persons),
      heading(words.sections.conditions),
      ...(data.useLimits.length + data.confidentiality.length === 0 ? [paragraph(words.unconditional)] : [...listed(words.useLimits, data.useLimits), ...listed(words.confidentiality, data.confidentiality), paragraph(words.exculpatory), paragraph(words.cannotKeep)]),
      heading(words.sections.reply),
      paragraph(words.ownProceedings),
      paragraph(words.request),
      paragraph(words.replyTo(data.replyTo)),
    ],
  }),
});
