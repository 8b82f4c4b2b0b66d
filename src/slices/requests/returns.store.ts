// What other States sent back or asked about, as far as the scope sees the requests: for the report of what came back.
import { sql } from "kysely";
import type { CheckedFinding, RecordedReturn } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";

export type StoredReturn = RecordedReturn & { readonly request: string; readonly reference: string; readonly on: CalendarDate; /** In their words. */ readonly words: string | null; readonly theirNumber: string | null };

type Row = { id: string; request_id: string; reference: string; country_code: string; happened_on: CalendarDate; reason: string | null; reasons: readonly string[] | null; their: string | null; sent_on: CalendarDate | null; checked: { check: readonly CheckedFinding[]; asked: readonly string[] | null; on: CalendarDate } | null };

/** Of the days from the first to the last, the newest first; a step that was taken back is none. */
export async function listReturns(tx: ScopedTransaction, from: CalendarDate, last: CalendarDate): Promise<readonly StoredReturn[]> {
  const { rows } = await sql<Row>`
    select step.id, step.request_id, requests.reference, requests.country_code, step.happened_on, step.reason, step.details -> 'reasons' as reasons, step.details ->> 'other-reference' as their,
      (select max(sent.happened_on) from request_steps sent where sent.request_id = step.request_id and sent.number < step.number and sent.action in ('despatch', 'send-again') and not exists (select from request_steps taken_back where taken_back.reverses = sent.id)) as sent_on,
      (select jsonb_build_object('check', passed_on.details -> 'check', 'asked', passed_on.details -> 'asked', 'on', (passed_on.taken_at at time zone 'UTC')::date) from request_steps passed_on
        where passed_on.request_id = step.request_id and passed_on.number < step.number and passed_on.details -> 'check' is not null
          and not exists (select from request_steps taken_back where taken_back.reverses = passed_on.id) order by passed_on.number desc limit 1) as checked
    from request_steps step join requests on requests.id = step.request_id
    where step.action in ('come-back', 'ask-information') and step.happened_on between ${from} and ${last} and not exists (select from request_steps taken_back where taken_back.reverses = step.id)
    order by step.happened_on desc, step.id
  `.execute(tx);
  return rows.map((row) => ({
    id: row.id, request: row.request_id, reference: row.reference, country: row.country_code, on: row.happened_on, words: row.reason, theirNumber: row.their, reasons: row.reasons ?? [], sentOn: row.sent_on ?? row.happened_on,
    check: row.checked?.check ?? null, asked: row.checked?.asked ?? null, checkedOn: row.checked?.on ?? null,
  }));
}
