// What the record of what was done holds, for tests of the commands that write it.
import { sql } from "kysely";
import type { Database } from "../../src/platform/db/index.ts";
import type { JsonObject } from "../../src/platform/db/schema.ts";

export type RecordedEvent = {
  readonly sequence: number;
  readonly at: Date;
  readonly actor: string;
  readonly posts: readonly string[];
  readonly event: string;
  readonly kind: string;
  readonly subject: string;
  readonly result: string;
  readonly details: JsonObject;
  readonly why: string | null;
  readonly address: string | null;
  readonly session: string | null;
};

/** Every entry in order, with what it says beyond who did what to which record. */
export async function auditEntries(db: Database): Promise<readonly RecordedEvent[]> {
  const { rows } = await sql<RecordedEvent>`
    select sequence, at, actor, posts, event, subject_kind as kind, subject_id as subject, result,
      payload -> 'details' as details, payload ->> 'why' as why, payload #>> '{from,address}' as address, payload #>> '{from,session}' as session
    from audit_entries join audit_payloads using (sequence) order by sequence
  `.execute(db);
  return rows;
}
