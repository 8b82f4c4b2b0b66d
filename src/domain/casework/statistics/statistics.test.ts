import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { AGE_BANDS, ageBandOf, percentile, spreadOf } from "./measures.ts";
import { suppressSmall, type Published } from "./suppress.ts";

const lines = ({ cells, rowTotals, columnTotals, total }: Published) => [...cells.map((row, index) => [...row, rowTotals[index] ?? null]), [...columnTotals, total]];
const shown = (published: Published) => lines(published).map((line) => line.map((value) => (value === null ? "–" : String(value))).join(" "));

test("nothing small, nothing hidden", () => {
  assert.deepEqual(shown(suppressSmall([[5, 7], [9, 0]])), ["5 7 12", "9 0 9", "14 7 21"]);
});

test("a hidden count is not given away by the total of its row, nor by that of its column", () => {
  const table = suppressSmall([[2, 20], [30, 40]]);
  assert.deepEqual(shown(table), ["– – 22", "– – 70", "32 60 92"]);
});

test("a table of one column hides a second count beside the first, and one with a small total is hidden whole", () => {
  assert.equal(lines(suppressSmall([[3], [8], [20]])).flat().filter((value) => value === null).length >= 2, true);
  assert.deepEqual(shown(suppressSmall([[1, 2]])), ["– – –", "– – –"]);
});

test("what is no table of counts is refused", () => {
  assert.throws(() => suppressSmall([[1], [1, 2]]), /one length/v);
  assert.throws(() => suppressSmall([[-1]]), /no count/v);
  assert.throws(() => suppressSmall([[1.5]]), /no count/v);
});

/** Can any hidden value be worked out? By elimination: the rows and columns are equations, the hidden cells unknown. */
function givenAway(published: Published): number {
  const table = lines(published);
  const hidden = table.flatMap((line, row) => line.flatMap((value, column) => (value === null ? [[row, column] as const] : [])));
  const equations = [...table.keys()].map((row) => hidden.map(([r]) => Number(r === row))).concat([...(table[0] ?? []).keys()].map((column) => hidden.map(([, c]) => Number(c === column))));
  // A total stands on the other side of its equation; the sign changes nothing in what can be told.
  const signed = equations.map((equation, index) => equation.map((one, cell) => (index < table.length ? (hidden[cell]?.[1] === (table[0]?.length ?? 0) - 1 ? -one : one) : hidden[cell]?.[0] === table.length - 1 ? -one : one)));
  return reduce(signed).filter((row) => row.filter((value) => Math.abs(value) > 1e-9).length === 1).length;
}

function reduce(matrix: readonly (readonly number[])[]): number[][] {
  const rows = matrix.map((row) => [...row]);
  let lead = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, index) => index >= lead && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot === -1) continue;
    [rows[lead], rows[pivot]] = [rows[pivot] ?? [], rows[lead] ?? []];
    const by = rows[lead]?.[column] ?? 1;
    rows[lead] = (rows[lead] ?? []).map((value) => value / by);
    for (const [index, row] of rows.entries()) if (index !== lead) rows[index] = row.map((value, at) => value - (row[column] ?? 0) * (rows[lead]?.[at] ?? 0));
    lead += 1;
  }
  return rows;
}

test("in no table can a hidden count be worked out from what is shown, and what is shown is true", () => {
  const table = fc.integer({ min: 1, max: 6 }).chain((width) => fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 400 })), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 7 }));
  fc.assert(
    fc.property(table, (counts) => {
      const published = suppressSmall(counts);
      assert.equal(givenAway(published), 0);
      for (const [row, line] of counts.entries()) {
        for (const [column, value] of line.entries()) {
          const out = published.cells[row]?.[column];
          assert.ok(out === null || out === value);
          assert.ok(!(value > 0 && value < 5) || out === null);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("every age has one band, and the bands meet without gap", () => {
  for (const [index, { below }] of AGE_BANDS.entries()) assert.equal(below, AGE_BANDS[index + 1]?.from ?? Number.POSITIVE_INFINITY);
  assert.equal(ageBandOf(0), "under-3-months");
  assert.equal(ageBandOf(365), "1-to-2-years");
  assert.throws(() => ageBandOf(-1), /no age/v);
});

test("medians and ninetieth percentiles are days that occurred; of nothing there are none", () => {
  assert.deepEqual(spreadOf(new Map([[10, 1], [30, 1], [20, 1], [40, 1]])), { of: 4, median: 20, ninetieth: 40, longest: 40 });
  assert.deepEqual(spreadOf(new Map([[7, 9], [100, 1]])), { of: 10, median: 7, ninetieth: 7, longest: 100 });
  assert.deepEqual(spreadOf(new Map()), { of: 0, median: null, ninetieth: null, longest: null });
  assert.throws(() => percentile(new Map([[1, 1]]), 0), /no share/v);
});
