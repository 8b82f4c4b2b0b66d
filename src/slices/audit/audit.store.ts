// All the SQL that names audit_entries.
import { sql } from "kysely";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";
import type { AuditEvent } from "./audit-events.ts";

/** Who did it: an officer by the id of the person, somebody at the command line, or Comity itself. */
export type AuditActor = "system" | `cli:${string}` | `person:${string}`;

/** One entry as the check needs it: `text` is what its hash must be the SHA-256 of. */
export type ChainedEntry = Readonly<{ sequence: number; previousHash: string; hash: string; text: string }>;

/**
 * Records an event in the transaction that makes it true. The last step of a command: from here until the transaction
 * ends, no other one can append.
 */
export async function appendAudit(tx: DatabaseTransaction, actor: AuditActor, event: AuditEvent): Promise<void> {
  // Place, time and hashes are the database's to give, so they are not named here.
  await sql`
    insert into audit_entries (actor, event, subject_kind, subject_id, details)
    values (${actor}, ${event.name}, ${event.subjectKind}, ${event.subjectId}, ${JSON.stringify(event.details)}::jsonb)
  `.execute(tx);
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
