// What goes back to a State that asked for service: when, where, how and on whom; or why not, with each attempt.
import { z } from "zod";
import { authority, day, line, lineOrNone, many, text, textOrNone } from "../../frame/letter-fields.ts";
import { capitalised, listed, onlyGiven, paragraph, plainFields } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { en } from "./words/en.ts";
import { hi } from "./words/hi.ts";

const shape = z.strictObject({
  certifying: authority,
  documents: many(z.strictObject({ title: line, dated: day })).min(1),
  person: line,
  outcome: z.discriminatedUnion("was", [
    z.strictObject({ was: z.literal("served"), on: day, at: line, manner: line, by: line, receivedBy: lineOrNone, capacity: lineOrNone }),
    z.strictObject({ was: z.literal("not-served"), reasons: text, attempts: many(z.strictObject({ on: day, what: line })) }),
  ]),
  remarks: textOrNone,
});

export const certificateOfService = letterTemplate({
  name: "certificate-of-service",
  version: 1,
  layout: "certificate",
  shape,
  cites: "carrying",
  bases: () => [],
  words: { en, hi },
  say: ({ certifying, documents, person, outcome, remarks }, words, { day: written }) => {
    const { fields } = words;
    return {
      title: words.title[outcome.was],
      subject: null,
      blocks: [
        { kind: "plain", text: capitalised(words.certifies(certifying.name)) },
        ...listed(words.documents, documents.map(({ title, dated }) => words.document(title, written(dated)))),
        ...(outcome.was === "served"
          ? [
              paragraph(words.served),
              plainFields(onlyGiven([[fields.person, person], [fields.on, written(outcome.on)], [fields.at, outcome.at], [fields.manner, outcome.manner], [fields.by, outcome.by], [fields.receivedBy, outcome.receivedBy], [fields.capacity, outcome.capacity], [fields.remarks, remarks]])),
            ]
          : [
              paragraph(words.notServed),
              plainFields(onlyGiven([[fields.person, person], [fields.reasons, outcome.reasons], [fields.remarks, remarks]])),
              ...listed(words.attempts, outcome.attempts.map(({ on, what }) => words.attempt(written(on), what))),
            ]),
      ],
    };
  },
});
