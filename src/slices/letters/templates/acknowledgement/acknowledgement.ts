// Receipt of another State's request, with the number under which it is kept here. Decides nothing.
import { z } from "zod";
import { day, letterNamed, line, text, textOrNone } from "../../frame/letter-fields.ts";
import { paragraph } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { ar } from "./words/ar.ts";
import { en } from "./words/en.ts";
import { hi } from "./words/hi.ts";
import { ru } from "./words/ru.ts";

const shape = z.strictObject({ theirs: letterNamed, receivedOn: day, ourReference: line, matter: line, next: textOrNone, contact: text });

export const acknowledgement = letterTemplate({
  name: "acknowledgement",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: () => [],
  words: { en, hi, ar, ru },
  say: (data, words, { day: written }) => ({
    title: words.title(data.theirs.number),
    subject: words.subject(data.matter),
    blocks: [
      paragraph(words.received(data.theirs.number, written(data.theirs.dated), written(data.receivedOn))),
      paragraph(words.registered(data.ourReference)),
      ...(data.next === null ? [] : [paragraph(words.next(data.next))]),
      paragraph(words.noPromise),
      paragraph(words.contact(data.contact)),
    ],
  }),
});
