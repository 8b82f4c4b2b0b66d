// Which patterns read the dates of a file's first rows.
import { textOf, type Cell } from "../reading/cell.ts";
import { contradict, dateReader, EXCEL_SERIAL } from "./printed-date.ts";

/** Of two that read equally many, the earlier. */
const PATTERNS = [
  "yyyy-mm-dd", "dd/mm/yyyy", "d/m/yyyy", "mm/dd/yyyy", "m/d/yyyy", "dd.mm.yyyy", "d.m.yyyy", "dd-mm-yyyy", "d mmmm yyyy", "mmmm d, yyyy", "yyyy/mm/dd", "yyyy.mm.dd", "mm/yyyy", "yyyy-mm", "yyyy",
];

export type ProposedDates = { readonly patterns: readonly string[]; readonly doubts: readonly string[] };

/** The fewest patterns that read what can be read; what is doubtful is said. */
export function proposeDates(cells: readonly Cell[]): ProposedDates {
  const patterns: string[] = [];
  const doubts: string[] = [];
  let left = cells.filter((cell) => !(cell instanceof Date)).map((cell) => (typeof cell === "number" && cell > 3000 ? cell : textOf(cell)));
  if (left.some((cell) => typeof cell === "number")) patterns.push(EXCEL_SERIAL);
  left = left.filter((cell) => typeof cell === "string");
  while (left.length > 0) {
    const free = PATTERNS.filter((pattern) => !patterns.some((other) => other === pattern || contradict(other, pattern)));
    const reads = free.map((pattern) => ({ pattern, unread: left.filter((cell) => !dateReader([pattern])(cell).ok) })).sort((a, b) => a.unread.length - b.unread.length);
    const [best, ...others] = reads;
    if (best === undefined || best.unread.length === left.length) break;
    const rival = others.find(({ pattern, unread }) => unread.length === best.unread.length && contradict(best.pattern, pattern));
    if (rival !== undefined) doubts.push(`dates: every date can be read as ${best.pattern} and as ${rival.pattern}; ${best.pattern} was proposed, and only the register can say`);
    patterns.push(best.pattern);
    left = best.unread;
  }
  const [odd] = left;
  if (odd !== undefined) doubts.push(`dates: "${String(odd)}"${left.length > 1 ? ` and ${left.length - 1} more` : ""} cannot be read by any usual pattern; such rows would not be taken`);
  return { patterns: patterns.length === 0 ? ["yyyy-mm-dd"] : patterns, doubts };
}
