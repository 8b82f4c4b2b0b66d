// A table as it is shown: with every number and its totals, or with small numbers hidden for whoever takes it away.
import { suppressSmall, type CountTable } from "../../../domain/casework/index.ts";

/** `null` is hidden. `total`: below the rows; null where a request stands in several of them. */
export type ShownTable = { readonly table: CountTable["table"]; readonly columns: readonly string[]; readonly rows: readonly { readonly key: string; readonly counts: readonly (number | null)[]; readonly total: number | null }[]; readonly totals: readonly (number | null)[] | null; readonly crossTotals: boolean };

/** Flows, balances and outcomes stand side by side and do not add up across; ages do. */
const ADDS_ACROSS = /^pending|^returns|^refusals|^basis/v;

export function shownInFull({ table, columns, rows, adds }: CountTable): ShownTable {
  const crossTotals = ADDS_ACROSS.test(table);
  return {
    table, columns, crossTotals,
    rows: rows.map(({ key, counts }) => ({ key, counts, total: counts.reduce((sum, one) => sum + one, 0) })),
    totals: adds && rows.length > 0 ? columns.map((_, column) => rows.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0)) : null,
  };
}

/** Hidden by the table with all its totals, whether or not they are printed: no fewer numbers than the strictest reader could ask. */
export function shownPublished(table: CountTable): ShownTable {
  const full = shownInFull(table);
  if (table.rows.length === 0) return full;
  const { cells, rowTotals, columnTotals } = suppressSmall(table.rows.map(({ counts }) => counts));
  return { ...full, rows: full.rows.map(({ key }, row) => ({ key, counts: cells[row] ?? [], total: rowTotals[row] ?? null })), totals: full.totals === null ? null : columnTotals };
}
