// The request that asks for the data, linked by its number: each bears the other's from then on.
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { insertReference, openRequest, searchRequests } from "../../requests/index.ts";
import { ledgerEvents } from "../ledger-events.ts";
import { insertPreservationRequest, type Preservation } from "../preservations.store.ts";

const keyOf = (text: string) => text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

type Acting = Pick<DeskContext, "standing" | "today" | "who" | "actor">;

/** The request of that number, if it is the officer's to work on. */
export async function findOwnRequest(tx: ScopedTransaction, acting: Acting, number: string): Promise<string | undefined> {
  const wanted = keyOf(number.slice(0, 120));
  const found = wanted === "" ? undefined : (await searchRequests(tx, number.slice(0, 120), 5)).find(({ reference }) => keyOf(reference) === wanted);
  const opened = found === undefined ? undefined : await openRequest(tx, acting, found.id);
  return opened === undefined || opened.actors.size === 0 ? undefined : opened.request.id;
}

export async function linkRequest(tx: ScopedTransaction, { who, actor }: Acting, { id, ticket }: Pick<Preservation, "id" | "ticket">, request: string): Promise<void> {
  await insertPreservationRequest(tx, id, request, actor);
  if (ticket !== "") await insertReference(tx, request, "preservation", ticket.slice(0, 120), actor);
  await appendAudit(tx, who, ledgerEvents.event("preservation.linked", id, { request }));
}
