// The SQL of documents. What officers read and write goes through their scope; the sweep and the check of all of them are the
// application's own.
import { sql } from "kysely";
import type { Marking } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Database, DatabaseTransaction, ScopedTransaction } from "../../platform/db/index.ts";

/** A document is classed to a file, a request or spontaneous information. */
export type HomeId = { readonly kind: "file" | "request" | "information"; readonly id: string };
export type Way = "in" | "out" | "own";

export type StoredDocument = {
  readonly id: string;
  /** The first version of the document that this is a version of. */
  readonly original: string;
  readonly version: number;
  readonly of: HomeId;
  readonly nameSent: string;
  /** The name under which it is handed out. */
  readonly name: string;
  readonly kind: string;
  readonly sha256: string;
  readonly size: number;
  readonly language: string | null;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  /** Received, sent to somebody, or made here. */
  readonly way: Way;
  /** From whom it came, or to whom it went. */
  readonly receivedFrom: string | null;
  readonly receivedOn: CalendarDate | null;
  readonly scan: "not-scanned" | "clean" | "refused";
  readonly at: Date;
  readonly by: string;
};

const COLUMNS = ["id", "original_id", "version", "file_id", "request_id", "information_id", "way", "name_sent", "name", "kind", "sha256", "size", "language", "marking", "compartments", "received_from", "received_on", "scan", "recorded_at", "recorded_by"] as const;

type DocumentRow = {
  id: string; original_id: string; version: number; file_id: string | null; request_id: string | null; information_id: string | null; way: string; name_sent: string; name: string; kind: string; sha256: string; size: number; language: string | null;
  marking: string; compartments: string[]; received_from: string | null; received_on: CalendarDate | null; scan: string; recorded_at: Date; recorded_by: string;
};

function asDocument(row: DocumentRow): StoredDocument {
  return {
    id: row.id, original: row.original_id, version: row.version, of: homeOf(row), way: row.way as Way, nameSent: row.name_sent, name: row.name, kind: row.kind, sha256: row.sha256, size: row.size,
    language: row.language, marking: row.marking as Marking, compartments: row.compartments, receivedFrom: row.received_from, receivedOn: row.received_on,
    scan: row.scan as StoredDocument["scan"], at: row.recorded_at, by: row.recorded_by,
  };
}

function homeOf({ file_id: file, request_id: request, information_id: information }: Pick<DocumentRow, "file_id" | "request_id" | "information_id">): HomeId {
  if (information !== null) return { kind: "information", id: information };
  return file === null ? { kind: "request", id: request ?? "" } : { kind: "file", id: file };
}

const columnOf = ({ kind }: HomeId) => `${kind}_id` as const;

/** The documents of a file or request with all their versions, in the order in which they came. */
export async function listDocuments(tx: ScopedTransaction, of: HomeId): Promise<readonly StoredDocument[]> {
  return (await tx.selectFrom("documents").select(COLUMNS).where(columnOf(of), "=", of.id).orderBy("recorded_at").orderBy("id").execute()).map(asDocument);
}

export async function findDocument(tx: ScopedTransaction, of: HomeId, id: string): Promise<StoredDocument | undefined> {
  const row = await tx.selectFrom("documents").select(COLUMNS).where("id", "=", id).where(columnOf(of), "=", of.id).executeTakeFirst();
  return row === undefined ? undefined : asDocument(row);
}

/** Those of them that the scope sees, wherever they are classed. */
export async function findDocuments(tx: ScopedTransaction, ids: readonly string[]): Promise<readonly StoredDocument[]> {
  return ids.length === 0 ? [] : (await tx.selectFrom("documents").select(COLUMNS).where("id", "in", [...ids]).execute()).map(asDocument);
}

/** Is an excerpt of this document to be recorded as read: the first of the session, or the first for an hour? */
export async function isReadingNoted(tx: ScopedTransaction, session: string, document: string): Promise<boolean> {
  const { rows } = await sql<{ noted: boolean }>`select note_reading(${session}, ${document}) as noted`.execute(tx);
  return rows[0]?.noted === true;
}

/** The same content in the same file or request, as far as the scope sees it. */
export async function findSameContent(tx: ScopedTransaction, of: HomeId, sha256: string): Promise<StoredDocument | undefined> {
  const row = await tx.selectFrom("documents").select(COLUMNS).where(columnOf(of), "=", of.id).where("sha256", "=", sha256).orderBy("recorded_at").limit(1).executeTakeFirst();
  return row === undefined ? undefined : asDocument(row);
}

export type DocumentToAdd = Omit<StoredDocument, "at" | "version" | "original"> & {
  /** The document that it is a new version of. */
  readonly original: string | undefined;
};

/** Adds a document, or the next version of one. One version at a time of each. */
export async function insertDocument(tx: ScopedTransaction, document: DocumentToAdd): Promise<void> {
  const { id, original = id } = document;
  if (original !== id) await sql`select pg_advisory_xact_lock(hashtextextended(${original}, 0))`.execute(tx);
  const newest = original === id ? 0 : (await tx.selectFrom("documents").select("version").where("original_id", "=", original).orderBy("version", "desc").limit(1).executeTakeFirstOrThrow()).version;
  await tx
    .insertInto("documents")
    .values({
      id, original_id: original, version: newest + 1, [columnOf(document.of)]: document.of.id, way: document.way, name_sent: document.nameSent, name: document.name, kind: document.kind, sha256: document.sha256, size: document.size,
      language: document.language, marking: document.marking, compartments: [...document.compartments], received_from: document.receivedFrom, received_on: document.receivedOn, scan: document.scan, recorded_by: document.by,
    })
    .execute();
}

/** Content is entered and swept under one lock, so that nothing is thrown away which is just being named. */
export async function lockContent(tx: DatabaseTransaction, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`content ${sha256}`}, 0))`.execute(tx);
}

/** Does any document name this content, whoever sees it? The application's own question. */
export async function isContentNamed(tx: DatabaseTransaction, sha256: string): Promise<boolean> {
  return (await tx.selectFrom("documents").select("id").where("sha256", "=", sha256).where("scan", "<>", "refused").limit(1).executeTakeFirst()) !== undefined;
}

/** The contents that documents name, each once, in order; so many at a time after one of them. */
export async function listContents(db: Database, after: string, most: number): Promise<readonly { readonly sha256: string; readonly size: number }[]> {
  return await db.selectFrom("documents").select(["sha256", "size"]).distinct().where("sha256", ">", after).where("scan", "<>", "refused").orderBy("sha256").limit(most).execute();
}
