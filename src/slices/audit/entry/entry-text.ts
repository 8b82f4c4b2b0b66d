// What an entry's hash is of, made outside the database from its columns: a check that let the database make the text would
// believe a database that was bent. The same text as audit_entry_text of migration 0008.
import { hash } from "node:crypto";

/** An entry as it is stored. Details, posts and payload are PostgreSQL's own JSON text: one way to write each. */
export type StoredEntry = {
  readonly sequence: number;
  readonly form: number;
  /** UTC to the microsecond: `2026-11-22T09:00:00.000000Z`. */
  readonly at: string;
  readonly actor: string;
  readonly event: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly previousHash: string;
  readonly hash: string;
  /** Form 1 has details; form 2 has the other three. */
  readonly details: string | null;
  readonly posts: string | null;
  readonly result: string | null;
  readonly payloadHash: string | null;
  /** Gone where the payload was erased, or removed by somebody. */
  readonly salt: string | null;
  readonly payload: string | null;
};

export const SECOND_FORM = 2;

/** The text whose SHA-256 must be the entry's hash. */
export function entryText(entry: StoredEntry): string {
  const { form, sequence, actor, posts, event, subjectKind, subjectId, details, result, payloadHash, previousHash } = entry;
  const at = `"${entry.at}"`;
  if (form !== SECOND_FORM) return listOf(sequence, at, quoted(actor), quoted(event), quoted(subjectKind), quoted(subjectId), details, quoted(previousHash));
  return listOf(form, sequence, at, quoted(actor), posts, quoted(event), quoted(subjectKind), quoted(subjectId), quoted(result), quoted(payloadHash), quoted(previousHash));
}

export function entryHash(entry: StoredEntry): string {
  return hash("sha256", entryText(entry));
}

/** Salt and payload in, what the entry must carry out. */
export function payloadHash(salt: string, payload: string): string {
  return hash("sha256", salt + payload);
}

/** A JSON list as jsonb writes it. */
function listOf(...items: readonly (string | number | null)[]): string {
  return `[${items.join(", ")}]`;
}

/** JSON's way with a text, which is PostgreSQL's too: only quotes, backslashes and control characters are escaped. */
function quoted(text: string | null): string {
  return JSON.stringify(text);
}
