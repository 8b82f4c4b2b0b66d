// Service of a court's documents abroad. In duplicate: section 110 of the Sanhita of 2023 (105 of the Code before it).
import { z } from "zod";
import { authority, basis, day, line, many, person, text, textOrNone } from "../../frame/letter-fields.ts";
import { heading, listed, paragraph, plainFields } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { personFields, sayBasis } from "../said-alike.ts";
import { en } from "./words/en.ts";

const shape = z.strictObject({
  requesting: authority,
  requested: authority,
  basis,
  matter: line,
  court: line,
  caseReference: line,
  offence: textOrNone,
  documents: many(z.strictObject({ title: line, dated: day })).min(1),
  person,
  hearing: z.strictObject({ on: day, place: line }).nullable(),
  manner: textOrNone,
  /** Only where the law and the treaty give it. */
  safeConduct: z.boolean(),
  replyTo: text,
});

export const serviceRequest = letterTemplate({
  name: "service-request",
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
      paragraph(words.matter(data.court, data.caseReference)),
      ...(data.offence === null ? [] : [paragraph(words.offence(data.offence))]),
      heading(words.sections.documents),
      ...listed(words.documents, data.documents.map(({ title, dated }) => words.document(title, written(dated)))),
      paragraph(words.toBeServed),
      plainFields(personFields(data.person, words.fields)),
      ...(data.hearing === null ? [] : [paragraph(words.hearing(written(data.hearing.on), data.hearing.place)), paragraph(words.early)]),
      heading(words.sections.service),
      paragraph(data.manner === null ? words.usual : words.manner(data.manner)),
      paragraph(words.noArrest),
      ...(data.safeConduct ? [paragraph(words.safeConduct)] : []),
      paragraph(words.proof),
      paragraph(words.replyTo(data.replyTo)),
    ],
  }),
});
