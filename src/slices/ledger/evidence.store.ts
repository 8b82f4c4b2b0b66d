// The SQL of evidence and assets: rows that are added and never changed.
import { sql } from "kysely";
import type { AssetKind, AssetSum } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";

export const CUSTODY_KINDS = ["received", "handed-over", "sent-back", "returned", "destroyed", "restriction-lifted"] as const;
export type CustodyKind = (typeof CUSTODY_KINDS)[number];

export type EvidencePiece = { readonly id: string; readonly number: number; readonly item: string | null; readonly description: string; readonly isOriginal: boolean; readonly loanUntil: CalendarDate | null; readonly restrictions: string; readonly by: string };
export type CustodyEvent = { readonly id: string; readonly piece: string; readonly kind: CustodyKind; readonly on: CalendarDate; readonly holder: string; readonly receipt: string; readonly by: string };

export async function listEvidence(tx: ScopedTransaction, request: string): Promise<readonly EvidencePiece[]> {
  const rows = await tx.selectFrom("evidence_pieces").selectAll().where("request_id", "=", request).orderBy("number").execute();
  return rows.map((row) => ({ id: row.id, number: row.number, item: row.item_id, description: row.description, isOriginal: row.is_original, loanUntil: row.loan_until, restrictions: row.restrictions, by: row.recorded_by }));
}

/** In the order in which they happened. */
export async function listCustody(tx: ScopedTransaction, request: string): Promise<readonly CustodyEvent[]> {
  const rows = await tx.selectFrom("custody_events").selectAll().where("request_id", "=", request).orderBy("happened_on").orderBy("recorded_at").execute();
  return rows.map((row) => ({ id: row.id, piece: row.piece_id, kind: row.kind as CustodyKind, on: row.happened_on, holder: row.holder, receipt: row.receipt, by: row.recorded_by }));
}

/** The number is the database's to give: in order and without gaps within the request. */
export async function insertPiece(tx: ScopedTransaction, request: string, piece: Omit<EvidencePiece, "number">): Promise<void> {
  const { id, item, description, isOriginal, loanUntil, restrictions, by } = piece;
  await tx.insertInto("evidence_pieces").values({ id, request_id: request, item_id: item, number: 1, description, is_original: isOriginal, loan_until: loanUntil, restrictions, recorded_by: by }).execute();
}

export async function insertCustody(tx: ScopedTransaction, request: string, { id, piece, kind, on, holder, receipt, by }: CustodyEvent): Promise<void> {
  await tx.insertInto("custody_events").values({ id, request_id: request, piece_id: piece, kind, happened_on: on, holder, receipt, recorded_by: by }).execute();
}

/** `amount`: exact, as text ("1250000.5000"); JavaScript's numbers would round it. */
export type AssetEntry = { readonly id: string; readonly asset: string; readonly kind: AssetKind; readonly currency: string; readonly amount: string; readonly on: CalendarDate; readonly restsOn: string; readonly by: string };

export async function listAssets(tx: ScopedTransaction, request: string): Promise<readonly AssetEntry[]> {
  const rows = await tx.selectFrom("asset_entries").selectAll().where("request_id", "=", request).orderBy("happened_on").orderBy("recorded_at").execute();
  return rows.map((row) => ({ id: row.id, asset: row.asset, kind: row.kind as AssetKind, currency: row.currency, amount: row.amount, on: row.happened_on, restsOn: row.rests_on, by: row.recorded_by }));
}

export async function insertAsset(tx: ScopedTransaction, request: string, { id, asset, kind, currency, amount, on, restsOn, by }: AssetEntry): Promise<void> {
  await tx.insertInto("asset_entries").values({ id, request_id: request, asset, kind, currency, amount, happened_on: on, rests_on: restsOn, recorded_by: by }).execute();
}

export type AssetTotal = { readonly kind: AssetKind; readonly currency: string; readonly amount: string };

/** Added up by the database, exactly, for each currency by itself. */
export async function sumAssets(tx: ScopedTransaction, request: string): Promise<readonly AssetTotal[]> {
  const { rows } = await sql<AssetTotal>`select kind, currency, sum(amount)::text as amount from asset_entries where request_id = ${request} group by kind, currency order by currency, kind`.execute(tx);
  return rows;
}

/** Of the days from the first to the last, over the requests of the scope's own desks: by direction, currency and kind, with how many requests stand behind each sum. */
export async function countAssets(tx: ScopedTransaction, first: CalendarDate, last: CalendarDate): Promise<readonly AssetSum[]> {
  return (await sql<AssetSum>`select direction, currency, kind, requests, amount from counted_assets(${first}, ${last})`.execute(tx)).rows;
}
