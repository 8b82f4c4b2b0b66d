// The pack as CSV (RFC 4180): one line a number, with the definition beside it, so that it needs no page to be understood. Same requests and
// same day of the cut, same bytes. Taking it away is an entry first.
import { stringify } from "csv-stringify/sync";
import type { FastifyReply } from "fastify";
import type { AssessorPack } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { readPeriod } from "../count-requests/asked-period.ts";
import { countPack } from "../count-requests/count-pack.ts";
import { publishedLegs } from "../count-requests/published-legs.ts";
import { shownPublished } from "../count-requests/published-table.ts";
import { loadRowNames, type RowNames } from "../count-requests/row-names.ts";
import { reportEvents } from "../report-events.ts";
import { showPack } from "../show-statistics/show-pack.page.tsx";
import { wordsOf, type ReportWords } from "../words/index.ts";

const COLUMNS = ["cut", "from_year", "table", "row_code", "row", "column_code", "column", "number", "definition"] as const;
type Line = readonly [cut: string, fromYear: number, table: string, rowCode: string, row: string, columnCode: string, column: string, number: string, definition: string];

export async function exportPack(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, who, reply, today, language } = context;
  const words = wordsOf(language);
  const sent = sentBy(context);
  const { period, problems } = readPeriod(typed(sent, "from"), typed(sent, "cut"), today, words);
  if (typed(sent, "cut") === "" || Object.keys(problems).length > 0) return await showPack(context);
  await withinScope(db, scope, (tx) => appendAudit(tx, who, reportEvents.event("statistics.exported", "pack", { cut: period.cut, fromYear: period.fromYear })));
  const lines = packLines(await countPack(context, period), await loadRowNames(context), words);
  return await reply
    .header("content-disposition", `attachment; filename="assessor-pack-${period.cut}.csv"`)
    .header("cache-control", "no-store")
    .type("text/csv; charset=utf-8")
    .send(stringify([COLUMNS, ...lines], { bom: true, escape_formulas: true }));
}

function packLines(pack: AssessorPack, names: RowNames, words: ReportWords): readonly Line[] {
  const number = (value: number | null) => (value === null ? words.hidden : String(value));
  const counts = shownPublished(pack).flatMap(({ table, columns, rows }) =>
    rows.flatMap(({ key, counts: own }) => columns.map((column, index): Line => [pack.cut, pack.fromYear, table, key, names.row(table, key), column, names.column(column), number(own[index] ?? null), words.tables[table][1]])));
  const legs = publishedLegs(pack.legs).flatMap(({ leg, direction, all, urgent }) =>
    ([["of", all.of], ["median", all.median], ["ninetieth", all.ninetieth], ["urgent", urgent.median]] as const).map(([column, value]): Line => [pack.cut, pack.fromYear, `legs-${direction}`, leg, words.legs[leg], column, words.legColumns[column], number(value), words.legsText]));
  return [...counts, ...legs];
}
