// The SQL of the text of documents: written by the job as the application's own, read within an officer's scope like the documents.
import { sql } from "kysely";
import type { DatabaseTransaction, ScopedTransaction } from "../../platform/db/index.ts";
import { askedNameKeys } from "../../platform/spelling/index.ts";
import type { DocumentText, TextPart, TextState } from "../../platform/texts/index.ts";
import { findDocuments, type StoredDocument } from "./documents.store.ts";

export type StoredText = { readonly state: TextState; readonly pages: number | null; readonly words: number; readonly cut: boolean };
export type StoredPart = Pick<TextPart, "number" | "text">;

/** What is known of these contents; what is not read yet is not among them. */
export async function listTexts(tx: ScopedTransaction, contents: readonly string[]): Promise<ReadonlyMap<string, StoredText>> {
  if (contents.length === 0) return new Map();
  const rows = await tx.selectFrom("document_texts").select(["sha256", "state", "pages", "words", "is_cut"]).where("sha256", "in", [...contents]).execute();
  return new Map(rows.map((row) => [row.sha256, { state: row.state as TextState, pages: row.pages, words: row.words, cut: row.is_cut }]));
}

/** Pages or stretches from a number on, in order; so many at most. */
export async function listTextParts(tx: ScopedTransaction, sha256: string, from: number, most: number): Promise<readonly StoredPart[]> {
  return await tx.selectFrom("document_text_parts").select(["number", "text"]).where("sha256", "=", sha256).where("number", ">=", from).orderBy("number").limit(most).execute();
}

/** The document of this content, its size and kind, whoever sees it; `undefined`: none, or what the scanner refused. */
export async function findContent(tx: DatabaseTransaction, sha256: string): Promise<{ readonly kind: string; readonly size: number } | undefined> {
  return await tx.selectFrom("documents").select(["kind", "size"]).where("sha256", "=", sha256).where("scan", "<>", "refused").limit(1).executeTakeFirst();
}

/** Read once: what is there stays. */
export async function insertText(tx: DatabaseTransaction, sha256: string, { state, pages, words, cut, parts }: DocumentText): Promise<void> {
  const added = await tx.insertInto("document_texts").values({ sha256, state, pages, words, is_cut: cut }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) return;
  for (const { number, text, nameKeys } of parts) await tx.insertInto("document_text_parts").values({ sha256, number, text, name_keys: [...nameKeys] }).execute();
}

export type FoundBy = "text" | "name";
/** `part`: the first page, or stretch, on which it was found. */
export type FoundDocument = { readonly document: StoredDocument; readonly part: number; readonly by: FoundBy; readonly text: string };

/** Between these signs, which no text has, stands what was asked for. */
export const HIT = { begins: "\u0002", ends: "\u0003" } as const;

/** Those with the very words first; at most so many. Found by the function, read under row security. */
export async function findInTexts(tx: ScopedTransaction, asked: string, most: number): Promise<readonly FoundDocument[]> {
  const names = JSON.stringify(askedNameKeys(asked));
  const { rows } = await sql<{ document_id: string; part: number; found_by: FoundBy }>`select document_id, part, found_by from search_documents(${names}::jsonb, websearch_to_tsquery('simple', ${asked}), ${most})`.execute(tx);
  if (rows.length === 0) return [];
  const byId = new Map((await findDocuments(tx, rows.map(({ document_id }) => document_id))).map((document) => [document.id, document]));
  const found: FoundDocument[] = [];
  for (const { document_id, part, found_by: by } of rows) {
    const document = byId.get(document_id);
    const text = document === undefined ? undefined : await textAround(tx, document.sha256, part, asked, by);
    if (document !== undefined && text !== undefined) found.push({ document, part, by, text });
  }
  return found;
}

/** The page: words are marked in it; names whoever shows it looks for. */
async function textAround(tx: ScopedTransaction, sha256: string, part: number, asked: string, by: FoundBy): Promise<string | undefined> {
  const options = `StartSel=${HIT.begins}, StopSel=${HIT.ends}, HighlightAll=true`;
  const { rows } = by === "text"
    ? await sql<{ text: string }>`select ts_headline('simple', text, websearch_to_tsquery('simple', ${asked}), ${options}) as text from document_text_parts where sha256 = ${sha256} and number = ${part}`.execute(tx)
    : await sql<{ text: string }>`select text from document_text_parts where sha256 = ${sha256} and number = ${part}`.execute(tx);
  return rows[0]?.text;
}
