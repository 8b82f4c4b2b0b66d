// The form in which instruments are written down: for the seeds, for `comity treaty add --from FILE`, for an import.
// A document is facts with their sources; it says nothing about status.
import * as z from "zod";
import { impreciseDate, statedText as text, treatyId } from "./clause-schema.ts";
import * as body from "./fact-bodies.ts";
import { MARKINGS } from "../vocabulary.ts";

const sourceId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a source's id is written in small letters, digits and hyphens");

/** Written as the reference data writes its sources, which is where they are kept. */
export const documentSource = z.strictObject({
  id: sourceId,
  title: text,
  address: z.url().exactOptional(),
  publisher: text.exactOptional(),
  datedOn: impreciseDate.exactOptional(),
  note: text.exactOptional(),
});

/** What may stand beside any statement; the instrument's own `source` holds where none is given. */
const grounds = {
  source: sourceId.exactOptional(),
  /** Further pages that print the same. */
  alsoIn: z.array(sourceId).exactOptional(),
  provenance: z.enum(["sourced", "recalled"]).exactOptional(),
  marking: z.enum(MARKINGS).exactOptional(),
  /** A name by which another statement of the document refers to this one. */
  key: text.exactOptional(),
  /** The key, or the stored id, of the statement that this one corrects. */
  supersedes: text.exactOptional(),
};

/** A statement is written flat, what it says beside what it rests on; here the two are parted and each is checked. */
const said = <S extends z.ZodType>(says: S) => z.preprocess(partGrounds, z.strictObject({ grounds: z.strictObject(grounds), says }));

const list = <S extends z.ZodType>(says: S) => z.array(said(says)).default([]);

/** One act, or the same act of several States on one day (both signatures of a bilateral treaty). */
const acts = z.preprocess(
  (given) => (Array.isArray(given) ? given.flatMap(oneActPerState) : given),
  list(body.action),
);

export const documentInstrument = z.strictObject({
  slug: treatyId,
  aliases: z.array(treatyId).default([]),
  /** The source of every statement that names none. Absent: each must name its own. */
  source: sourceId.exactOptional(),
  description: said(body.description),
  titles: list(body.title).refine((titles) => titles.length > 0, "an instrument needs at least one title"),
  /** One reading, or a reading and those that correct it. */
  scope: z.preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), list(body.scope)),
  terms: said(body.terms).exactOptional(),
  clause: said(body.clauses).exactOptional(),
  coverage: said(body.coverage).exactOptional(),
  participants: said(body.participants).exactOptional(),
  relations: list(body.relation),
  registrations: list(body.registration),
  authorities: list(body.authority),
  texts: list(body.treatyText),
  files: list(body.file),
  notes: list(body.note),
  actions: acts,
  attestations: list(body.attestation),
  publishedDates: list(body.publishedDate),
});

export const instrumentDocument = z.strictObject({
  $schema: z.string().exactOptional(),
  about: text.exactOptional(),
  sources: z.array(documentSource).default([]),
  instruments: z.array(documentInstrument).default([]),
  claims: list(body.claim),
});

export type InstrumentDocument = z.output<typeof instrumentDocument>;
export type DocumentInstrument = z.output<typeof documentInstrument>;
export type DocumentSource = z.output<typeof documentSource>;
export type StatementGrounds = z.output<z.ZodObject<typeof grounds>>;

/** Where a document is wrong, and what would be right. */
export type DocumentFault = { readonly at: string; readonly message: string };

export type DocumentReading =
  | { readonly ok: true; readonly document: InstrumentDocument }
  | { readonly ok: false; readonly faults: readonly DocumentFault[] };

/** Any value in; the document it is, or each fault with its place (`instruments[3].actions[0].date`). */
export function readDocument(value: unknown): DocumentReading {
  const result = instrumentDocument.safeParse(value);
  if (!result.success) return { ok: false, faults: result.error.issues.map(faultOf) };
  const faults = sourceFaults(result.data);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, document: result.data };
}

function faultOf(issue: z.core.$ZodIssue): DocumentFault {
  const at = issue.path.filter((part) => part !== "says" && part !== "grounds").reduce<string>(joinPath, "");
  return { at, message: issue.message };
}

function joinPath(path: string, part: PropertyKey): string {
  if (typeof part === "number") return `${path}[${part}]`;
  return path === "" ? String(part) : `${path}.${String(part)}`;
}

/** Each statement rests on a source that the document lists, on its instrument's, or says that it is recalled. */
function sourceFaults(document: InstrumentDocument): DocumentFault[] {
  const ids = document.sources.map((source) => source.id);
  const known = new Set(ids);
  const faults: DocumentFault[] = ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ at: `sources[${index}].id`, message: `the source ${id} is described twice` }],
  );
  const check = (at: string, grounds: StatementGrounds, inherited: string | undefined): void => {
    const named = [grounds.source ?? inherited, ...(grounds.alsoIn ?? [])];
    if (named[0] === undefined && grounds.provenance !== "recalled") {
      faults.push({ at, message: "name a source, or say `\"provenance\": \"recalled\"` if there is none" });
    }
    for (const id of named) {
      if (id !== undefined && !known.has(id)) faults.push({ at, message: `the source ${id} is not among the document's sources` });
    }
  };
  for (const [index, instrument] of document.instruments.entries()) {
    for (const statement of statementsOf(instrument)) {
      check(`instruments[${index}].${statement.at}`, statement.grounds, instrument.source);
    }
  }
  for (const [index, claim] of document.claims.entries()) check(`claims[${index}]`, claim.grounds, undefined);
  return faults;
}

export type Statement = {
  readonly kind: body.FactKind;
  readonly at: string;
  readonly grounds: StatementGrounds;
  readonly says: unknown;
};

/** Every statement an instrument's document makes, in a fixed order. */
export function statementsOf(instrument: DocumentInstrument): Statement[] {
  const one = (kind: body.FactKind, at: string, said: Omit<Statement, "kind" | "at"> | undefined): Statement[] =>
    said === undefined ? [] : [{ kind, at, ...said }];
  const many = (kind: body.FactKind, at: string, said: readonly Omit<Statement, "kind" | "at">[]): Statement[] =>
    said.map((statement, index) => ({ kind, at: `${at}[${index}]`, ...statement }));
  return [
    ...one("description", "description", instrument.description),
    ...many("title", "titles", instrument.titles),
    ...many("scope", "scope", instrument.scope),
    ...one("terms", "terms", instrument.terms),
    ...one("clause", "clause", instrument.clause),
    ...one("coverage", "coverage", instrument.coverage),
    ...one("participants", "participants", instrument.participants),
    ...many("relation", "relations", instrument.relations),
    ...many("registration", "registrations", instrument.registrations),
    ...many("authority", "authorities", instrument.authorities),
    ...many("text", "texts", instrument.texts),
    ...many("file", "files", instrument.files),
    ...many("note", "notes", instrument.notes),
    ...many("action", "actions", instrument.actions),
    ...many("attestation", "attestations", instrument.attestations),
    ...many("published-date", "publishedDates", instrument.publishedDates),
  ];
}

function oneActPerState(act: unknown): unknown[] {
  if (typeof act !== "object" || act === null || !("states" in act) || !Array.isArray(act.states)) return [act];
  const { states, ...rest } = act;
  return states.map((state: unknown) => ({ ...rest, state }));
}

function partGrounds(statement: unknown): unknown {
  if (typeof statement !== "object" || statement === null || Array.isArray(statement)) return { grounds: {}, says: statement };
  const parts = Object.entries(statement);
  return {
    grounds: Object.fromEntries(parts.filter(([name]) => name in grounds)),
    says: Object.fromEntries(parts.filter(([name]) => !(name in grounds))),
  };
}
