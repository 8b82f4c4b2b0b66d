// The engine's clause as it is typed in and stored: what is written wrongly is refused with the place and what would be right.
import * as z from "zod";
import { findCalendarDate, findImpreciseDate, type CalendarDate, type ImpreciseDate } from "../../../domain/kernel/index.ts";
import { CONSENT_TYPES, OTHER_ACTION_TYPES, type ActionType, type Clause, type Condition, type Delay } from "../../../domain/treaty-law/index.ts";

export const calendarDate = z
  .string()
  .refine((text): text is CalendarDate => findCalendarDate(text) !== undefined, "not a day of the calendar; write YYYY-MM-DD");

export const impreciseDate = z
  .string()
  .refine((text): text is ImpreciseDate => findImpreciseDate(text) !== undefined, "not a year, month or day; write YYYY, YYYY-MM or YYYY-MM-DD");

/** A party's code; whether such a party exists is asked of the reference data, not of the shape. */
export const partyCode = z.string().regex(/^[A-Z][A-Z0-9:.-]{1,19}$/i, "not a party's code; write ISO 3166-1 (`IN`), 3166-3 (`CSHH`) or `EU`, `IGO:…`");

export const actionType: z.ZodType<ActionType> = z.enum([...CONSENT_TYPES, ...OTHER_ACTION_TYPES], "no kind of act; an act is a signature, ratification, accession, exchange, denunciation … (comity treaty act --help lists all)");

const treatyId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not an instrument's id; write it as `in-ca-mla`");
const text = z.string().trim().min(1);
const whole = z.int().min(1);

export const delay: z.ZodType<Delay> = z.strictObject({
  n: z.int().min(0),
  unit: z.enum(["day", "month", "year"]),
  counting: z.enum(["sameDay", "nextDay", "inclusive", "calendarMonth"]).exactOptional(),
  then: z.literal("firstOfNextMonth").exactOptional(),
});

const counted = {
  among: z.union([text, z.array(partyCode)]).exactOptional(),
  actions: z.array(actionType).exactOptional(),
  signatoriesOnly: z.boolean().exactOptional(),
  excludeOrganizations: z.boolean().exactOptional(),
  note: text.exactOptional(),
};

const fraction = z.strictObject({ of: whole, in: whole });

const denominator = z.strictObject({
  treaty: treatyId.exactOptional(),
  asOf: calendarDate.exactOptional(),
  number: whole.exactOptional(),
});

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("count"), n: whole, ...counted }),
    z.strictObject({ type: z.literal("named"), parties: z.array(partyCode).exactOptional(), group: text.exactOptional(), ...counted }),
    z.strictObject({ type: z.literal("allSignatories"), signedBy: calendarDate.exactOptional(), ...counted }),
    z.strictObject({ type: z.literal("share"), weights: text, min: z.number().positive(), ...counted }),
    z.strictObject({ type: z.literal("shareOfParties"), min: fraction, denominator, ...counted }),
    z.strictObject({ type: z.literal("declared"), flag: text, n: whole, ...counted }),
    z.strictObject({ type: z.literal("treatyInForce"), treaty: treatyId, note: text.exactOptional() }),
    z.strictObject({ type: z.literal("tacit"), on: calendarDate, treaty: treatyId, unlessMoreThan: fraction, note: text.exactOptional() }),
    z.strictObject({ type: z.literal("onDate"), date: calendarDate, note: text.exactOptional() }),
    z.strictObject({ type: z.literal("all"), of: z.array(condition).min(1), note: text.exactOptional() }),
    z.strictObject({ type: z.literal("any"), of: z.array(condition).min(1), note: text.exactOptional() }),
  ]),
);

const notBefore = z.union([
  z.strictObject({ treaty: treatyId }),
  z.strictObject({ after: z.enum(["adoptedOn", "openedForSignatureOn"]), delay }),
  z.strictObject({ date: calendarDate }),
]);

const laterParties = z.strictObject({
  delay: delay.exactOptional(),
  depositedAfter: z.enum(["trigger", "entryIntoForce"]).exactOptional(),
  practice: z.array(z.strictObject({ depositedBefore: calendarDate, delay })).exactOptional(),
  bilateralAcceptanceFor: z.array(actionType).exactOptional(),
  objectionPeriodFor: z.array(actionType).exactOptional(),
  objectionMonths: whole.exactOptional(),
  acceptanceDelay: delay.exactOptional(),
  objectionsAwaited: z.boolean().exactOptional(),
  afterObjections: delay.exactOptional(),
});

const limits = { notWithinYears: whole.exactOptional(), notDuringConflict: z.boolean().exactOptional() };

const withdrawal = z.discriminatedUnion("rule", [
  z.strictObject({
    rule: z.literal("delay"),
    delay: delay.nullable(),
    alsoOnLossOfMembership: z.boolean().exactOptional(),
    ...limits,
  }),
  z.strictObject({
    rule: z.literal("calendarYearCutoff"),
    cutoff: z.string().regex(/^\d{2}-\d{2}$/, "write the last day of the year on which a notice counts as MM-DD"),
    ...limits,
  }),
  z.strictObject({ rule: z.literal("windows"), everyYears: whole, windowMonths: whole, delay, ...limits }),
  z.strictObject({ rule: z.literal("fixedTerms"), firstTermYears: whole, renewalYears: whole, noticeMonths: whole, ...limits }),
  z.strictObject({ rule: z.literal("none"), implied: z.boolean().exactOptional() }),
]);

export const clause: z.ZodType<Clause> = z.strictObject({
  article: text.exactOptional(),
  entryIntoForce: z
    .strictObject({
      when: condition,
      delay: delay.exactOptional(),
      onDate: calendarDate.exactOptional(),
      notBefore: z.array(notBefore).exactOptional(),
    })
    .exactOptional(),
  laterParties: laterParties.exactOptional(),
  withdrawal: withdrawal.exactOptional(),
  endsBelow: whole.exactOptional(),
  provisionalApplication: z
    .strictObject({
      article: text.exactOptional(),
      from: calendarDate.exactOptional(),
      until: calendarDate.exactOptional(),
      by: z.array(actionType).exactOptional(),
      noticeDelay: delay.exactOptional(),
    })
    .exactOptional(),
  paraphrase: text.exactOptional(),
});

export { text as statedText, treatyId };
