// Concurrence of the Central Authority before a court is asked for a letter of request; concurrence is not issue: the court may refuse,
// alter or delay. Letters in an investigation: section 112 of the Sanhita of 2023, 166A of the Code before it.
import { z } from "zod";
import { basis, day, letterNamed, line, lineOrNone, many, text } from "../../frame/letter-fields.ts";
import { listed, onlyGiven, paragraph, plainFields } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { sayBasis } from "../said-alike.ts";
import { en } from "./words/en.ts";
import { hi } from "./words/hi.ts";

const shape = z.strictObject({
  proposal: letterNamed,
  requestedState: line,
  matter: line,
  /** The provision of the code that applies to the matter: "section 112 of the Bharatiya Nagarik Suraksha Sanhita, 2023". */
  provision: line,
  basis,
  court: lineOrNone,
  caseReference: lineOrNone,
  conditions: many(text),
  copies: z.int().min(1).max(20),
  validUntil: day.nullable(),
});

export const concurrence = letterTemplate({
  name: "concurrence",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: (data) => [data.basis],
  words: { en, hi },
  say: (data, words, { day: written, frame }) => ({
    title: words.title(data.proposal.number),
    subject: words.subject(data.requestedState, data.matter),
    blocks: [
      paragraph(words.opening(data.proposal.number, written(data.proposal.dated))),
      paragraph(words.concurs(data.provision, data.requestedState)),
      ...[onlyGiven([[words.fields.court, data.court], [words.fields.reference, data.caseReference]])].filter((fields) => fields.length > 0).map(plainFields),
      paragraph(data.basis.on === "reciprocity" ? words.noTreaty : words.basis(sayBasis(data.basis, words, frame.and))),
      ...listed(words.conditions, data.conditions),
      paragraph(words.lodging(data.copies)),
      paragraph(words.notIssue),
      ...(data.validUntil === null ? [] : [paragraph(words.validUntil(written(data.validUntil)))]),
    ],
  }),
});
