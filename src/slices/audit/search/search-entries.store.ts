// The auditor's way into the record: one function of the database, which asks the scope and leaves content out.
import { sql } from "kysely";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { JsonValue } from "../../../platform/db/schema.ts";
import type { AuditResult } from "../audit.store.ts";

/** What is asked; what is left out sets no condition. */
export type EntryQuestion = {
  /** `person:<id>`, `cli:<name>`, `system`; none of them: nothing is found. */
  readonly actors?: readonly string[];
  readonly post?: string;
  readonly kind?: string;
  readonly id?: string;
  readonly events?: readonly string[];
  readonly since?: Date;
  /** Up to, not including. */
  readonly until?: Date;
  readonly result?: AuditResult;
};

/** An entry as an auditor sees it: ids and codes. A reason is there only for kinds of records that hold no content. */
export type FoundEntry = {
  readonly sequence: number;
  readonly form: number;
  readonly at: Date;
  readonly actor: string;
  readonly posts: readonly string[];
  readonly event: string;
  readonly kind: string;
  readonly id: string;
  readonly result: AuditResult;
  readonly details: { readonly [name: string]: JsonValue };
  readonly why: string | null;
  /** False: a reason written about a record of this kind stays with the record, should there be one. */
  readonly reasonIsOpen: boolean;
  readonly address: string | null;
  readonly session: string | null;
  /** Number of the entry that ordered the payload erased. */
  readonly erasedBy: number | null;
  readonly previousHash: string;
  readonly hash: string;
};

/** The newest first, those before a number, at most so many. Nothing without the permission to read the record. */
export async function searchEntries(tx: ScopedTransaction, question: EntryQuestion, below: number | null, most: number): Promise<readonly FoundEntry[]> {
  const { actors = null, post = null, kind = null, id = null, events = null, since = null, until = null, result = null } = question;
  return await search(tx, [null, actors === null ? null : [...actors], post, kind, id, events === null ? null : [...events], since, until, result, below, most]);
}

/** One entry by its number; `undefined` where there is none to be seen. */
export async function findFoundEntry(tx: ScopedTransaction, sequence: number): Promise<FoundEntry | undefined> {
  return (await search(tx, [sequence, null, null, null, null, null, null, null, null, null, 1]))[0];
}

type Arguments = readonly [number | null, string[] | null, string | null, string | null, string | null, string[] | null, Date | null, Date | null, string | null, number | null, number];

async function search(tx: ScopedTransaction, [only, actors, post, kind, id, events, since, until, result, below, most]: Arguments): Promise<readonly FoundEntry[]> {
  const { rows } = await sql<FoundEntry>`
    select sequence, form, at, actor, coalesce(posts, '{}')::text[] as posts, event, subject_kind as kind, subject_id as id, result, coalesce(details, '{}') as details, why,
      audit_reason_is_open(subject_kind) as "reasonIsOpen", address, session, erased_by as "erasedBy", previous_hash as "previousHash", hash
    from audit_search(${only}::bigint, ${actors}::text[], ${post}::uuid, ${kind}::text, ${id}::text, ${events}::text[], ${since}::timestamptz, ${until}::timestamptz, ${result}::text, ${below}::bigint, ${most}::integer)
  `.execute(tx);
  return rows;
}
