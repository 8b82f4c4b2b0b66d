// The SQL that reads requests and what hangs on them. Every function works within a scope: row security decides what there is.
import { sql } from "kysely";
import type { Marking, PostId, UnitId } from "../../domain/access/index.ts";
import type { AssistanceKind, DeskOf, ItemState, LaneName, Part, Stage } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import type { JsonObject } from "../../platform/db/schema.ts";
import type { DraftContent } from "./draft-content.ts";

export type Direction = "outgoing" | "incoming";

export type StoredRequest = {
  readonly id: string;
  readonly direction: Direction;
  readonly lane: LaneName;
  readonly procedureCode: string;
  readonly country: string;
  readonly title: string;
  readonly reference: string;
  readonly origin: UnitId;
  readonly stage: Stage;
  readonly offences: readonly string[];
  readonly kinds: readonly AssistanceKind[];
  readonly urgent: boolean;
  readonly hearingOn: CalendarDate | null;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly file: string | null;
  readonly state: string;
  readonly liesWith: DeskOf;
  readonly waitsFor: Part | null;
  readonly since: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly isOver: boolean;
  /** How many steps there are: who acts on fewer is shown what came between. */
  readonly stepCount: number;
  readonly draftVersion: number;
  readonly openedOn: CalendarDate;
  readonly openedBy: string;
};

/** The request; `undefined`: there is none for this scope. */
export async function findRequest(tx: ScopedTransaction, id: string): Promise<StoredRequest | undefined> {
  const row = await tx.selectFrom("requests").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id, direction: row.direction as Direction, lane: row.lane as LaneName, procedureCode: row.procedure_code, country: row.country_code, title: row.title, reference: row.reference,
    origin: row.origin_unit_id as UnitId, stage: row.stage as Stage, offences: row.offences, kinds: row.kinds as AssistanceKind[], urgent: row.urgent, hearingOn: row.hearing_on, marking: row.marking as Marking,
    compartments: row.compartments, file: row.file_id, state: row.state, liesWith: row.lies_with as DeskOf, waitsFor: row.waits_for as Part | null, since: row.since_on, dueOn: row.due_on, isOver: row.is_over,
    stepCount: row.step_count, draftVersion: row.draft_version, openedOn: row.opened_on, openedBy: row.opened_by,
  };
}

export type RequestPart = { readonly part: Part; readonly unit: UnitId; readonly post: PostId | null };

/** All desks that take part, also those that the scope is not of; none where the request is not seen. */
export async function listParts(tx: ScopedTransaction, request: string): Promise<readonly RequestPart[]> {
  const { rows } = await sql<{ part: Part; unit: UnitId; post: PostId | null }>`select part, unit_id as unit, post_id as post from request_parts(${request})`.execute(tx);
  return rows;
}

export type StoredItem = {
  readonly id: string;
  readonly number: number;
  readonly kind: AssistanceKind;
  readonly target: string;
  readonly state: ItemState;
  readonly dueOn: CalendarDate | null;
  readonly result: string;
  readonly restrictions: string;
};

export async function listItems(tx: ScopedTransaction, request: string): Promise<readonly StoredItem[]> {
  const rows = await tx.selectFrom("request_items").select(["id", "number", "kind", "target", "state", "due_on", "result", "restrictions"]).where("request_id", "=", request).orderBy("number").execute();
  return rows.map(({ due_on: dueOn, kind, state, ...row }) => ({ ...row, dueOn, kind: kind as AssistanceKind, state: state as ItemState }));
}

export const SUBJECT_KINDS = ["person", "account", "property", "evidence"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export type StoredSubject = { readonly id: string; readonly item: string | null; readonly kind: SubjectKind; readonly name: string; readonly variants: readonly string[]; readonly details: JsonObject };

/** Whom and what it is about; what was struck out is left out. */
export async function listSubjects(tx: ScopedTransaction, request: string): Promise<readonly StoredSubject[]> {
  const rows = await tx.selectFrom("request_subjects").select(["id", "item_id", "kind", "name", "variants", "details"]).where("request_id", "=", request).where("struck_at", "is", null).orderBy("added_at").orderBy("id").execute();
  return rows.map(({ item_id: item, kind, details, ...row }) => ({ ...row, item, kind: kind as SubjectKind, details: details as JsonObject }));
}

export type StoredStep = {
  readonly id: string;
  readonly number: number;
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  /** The day on which it happened. */
  readonly on: CalendarDate;
  readonly at: Date;
  readonly by: string;
  readonly reason: string | null;
  readonly dueOn: CalendarDate | null;
  readonly documents: readonly string[];
  readonly details: JsonObject;
  readonly reverses: string | null;
};

/** In their order; the first is the opening. */
export async function listSteps(tx: ScopedTransaction, request: string): Promise<readonly StoredStep[]> {
  const rows = await tx.selectFrom("request_steps").selectAll().where("request_id", "=", request).orderBy("number").execute();
  return rows.map((row) => ({
    id: row.id, number: row.number, action: row.action, from: row.from_state, to: row.to_state, on: row.happened_on, at: row.taken_at, by: row.taken_by, reason: row.reason, dueOn: row.due_on,
    documents: row.documents, details: row.details as JsonObject, reverses: row.reverses,
  }));
}

export type PaperOfRequest = { readonly id: string; readonly name: string };

/** The papers classed to it that the scope sees, the newest first. */
export async function listPapers(tx: ScopedTransaction, request: string): Promise<readonly PaperOfRequest[]> {
  return (await sql<PaperOfRequest>`select id, name from papers_of_request(${request})`.execute(tx)).rows;
}

export type SignedLetter = { readonly id: string; readonly reference: string; readonly signedOn: CalendarDate };

/** Signed letters that can still go out, as far as they are seen. */
export async function listSignedLetters(tx: ScopedTransaction, request: string): Promise<readonly SignedLetter[]> {
  return (await sql<SignedLetter>`select id, reference, signed_on as "signedOn" from signed_letters_of_request(${request}) where template in ('letter-of-request', 'service-request', 'forwarding-note')`.execute(tx)).rows;
}

export type StoredReference = { readonly kind: string; readonly number: string; readonly at: Date; readonly by: string };

export async function listReferences(tx: ScopedTransaction, request: string): Promise<readonly StoredReference[]> {
  return await tx.selectFrom("request_references").select(["kind", "number", "recorded_at as at", "recorded_by as by"]).where("request_id", "=", request).orderBy("recorded_at").orderBy("kind").execute();
}

export type StoredDraft = { readonly version: number; readonly content: JsonObject; readonly at: Date; readonly by: string };

/** A version of the draft; without one, the last. `undefined`: nothing was saved yet. */
export async function findDraft(tx: ScopedTransaction, request: string, version?: number): Promise<StoredDraft | undefined> {
  const found = tx.selectFrom("request_drafts").select(["version", "content", "saved_at as at", "saved_by as by"]).where("request_id", "=", request);
  const row = await (version === undefined ? found : found.where("version", "=", version)).orderBy("version", "desc").limit(1).executeTakeFirst();
  return row === undefined ? undefined : { ...row, content: row.content as JsonObject };
}

export type StoredBasis = { readonly basis: JsonObject; readonly at: Date; readonly by: string };

/** The basis chosen last, with its proof. */
export async function findBasis(tx: ScopedTransaction, request: string): Promise<StoredBasis | undefined> {
  const row = await tx.selectFrom("request_bases").select(["basis", "chosen_at as at", "chosen_by as by"]).where("request_id", "=", request).orderBy("chosen_at", "desc").limit(1).executeTakeFirst();
  return row === undefined ? undefined : { ...row, basis: row.basis as JsonObject };
}

/** The pattern by which the unit numbers on the day, else that of the whole office. */
export async function loadNumberPattern(tx: ScopedTransaction, unit: UnitId, on: CalendarDate): Promise<string> {
  const row = await tx
    .selectFrom("request_number_schemes")
    .select("pattern")
    .where((eb) => eb.or([eb("unit_id", "=", unit), eb("unit_id", "is", null)]))
    .where("held_from", "<=", on)
    .where((eb) => eb.or([eb("held_until", "is", null), eb("held_until", ">", on)]))
    .orderBy(sql`unit_id is null`)
    .orderBy("held_from", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) throw new Error(`no pattern of numbers holds on ${on}`);
  return row.pattern;
}

/** The authority's desk for the country on the day; `undefined`: nobody has said. */
export async function findCountryDesk(tx: ScopedTransaction, country: string, on: CalendarDate): Promise<UnitId | undefined> {
  const row = await tx
    .selectFrom("request_country_desks")
    .select("unit_id")
    .where((eb) => eb.or([eb("country_code", "=", country), eb("country_code", "is", null)]))
    .where("held_from", "<=", on)
    .where((eb) => eb.or([eb("held_until", "is", null), eb("held_until", ">", on)]))
    .orderBy(sql`country_code is null`)
    .orderBy("held_from", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.unit_id as UnitId | undefined;
}

/** Is this reading to be recorded: the first of the session, or the first for an hour? */
export async function isReadingNoted(tx: ScopedTransaction, session: string, record: string): Promise<boolean> {
  const { rows } = await sql<{ noted: boolean }>`select note_reading(${session}, ${record}) as noted`.execute(tx);
  return rows[0]?.noted === true;
}

/**
 * The languages into which these contents of the request have a certified translation: kept by the translations, told by the database's function.
 * One of a text that said something else is none of these contents.
 */
export async function listCertifiedLanguages(tx: ScopedTransaction, request: string, contents: DraftContent): Promise<readonly string[]> {
  return (await sql<{ language: string }>`select language from certified_languages(${request}, ${JSON.stringify(contents)}::jsonb) language`.execute(tx)).rows.map(({ language }) => language);
}

export type LinkedRequest = { readonly id: string; readonly reference: string; readonly title: string; readonly kind: string; readonly direction: "from" | "to" };

/** Requests that are linked with it, as far as both are seen. */
export async function listLinks(tx: ScopedTransaction, request: string): Promise<readonly LinkedRequest[]> {
  const { rows } = await sql<LinkedRequest>`
    select other.id, other.reference, other.title, link.kind, case when link.from_request_id = ${request} then 'from' else 'to' end as direction
    from request_links link join requests other on other.id = case when link.from_request_id = ${request} then link.to_request_id else link.from_request_id end
    where link.from_request_id = ${request} or link.to_request_id = ${request}
    order by link.recorded_at, other.reference
  `.execute(tx);
  return rows;
}

/** The request with exactly that number, of any kind; the newest where several have it. */
export async function findByNumber(tx: ScopedTransaction, number: string): Promise<string | undefined> {
  const row = await tx.selectFrom("request_references").select("request_id").where("number", "=", number).orderBy("recorded_at", "desc").limit(1).executeTakeFirst();
  return row?.request_id;
}
