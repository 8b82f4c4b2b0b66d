// A request that data be kept as they are until they are asked for: sent ahead of the request that asks to have them. UNTOC and UNCAC promise it
// as help of any other kind (arts. 18(3)(i), 46(3)); the Budapest Convention names it, and what it must say (art. 29(2)), between its parties.
import { z } from "zod";
import { authority, basis, day, line, lineOrNone, many, text, textOrNone } from "../../frame/letter-fields.ts";
import { heading, onlyGiven, paragraph, plainFields } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { sayBasis } from "../said-alike.ts";
import { en } from "./words/en.ts";

const shape = z.strictObject({
  requesting: authority,
  requested: authority,
  basis,
  conducting: text,
  matter: line,
  caseReference: lineOrNone,
  offence: text,
  facts: text,
  data: many(z.strictObject({ holder: line, target: line, what: text, from: day.nullable(), until: day.nullable() })).min(1),
  necessity: text,
  keepUntil: day.nullable(),
  confidential: textOrNone,
  replyTo: text,
});

export const preservationRequest = letterTemplate({
  name: "preservation-request",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: (data) => [data.basis],
  words: { en },
  say: (data, words, { day: written, frame }) => ({
    title: words.title(data.requested.state, data.matter),
    subject: words.subject(data.matter),
    blocks: [
      heading(words.sections.request),
      paragraph(words.opening(data.requesting.name, data.requested.name)),
      paragraph(data.basis.on === "reciprocity" ? words.noTreaty : words.basis(sayBasis(data.basis, words, frame.and))),
      paragraph(words.conducting(data.conducting)),
      ...[onlyGiven([[words.fields.reference, data.caseReference], [words.fields.offence, data.offence]])].map(plainFields),
      heading(words.sections.facts),
      ...data.facts.split(/\n{2,}/).map(paragraph),
      heading(words.sections.data),
      ...data.data.map(({ holder, target, what, from, until }) => ({ kind: "item" as const, title: target, text: what, fields: onlyGiven([[words.fields.holder, holder], [words.fields.from, from === null ? null : written(from)], [words.fields.until, until === null ? null : written(until)]]) })),
      paragraph(words.necessity(data.necessity)),
      ...(data.keepUntil === null ? [] : [paragraph(words.keepUntil(written(data.keepUntil)))]),
      paragraph(words.intends),
      paragraph(words.confirm),
      paragraph(data.confidential === null ? words.quiet : words.confidential(data.confidential)),
      paragraph(words.replyTo(data.replyTo)),
    ],
  }),
});
