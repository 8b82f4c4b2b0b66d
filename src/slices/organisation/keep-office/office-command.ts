// What every command that keeps the office shares: who does it, the office as it is, and refusals with what would be right.
import type { PersonId } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { appendAudit, type AuditActor, type AuditEvent } from "../../audit/index.ts";
import { lockOffice } from "../keep-office.store.ts";
import { loadOffice } from "../office.store.ts";
import type { Office } from "../show-office/office.ts";
import type { OfficeRefusalCode } from "../words/en.ts";

export type OfficeTerms = { readonly actor: AuditActor; readonly at: Date; readonly today: CalendarDate };

export type OfficeRefusal = { readonly field: string; readonly code: OfficeRefusalCode; readonly params: readonly string[] };

export type OfficeOutcome = { readonly ok: true; /** What was made or changed, for the page that shows it. */ readonly subject: string } | { readonly ok: false; readonly refusals: readonly OfficeRefusal[] };

/** What to write, or why not. */
export type OfficeDecision = { readonly write: (tx: DatabaseTransaction) => Promise<string>; readonly event: (subject: string) => AuditEvent } | { readonly refusals: readonly OfficeRefusal[] };

export function refuse(field: string, code: OfficeRefusalCode, ...params: readonly string[]): { readonly refusals: readonly OfficeRefusal[] } {
  return { refusals: [{ field, code, params }] };
}

/** Who acts, as a person; `null`: the operator of the machine. */
export function personOf({ actor }: OfficeTerms): PersonId | null {
  return actor.startsWith("person:") ? (actor.slice("person:".length) as PersonId) : null;
}

/** Loads the office under its lock, decides, writes with the audit entry: all in one transaction. */
export async function keepOffice(db: Database, terms: OfficeTerms, decide: (office: Office) => OfficeDecision): Promise<OfficeOutcome> {
  return await db.transaction().execute(async (tx): Promise<OfficeOutcome> => {
    await lockOffice(tx);
    const decision = decide(await loadOffice(tx));
    if ("refusals" in decision) return { ok: false, refusals: decision.refusals };
    const subject = await decision.write(tx);
    await appendAudit(tx, terms.actor, decision.event(subject));
    return { ok: true, subject };
  });
}
