// The lines of a page of a PDF. A PDF says where each run of letters is painted and no more: runs of a line that is read from right to left may
// come from the left, and a paragraph is broken where the paper ends. Both are put back as they are read.

/** As pdf.js gives it: `transform` holds the place of the run from the left and from the foot of the page; `dir` is how its letters are read. */
export type TextRun = { readonly str: string; readonly dir: string; readonly hasEOL: boolean; readonly width: number; readonly transform: readonly number[] };

/** `left`, `right`, `foot`: where it stands on the page, in the page's own measure. */
export type Line = { readonly text: string; readonly left: number; readonly right: number; readonly foot: number };

/** In the order in which the page paints them. */
export function linesOf(runs: readonly TextRun[]): readonly Line[] {
  const lines: Line[] = [];
  let begun: TextRun[] = [];
  for (const run of runs) {
    if (run.str !== "") begun.push(run);
    if (!run.hasEOL) continue;
    lines.push(lineOf(begun));
    begun = [];
  }
  return [...lines, lineOf(begun)];
}

const placeOf = ({ transform: [, , , , x = 0] }: TextRun) => x;
const isBlank = ({ str }: TextRun) => str.trim() === "";

function lineOf(runs: readonly TextRun[]): Line {
  const inked = runs.filter((run) => !isBlank(run));
  const [first] = inked;
  return {
    text: inReadingOrder(runs).map(({ str }) => str).join(""),
    left: Math.min(...inked.map(placeOf)), right: Math.max(...inked.map((run) => placeOf(run) + run.width)), foot: first?.transform[5] ?? 0,
  };
}

/** A line of which half the runs or more are read from the right is read from the right; what is read from the left within it keeps its order. */
function inReadingOrder(runs: readonly TextRun[]): readonly TextRun[] {
  const words = runs.filter(({ str }) => /\p{L}/u.test(str));
  if (words.filter(({ dir }) => dir === "rtl").length * 2 < words.length || words.length === 0) return runs;
  const ordered = runs.toSorted((a, b) => placeOf(b) - placeOf(a));
  const isForeign = (run: TextRun | undefined) => run !== undefined && run.dir === "ltr" && /[\p{L}\p{N}]/u.test(run.str);
  const said: TextRun[] = [];
  for (let at = 0; at < ordered.length; ) {
    let until = at;
    while (isForeign(ordered[until]) || (until > at && ordered[until] !== undefined && isBlank(ordered[until] as TextRun) && isForeign(ordered[until + 1]))) until += 1;
    said.push(...ordered.slice(at, Math.max(until, at + 1)).toReversed());
    at = Math.max(until, at + 1);
  }
  return said;
}

/** A line that reaches so far across the text of the page goes on in the next one; a shorter one ends a paragraph or a row. */
const FULL = 0.85;
/** So much further down than the next line usually is, a new paragraph begins. */
const APART = 1.2;

/** What runs on is put together again, and a word that was divided too. */
export function joinedLines(lines: readonly Line[], pageWidth: number): string {
  // Text of a few words is no paragraph, however wide its widest line is.
  const across = lines.reduce((widest, { left, right }) => Math.max(widest, right - left), pageWidth / 2);
  const steps = lines.flatMap(({ foot }, index) => (index === 0 ? [] : [(lines[index - 1]?.foot ?? foot) - foot])).filter((step) => step > 1);
  const usual = Math.min(...steps);
  return lines.reduce((said, { text, left, right, foot }, index) => {
    const before = lines[index - 1];
    if (before === undefined) return text;
    const runsOn = before.right - before.left >= across * FULL && right > left && before.foot - foot <= usual * APART;
    if (!runsOn) return `${said}\n${text}`;
    return /\p{L}[-\u00AD\u2010]$/u.test(said) && /^\p{Ll}/u.test(text) ? said.slice(0, -1) + text : `${said} ${text}`;
  }, "");
}
