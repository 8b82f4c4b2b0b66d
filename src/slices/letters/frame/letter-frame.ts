// What every letter carries whatever it says: numbers, day, addressee, marking, signatory, enclosures.
import { z } from "zod";
import { MARKINGS } from "../../../domain/access/index.ts";
import type { Sheet, SheetBlock } from "../../../platform/letters/index.ts";
import { day, line, lineOrNone, lines, many } from "./letter-fields.ts";
import { sayingIn, type LetterLanguage, type Saying } from "./frame-words.ts";

export const letterFrame = z.strictObject({
  reference: line,
  dated: day,
  references: many(z.strictObject({ whose: z.enum(["yours", "earlier", "agency", "court", "diplomatic"]), number: line, dated: day.nullable() })),
  letterhead: z.strictObject({ names: z.array(z.strictObject({ language: z.string().regex(/^[a-z]{2}$/), lines: z.array(line).min(1).max(5) })).max(2), address: z.array(line).max(6) }),
  marking: z.enum(MARKINGS),
  urgency: z.strictObject({ why: lineOrNone, hearingOn: day.nullable() }).nullable(),
  through: lineOrNone,
  addressee: z.array(line).min(1).max(10),
  manner: z.enum(["excellency", "sir-or-madam", "none"]),
  signatory: z.strictObject({ name: line, post: line, office: line }),
  enclosures: lines,
  copiesTo: lines,
});
export type LetterFrame = z.output<typeof letterFrame>;

/** What a template says within the frame. */
export type Wording = { readonly title: string; readonly subject: string | null; readonly blocks: readonly SheetBlock[] };

/** `preview`: not signed, and said so across each page. */
export type Standing = "preview" | "signed";

export type Printing = { readonly language: LetterLanguage; readonly layout: Sheet["layout"]; readonly standing: Standing; readonly code: string | null; readonly verifyAt: string };

/** Frame and wording in; the whole paper out. */
export function frameSheet(frame: LetterFrame, wording: Wording, { language, layout, standing, code, verifyAt }: Printing): Sheet {
  const saying = sayingIn(language);
  const words = saying.frame;
  return {
    layout,
    language,
    title: wording.title,
    dated: frame.dated,
    letterhead: frame.letterhead,
    marking: frame.marking === "public" ? null : words.markings[frame.marking],
    urgency: frame.urgency === null ? null : urgencyOf(frame.urgency, saying),
    reference: { label: words.reference, value: frame.reference },
    date: { label: words.date, value: saying.day(frame.dated) },
    references: frame.references.map(({ whose, number, dated }) => ({ label: words.references[whose], value: dated === null ? number : words.dated(number, saying.day(dated)) })),
    through: frame.through === null ? null : { label: words.through, value: frame.through },
    addressee: frame.addressee,
    subject: wording.subject === null ? null : { label: words.subject, value: wording.subject },
    salutation: frame.manner === "none" ? null : words.salutations[frame.manner],
    blocks: [...wording.blocks],
    closing: layout === "certificate" || frame.manner === "none" ? null : words.closings[frame.manner],
    signatory: frame.signatory,
    seal: words.seal,
    enclosures: frame.enclosures.length === 0 ? null : { label: words.enclosures, lines: frame.enclosures },
    copies: frame.copiesTo.length === 0 ? null : { label: words.copies, lines: frame.copiesTo },
    foot: { code: code === null ? null : { label: words.code, value: code }, verify: code === null ? "" : verifyAt, pages: words.pages },
    watermark: standing === "signed" ? null : words.preview,
  };
}

function urgencyOf({ why, hearingOn }: NonNullable<LetterFrame["urgency"]>, { frame, day: written }: Saying): string {
  const hearing = hearingOn === null ? [] : [frame.urgentHearing(written(hearingOn))];
  return [...hearing, ...(why === null ? [] : [hearing.length === 0 ? frame.urgent(why) : why])].join(" · ");
}
