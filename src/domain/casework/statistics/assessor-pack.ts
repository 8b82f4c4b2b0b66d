// The tables that FATF (R.33, R.37, IO.2), reviewers of UNCAC and UNTOC, and Parliament ask for, counted from the requests' steps. Each table
// says what it counts; a request with several kinds of assistance stands in the row of each, and the definition says so.
import type { CalendarDate } from "../../kernel/index.ts";
import { AGE_BANDS, spreadOf, type DaysTaken, type Spread } from "./measures.ts";
import { ENDINGS, type CountedRequest } from "./measure-request.ts";
import { LEGS, type Leg, type Tally } from "./tallies.ts";

export const PACK_TABLES = [
  "flow-outgoing", "flow-incoming", "pending-by-country-outgoing", "pending-by-country-incoming", "pending-by-kind", "pending-by-agency", "pending-by-offence", "pending-by-desk", "outcome-by-kind", "basis", "returns", "refusals", "balance",
] as const;
export type PackTable = (typeof PACK_TABLES)[number];

/** Keys of rows and columns are codes (or years); `adds` says whether a total over the rows counts each request once. */
export type CountTable = { readonly table: PackTable; readonly columns: readonly string[]; readonly rows: readonly { readonly key: string; readonly counts: readonly number[] }[]; readonly adds: boolean };

/** Only requests counted in the period; urgent ones stand apart as well as among all. */
export type LegRow = { readonly leg: Leg; readonly direction: CountedRequest["direction"]; readonly all: Spread; readonly urgent: Spread };

export type AssessorPack = { readonly cut: CalendarDate; readonly fromYear: number; readonly tables: readonly CountTable[]; readonly legs: readonly LegRow[]; readonly counted: number };

const FLOW = ["made", "executed", "in-part", "refused", "withdrawn", "other-ending", "pending"] as const;
const BANDS = AGE_BANDS.map(({ band }) => band);

type Table = { readonly add: (row: string, column: string, requests: number) => void; readonly rows: () => CountTable["rows"] };

function emptyTable(columns: readonly string[]): Table {
  const rows = new Map<string, number[]>();
  return {
    add: (row, column, requests) => {
      const counts = rows.get(row) ?? columns.map(() => 0);
      rows.set(row, counts);
      const at = columns.indexOf(column);
      if (at === -1) throw new RangeError(`no column ${column}`);
      counts[at] = (counts[at] ?? 0) + requests;
    },
    rows: () => [...rows].map(([key, counts]) => ({ key, counts })).toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
  };
}

const COLUMNS: Readonly<Record<PackTable, readonly string[]>> = {
  "flow-outgoing": FLOW,
  "flow-incoming": FLOW,
  "pending-by-country-outgoing": BANDS,
  "pending-by-country-incoming": BANDS,
  "pending-by-kind": BANDS,
  "pending-by-agency": BANDS,
  "pending-by-offence": BANDS,
  "pending-by-desk": BANDS,
  "outcome-by-kind": [...ENDINGS, "pending"],
  basis: ["outgoing", "incoming"],
  returns: ["outgoing", "incoming"],
  refusals: ["outgoing", "incoming"],
  balance: ["made", "answered", "refused-to-us", "received", "executed-by-us", "refused-by-us"],
};

/** Tables in which a request may stand in several rows: their totals count it more than once. */
const SEVERAL_ROWS: readonly PackTable[] = ["pending-by-kind", "pending-by-offence", "outcome-by-kind", "returns", "refusals"];

export type PackCounter = { /** So many requests that are alike in what this tally says; each request goes into every tally that is its. */ readonly add: (tally: Tally, requests: number) => void; readonly pack: () => AssessorPack };

/** Adds up and keeps only numbers, so that a million requests take no more memory than a hundred. The same requests in any order give the same pack. */
export function packCounter(fromYear: number, cut: CalendarDate): PackCounter {
  const tables = new Map(PACK_TABLES.map((table): [PackTable, Table] => [table, emptyTable(COLUMNS[table])]));
  const days = new Map<string, Map<number, number>>();
  let counted = 0;
  return {
    add: (tally, requests) => {
      const add: Add = (table, row, column) => tables.get(table)?.add(row, column, requests);
      if (tally.tally === "flow") {
        counted += requests;
        countFlow(tally, fromYear, yearOf(cut), add);
      } else if (tally.tally === "leg") {
        for (const key of tally.urgent ? [`${tally.direction} ${tally.leg}`, `${tally.direction} ${tally.leg} urgent`] : [`${tally.direction} ${tally.leg}`]) addDays(days, key, tally.days, requests);
      } else countInTable(tally, add);
    },
    pack: () => ({
      cut,
      fromYear,
      counted,
      tables: [...tables].map(([table, counts]) => ({ table, columns: COLUMNS[table], rows: counts.rows(), adds: !SEVERAL_ROWS.includes(table) })),
      legs: (["outgoing", "incoming"] as const).flatMap((direction) => LEGS.map((leg): LegRow => ({ leg, direction, all: spreadOf(days.get(`${direction} ${leg}`) ?? NO_DAYS), urgent: spreadOf(days.get(`${direction} ${leg} urgent`) ?? NO_DAYS) }))),
    }),
  };
}

const NO_DAYS: DaysTaken = new Map();

type Add = (table: PackTable, row: string, column: string) => void;

/** One row a year: what was made or received in it, how what ended in it ended, and what was pending when it was over. */
function countFlow({ direction, made, ending, ended, partly }: Extract<Tally, { tally: "flow" }>, fromYear: number, cutYear: number, add: Add): void {
  if (made === null) return;
  const table: PackTable = `flow-${direction}`;
  if (made >= fromYear) add(table, String(made), "made");
  if (ended !== null && ended >= fromYear) add(table, String(ended), ending === "executed" || ending === "refused" || ending === "withdrawn" ? ending : "other-ending");
  if (partly && ending !== "executed" && made >= fromYear) add(table, String(made), "in-part");
  const lastPending = ended === null ? cutYear : ended - 1;
  for (let year = Math.max(made, fromYear); year <= lastPending; year += 1) add(table, String(year), "pending");
}

function countInTable(tally: Exclude<Tally, { tally: "flow" | "leg" }>, add: Add): void {
  switch (tally.tally) {
    case "pending-desk": return add("pending-by-desk", tally.desk, tally.band);
    case "pending-country": return add(`pending-by-country-${tally.direction}`, tally.country, tally.band);
    case "pending-kinds": return each(tally.kinds, (kind) => add("pending-by-kind", kind, tally.band));
    case "pending-offences": return each(tally.offences, (offence) => add("pending-by-offence", offence, tally.band));
    case "pending-agency": return tally.direction === "outgoing" ? add("pending-by-agency", tally.agency, tally.band) : undefined;
    case "outcome": return each(tally.kinds, (kind) => add("outcome-by-kind", kind, tally.ending ?? "pending"));
    case "basis": return add("basis", tally.basis ?? "not-chosen", tally.direction);
    case "returns": return add("returns", tally.reason, tally.direction);
    case "refusals": return add("refusals", tally.reason, tally.direction);
    case "balance": return countBalance(tally, add);
  }
}

function countBalance({ direction, country, ending }: Extract<Tally, { tally: "balance" }>, add: Add): void {
  const ours = direction === "outgoing";
  add("balance", country, ours ? "made" : "received");
  if (ending === "executed") add("balance", country, ours ? "answered" : "executed-by-us");
  if (ending === "refused") add("balance", country, ours ? "refused-to-us" : "refused-by-us");
}

/** A code that stands twice in a request counts once. */
function each(codes: readonly string[], count: (code: string) => void): void {
  for (const code of new Set(codes)) count(code);
}

function addDays(days: Map<string, Map<number, number>>, key: string, taken: number, requests: number): void {
  const spread = days.get(key) ?? new Map<number, number>();
  days.set(key, spread);
  spread.set(taken, (spread.get(taken) ?? 0) + requests);
}

const yearOf = (day: CalendarDate) => Number(day.slice(0, 4));
