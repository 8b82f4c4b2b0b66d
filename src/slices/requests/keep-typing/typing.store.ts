// What an officer has typed into a draft and not saved: one row for each officer and request, seen by that officer alone.
import { sql } from "kysely";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { JsonObject } from "../../../platform/db/schema.ts";

/** Nobody comes back to what lay longer. */
const KEPT_FOR_DAYS = 30;

export type StoredTyping = { readonly form: JsonObject; readonly at: Date };

/** The officer's own; `undefined`: nothing is unsaved. */
export async function findTyping(tx: ScopedTransaction, request: string): Promise<StoredTyping | undefined> {
  const row = await tx.selectFrom("request_typings").select(["form", "kept_at"]).where("request_id", "=", request).executeTakeFirst();
  return row === undefined || row.form === null ? undefined : { form: row.form as JsonObject, at: row.kept_at };
}

/** In the place of what was kept before; what the officer left lying elsewhere for a month goes. */
export async function writeTyping(tx: ScopedTransaction, request: string, person: string, form: JsonObject, at: Date): Promise<void> {
  await sql`update request_typings set form = null where form is not null and kept_at < ${at}::timestamptz - make_interval(days => ${KEPT_FOR_DAYS})`.execute(tx);
  await sql`insert into request_typings (request_id, person_id, form, kept_at) values (${request}, ${person}, ${JSON.stringify(form)}::jsonb, ${at})
    on conflict (request_id, person_id) do update set form = excluded.form, kept_at = excluded.kept_at`.execute(tx);
}

/** It was saved or thrown away. The row stays, empty: an officer's role deletes none. */
export async function emptyTyping(tx: ScopedTransaction, request: string): Promise<void> {
  await tx.updateTable("request_typings").set({ form: null }).where("request_id", "=", request).where("form", "is not", null).execute();
}
