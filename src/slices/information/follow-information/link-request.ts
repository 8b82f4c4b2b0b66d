// A request follows from information: each bears the other's number from then on, and whoever sees both sees the link.
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { insertReference } from "../../requests/index.ts";
import { informationEvents } from "../information-events.ts";
import { insertFollowing, type StoredInformation } from "../information.store.ts";
import type { Acting } from "../open-information/open-information.ts";

/** @throws the database's refusal where either is not the officer's to work on. */
export async function linkRequest(tx: ScopedTransaction, { who, actor }: Pick<Acting, "who" | "actor">, { id, reference }: Pick<StoredInformation, "id" | "reference">, request: string): Promise<void> {
  await insertFollowing(tx, id, request, actor);
  await insertReference(tx, request, "information", reference, actor);
  await appendAudit(tx, who, informationEvents.event("information.followed", id, { request }));
}
