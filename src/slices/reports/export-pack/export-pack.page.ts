// The pack to take away: as CSV (RFC 4180), one line a number with the definition beside it, so that it needs no page to be understood; or as a
// tagged PDF/A. Same requests and same day of the cut, same bytes. Taking it away is an entry first.
import { stringify } from "csv-stringify/sync";
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { ledgerWords } from "../../ledger/index.ts";
import { letterheadOf, loadTypesetter } from "../../letters/index.ts";
import { readPeriod } from "../count-requests/asked-period.ts";
import { loadPublishedPack, type PublishedPack } from "../count-requests/published-pack.ts";
import { reportEvents } from "../report-events.ts";
import { showPack } from "../show-statistics/show-pack.page.tsx";
import { wordsOf, type ReportWords } from "../words/index.ts";
import { packReport } from "./pack-report.ts";

const COLUMNS = ["cut", "from_year", "table", "row_code", "row", "column_code", "column", "number", "definition"] as const;
type Line = readonly [cut: string, fromYear: number, table: string, rowCode: string, row: string, columnCode: string, column: string, number: string, definition: string];

export async function exportPack(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, who, reply, today, language, installation } = context;
  const words = wordsOf(language);
  const sent = sentBy(context);
  const { period, problems } = readPeriod(typed(sent, "from"), typed(sent, "cut"), today, words);
  if (typed(sent, "cut") === "" || Object.keys(problems).length > 0) return await showPack(context);
  const as = typed(sent, "as") === "pdf" ? "pdf" : "csv";
  const pack = await loadPublishedPack(context, period);
  const assetKinds = ledgerWords(language).assets.kinds;
  const made = as === "pdf" ? loadTypesetter()(packReport({ pack, letterhead: letterheadOf(installation), language, words, assetKinds })) : ({ ok: true, pdf: null } as const);
  if (!made.ok) return await showPack(context, made.undrawable);
  await withinScope(db, scope, (tx) => appendAudit(tx, who, reportEvents.event("statistics.exported", "pack", { cut: period.cut, fromYear: period.fromYear, as })));
  void reply.header("content-disposition", `attachment; filename="assessor-pack-${period.cut}.${as}"`).header("cache-control", "no-store");
  if (made.pdf !== null) return await reply.type("application/pdf").send(Buffer.from(made.pdf));
  return await reply.type("text/csv; charset=utf-8").send(stringify([COLUMNS, ...packLines(pack, words, assetKinds)], { bom: true, escape_formulas: true }));
}

function packLines({ cut, fromYear, tables, legs, assets, names }: PublishedPack, words: ReportWords, assetKinds: Readonly<Record<string, string>>): readonly Line[] {
  const number = (value: number | null) => (value === null ? words.hidden : String(value));
  const counts = tables.flatMap(({ table, columns, rows }) =>
    rows.flatMap(({ key, counts: own }) => columns.map((column, index): Line => [cut, fromYear, table, key, names.row(table, key), column, names.column(column), number(own[index] ?? null), words.tables[table][1]])));
  const spans = legs.flatMap(({ leg, direction, of, all, urgent }) =>
    ([["of", of], ["median", all.median], ["ninetieth", all.ninetieth], ["urgent", urgent.median]] as const).map(([column, value]): Line => [cut, fromYear, `legs-${direction}`, leg, words.legs[leg], column, words.legColumns[column], number(value), words.legsText]));
  const sums = assets.flatMap(({ direction, currency, sums: own }) => own.flatMap(({ kind, amount, requests }): Line[] => [
    [cut, fromYear, `assets-${direction}`, currency, currency, kind, assetKinds[kind] ?? kind, amount ?? words.hidden, words.assets.text],
    [cut, fromYear, `assets-${direction}`, currency, currency, `${kind}-requests`, words.requests, number(requests), words.assets.text],
  ]));
  return [...counts, ...spans, ...sums];
}
