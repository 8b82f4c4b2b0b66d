// The shapes of the interface, from which its contract (OpenAPI 3.1) is made.
import { z } from "zod";
import { CONSENT_TYPES, OTHER_ACTION_TYPES, PARTY_STATUSES, TREATY_STATUSES } from "../../../domain/treaty-law/index.ts";
import { FORMS, PARTICIPATIONS, SUBJECTS } from "../../treaties/index.ts";
import { SORTS, YEARS_OF } from "../answers/select-treaties.ts";
import { STANDINGS } from "../answers/standing.ts";

const day = z.string().meta({ format: "date", description: "a day, YYYY-MM-DD" });
const code = z.string().describe("ISO 3166-1 alpha-2, ISO 3166-3 for former States, EU, IGO:…, or an own documented code");
const params = z.record(z.string(), z.unknown());
const unknownReason = z.object({ code: z.string(), params });
const conflict = z.object({ code: z.string(), params, facts: z.array(z.string()) });
const reason = z.looseObject({ rule: z.string(), article: z.string().optional(), params, facts: z.array(z.string()), missing: z.array(z.looseObject({ kind: z.string() })), because: z.array(z.looseObject({ rule: z.string() })) }).describe("a step of the proof: the rule, its article, the facts used, what is missing, and the steps it stands on");

export const status = z.object({
  status: z.string().meta({ description: "of an instrument or of a State under it; unknown is never a no", examples: [...TREATY_STATUSES, ...PARTY_STATUSES] }),
  basis: z.enum(["derived", "attested", "presumed"]),
  since: day.nullable(),
  until: day.nullable(),
  unknown: z.array(unknownReason),
  conflicts: z.array(conflict),
  why: reason,
});

export const dates = { on: z.string().optional().meta({ format: "date", description: "the day asked about, YYYY-MM-DD; absent: today at the office" }), "known-on": z.string().optional().meta({ format: "date", description: "answer from what was published by this day, which may not lie ahead" }) };

/** One of a vocabulary: the contract lists it; a wrong word is answered by the handler, with those that would be right. */
const oneOf = (words: readonly string[], description: string) => z.string().optional().meta({ enum: [...words], description });
const number = (description: string, most?: number) => z.string().optional().meta({ pattern: "^[0-9]+$", description: most === undefined ? description : `${description}, at most ${most}` });

export const listQuery = z.object({
  subject: oneOf(SUBJECTS, "what it is about; an instrument may have several"),
  participation: oneOf(PARTICIPATIONS, "who can take part"),
  form: oneOf(FORMS, "what it calls itself"),
  state: z.string().optional().describe("a code or a name; status is then that of the State under the instrument"),
  body: z.string().optional().describe("a regional body, as in the address of its page"),
  status: oneOf(STANDINGS, "how it stands on the day; those of which it is unknown are counted apart"),
  from: number("first year"),
  to: number("last year"),
  "year-of": oneOf(YEARS_OF, "of what the years are; absent: adoption, or signature where no adoption is on record"),
  q: z.string().optional().describe("words in a title, a number or the name of a party, in any spelling"),
  sort: oneOf(SORTS.flatMap((one) => [one, `-${one}`]), "the order; a minus turns it around"),
  page: number("which page, from 1"),
  "per-page": number("items on a page", 500),
  ...dates,
});

export const whatIfQuery = z.object({
  ...dates,
  state: z.string().optional().describe("who acts: a code or a name"),
  action: oneOf([...CONSENT_TYPES, ...OTHER_ACTION_TYPES], "what it does; absent: ratification"),
  date: z.string().optional().meta({ format: "date", description: "when, YYYY-MM-DD; absent: the day asked about" }),
});

export const row = z.looseObject({ id: z.string(), title: z.string(), form: z.string(), participation: z.string(), subjects: z.array(z.string()), between: z.array(code), standing: z.string(), status: z.string(), basis: z.string(), entryIntoForce: day.nullable() });
export const list = z.object({ on: day, total: z.int().min(0).describe("how many answer yes"), unknown: z.int().min(0).describe("how many more may: their status on the day cannot be told"), page: z.int().min(0), perPage: z.int().min(0), items: z.array(row) });
export const treaty = z.looseObject({ id: z.string(), title: z.string(), on: day, standing: z.string(), ...status.shape, entryIntoForce: day.nullable() });
const party = z.object({ code, name: z.string(), ...status.shape, periods: z.array(z.object({ from: day, until: day.nullable() })), provisional: z.array(z.object({ from: day.nullable(), until: day.nullable() })) });
export const parties = z.object({ id: z.string(), on: day, record: z.object({ ends: day.nullable(), extent: z.string() }), totals: z.object({ yes: z.int().min(0), presumed: z.int().min(0), no: z.int().min(0), unknown: z.int().min(0) }), parties: z.array(party) });
export const whatIf = z.object({ id: z.string(), hypothetical: z.array(z.object({ state: code, type: z.string(), date: day })), entryIntoForce: day.nullable(), before: day.nullable(), party: z.object({ code, periods: z.array(z.object({ from: day, until: day.nullable() })) }), missing: z.array(z.looseObject({ kind: z.string() })).nullable(), why: reason });
export const state = z.object({ code, name: z.string(), kind: z.string(), on: day, named: z.array(z.string()).describe("instruments whose source names it among the participants, without saying in what role"), treaties: z.array(z.object({ ...row.shape, own: status })) });
export const between = z.object({ a: z.object({ code, name: z.string() }), b: z.object({ code, name: z.string() }), on: day, treaties: z.array(z.object({ id: z.string(), title: z.string(), ...status.shape })) });
const counted = z.object({ total: z.int().min(0), states: z.array(code) });
export const cooperation = z.object({
  on: day,
  mlats: z.object({ inForce: counted, signedNotInForce: counted, unknown: counted }),
  conventions: z.array(z.object({ id: z.string(), status: z.string(), missing: z.array(code) })),
  drugAgreements: counted,
  drugMous: counted,
  asean: z.object({ members: z.array(code), mlatInForce: z.array(code), mlatPending: z.array(code) }),
});
export const problem = z.looseObject({ type: z.string(), title: z.string(), status: z.int().min(0), detail: z.string().optional() }).describe("RFC 9457 problem details");
