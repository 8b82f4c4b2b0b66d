// A refusal, in whole or in part, or a postponement: ground by ground, each with the article or law that it stands in.
// Reasons: UNCAC art. 46(23). Postponement for proceedings of one's own: art. 46(25). Consultation first: art. 46(26).
import { z } from "zod";
import type { SheetBlock } from "../../../../platform/letters/index.ts";
import { day, letterNamed, line, lines, many, text, textOrNone } from "../../frame/letter-fields.ts";
import { listed, paragraph } from "../blocks.ts";
import { letterTemplate } from "../letter-template.ts";
import { en, type RefusalWords } from "./words/en.ts";
import { hi } from "./words/hi.ts";

const standsIn = z.discriminatedUnion("in", [
  z.strictObject({ in: z.literal("instrument"), instrument: z.string().regex(/^[a-z0-9-]{1,80}$/), title: line, article: line.nullable() }),
  z.strictObject({ in: z.literal("law"), provision: line }),
]);

const shape = z.strictObject({
  theirs: letterNamed,
  matter: line,
  outcome: z.enum(["refused", "refused-in-part", "postponed"]),
  concerns: lines,
  grounds: many(z.strictObject({ ground: line, standsIn, reasons: text })).min(1),
  consulted: textOrNone,
  stillGiven: lines,
  reviewOn: day.nullable(),
});
type Data = z.output<typeof shape>;

export const refusal = letterTemplate({
  name: "refusal",
  version: 1,
  layout: "letter",
  shape,
  cites: "binding",
  bases: (data) => data.grounds.flatMap(({ standsIn: place }) => (place.in === "instrument" ? [{ on: "instrument", instrument: place.instrument, title: place.title, articles: place.article === null ? [] : [place.article] }] : [])),
  words: { en, hi },
  say: (data, words, { day: written }) => ({
    title: words.title(data.theirs.number),
    subject: words.subject(data.matter),
    blocks: [
      paragraph(words.opening(data.theirs.number, written(data.theirs.dated))),
      paragraph(words.outcomes[data.outcome]),
      ...listed(words.concerns, data.concerns),
      paragraph(words.grounds),
      ...data.grounds.map((ground) => groundItem(ground, words)),
      ...(data.consulted === null ? [] : [paragraph(words.consulted(data.consulted))]),
      ...listed(words.stillGiven, data.stillGiven),
      ...(data.reviewOn === null ? [] : [paragraph(words.review(written(data.reviewOn)))]),
      paragraph(data.outcome === "refused" ? words.again : words.consultationOpen),
    ],
  }),
});

function groundItem({ ground, standsIn: place, reasons }: Data["grounds"][number], words: RefusalWords): SheetBlock {
  const where = place.in === "law" ? words.underLaw(place.provision) : place.article === null ? words.underWhole(place.title) : words.underArticle(place.article, place.title);
  return { kind: "item", title: `${ground} (${where})`, text: reasons, fields: [] };
}
