// A table as it is shown: with every number and its totals, or as it is published, with small numbers hidden for whoever takes it away.
import { addsAcross, publishPack, type AssessorPack, type CountTable, type PublishedTable } from "../../../domain/casework/index.ts";

export type ShownTable = PublishedTable & { /** The rows add up across. */ readonly crossTotals: boolean };

export function shownInFull({ table, columns, rows, adds }: CountTable): ShownTable {
  return {
    table, columns, crossTotals: addsAcross(table),
    rows: rows.map(({ key, counts }) => ({ key, counts, total: counts.reduce((sum, one) => sum + one, 0) })),
    totals: adds && rows.length > 0 ? columns.map((_, column) => rows.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0)) : null,
    total: adds && addsAcross(table) ? rows.flatMap(({ counts }) => counts).reduce((sum, one) => sum + one, 0) : null,
  };
}

export function shownPublished(pack: AssessorPack): { readonly tables: readonly ShownTable[]; readonly legsWithoutNumber: ReadonlySet<string> } {
  const { tables, legsWithoutNumber } = publishPack(pack);
  return { tables: tables.map((table) => ({ ...table, crossTotals: addsAcross(table.table) })), legsWithoutNumber };
}
