// The tables that FATF (R.33, R.37, IO.2), reviewers of UNCAC and UNTOC, and Parliament ask for, counted from the requests' steps. Each table
// says what it counts; a request with several kinds of assistance stands in the row of each, and the definition says so.
import type { CalendarDate } from "../../kernel/index.ts";
import { AGE_BANDS, ageBandOf, spreadOf, type Spread } from "./measures.ts";
import { ENDINGS, type CountedRequest, type Measured } from "./measure-request.ts";

export const PACK_TABLES = [
  "flow-outgoing", "flow-incoming", "pending-by-country-outgoing", "pending-by-country-incoming", "pending-by-kind", "pending-by-agency", "pending-by-offence", "pending-by-desk", "outcome-by-kind", "basis", "returns", "refusals", "balance",
] as const;
export type PackTable = (typeof PACK_TABLES)[number];

/** Keys of rows and columns are codes (or years); `adds` says whether a total over the rows counts each request once. */
export type CountTable = { readonly table: PackTable; readonly columns: readonly string[]; readonly rows: readonly { readonly key: string; readonly counts: readonly number[] }[]; readonly adds: boolean };

export const LEGS = ["to-send", "to-acknowledge", "to-execute", "agency", "endorser", "authority", "court", "executing", "abroad"] as const;
export type Leg = (typeof LEGS)[number];

/** Only requests counted in the period; urgent ones stand apart as well as among all. */
export type LegRow = { readonly leg: Leg; readonly direction: CountedRequest["direction"]; readonly all: Spread; readonly urgent: Spread };

export type AssessorPack = { readonly cut: CalendarDate; readonly fromYear: number; readonly tables: readonly CountTable[]; readonly legs: readonly LegRow[]; readonly counted: number };

const FLOW = ["made", "executed", "in-part", "refused", "withdrawn", "other-ending", "pending"] as const;
const BANDS = AGE_BANDS.map(({ band }) => band);

type Tally = { readonly add: (row: string, column: string) => void; readonly rows: () => CountTable["rows"] };

function tally(columns: readonly string[]): Tally {
  const rows = new Map<string, number[]>();
  return {
    add: (row, column) => {
      const counts = rows.get(row) ?? columns.map(() => 0);
      rows.set(row, counts);
      const at = columns.indexOf(column);
      if (at === -1) throw new RangeError(`no column ${column}`);
      counts[at] = (counts[at] ?? 0) + 1;
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

export type PackCounter = { readonly count: (measured: Measured) => void; readonly pack: () => AssessorPack };

/** Counts requests one by one and keeps only tallies, so that a million of them take no more memory than a hundred. The same requests in any order give the same pack. */
export function packCounter(fromYear: number, cut: CalendarDate): PackCounter {
  const tables = new Map(PACK_TABLES.map((table): [PackTable, Tally] => [table, tally(COLUMNS[table])]));
  const add = (table: PackTable, row: string, column: string) => tables.get(table)?.add(row, column);
  const days = new Map<string, number[]>();
  let counted = 0;
  return {
    count: (measured) => {
      counted += 1;
      countFlow(measured, fromYear, cut, add);
      countPending(measured, add);
      countOutcome(measured, fromYear, add);
      countLegs(measured, fromYear, days);
    },
    pack: () => ({
      cut,
      fromYear,
      counted,
      tables: [...tables].map(([table, counts]) => ({ table, columns: COLUMNS[table], rows: counts.rows(), adds: !SEVERAL_ROWS.includes(table) })),
      legs: (["outgoing", "incoming"] as const).flatMap((direction) => LEGS.map((leg): LegRow => ({ leg, direction, all: spreadOf(days.get(`${direction} ${leg}`) ?? []), urgent: spreadOf(days.get(`${direction} ${leg} urgent`) ?? []) }))),
    }),
  };
}

type Add = (table: PackTable, row: string, column: string) => void;

/** One row a year: what was made or received in it, how what ended in it ended, and what was pending when it was over. */
function countFlow({ of, countedOn, ending, endedOn, partly }: Measured, fromYear: number, cut: CalendarDate, add: Add): void {
  if (countedOn === null) return;
  const table: PackTable = `flow-${of.direction}`;
  const [made, ended] = [yearOf(countedOn), endedOn === null ? null : yearOf(endedOn)];
  if (made >= fromYear) add(table, String(made), "made");
  if (ended !== null && ended >= fromYear) add(table, String(ended), ending === "executed" || ending === "refused" || ending === "withdrawn" ? ending : "other-ending");
  if (partly && ending !== "executed" && made >= fromYear) add(table, String(made), "in-part");
  const lastPending = ended === null ? yearOf(cut) : ended - 1;
  for (let year = Math.max(made, fromYear); year <= lastPending; year += 1) add(table, String(year), "pending");
}

function countPending({ of, ending, countedOn, age, desk }: Measured, add: Add): void {
  if (ending !== null) return;
  const band = ageBandOf(age);
  add("pending-by-desk", desk, band);
  if (countedOn === null) return;
  add(`pending-by-country-${of.direction}`, of.country, band);
  for (const kind of new Set(of.kinds)) add("pending-by-kind", kind, band);
  for (const offence of new Set(of.offences)) add("pending-by-offence", offence, band);
  if (of.direction === "outgoing") add("pending-by-agency", of.agency, band);
}

function countOutcome({ of, ending, countedOn, returned, refusedFor }: Measured, fromYear: number, add: Add): void {
  if (countedOn === null || yearOf(countedOn) < fromYear) return;
  for (const kind of new Set(of.kinds)) add("outcome-by-kind", kind, ending ?? "pending");
  add("basis", of.basis ?? "not-chosen", of.direction);
  for (const reason of returned) add("returns", reason, of.direction);
  for (const ground of refusedFor) add("refusals", ground, of.direction);
  const ours = of.direction === "outgoing";
  add("balance", of.country, ours ? "made" : "received");
  if (ending === "executed") add("balance", of.country, ours ? "answered" : "executed-by-us");
  if (ending === "refused") add("balance", of.country, ours ? "refused-to-us" : "refused-by-us");
}

function countLegs({ of, countedOn, legs }: Measured, fromYear: number, days: Map<string, number[]>): void {
  if (countedOn === null || yearOf(countedOn) < fromYear) return;
  const measured: readonly (readonly [Leg, number | null])[] = [
    ["to-send", legs.toSend],
    ["to-acknowledge", legs.toAcknowledge],
    ["to-execute", legs.toExecute],
    ...LEGS.slice(3).map((leg): readonly [Leg, number | null] => [leg, legs.onDesk.get(leg as "agency") ?? null]),
  ];
  for (const [leg, taken] of measured) {
    if (taken === null) continue;
    for (const key of of.urgent ? [`${of.direction} ${leg}`, `${of.direction} ${leg} urgent`] : [`${of.direction} ${leg}`]) push(days, key, taken);
  }
}

function push(days: Map<string, number[]>, key: string, taken: number): void {
  const list = days.get(key);
  if (list === undefined) days.set(key, [taken]);
  else list.push(taken);
}

const yearOf = (day: CalendarDate) => Number(day.slice(0, 4));
