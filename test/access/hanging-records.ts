// What hangs on files and requests: documents with their text, letters, evidence, assets, data preserved, translations. For each file of a random
// office a request whose desk file it is, with one of everything; what each officer may see of it, by the rule; and what the database shows.
import { sql } from "kysely";
import type { Client } from "pg";
import { covers, seesFile, seesPaper, type GuardedPaper, type Permission, type Standing } from "../../src/domain/access/index.ts";
import type { ScopedTransaction } from "../../src/platform/db/index.ts";
import type { GuardedRecord } from "./random-offices.ts";

const KINDS = ["file documents", "requests", "request documents", "texts", "found documents", "found requests", "letters", "evidence", "custody", "assets", "translations", "translation events", "preservations", "preserved for"] as const;
export type HangingSeen = Readonly<Record<(typeof KINDS)[number], ReadonlySet<string>>>;

/** An id told from the file's: its last group begins with a figure for the kind and one for which of them. */
const derived = (file: string, kind: number, index = 0) => `${file.slice(0, 24)}${kind}${index}${file.slice(26)}`;
const requestOf = ({ id }: GuardedRecord) => derived(id, 5);
const hashOf = (document: string) => document.replaceAll("-", "").repeat(2);

/** The marking and compartments of each paper are those of a document of the file, of a document of the request, and of a letter. */
function hangingOf(record: GuardedRecord) {
  const { papers, id } = record;
  return papers.map((paper, index) => ({ paper, fileDocument: derived(id, 6, index), requestDocument: derived(id, 7, index), letter: derived(id, 8, index), translation: derived(id, 9, index) }));
}

export async function writeHanging(client: Client, records: readonly GuardedRecord[]): Promise<void> {
  await client.query("insert into parties (code, recorded_at, recorded_by) values ('CA', now(), 'system') on conflict do nothing");
  for (const record of records) await writeRequest(client, record);
}

async function writeRequest(client: Client, record: GuardedRecord): Promise<void> {
  const { id: file, file: { unit, marking, compartments } } = record;
  const request = requestOf(record);
  const one = async (text: string, values: readonly unknown[]) => void (await client.query(text, [...values]));
  await one("insert into requests (id, direction, lane, procedure_code, country_code, title, reference, origin_unit_id, stage, marking, compartments, file_id, state, lies_with, since_on, opened_on, opened_by) values ($1, 'incoming', 'incoming', 'BNSS', 'CA', 'everything', $2, $3, 'investigation', $4, $5, $6, 'received', 'authority', '2026-11-01', '2026-11-01', 'system')", [request, `T/R/${file.slice(-4)}`, unit, marking, compartments, file]);
  await one("insert into request_desks (request_id, part, unit_id) values ($1, 'authority', $2)", [request, unit]);
  await one("insert into evidence_pieces (id, request_id, number, description, recorded_by) values ($1, $1, 1, 'x', 'system')", [request]);
  await one("insert into custody_events (id, request_id, piece_id, kind, happened_on, holder, recorded_by) values ($1, $1, $1, 'received', '2026-11-02', 'x', 'system')", [request]);
  await one("insert into asset_entries (id, request_id, asset, kind, currency, amount, happened_on, recorded_by) values ($1, $1, 'x', 'restrained', 'INR', 1, '2026-11-02', 'system')", [request]);
  await one("insert into preservations (id, unit_id, provider, target, asked_on, marking, recorded_by) values ($1, $2, 'x', 'x', '2026-11-02', $3, 'system')", [request, unit, marking]);
  await one("insert into preservation_requests (preservation_id, request_id, recorded_by) values ($1, $1, 'system')", [request]);
  await writeTranslation(client, request, request, null);
  for (const [index, { paper, fileDocument, requestDocument, letter, translation }] of hangingOf(record).entries()) {
    await writeDocument(client, fileDocument, "file_id", file, paper);
    await writeDocument(client, requestDocument, "request_id", request, paper);
    await writeTranslation(client, translation, request, requestDocument);
    await one("insert into letters (id, request_id, number, template, template_version, language, frame, content, marking, reference, made_by) values ($1, $2, $3, 'reminder', 1, 'en', '{}', '{}', $4, 'x', 'system')", [letter, request, index + 1, paper.marking]);
  }
}

async function writeDocument(client: Client, id: string, home: "file_id" | "request_id", of: string, { marking, compartments }: GuardedPaper): Promise<void> {
  await client.query(`insert into documents (id, original_id, version, ${home}, name_sent, name, kind, sha256, size, marking, compartments, scan, recorded_by) values ($1, $1, 1, $2, 'x', 'x', 'txt', $3, 1, $4, $5, 'clean', 'system')`, [id, of, hashOf(id), marking, compartments]);
  await client.query("insert into document_texts (sha256, state, words, is_cut) values ($1, 'found', 1, false) on conflict do nothing", [hashOf(id)]);
  await client.query("insert into document_text_parts (sha256, number, text, name_keys) values ($1, 1, 'everything', '{}') on conflict do nothing", [hashOf(id)]);
}

async function writeTranslation(client: Client, id: string, request: string, document: string | null): Promise<void> {
  await client.query("insert into translations (id, request_id, document_id, draft_version, from_language, to_language, translator, translator_kind, recorded_by) values ($1, $2, $3, $4, 'en', 'fr', 'x', 'person', 'system')", [id, request, document, document === null ? 0 : null]);
  await client.query("insert into translation_events (id, translation_id, request_id, number, act, happened_on, recorded_by) values ($1, $1, $2, 1, 'order', '2026-11-02', 'system')", [id, request]);
}

/** A request is seen as its desk file is, by whoever may read requests; what is in it, as a paper would be. */
export function mayBeSeen(standing: Standing, records: readonly GuardedRecord[], now: Temporal.Instant): HangingSeen {
  const permissions = standing.permissions;
  const reader: Standing = { ...standing, permissions: new Set([...permissions].flatMap((one): readonly Permission[] => (one === "file.read" ? [] : one === "request.read" ? [one, "file.read"] : [one]))) };
  const seen = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as unknown as Record<(typeof KINDS)[number], Set<string>>;
  for (const record of records) {
    const request = requestOf(record);
    const seesRequest = seesFile(reader, record.file, now).sees;
    if (seesRequest) for (const kind of ["requests", "found requests", "evidence", "custody", "assets", "translations", "translation events"] as const) seen[kind].add(request);
    // Data preserved for a request are of a desk, and hidden from whoever is shut out from the request; who was let in to that sees no more of them.
    if (seesRequest && permissions.has("request.read") && standing.units.has(record.file.unit) && covers(standing.clearance, record.file.marking)) for (const kind of ["preservations", "preserved for"] as const) seen[kind].add(request);
    for (const { paper, fileDocument, requestDocument, letter, translation } of hangingOf(record)) {
      // Granting one paper opens no document: theirs are other ids.
      const asDocument = { ...paper, id: fileDocument };
      if (seesPaper(standing, record.file, asDocument, now).sees) for (const kind of ["file documents", "found documents"] as const) seen[kind].add(fileDocument);
      if (seen["file documents"].has(fileDocument)) seen.texts.add(hashOf(fileDocument));
      if (seesPaper(reader, record.file, asDocument, now).sees) {
        for (const kind of ["request documents", "found documents"] as const) seen[kind].add(requestDocument);
        for (const kind of ["translations", "translation events"] as const) seen[kind].add(translation);
        seen.texts.add(hashOf(requestDocument));
      }
      if (seesRequest && covers(standing.clearance, paper.marking)) seen.letters.add(letter);
    }
  }
  return seen;
}

/** By row security, and by the searches, which apply the rule themselves. */
export async function hangingInDatabase(tx: ScopedTransaction): Promise<HangingSeen> {
  const ids = async (query: ReturnType<typeof sql<{ id: string }>>) => new Set((await query.execute(tx)).rows.map(({ id }) => id));
  return {
    "file documents": await ids(sql`select id from documents where file_id is not null`),
    requests: await ids(sql`select id from requests`),
    "request documents": await ids(sql`select id from documents where request_id is not null`),
    texts: await ids(sql`select t.sha256 as id from document_texts t join document_text_parts p on p.sha256 = t.sha256`),
    "found documents": await ids(sql`select document_id as id from search_documents('[]', to_tsquery('simple', 'everything'), 100000)`),
    "found requests": await ids(sql`select request_id as id from search_casework('', '[]', to_tsquery('simple', 'everything'), 100000)`),
    letters: await ids(sql`select id from letters`),
    evidence: await ids(sql`select id from evidence_pieces`),
    custody: await ids(sql`select id from custody_events`),
    assets: await ids(sql`select id from asset_entries`),
    translations: await ids(sql`select id from translations`),
    "translation events": await ids(sql`select id from translation_events`),
    preservations: await ids(sql`select id from preservations`),
    "preserved for": await ids(sql`select request_id as id from preservation_requests`),
  };
}
