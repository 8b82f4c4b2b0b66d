// The series of a new number: the pattern of the unit that gives it, filled in.
import type { UnitId } from "../../domain/access/index.ts";
import { seriesOf, type LaneName, type Series } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import { loadNumberPattern, type Direction } from "./requests.store.ts";

/** As numbers name the lanes, and the records beside them that are numbered alike. */
const SHORT: Readonly<Record<LaneName | "information", string>> = { "request-of-authority": "MLA", "letter-rogatory": "LR", commission: "COM", "service-of-process": "SRV", incoming: "MLA", information: "INF" };

export type Numbered = { readonly unit: UnitId; readonly unitSlug: string; readonly direction: Direction; readonly lane: keyof typeof SHORT; readonly country: string; readonly on: CalendarDate };

export async function loadSeries(tx: ScopedTransaction, { unit, unitSlug, direction, lane, country, on }: Numbered): Promise<Series> {
  const pattern = await loadNumberPattern(tx, unit, on);
  return seriesOf(pattern, { unit: unitSlug.toUpperCase(), direction: direction === "outgoing" ? "OUT" : "IN", lane: SHORT[lane], country, year: on.slice(0, 4) });
}
