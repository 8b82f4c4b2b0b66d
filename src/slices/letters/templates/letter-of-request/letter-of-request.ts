// A request for mutual legal assistance by the Central Authority, under a treaty or with an assurance of reciprocity.
// Contents: UNCAC art. 46(15)-(20); certificate, reasons for confidentiality and time limit as in the Harare Scheme.
import { z } from "zod";
import type { SheetBlock } from "../../../../platform/letters/index.ts";
import { authority, basis, day, field, line, lineOrNone, lines, many, person, text, textOrNone } from "../../frame/letter-fields.ts";
import { heading, listed, onlyGiven, paragraph, plainFields } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { personFields, sayBasis } from "../said-alike.ts";
import { en, type LetterOfRequestWords } from "./words/en.ts";

const STAGES = ["investigation", "prosecution", "trial", "execution"] as const;

const shape = z.strictObject({
  requesting: authority,
  requested: authority,
  basis,
  besides: z.array(basis).max(5),
  conducting: text,
  stage: z.enum(STAGES),
  matter: line,
  caseReference: line,
  court: lineOrNone,
  accused: lines,
  certified: z.boolean(),
  facts: text,
  offences: many(z.strictObject({ name: line, provision: line, text, penalty: lineOrNone })),
  dualCriminality: textOrNone,
  persons: many(person),
  items: many(z.strictObject({ title: line, description: text, purpose: textOrNone, persons: lines, procedure: textOrNone, by: day.nullable(), details: many(field) })).min(1),
  procedure: textOrNone,
  hearing: z.strictObject({ on: day, why: line }).nullable(),
  confidential: textOrNone,
  retention: textOrNone,
  costs: textOrNone,
  undertakings: many(text),
  earlier: lines,
  replyTo: text,
});
type Data = z.output<typeof shape>;
type Words = LetterOfRequestWords;

export const letterOfRequest = letterTemplate({
  name: "letter-of-request",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: (data) => [data.basis, ...data.besides],
  words: { en },
  say: (data, words, { day: written, frame }) => ({
    title: words.title(data.requested.state, data.matter),
    subject: words.subject(data.matter),
    blocks: [
      ...opening(data, words, frame.and),
      ...matterOf(data, words),
      heading(words.sections.facts),
      ...data.facts.split(/\n{2,}/).map(paragraph),
      ...offencesOf(data, words),
      ...personsOf(data, words),
      ...itemsOf(data, words, written),
      ...mannerOf(data, words, written),
      ...assurancesOf(data, words),
      heading(words.sections.return),
      ...listed(words.earlier, data.earlier),
      paragraph(words.returned),
      paragraph(words.returning(data.replyTo)),
    ],
  }),
});

function opening({ requesting, requested, basis: first, besides }: Data, words: Words, and: (parts: readonly string[]) => string): SheetBlock[] {
  const rest = besides.flatMap((one) => (one.on === "instrument" ? [sayBasis(one, words, and)] : []));
  return [
    heading(words.sections.authority),
    paragraph(words.opening(requesting.name, requested.name)),
    paragraph(first.on === "reciprocity" ? words.noTreaty : words.basis(sayBasis(first, words, and))),
    ...(rest.length === 0 ? [] : [paragraph(words.besides(and(rest)))]),
  ];
}

function matterOf(data: Data, words: Words): SheetBlock[] {
  const { fields } = words;
  return [
    heading(words.sections.matter),
    paragraph(words.conducting(data.conducting, words.stages[data.stage])),
    plainFields(onlyGiven([[fields.reference, data.caseReference], [fields.court, data.court], [fields.accused, data.accused.join("\n")]])),
    ...(data.certified ? [paragraph(words.certified(data.requesting.name))] : []),
  ];
}

function offencesOf({ offences, dualCriminality }: Data, words: Words): SheetBlock[] {
  if (offences.length === 0 && dualCriminality === null) return [];
  return [
    heading(words.sections.offences),
    ...(offences.length === 0 ? [] : [paragraph(words.everyOffence)]),
    ...offences.map(({ name, provision, text: law, penalty }): SheetBlock => ({ kind: "quotation", source: `${name} · ${provision}`, text: penalty === null ? law : `${law}\n\n${words.fields.penalty}: ${penalty}` })),
    ...(dualCriminality === null ? [] : [paragraph(`${words.dualCriminality}: ${dualCriminality}`)]),
  ];
}

function personsOf({ persons }: Data, words: Words): SheetBlock[] {
  if (persons.length === 0) return [];
  return [heading(words.sections.persons), ...persons.map((one) => plainFields(personFields(one, words.fields)))];
}

function itemsOf({ items }: Data, words: Words, written: (day: string) => string): SheetBlock[] {
  const { fields } = words;
  return [
    heading(words.sections.assistance),
    paragraph(words.everyItem),
    ...items.map((item): SheetBlock => ({
      kind: "item",
      title: item.title,
      text: item.description,
      fields: [...onlyGiven([[fields.persons, item.persons.join("\n")]]), ...item.details, ...onlyGiven([[fields.purpose, item.purpose], [fields.procedure, item.procedure], [fields.by, item.by === null ? null : written(item.by)]])],
    })),
  ];
}

function mannerOf({ procedure, hearing, confidential }: Data, words: Words, written: (day: string) => string): SheetBlock[] {
  return [
    ...(procedure === null ? [] : [heading(words.sections.procedure), paragraph(words.procedureOpening), ...procedure.split(/\n{2,}/).map(paragraph)]),
    ...(hearing === null ? [] : [heading(words.sections.time), paragraph(words.hearing(written(hearing.on), hearing.why))]),
    heading(words.sections.confidentiality),
    ...(confidential === null ? [paragraph(words.notConfidential)] : [paragraph(words.confidential(confidential)), paragraph(words.tellIfNot)]),
  ];
}

function assurancesOf({ requesting, basis: first, retention, costs, undertakings }: Data, words: Words): SheetBlock[] {
  const given = [...(first.on === "reciprocity" ? [words.reciprocity(requesting.state)] : []), ...undertakings, ...(costs === null ? [] : [words.costs(costs)])];
  return [
    heading(words.sections.use),
    paragraph(words.use),
    ...(retention === null ? [] : [paragraph(words.retention(retention))]),
    ...(given.length === 0 ? [] : [heading(words.sections.undertakings), ...given.map(paragraph)]),
  ];
}
