// Everything that leaves the house in the pack of a day, hidden where it must be and named as on that day: the page, the CSV and the PDF are
// made from it alone, so that they say the same. Same requests and same day of the cut: the same.
import { assetRows, type AssetRow, type AssessorPack } from "../../../domain/casework/index.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { countAssets } from "../../ledger/index.ts";
import type { AskedPeriod } from "./asked-period.ts";
import { countPack } from "./count-pack.ts";
import { publishedLegs, type PublishedLeg } from "./published-legs.ts";
import { shownPublished, type ShownTable } from "./published-table.ts";
import { loadRowNames, type RowNames } from "./row-names.ts";

export type PublishedPack = Pick<AssessorPack, "cut" | "fromYear" | "counted"> & { readonly tables: readonly ShownTable[]; readonly legs: readonly PublishedLeg[]; readonly assets: readonly AssetRow[]; readonly names: RowNames };

export async function loadPublishedPack(context: Pick<DeskContext, "db" | "scope" | "language">, period: AskedPeriod): Promise<PublishedPack> {
  const pack = await countPack(context, period);
  const assets = await withinScope(context.db, context.scope, async (tx) => await countAssets(tx, calendarDateOf(`${period.fromYear}-01-01`), period.cut));
  // States and offices are called as on the day of the cut: a name that changes later changes no pack of before.
  const names = await loadRowNames({ ...context, today: period.cut });
  const { tables, legsWithoutNumber } = shownPublished(pack);
  return { cut: pack.cut, fromYear: pack.fromYear, counted: pack.counted, tables, legs: publishedLegs(pack.legs, legsWithoutNumber), assets: assetRows(assets), names };
}

/** What is pending, by age: the totals of the tables by State; none where one of them is hidden. */
export function pendingByAge({ tables, names }: Pick<PublishedPack, "tables" | "names">, direction: "outgoing" | "incoming"): readonly { readonly key: string; readonly label: string; readonly count: number }[] {
  const table = tables.find((one) => one.table === `pending-by-country-${direction}`);
  const counts = (table?.columns ?? []).flatMap((column, index) => {
    const count = table?.totals?.[index];
    return typeof count === "number" ? [{ key: column, label: names.column(column), count }] : [];
  });
  return counts.length === (table?.columns.length ?? 0) ? counts : [];
}
