// A reminder to the other side; the requesting State may ask, the requested State must answer (UNCAC art. 46(24)).
import { z } from "zod";
import { day, letterNamed, line, lineOrNone, lines, text } from "../../frame/letter-fields.ts";
import { listed, paragraph } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { en } from "./words/en.ts";
import { hi } from "./words/hi.ts";

const shape = z.strictObject({ ours: letterNamed, theirReference: lineOrNone, matter: line, remindedOn: z.array(day).max(20), open: lines, hearingOn: day.nullable(), contact: text });

export const reminder = letterTemplate({
  name: "reminder",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: () => [],
  words: { en, hi },
  say: (data, words, { day: written, frame }) => ({
    title: words.title(data.ours.number),
    subject: words.subject(data.matter),
    blocks: [
      paragraph([words.sent(data.ours.number, written(data.ours.dated)), ...(data.theirReference === null ? [] : [words.theirs(data.theirReference)]), ...(data.remindedOn.length === 0 ? [] : [words.before(frame.and(data.remindedOn.map(written)))])].join(" ")),
      ...(data.open.length === 0 ? [paragraph(words.nothing)] : listed(words.open, data.open)),
      ...(data.hearingOn === null ? [] : [paragraph(words.hearing(written(data.hearingOn)))]),
      paragraph(words.asks),
      paragraph(words.contact(data.contact)),
    ],
  }),
});
