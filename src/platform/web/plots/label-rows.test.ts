import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { labelRows } from "./label-rows.ts";

test("labels that would touch stand on different rows", () => {
  assert.deepEqual(labelRows([{ x: 100, width: 80 }, { x: 120, width: 80 }, { x: 300, width: 80 }], 0, 400).map(({ row }) => row), [0, 1, 0]);
});

test("a label at the edge is moved inside", () => {
  assert.deepEqual(labelRows([{ x: 2, width: 60 }, { x: 399, width: 60 }], 0, 400), [{ x: 30, row: 0 }, { x: 370, row: 0 }]);
});

test("no two labels of one row ever overlap", () => {
  const label = fc.record({ x: fc.integer({ min: 0, max: 900 }), width: fc.integer({ min: 10, max: 200 }) });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), (given) => {
      const labels = given.toSorted((a, b) => a.x - b.x);
      const places = labelRows(labels, 0, 900);
      for (const [i, a] of places.entries()) {
        for (const [j, b] of places.entries()) {
          if (i >= j || a.row !== b.row) continue;
          const apart = ((labels[i]?.width ?? 0) + (labels[j]?.width ?? 0)) / 2;
          assert.ok(Math.abs(a.x - b.x) >= apart, JSON.stringify({ labels, places }));
        }
      }
    }),
  );
});
