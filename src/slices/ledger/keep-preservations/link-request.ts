// The request that asks for the data, linked by its number: each bears the other's from then on. The database marks the data no lower.
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { insertReference } from "../../requests/index.ts";
import { ledgerEvents } from "../ledger-events.ts";
import { insertPreservationRequest, type Preservation } from "../preservations.store.ts";

export async function linkRequest(tx: ScopedTransaction, { who, actor }: Pick<DeskContext, "who" | "actor">, { id, ticket }: Pick<Preservation, "id" | "ticket">, request: string): Promise<void> {
  await insertPreservationRequest(tx, id, request, actor);
  if (ticket !== "") await insertReference(tx, request, "preservation", ticket.slice(0, 120), actor);
  await appendAudit(tx, who, ledgerEvents.event("preservation.linked", id, { request }));
}
