// All the SQL that names audit_entries.
import { sql } from "kysely";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";
import type { AuditEvent } from "./audit-events.ts";

/** Who did it: an officer by the id of the person, somebody at the command line, or Comity itself. */
export type AuditActor = "system" | `cli:${string}` | `person:${string}`;

/** One entry as the check needs it: `text` is what its hash must be the SHA-256 of. */
export type ChainedEntry = Readonly<{ sequence: number; previousHash: string; hash: string; text: string }>;

/** Who did it, as what, from where, why, and whether it was done. An officer's page has one ready in its context (`who`). */
export type AuditWho = Readonly<{
  actor: AuditActor;
  /** The posts held or covered then. */
  posts?: readonly string[];
  /** In the actor's own words; erasable, like details and address. */
  why?: string;
  from?: Readonly<{ address?: string; session?: string }>;
  /** Refused: it was asked for and not done. Left out: done. */
  result?: AuditResult;
}>;

export type AuditResult = "done" | "refused";

/**
 * Records an event in the transaction that makes it true. The last step of a command: from here until the transaction
 * ends, no other one can append.
 */
export async function appendAudit(tx: DatabaseTransaction, who: AuditActor | AuditWho, event: AuditEvent): Promise<void> {
  const { actor, posts = [], why, from, result = "done" } = typeof who === "string" ? ({ actor: who } satisfies AuditWho) : who;
  const payload = JSON.stringify({ details: event.details, why, from });
  // Place, time, salt and hashes are the database's to give, so they are not named here.
  await sql`select audit_append(${actor}, ${[...posts]}::uuid[], ${event.name}, ${event.subjectKind}, ${event.subjectId}, ${result}, ${payload}::jsonb)`.execute(tx);
}

/** The next entries after a place in the chain, in order. */
export async function listEntriesAfter(db: Database, sequence: number, limit: number): Promise<readonly ChainedEntry[]> {
  return await db
    .selectFrom("audit_entries")
    .select(["sequence", "hash", "previous_hash as previousHash", sql<string>`audit_entry_text(audit_entries)`.as("text")])
    .where("sequence", ">", sequence)
    .orderBy("sequence")
    .limit(limit)
    .execute();
}
