// A file's own history, for those who may see the file: one function of the database, which asks row security.
import { sql } from "kysely";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";
import type { AuditResult } from "../audit.store.ts";

export type HistoryEntry = {
  /** Within this history, as far as the reader sees it. */
  readonly number: number;
  readonly at: Date;
  readonly actor: string;
  readonly posts: readonly string[];
  readonly event: string;
  readonly kind: string;
  readonly id: string;
  readonly result: AuditResult;
  readonly details: JsonObject;
  readonly why: string | null;
  /** Details and reason were erased by order. */
  readonly erased: boolean;
};

/** The kinds of records that have a history of their own. */
export type HistorySubject = "file" | "paper";

/**
 * What was done with a file or a paper, the newest first. The file's own units see everybody's acts, whoever else sees the file their
 * own; acts on a paper are there for those who see the paper. Nothing where the record is not seen.
 * @param page entries before a number, at most so many
 */
export async function listHistory(tx: ScopedTransaction, subjectKind: HistorySubject, subjectId: string, page: { readonly below?: number; readonly most: number } = { most: 100 }): Promise<readonly HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`
    select number, at, actor, coalesce(posts, '{}')::text[] as posts, event, subject_kind as kind, subject_id as id, result, coalesce(details, '{}') as details, why, erased
    from audit_history(${subjectKind}, ${subjectId}::uuid, ${page.below ?? null}::integer, ${page.most}::integer)
  `.execute(tx);
  return rows;
}
