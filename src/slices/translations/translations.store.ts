// The SQL of translations: what was ordered, and what happened to it in order. Rows are added and never changed.
import { sql } from "kysely";
import { stateLeftBy, type TranslationAct, type TranslationState } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";

export const TRANSLATOR_KINDS = ["person", "agency"] as const;

export type StoredTranslation = {
  readonly id: string;
  readonly request: string;
  /** What is translated; null: the request itself. */
  readonly document: string | null;
  /** Of the request itself: the version of the draft that was ordered. Null: a document is translated. */
  readonly draft: number | null;
  readonly from: string;
  readonly to: string;
  readonly pages: number | null;
  readonly words: number | null;
  readonly translator: string;
  readonly translatorKind: (typeof TRANSLATOR_KINDS)[number];
  readonly dueOn: CalendarDate | null;
  readonly by: string;
  /** What the last event left, how many there are, and when the last was. */
  readonly state: TranslationState;
  readonly events: number;
  readonly since: CalendarDate;
  /** The translated text that was received last. */
  readonly translated: string | null;
  /** The request itself says something else by now than what was ordered; of one that was given up nobody asks. */
  readonly outdated: boolean;
};

type Row = Omit<StoredTranslation, "state" | "from" | "to"> & { readonly act: TranslationAct; readonly from_language: string; readonly to_language: string };

const TRANSLATIONS = sql`
  select t.id, t.request_id as request, t.document_id as document, t.draft_version as draft, t.from_language, t.to_language, t.pages, t.words, t.translator, t.translator_kind as "translatorKind", t.due_on as "dueOn", t.recorded_by as by,
    last.act, last.number as events, last.happened_on as since,
    (select document_id from translation_events e where e.translation_id = t.id and e.act = 'receive' order by number desc limit 1) as translated,
    last.act <> 'cancel' and t.document_id is null and is_text_changed(t.request_id, t.draft_version) as outdated
  from translations t cross join lateral (select act, number, happened_on from translation_events e where e.translation_id = t.id order by number desc limit 1) last
`;

function stored({ act, from_language: from, to_language: to, ...row }: Row): StoredTranslation {
  return { ...row, from, to, state: stateLeftBy(act) };
}

/** Of a request, in the order of ordering. */
export async function listTranslations(tx: ScopedTransaction, request: string): Promise<readonly StoredTranslation[]> {
  return (await sql<Row>`${TRANSLATIONS} where t.request_id = ${request} order by t.recorded_at, t.id`.execute(tx)).rows.map(stored);
}

/** Held until the transaction ends, so that acts on it follow each other. */
export async function findTranslation(tx: ScopedTransaction, request: string, id: string): Promise<StoredTranslation | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`translation ${id}`}, 0))`.execute(tx);
  const { rows } = await sql<Row>`${TRANSLATIONS} where t.id = ${id} and t.request_id = ${request}`.execute(tx);
  return rows[0] === undefined ? undefined : stored(rows[0]);
}

/** Those with their translator or waiting for a certificate, of the scope's own desks; what is due first at the top. */
export async function listOpenTranslations(tx: ScopedTransaction, most: number): Promise<readonly StoredTranslation[]> {
  return (await sql<Row>`${TRANSLATIONS} where last.act in ('order', 'receive', 'return') and scope_owns_request(t.request_id) order by last.act = 'receive', t.due_on nulls last, t.id limit ${most}`.execute(tx)).rows.map(stored);
}

/** How many of them are with their translator though their day has passed. */
export async function countLate(tx: ScopedTransaction, today: CalendarDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${TRANSLATIONS} where t.due_on < ${today} and last.act in ('order', 'return') and scope_owns_request(t.request_id)) late`.execute(tx);
  return rows[0]?.count ?? 0;
}

export type TranslationEvent = {
  readonly id: string;
  readonly number: number;
  readonly act: TranslationAct;
  readonly on: CalendarDate;
  readonly document: string | null;
  readonly certifiedBy: string | null;
  readonly statement: string | null;
  readonly reason: string | null;
  readonly by: string;
};

export async function listEvents(tx: ScopedTransaction, translation: string): Promise<readonly TranslationEvent[]> {
  const rows = await tx.selectFrom("translation_events").selectAll().where("translation_id", "=", translation).orderBy("number").execute();
  return rows.map((row) => ({ id: row.id, number: row.number, act: row.act as TranslationAct, on: row.happened_on, document: row.document_id, certifiedBy: row.certified_by, statement: row.statement, reason: row.reason, by: row.recorded_by }));
}

export type TranslationToOrder = Pick<StoredTranslation, "id" | "request" | "document" | "draft" | "from" | "to" | "pages" | "words" | "translator" | "translatorKind" | "dueOn" | "by">;

/** The order is its first event. @throws 23505 where the form was sent before */
export async function insertTranslation(tx: ScopedTransaction, { id, request, document, draft, from, to, pages, words, translator, translatorKind, dueOn, by }: TranslationToOrder, event: TranslationEvent): Promise<void> {
  await tx.insertInto("translations").values({ id, request_id: request, document_id: document, draft_version: draft, from_language: from, to_language: to, pages, words, translator, translator_kind: translatorKind, due_on: dueOn, recorded_by: by }).execute();
  await insertEvent(tx, { id, request }, event);
}

/** @throws 23505 where the number is taken */
export async function insertEvent(tx: ScopedTransaction, { id: translation, request }: Pick<StoredTranslation, "id" | "request">, { id, number, act, on, document, certifiedBy, statement, reason, by }: TranslationEvent): Promise<void> {
  await tx.insertInto("translation_events").values({ id, translation_id: translation, request_id: request, number, act, happened_on: on, document_id: document, certified_by: certifiedBy, statement, reason, recorded_by: by }).execute();
}
