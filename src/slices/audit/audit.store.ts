// All the SQL that names audit_entries.
import { sql } from "kysely";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";
import type { AuditEvent } from "./audit-events.ts";
import type { StoredEntry } from "./entry/entry-text.ts";

/** Who did it: an officer by the id of the person, somebody at the command line, or Comity itself. */
export type AuditActor = "system" | `cli:${string}` | `person:${string}`;

type Reader = Database | DatabaseTransaction;

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
export async function listEntriesAfter(db: Reader, sequence: number, limit: number): Promise<readonly StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select entry.sequence, entry.form, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, entry.actor, entry.event,
      entry.subject_kind as "subjectKind", entry.subject_id as "subjectId", entry.previous_hash as "previousHash", entry.hash,
      entry.details::text as details, to_jsonb(entry.posts)::text as posts, entry.result, entry.payload_hash as "payloadHash",
      beside.salt, beside.payload::text as payload
    from audit_entries entry left join audit_payloads beside on beside.sequence = entry.sequence and beside.sequence > ${sequence}
    where entry.sequence > ${sequence}
    order by entry.sequence
    limit ${limit}
  `.execute(db);
  return rows;
}

/** Hashes of the entries after a place, in order. */
export async function listHashesAfter(db: Reader, sequence: number, limit: number): Promise<readonly { sequence: number; hash: string }[]> {
  return await db.selectFrom("audit_entries").select(["sequence", "hash"]).where("sequence", ">", sequence).orderBy("sequence").limit(limit).execute();
}

/** The last entry: its number and hash. */
export async function findHead(db: Reader): Promise<{ sequence: number; hash: string } | undefined> {
  return await db.selectFrom("audit_entries").select(["sequence", "hash"]).orderBy("sequence", "desc").limit(1).executeTakeFirst();
}

/** One entry by its number. */
export async function findEntry(db: Reader, sequence: number): Promise<StoredEntry | undefined> {
  const [entry] = await listEntriesAfter(db, sequence - 1, 1);
  return entry?.sequence === sequence ? entry : undefined;
}

/** Numbers that are there more than once: only somebody who took the table's keys away can do that. */
export async function listDoubles(db: Reader, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<{ sequence: number }>`
    select sequence from audit_entries group by sequence having count(*) > 1
    union select sequence from audit_payloads group by sequence having count(*) > 1 order by 1 limit ${limit}
  `.execute(db);
  return rows.map(({ sequence }) => sequence);
}

/** Entry → the entry that ordered its payload erased. */
export async function listErasures(db: Reader): Promise<ReadonlyMap<number, number>> {
  const rows = await db.selectFrom("audit_entries").select(["sequence", "subject_id"]).where("event", "=", "audit-entry.erased").where("subject_kind", "=", "audit-entry").orderBy("sequence", "desc").execute();
  return new Map(rows.map(({ sequence, subject_id }) => [Number(subject_id), sequence]));
}

/** What was said of keys, in order. */
export async function listKeyEntries(db: Reader): Promise<readonly { sequence: number; previousHash: string; details: unknown }[]> {
  const { rows } = await sql<{ sequence: number; previousHash: string; details: unknown }>`
    select sequence, previous_hash as "previousHash", payload -> 'details' as details from audit_entries join audit_payloads using (sequence)
    where event in ('audit-key.made', 'audit-key.rotated', 'audit-key.replaced') order by sequence
  `.execute(db);
  return rows;
}

/** Until the transaction ends nobody else appends: what was read of the end of the chain stays so. */
export async function holdChain(tx: DatabaseTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(7305801221)`.execute(tx);
}
