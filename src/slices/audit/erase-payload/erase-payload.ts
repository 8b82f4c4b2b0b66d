// Erasing what lies beside an entry, where the law orders it: as the database's owner, in one transaction with the entry that
// says on whose order. In two steps, so that a mistyped number erases nothing.
import type { Client } from "pg";
import type { Database } from "../../../platform/db/index.ts";
import { findEntry, type AuditActor } from "../audit.store.ts";

export type ErasurePlan =
  | { readonly ok: true; readonly entry: { readonly sequence: number; readonly at: string; readonly actor: string; readonly event: string; readonly subjectKind: string; readonly subjectId: string }; /** To be repeated. */ readonly confirm: string }
  | { readonly ok: false; readonly why: "no-entry" | "first-form" | "erased-already" | "needed" };

/** What would be erased, and the word that confirms it: the beginning of the entry's hash. */
export async function planErasure(db: Database, sequence: number): Promise<ErasurePlan> {
  const entry = await findEntry(db, sequence);
  if (entry === undefined) return { ok: false, why: "no-entry" };
  if (entry.form === 1) return { ok: false, why: "first-form" };
  if (entry.event === "audit-entry.erased" || entry.event.startsWith("audit-key.")) return { ok: false, why: "needed" };
  if (entry.payload === null) return { ok: false, why: "erased-already" };
  const { at, actor, event, subjectKind, subjectId, hash } = entry;
  return { ok: true, entry: { sequence, at, actor, event, subjectKind, subjectId }, confirm: hash.slice(0, 8) };
}

/** Erases it. @param client the owner's connection. @returns the number of the entry that says so */
export async function erasePayload(client: Client, sequence: number, actor: AuditActor, order: string): Promise<number> {
  const done = await client.query<{ by: number }>("select audit_erase($1, $2, $3) as by", [sequence, actor, order]);
  // What the row held lies in the table's free space until it is cleaned.
  await client.query("vacuum audit_payloads");
  return done.rows[0]?.by ?? 0;
}
