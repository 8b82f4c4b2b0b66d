// Tables that stand side by side give each other away: the total of one is a total of another, and what was pending a year ago, with what was
// made and what ended since, is what is pending now. Here cells of all tables are hidden together until no hidden one can be worked out exactly
// from those that are shown and from the sums that everybody knows to hold between them.
//
// Not claimed: that a hidden number cannot be narrowed (it is whole and none is negative), that two packs of different days or of other desks
// cannot be subtracted from each other, nor anything of tables in which a request stands in several rows, whose sums nobody can form.

/** A sum that is nought: cells with their signs. */
export type Equation = readonly (readonly [cell: string, sign: 1 | -1])[];

/**
 * Values by cell, the sums that hold between cells, and what is hidden already in; all that is hidden out, no fewer. The smallest is hidden with
 * a cell that would be given away; zeroes last, since they tell least where they stand. A cell without a value is nought, and known.
 */
export function suppressTogether(values: ReadonlyMap<string, number>, given: readonly Equation[], hidden: ReadonlySet<string>): ReadonlySet<string> {
  const there = given.map((equation) => equation.filter(([cell]) => values.has(cell)));
  const nought = zeroes(there);
  const equations = there.map((equation) => equation.filter(([cell]) => !nought.has(cell))).filter((equation) => equation.length > 0);
  const out = new Set([...hidden].filter((cell) => values.has(cell) && !nought.has(cell)));
  const of = new Map<string, Equation[]>();
  for (const equation of equations) for (const [cell] of equation) of.set(cell, [...(of.get(cell) ?? []), equation]);
  for (let told = workedOut(out, equations); told.length > 0; told = workedOut(out, equations)) {
    const before = out.size;
    for (const cell of told) for (const equation of of.get(cell) ?? []) if (isAlone(cell, equation, out)) hideSmallest(equation, values, out);
    // Given away by several sums at once: any cell beside it; else any cell at all, until nothing is left to be worked out.
    if (out.size === before) for (const equation of [...(of.get(told[0] ?? "") ?? []), ...equations]) if (hideSmallest(equation, values, out)) break;
    if (out.size === before) return out;
  }
  return out;
}

/** Cells that a sum leaves alone, and so are nought whatever is counted (a year after which there is none): everybody knows them. */
function zeroes(equations: readonly Equation[]): ReadonlySet<string> {
  const nought = new Set<string>();
  for (let before = -1; before !== nought.size; ) {
    before = nought.size;
    for (const equation of equations) {
      const left = equation.filter(([cell]) => !nought.has(cell));
      if (left.length === 1) nought.add(left[0]?.[0] ?? "");
    }
  }
  return nought;
}

const isAlone = (cell: string, equation: Equation, hidden: ReadonlySet<string>) => equation.every(([other]) => other === cell || !hidden.has(other));

function hideSmallest(equation: Equation, values: ReadonlyMap<string, number>, hidden: Set<string>): boolean {
  const [smallest] = equation.flatMap(([cell]) => (hidden.has(cell) ? [] : [{ cell, value: values.get(cell) ?? 0 }])).toSorted((a, b) => Number(a.value === 0) - Number(b.value === 0) || a.value - b.value);
  if (smallest === undefined) return false;
  hidden.add(smallest.cell);
  return true;
}

/** A prime below 2^26: products stay exact. The sums have signs of one alone, so that counting by it finds the same cells. */
const PRIME = 67_108_859;
const modulo = (value: number) => ((value % PRIME) + PRIME) % PRIME;

/** The hidden cells that the others and the sums give away: those that stand alone once the sums are solved. */
export function workedOut(hidden: ReadonlySet<string>, equations: readonly Equation[]): readonly string[] {
  const cells = [...hidden];
  const at = new Map(cells.map((cell, index) => [cell, index]));
  const rows = equations.flatMap((equation) => {
    const row = new Float64Array(cells.length);
    for (const [cell, sign] of equation) {
      const index = at.get(cell);
      if (index !== undefined) row[index] = modulo((row[index] ?? 0) + sign);
    }
    return row.some((value) => value !== 0) ? [row] : [];
  });
  const solved = solve(rows, cells.length);
  return solved.flatMap((row) => {
    const left = [...row.keys()].filter((index) => row[index] !== 0);
    return left.length === 1 ? [cells[left[0] ?? 0] ?? ""] : [];
  });
}

/** Gauss and Jordan: each row begins with a one that stands in no other row. */
function solve(rows: readonly Float64Array[], width: number): readonly Float64Array[] {
  const left = [...rows];
  const solved: Float64Array[] = [];
  for (let column = 0; column < width && left.length > 0; column += 1) {
    const found = left.findIndex((row) => row[column] !== 0);
    if (found === -1) continue;
    const [pivot] = left.splice(found, 1);
    if (pivot === undefined) continue;
    scale(pivot, inverse(pivot[column] ?? 1));
    for (const row of [...left, ...solved]) subtract(row, pivot, row[column] ?? 0);
    solved.push(pivot);
  }
  return solved;
}

function scale(row: Float64Array, factor: number): void {
  for (let index = 0; index < row.length; index += 1) if (row[index] !== 0) row[index] = ((row[index] ?? 0) * factor) % PRIME;
}

function subtract(row: Float64Array, pivot: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let index = 0; index < row.length; index += 1) if (pivot[index] !== 0) row[index] = modulo((row[index] ?? 0) - (((pivot[index] ?? 0) * factor) % PRIME));
}

/** Fermat: a number to the power of the prime less two. */
function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2];
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
    power = Math.floor(power / 2);
  }
  return result;
}
