// The tables of a pack as they leave the house: small numbers hidden, and with them whatever would give them away in their own table or in
// another one that shares a total with it.
import type { AssessorPack, CountTable, PackTable } from "./assessor-pack.ts";
import { suppressSmall } from "./suppress.ts";
import { suppressTogether, type Equation } from "./suppress-together.ts";

/** `null` is hidden. `totals`: below the rows; `null` where a request stands in several of them. */
export type PublishedTable = {
  readonly table: PackTable;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly counts: readonly (number | null)[]; readonly total: number | null }[];
  readonly totals: readonly (number | null)[] | null;
  /** Of everything, where rows and columns add up. */
  readonly total: number | null;
};

/** Flows, balances and outcomes stand side by side and do not add up across; ages, directions and reasons do. */
export function addsAcross(table: PackTable): boolean {
  return /^(pending|returns|refusals|basis)/v.test(table);
}

const ALL = "=";
const key = (table: PackTable, row: string, column: string) => ALIASES[`${table}|${row}|${column}`] ?? `${table}|${row}|${column}`;

/** Totals that are one number under two names. */
const ALIASES: Readonly<Record<string, string>> = {
  "basis|=|outgoing": "balance|=|made",
  "basis|=|incoming": "balance|=|received",
  ...Object.fromEntries(["under-3-months", "3-to-6-months", "6-to-12-months", "1-to-2-years", "2-to-5-years", "over-5-years", ALL].map((band) => [`pending-by-agency|=|${band}`, `pending-by-country-outgoing|=|${band}`])),
};

/**
 * Legs whose number of requests is a total of the balance under another name: every request made passed the agency's and the authority's desks
 * and went abroad, every one received lay with the authority, every one executed came to its whole result.
 */
const LEGS_OF_TOTALS: readonly (readonly [leg: string, cell: string])[] = [
  ...["to-send", "agency", "endorser", "authority", "abroad"].map((leg) => [`outgoing ${leg}`, "balance|=|made"] as const),
  ["outgoing to-execute", "balance|=|answered"], ["incoming authority", "balance|=|received"], ["incoming to-execute", "balance|=|executed-by-us"],
];

export type PublishedCounts = { readonly tables: readonly PublishedTable[]; /** Legs ("outgoing to-send") whose number of requests would give a hidden total away. */ readonly legsWithoutNumber: ReadonlySet<string> };

export function publishPack({ tables, cut, fromYear }: Pick<AssessorPack, "tables" | "cut" | "fromYear">): PublishedCounts {
  const values = new Map(tables.flatMap(cellsOf));
  const equations = [...tables.flatMap(sumsOf), ...sumsBetween(tables, fromYear, Number(cut.slice(0, 4)))];
  const hidden = suppressTogether(values, equations, new Set(tables.flatMap(hiddenAlone)));
  const shown = (cell: string) => (hidden.has(cell) ? null : (values.get(cell) ?? 0));
  const published = tables.map(({ table, columns, rows, adds }): PublishedTable => ({
    table,
    columns,
    rows: rows.map((row) => ({ key: row.key, counts: columns.map((column) => shown(key(table, row.key, column))), total: addsAcross(table) ? shown(key(table, row.key, ALL)) : null })),
    totals: adds && rows.length > 0 && !table.startsWith("flow") ? columns.map((column) => shown(key(table, ALL, column))) : null,
    total: adds && rows.length > 0 && addsAcross(table) ? shown(key(table, ALL, ALL)) : null,
  }));
  return { tables: published, legsWithoutNumber: new Set(LEGS_OF_TOTALS.flatMap(([leg, cell]) => (hidden.has(cell) ? [leg] : []))) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Every number that is printed: the cells, and the totals that are. */
function cellsOf({ table, columns, rows, adds }: CountTable): readonly (readonly [string, number])[] {
  const across = addsAcross(table);
  const down = adds && rows.length > 0 && !table.startsWith("flow");
  return [
    ...rows.flatMap((row) => columns.map((column, index) => [key(table, row.key, column), row.counts[index] ?? 0] as const)),
    ...(across ? rows.map((row) => [key(table, row.key, ALL), sum(row.counts)] as const) : []),
    ...(down ? columns.map((column, index) => [key(table, ALL, column), sum(rows.map(({ counts }) => counts[index] ?? 0))] as const) : []),
    ...(down && across ? [[key(table, ALL, ALL), sum(rows.flatMap(({ counts }) => counts))] as const] : []),
  ];
}

function sumsOf({ table, columns, rows, adds }: CountTable): readonly Equation[] {
  const across = addsAcross(table);
  const down = adds && rows.length > 0 && !table.startsWith("flow");
  const names = [...rows.map((row) => row.key), ...(down ? [ALL] : [])];
  return [
    ...(across ? names.map((row): Equation => [...columns.map((column) => [key(table, row, column), 1] as const), [key(table, row, ALL), -1]]) : []),
    ...(down ? [...columns, ...(across ? [ALL] : [])].map((column): Equation => [...rows.map((row) => [key(table, row.key, column), 1] as const), [key(table, ALL, column), -1]]) : []),
  ];
}

/** What holds between tables: of the years what was made is what is balanced; what is pending when a year is over follows from the year before; at the cut it is what is pending by State. */
function sumsBetween(tables: readonly CountTable[], fromYear: number, lastYear: number): readonly Equation[] {
  return (["outgoing", "incoming"] as const).flatMap((direction) => {
    const table = `flow-${direction}` as const;
    const years = tables.find((one) => one.table === table)?.rows.map((row) => row.key) ?? [];
    const there = (year: number, column: string, sign: 1 | -1) => (years.includes(String(year)) ? [[key(table, String(year), column), sign] as const] : []);
    const made: Equation = [...years.map((year) => [key(table, year, "made"), 1] as const), [key("balance", ALL, direction === "outgoing" ? "made" : "received"), -1]];
    const chained = Array.from({ length: Math.max(0, lastYear - fromYear) }, (_, index) => fromYear + 1 + index).map((year): Equation => [
      ...there(year, "pending", 1), ...there(year - 1, "pending", -1), ...there(year, "made", -1), ...["executed", "refused", "withdrawn", "other-ending"].flatMap((ended) => there(year, ended, 1)),
    ]);
    const now: Equation = [...there(lastYear, "pending", 1), [key(`pending-by-country-${direction}`, ALL, ALL), -1]];
    return [made, ...chained, now];
  });
}

/** By the table alone, with all its totals whether or not they are printed: no fewer numbers than the strictest reader could ask. */
function hiddenAlone({ table, columns, rows }: CountTable): readonly string[] {
  if (rows.length === 0) return [];
  const { cells, rowTotals, columnTotals, total } = suppressSmall(rows.map(({ counts }) => counts));
  return [
    ...rows.flatMap((row, at) => [...columns.flatMap((column, index) => (cells[at]?.[index] === null ? [key(table, row.key, column)] : [])), ...(rowTotals[at] === null ? [key(table, row.key, ALL)] : [])]),
    ...columns.flatMap((column, index) => (columnTotals[index] === null ? [key(table, ALL, column)] : [])),
    ...(total === null ? [key(table, ALL, ALL)] : []),
  ];
}
