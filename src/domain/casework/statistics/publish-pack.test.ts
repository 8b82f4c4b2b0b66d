// The pack is attacked here by a reader of its own: whoever adds and subtracts what is printed, in whichever tables, works out no hidden number.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, calendarDateOf } from "../../kernel/index.ts";
import { OUTGOING_LANES } from "../lanes/outgoing.ts";
import { INCOMING } from "../lanes/incoming.ts";
import { packCounter, type AssessorPack } from "./assessor-pack.ts";
import { measureRequest, type CountedRequest } from "./measure-request.ts";
import { publishPack, type PublishedTable } from "./publish-pack.ts";
import { suppressTogether, workedOut, type Equation } from "./suppress-together.ts";
import { talliesOf } from "./tallies.ts";

const CUT = calendarDateOf("2026-11-22");
const FIRST = calendarDateOf("2023-01-01");
const DESKS = { ...OUTGOING_LANES["request-of-authority"].desks, ...INCOMING.desks };

/** A request that was made or received on some day, and ended or not. */
const request: fc.Arbitrary<CountedRequest> = fc.record({ day: fc.integer({ min: 0, max: 1400 }), length: fc.integer({ min: 1, max: 500 }), end: fc.constantFrom("none", "none", "executed", "refused", "withdrawn"), incoming: fc.boolean(), country: fc.constantFrom("CA", "GB", "NP"), agency: fc.constantFrom("A", "B"), basis: fc.constantFrom("convention", "reciprocity") }).map(({ day, length, end, incoming, country, agency, basis }) => {
  const [on, ended] = [addDays(FIRST, day), addDays(FIRST, day + length)];
  const begun = incoming ? [{ action: "open", to: "received", on, reasons: [] }] : [{ action: "open", to: "draft", on, reasons: [] }, { action: "despatch", to: "transmitted", on, reasons: [] }];
  const over = end === "none" || ended > CUT ? [] : [{ action: end === "executed" ? (incoming ? "transmit-back" : "result") : end === "refused" ? "refuse" : "withdraw", to: end === "executed" && incoming ? "returned" : end, on: ended, reasons: end === "refused" ? ["de-minimis"] : [] }];
  return { direction: incoming ? "incoming" : "outgoing", country, agency, kinds: ["documents"], offences: ["fraud"], basis, urgent: false, steps: [...begun, ...over] };
});

function packOf(requests: readonly CountedRequest[]): AssessorPack {
  const counter = packCounter(2024, CUT);
  for (const one of requests) {
    const measured = measureRequest(one, DESKS, CUT);
    if (measured !== undefined) for (const tally of talliesOf(measured, 2024)) counter.add(tally, 1);
  }
  return counter.pack();
}

type Fraction = readonly [bigint, bigint];
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced([a * d - c * b, b * d]);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced([a * c, b * d]);
const over = (x: Fraction, [c, d]: Fraction): Fraction => times(x, [d, c]);
function reduced([a, b]: Fraction): Fraction {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x === 0n ? [0n, 1n] : [(b < 0n ? -a : a) / x, (b < 0n ? -b : b) / x];
}

/** Sums that a reader knows to hold, over names of printed numbers; the equal ones are said to be equal. Written down from the definitions, not from the program. */
function known(tables: readonly PublishedTable[]): { readonly hidden: readonly string[]; readonly sums: readonly (readonly (readonly [string, number])[])[] } {
  const printed = new Map<string, number | null>();
  const sums: (readonly [string, number])[][] = [];
  const of = (name: string) => tables.find(({ table }) => table === name);
  for (const { table, columns, rows, totals, total } of tables) {
    for (const row of rows) {
      for (const [index, column] of columns.entries()) printed.set(`${table} ${row.key} ${column}`, row.counts[index] ?? null);
      if (/^(?:pending|returns|refusals|basis)/v.test(table)) {
        printed.set(`${table} ${row.key} sum`, row.total);
        sums.push([...columns.map((column) => [`${table} ${row.key} ${column}`, 1] as const), [`${table} ${row.key} sum`, -1]]);
      }
    }
    for (const [index, column] of columns.entries()) {
      if (totals === null) continue;
      printed.set(`${table} all ${column}`, totals[index] ?? null);
      if (index === 0 && /^(?:pending|returns|refusals|basis)/v.test(table)) {
        printed.set(`${table} all sum`, total);
        sums.push([...columns.map((one) => [`${table} all ${one}`, 1] as const), [`${table} all sum`, -1]], [...rows.map((row) => [`${table} ${row.key} sum`, 1] as const), [`${table} all sum`, -1]]);
      }
      sums.push([...rows.map((row) => [`${table} ${row.key} ${column}`, 1] as const), [`${table} all ${column}`, -1]]);
    }
  }
  for (const column of of("pending-by-agency")?.columns ?? []) if (of("pending-by-agency")?.totals !== null) sums.push([[`pending-by-agency all ${column}`, 1], [`pending-by-country-outgoing all ${column}`, -1]]);
  for (const [direction, balanced] of [["outgoing", "made"], ["incoming", "received"]] as const) {
    const years = of(`flow-${direction}`)?.rows.map(({ key }) => key) ?? [];
    const cell = (year: string, column: string, sign: number) => (years.includes(year) ? [[`flow-${direction} ${year} ${column}`, sign] as const] : []);
    if (of("balance")?.totals !== null) sums.push([...years.flatMap((year) => cell(year, "made", 1)), [`balance all ${balanced}`, -1]], [[`balance all ${balanced}`, 1], [`basis all ${direction}`, -1]]);
    for (const year of ["2025", "2026"]) sums.push([...cell(year, "pending", 1), ...cell(String(Number(year) - 1), "pending", -1), ...cell(year, "made", -1), ...["executed", "refused", "withdrawn", "other-ending"].flatMap((column) => cell(year, column, 1))]);
    const pending = of(`pending-by-country-${direction}`);
    sums.push([...cell("2026", "pending", 1), ...(pending?.rows ?? []).map((row) => [`pending-by-country-${direction} ${row.key} sum`, -1] as const)]);
  }
  return { hidden: [...printed].flatMap(([name, value]) => (value === null ? [name] : [])), sums };
}

/** Solved in exact fractions: the names that come out alone. */
function solvedBy({ hidden, sums }: ReturnType<typeof known>): readonly string[] {
  const rows = sums.map((sum) => hidden.map((name): Fraction => [BigInt(sum.filter(([other]) => other === name).reduce((total, [, sign]) => total + sign, 0)), 1n]));
  let done = 0;
  for (let column = 0; column < hidden.length; column += 1) {
    const found = rows.findIndex((row, at) => at >= done && (row[column]?.[0] ?? 0n) !== 0n);
    if (found === -1) continue;
    [rows[done], rows[found]] = [rows[found] ?? [], rows[done] ?? []];
    const pivot = rows[done] ?? [];
    const lead = pivot[column] ?? [1n, 1n];
    rows[done] = pivot.map((value) => over(value, lead));
    for (const [at, row] of rows.entries()) {
      const factor = row[column] ?? [0n, 1n];
      if (at !== done && factor[0] !== 0n) rows[at] = row.map((value, index) => minus(value, times(factor, rows[done]?.[index] ?? [0n, 1n])));
    }
    done += 1;
  }
  return rows.flatMap((row) => {
    const left = row.flatMap(([value], index) => (value === 0n ? [] : [index]));
    return left.length === 1 ? [hidden[left[0] ?? 0] ?? ""] : [];
  });
}

test("of any requests, what is printed in all tables together gives no hidden number away, and no small number is printed", () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 0, maxLength: 160 }), (requests) => {
      const { tables, legsWithoutNumber } = publishPack(packOf(requests));
      for (const { rows, totals, total } of tables) for (const value of [...rows.flatMap((row) => [...row.counts, row.total]), ...(totals ?? []), total]) assert.ok(value === null || value === 0 || value >= 5);
      assert.deepEqual(solvedBy(known(tables)), []);
      const executed = tables.find(({ table }) => table === "balance")?.totals?.[4];
      if (executed === null) assert.ok(legsWithoutNumber.has("incoming to-execute"), "how many came to their result is how many were executed");
    }),
    { numRuns: 120 },
  );
});

test("a total that is hidden in one table is not printed in another", () => {
  const equations: readonly Equation[] = [[["a1", 1], ["a2", 1], ["all", -1]], [["b1", 1], ["b2", 1], ["all", -1]]];
  const values = new Map([["a1", 3], ["a2", 20], ["b1", 11], ["b2", 12], ["all", 23]]);
  assert.deepEqual(workedOut(new Set(["a1", "all"]), equations), ["a1", "all"], "the other table gives the total, and the total the cell");
  const hidden = suppressTogether(values, equations, new Set(["a1", "all"]));
  assert.deepEqual(workedOut(hidden, equations), []);
});

test("the same requests in another order are published alike", () => {
  const requests = fc.sample(request, { numRuns: 40, seed: 7 });
  assert.deepEqual(publishPack(packOf(requests)), publishPack(packOf(requests.toReversed())));
});
