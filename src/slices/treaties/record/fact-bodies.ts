// What each kind of recorded fact says, as a shape: one schema per kind, the same for a seed, a form, a file and a stored row.
import * as z from "zod";
import { GROUND_RULES, REFUSAL_GROUNDS } from "../../../domain/casework/index.ts";
import type { Action, Attestation, Claim, Coverage, Fact, PublishedDate, Retraction } from "../../../domain/treaty-law/index.ts";
import { actionType, calendarDate, clause, impreciseDate, partyCode, statedText as text, treatyId } from "./clause-schema.ts";
import { ASSISTANCE, BINDING, FORMS, OFFENCES, PARTICIPATIONS, RELATION_KINDS, REQUIREMENTS, SUBJECTS } from "../vocabulary.ts";

type Said<T extends Fact> = Omit<T, keyof Fact>;

const days = z
  .strictObject({ from: calendarDate, until: calendarDate })
  .refine((period) => period.from < period.until, "the period ends before it begins; `until` is the first day it no longer speaks for");

export const action: z.ZodType<Said<Action>> = z
  .strictObject({
    type: actionType,
    state: partyCode.nullable(),
    date: impreciseDate,
    successionOn: calendarDate.exactOptional(),
    predecessor: partyCode.exactOptional(),
    effectiveOn: calendarDate.exactOptional(),
    inForceOnOverride: calendarDate.exactOptional(),
    unauthorised: z.boolean().exactOptional(),
    disputed: z.boolean().exactOptional(),
    kindKnown: z.boolean().exactOptional(),
    territory: partyCode.exactOptional(),
    territorialEffect: z.enum(["extend", "exclude", "cease"]).exactOptional(),
    refersTo: text.exactOptional(),
    towards: z.array(partyCode).exactOptional(),
    provisions: z.array(text).exactOptional(),
    text: text.exactOptional(),
    opposesEntryIntoForce: z.boolean().exactOptional(),
    flag: text.exactOptional(),
    until: calendarDate.exactOptional(),
    note: text.exactOptional(),
  })
  .refine((act) => act.state !== null || ["termination", "suspension", "endOfSuspension"].includes(act.type), {
    path: ["state"],
    message: "whose act it is must be said; only a termination or suspension can be the treaty's own (null)",
  })
  // A list may also name the territory itself as the one for which the treaty is applied.
  .refine((act) => act.type === "territorialApplication" || act.territory === undefined, {
    path: ["territory"],
    message: "only a territorial application names a territory",
  });

export const attestation: z.ZodType<Said<Attestation>> = z.strictObject({
  status: z.enum(["in-force", "not-in-force", "signed", "terminated", "not-concluded", "consented", "listed"]),
  state: partyCode.exactOptional(),
  by: text,
  statedFor: days.exactOptional(),
  asPrinted: text,
  waitsFor: z.array(partyCode).exactOptional(),
  words: text.exactOptional(),
});

export const publishedDate: z.ZodType<Said<PublishedDate>> = z.strictObject({
  what: z.enum(["entryIntoForce", "termination"]),
  date: calendarDate.nullable(),
  asOf: calendarDate.exactOptional(),
});

export const claim: z.ZodType<Said<Claim>> = z.strictObject({
  by: text,
  words: text,
  subject: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "name the thing counted in small letters and hyphens (`mlats-in-force`)"),
  number: z.int().min(0).exactOptional(),
  asPrinted: text,
  statedFor: days.exactOptional(),
});

export const retraction: z.ZodType<Said<Retraction>> = z.strictObject({ retracts: text, reason: text });

export const coverage: z.ZodType<Coverage> = z.strictObject({
  extent: z.enum(["complete", "to-threshold", "partial"]),
  until: calendarDate.exactOptional(),
});

export const description = z.strictObject({
  form: z.enum(FORMS),
  participation: z.enum(PARTICIPATIONS),
  binding: z.enum(BINDING),
  between: z.array(partyCode).min(2, "an instrument between named parties names at least two").default([]),
  subjects: z.array(z.enum(SUBJECTS)).min(1, "give at least one subject"),
  adoptedOn: impreciseDate.exactOptional(),
  adoptedAt: text.exactOptional(),
  openedForSignatureOn: calendarDate.exactOptional(),
  depositary: text.exactOptional(),
});

export const title = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a language is written as `en` or `hi`"),
  text,
  kind: z.enum(["official", "short", "as-printed"]),
});

const covers = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.array(z.strictObject({ what: z.enum(codes), articles: z.array(text) })).default([]);

/** What the text says it covers; an instrument without this fact has its scope not recorded. */
export const scope = z.strictObject({ assistance: covers(ASSISTANCE), offences: covers(OFFENCES), exclusions: covers(OFFENCES) });

/** What the text says of refusing, and what it asks of a request: article by article. */
export const terms = z.strictObject({
  refusals: z.array(z.strictObject({ ground: z.enum(REFUSAL_GROUNDS), rule: z.enum(GROUND_RULES), articles: z.array(text) })).default([]),
  requirements: z.array(z.strictObject({ what: z.enum(REQUIREMENTS), articles: z.array(text) })).default([]),
});

export const clauses = z.strictObject({
  clause,
  groups: z.record(z.string(), z.array(partyCode)).default({}),
  weights: z.record(z.string(), z.record(z.string(), z.number())).default({}),
});

export const relation = z.strictObject({ kind: z.enum(RELATION_KINDS), treaty: treatyId.nullable(), named: text });

export const registration = z.strictObject({ series: text, number: text, on: impreciseDate.nullable() });

export const authority = z.strictObject({
  party: partyCode,
  name: text,
  channel: z.enum(["direct", "diplomatic", "both", "not-recorded"]),
});

export const treatyText = z.strictObject({
  language: title.shape.language,
  licence: text,
  articles: z.array(z.strictObject({ number: text, heading: z.string(), part: text.exactOptional(), paragraphs: z.array(text).min(1) })).min(1),
});

export const file = z.strictObject({ title: text, language: title.shape.language, address: z.url() });

export const note = z.strictObject({ text, kind: z.enum(["remark", "disagreement", "listed-year"]) });

/** Who is named as taking part, as a source prints it, in whatever role: nobody is a party by it. `party`: whom the name leads to. */
export const participants = z.strictObject({ named: z.array(z.strictObject({ printed: text, party: partyCode.nullable() })) });

/** Every kind of fact the register records, with the shape of what it says. */
export const FACT_BODIES = {
  description,
  title,
  scope,
  clause: clauses,
  coverage,
  relation,
  registration,
  authority,
  text: treatyText,
  file,
  note,
  action,
  attestation,
  "published-date": publishedDate,
  claim,
  retraction,
  participants,
  terms,
} as const;

export type FactKind = keyof typeof FACT_BODIES;
export type FactBody<K extends FactKind> = z.output<(typeof FACT_BODIES)[K]>;

export const FACT_KINDS = Object.keys(FACT_BODIES) as readonly FactKind[];

/** Kinds of which one instrument has one at a time: a later one, if it does not supersede the first, is a contradiction. */
export const SINGLE_KINDS: ReadonlySet<FactKind> = new Set(["description", "scope", "clause", "coverage", "participants", "terms"]);
