// Receipt of information that another State gave unasked, and the answer to its conditions (UNCAC art. 46(5), UNTOC art. 18(5)).
import { z } from "zod";
import { day, letterNamed, line, many, text, textOrNone } from "../../frame/letter-fields.ts";
import { listed, paragraph } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { en } from "./words/en.ts";
import { hi } from "./words/hi.ts";

const shape = z.strictObject({ theirs: letterNamed, receivedOn: day, ourReference: line, matter: line, accepted: many(text), notAccepted: many(z.strictObject({ condition: text, reasons: text })), next: textOrNone, contact: text });

export const informationReceipt = letterTemplate({
  name: "information-receipt",
  version: 1,
  layout: "letter",
  shape,
  cites: "carrying",
  bases: () => [],
  words: { en, hi },
  say: (data, words, { day: written }) => ({
    title: words.title(data.theirs.number),
    subject: words.subject(data.matter),
    blocks: [
      paragraph(words.received(data.theirs.number, written(data.theirs.dated), written(data.receivedOn))),
      paragraph(words.registered(data.ourReference)),
      ...listed(words.accepted, data.accepted),
      ...(data.accepted.length === 0 ? [] : [paragraph(words.exculpatory)]),
      ...listed(words.notAccepted, data.notAccepted.map(({ condition, reasons }) => words.because(condition, reasons))),
      ...(data.notAccepted.length === 0 ? [] : [paragraph(words.notUsed)]),
      ...(data.next === null ? [] : [paragraph(words.next(data.next))]),
      paragraph(words.contact(data.contact)),
    ],
  }),
});
