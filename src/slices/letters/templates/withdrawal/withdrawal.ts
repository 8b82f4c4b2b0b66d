// Tells the requested State that its help, or a part of it, is no longer needed (UNCAC art. 46(24)).
import { z } from "zod";
import { letterNamed, line, lines, textOrNone } from "../../frame/letter-fields.ts";
import { listed, paragraph } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { en } from "./words/en.ts";

/** `items`: what is withdrawn; empty: the whole request. */
const shape = z.strictObject({ ours: letterNamed, matter: line, items: lines, reason: textOrNone });

export const withdrawal = letterTemplate({
  name: "withdrawal",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: () => [],
  words: { en },
  say: ({ ours, matter, items, reason }, words, { day: written }) => ({
    title: words.title(ours.number),
    subject: words.subject(matter),
    blocks: [
      ...(items.length === 0 ? [paragraph(words.whole(ours.number, written(ours.dated)))] : [...listed(words.part(ours.number, written(ours.dated)), items), paragraph(words.rest)]),
      ...(reason === null ? [] : [paragraph(words.reason(reason))]),
      paragraph(words.confirm),
      paragraph(words.sent),
      paragraph(words.thanks),
    ],
  }),
});
