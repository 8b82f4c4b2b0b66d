// Small numbers tell of people. A published table hides counts below the threshold, and hides no fewer than it takes that none of them
// can be worked out from the totals beside it (the trap that assessors' tables share: a hidden cell, and the total that gives it away).
//
// With its totals a table is a graph: rows and columns are points, each hidden cell a line between them. A hidden cell can be worked out
// exactly where taking its line away would cut the graph apart: such a line is a bridge. Hiding goes on until no bridge is left.

/** Below this a count above nought is hidden: the usual threshold of official statistics. */
export const SMALLEST_PUBLISHED = 5;

/** Counts by row and column, without totals; rows of one length. */
export type Counts = readonly (readonly number[])[];

/** With totals at the end of each row and below; `null` is hidden. */
export type Published = { readonly cells: readonly (readonly (number | null)[])[]; readonly rowTotals: readonly (number | null)[]; readonly columnTotals: readonly (number | null)[]; readonly total: number | null };

type Cell = { readonly row: number; readonly column: number; readonly value: number };

/**
 * Hides what is small, and what would give it away. Counts in (whole, none negative), the table with its totals out; a table
 * whose total is itself small is hidden whole. @throws RangeError where rows differ in length or a count is none.
 */
export function suppressSmall(counts: Counts, threshold: number = SMALLEST_PUBLISHED): Published {
  const cells = withTotals(counts);
  const grand = cells.at(-1)?.at(-1) ?? 0;
  if (isSmall(grand, threshold)) return published(cells, () => true);
  const all = cells.flatMap((line, row) => line.map((value, column): Cell => ({ row, column, value })));
  const last = all.at(-1);
  const hidden = new Set(all.filter(({ value }) => isSmall(value, threshold)));
  // The grand total stands; what may be hidden beside a small count is the smallest that closes a ring, an empty cell last.
  const spare = all.filter((cell) => cell !== last && !hidden.has(cell)).toSorted((a, b) => Number(a.value === 0) - Number(b.value === 0) || a.value - b.value);
  for (let bridge = findBridge([...hidden]); bridge !== undefined; bridge = findBridge([...hidden])) {
    const ring = closeRing(bridge, [...hidden], spare.filter((cell) => !hidden.has(cell)));
    if (ring.length === 0) return published(cells, () => true);
    for (const cell of ring) hidden.add(cell);
  }
  const out = new Set([...hidden].map(({ row, column }) => `${row} ${column}`));
  return published(cells, (row, column) => out.has(`${row} ${column}`));
}

const isSmall = (value: number, threshold: number) => value > 0 && value < threshold;

function withTotals(counts: Counts): readonly (readonly number[])[] {
  const width = counts[0]?.length ?? 0;
  for (const value of counts.flat()) if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no count`);
  if (counts.some((row) => row.length !== width)) throw new RangeError("the rows of a table are of one length");
  const rows = counts.map((row) => [...row, sum(row)]);
  return [...rows, Array.from({ length: width + 1 }, (_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function published(cells: readonly (readonly number[])[], hides: (row: number, column: number) => boolean): Published {
  const shown = cells.map((line, row) => line.map((value, column) => (hides(row, column) ? null : value)));
  const totals = shown.at(-1) ?? [];
  return { cells: shown.slice(0, -1).map((line) => line.slice(0, -1)), rowTotals: shown.slice(0, -1).map((line) => line.at(-1) ?? null), columnTotals: totals.slice(0, -1), total: totals.at(-1) ?? null };
}

const points = ({ row, column }: Cell): readonly [string, string] => [`r${row}`, `c${column}`];

/** A hidden cell that the others and the totals give away; none: undefined. */
function findBridge(hidden: readonly Cell[]): Cell | undefined {
  return hidden.find((cell) => !connected(cell, hidden.filter((other) => other !== cell)));
}

/** Do the other hidden cells lead from its row to its column? */
function connected(cell: Cell, others: readonly Cell[]): boolean {
  const [from, to] = points(cell);
  return shortestWay(from, to, others) !== undefined;
}

/** The cells to hide so that this one lies on a ring: the way from its row to its column that hides least more. */
function closeRing(cell: Cell, hidden: readonly Cell[], spare: readonly Cell[]): readonly Cell[] {
  const [from, to] = points(cell);
  const others = hidden.filter((other) => other !== cell);
  return (shortestWay(from, to, [...others, ...spare]) ?? []).filter((step) => !others.includes(step));
}

/** Breadth first; of ways of one length the one whose cells come first in the list. */
function shortestWay(from: string, to: string, cells: readonly Cell[]): readonly Cell[] | undefined {
  const at = new Map<string, Cell[]>();
  for (const cell of cells) for (const point of points(cell)) at.set(point, [...(at.get(point) ?? []), cell]);
  const cameBy = new Map<string, { readonly by: Cell; readonly before: string }>();
  const queue = [from];
  for (const here of queue) {
    if (here === to) return wayBack(to, from, cameBy);
    for (const cell of at.get(here) ?? []) {
      const [row, column] = points(cell);
      const next = here === row ? column : row;
      if (next === from || cameBy.has(next)) continue;
      cameBy.set(next, { by: cell, before: here });
      queue.push(next);
    }
  }
  return undefined;
}

function wayBack(to: string, from: string, cameBy: ReadonlyMap<string, { readonly by: Cell; readonly before: string }>): readonly Cell[] {
  const way: Cell[] = [];
  for (let point = to; point !== from; ) {
    const step = cameBy.get(point);
    if (step === undefined) return way;
    way.push(step.by);
    point = step.before;
  }
  return way;
}
