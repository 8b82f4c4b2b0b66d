// The answer to conditions that a requested State offers: each accepted, and then binding, or declined with the reason.
import { z } from "zod";
import { letterNamed, line, many, text } from "../../frame/letter-fields.ts";
import { listed, paragraph } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { en } from "./words/en.ts";

const shape = z.strictObject({ theirs: letterNamed, matter: line, accepted: many(text), declined: many(z.strictObject({ condition: text, reasons: text })) });

export const conditionsAccepted = letterTemplate({
  name: "conditions-accepted",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: () => [],
  words: { en },
  say: (data, words, { day: written }) => ({
    title: words.title(data.theirs.number),
    subject: words.subject(data.matter),
    blocks: [
      paragraph(words.opening(data.theirs.number, written(data.theirs.dated))),
      ...listed(words.accepted, data.accepted),
      ...listed(words.declined, data.declined.map(({ condition, reasons }) => words.because(condition, reasons))),
      paragraph(data.declined.length === 0 ? words.goAhead : words.notAhead),
    ],
  }),
});
