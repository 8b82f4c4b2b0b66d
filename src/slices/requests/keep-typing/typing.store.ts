// What an officer has typed into a draft and not saved: one row for each officer and request, seen by that officer alone.
import { sql } from "kysely";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";

/** Nobody comes back to what lay longer. */
const KEPT_FOR_DAYS = 30;
/** After this nothing more of a page is taken: it was saved or thrown away there. */
const LAST_SENDING = 2_147_483_647;

export type StoredTyping = { readonly form: JsonObject; readonly at: Date };

/** An open page of the draft, and the how-manieth time it sends what stands in it. `knows`: when what it began from was kept; null: nothing was. */
export type TypingPage = { readonly tab: string; readonly sending: number; readonly knows: Date | null };

/** The officer's own; `undefined`: nothing is unsaved. */
export async function findTyping(tx: ScopedTransaction, request: string): Promise<StoredTyping | undefined> {
  const row = await tx.selectFrom("request_typings").select(["typed_form", "kept_at"]).where("request_id", "=", request).executeTakeFirst();
  return row === undefined || row.typed_form === null ? undefined : { form: row.typed_form as JsonObject, at: row.kept_at };
}

/**
 * Kept in the place of what was kept before; `null` empties it. What the officer left lying elsewhere for a month goes.
 * False: another page of the draft was typed in since this one was opened, or this sending came late; nothing was changed.
 */
export async function writeTyping(tx: ScopedTransaction, { request, person }: { readonly request: string; readonly person: string }, { tab, sending, knows }: TypingPage, form: JsonObject | null, at: Date): Promise<boolean> {
  await sql`update request_typings set typed_form = null where typed_form is not null and kept_at < ${at}::timestamptz - make_interval(days => ${KEPT_FOR_DAYS})`.execute(tx);
  const { rows } = await sql`insert into request_typings as kept (request_id, person_id, typed_form, tab, sending, kept_at) values (${request}, ${person}, ${form === null ? null : JSON.stringify(form)}::jsonb, ${tab}, ${sending}, ${at})
    on conflict (request_id, person_id) do update set typed_form = excluded.typed_form, tab = excluded.tab, sending = excluded.sending, kept_at = excluded.kept_at
    where (kept.tab = excluded.tab and kept.sending < excluded.sending) or (kept.tab <> excluded.tab and (kept.typed_form is null or kept.kept_at = ${knows}::timestamptz))
    returning 1`.execute(tx);
  return rows.length > 0;
}

/** It was saved or thrown away on this page. The row stays, empty: an officer's role deletes none, and nothing that the page sent before comes after. */
export async function endTyping(tx: ScopedTransaction, request: string, tab: string): Promise<void> {
  await tx.updateTable("request_typings").set({ typed_form: null, tab, sending: LAST_SENDING }).where("request_id", "=", request).execute();
}
