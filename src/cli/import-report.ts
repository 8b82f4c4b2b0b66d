// What an import tells: row by row for people or for programs, then in one line.
import { importWords, type ImportResult, type Proposal } from "../slices/imports/index.ts";
import { treatyWords } from "../slices/treaties/index.ts";
import type { CommandContext } from "./command-context.ts";

export type ReportOptions = { readonly dryRun?: true; readonly json?: true; readonly rows?: true };

const words = importWords("en");
const kinds = treatyWords("en").kinds;

export function reportImport(result: ImportResult, options: ReportOptions, published: boolean, context: CommandContext): void {
  const { read, counts, untouched, gone, sourceDiffers, withdrawn } = result;
  const { print, note } = context;
  if (options.json !== true) reportRows(result, options, print);
  else if (options.rows === true) reportRowsAsJson(result, print);
  if (untouched.length > 0) note(`comity: ${words.untouched(untouched.join(", "))}`);
  if (gone.length > 0) note(`comity: ${words.gone(gone.length, `${gone.slice(0, 10).join(", ")}${gone.length > 10 ? " …" : ""}`)}`);
  if (sourceDiffers !== null) note(`comity: ${words.sourceDiffers(sourceDiffers)}`);
  if (options.json === true) return print(JSON.stringify({ read, ...counts }));
  print(words.summary(read, counts));
  if (withdrawn > 0 && options.dryRun !== true) print(words.withdrawn(withdrawn));
  if (options.dryRun === true) print(words.dryRun);
  else if (!published && counts.new + counts.changed > 0) print(words.notShown);
}

/** A dry run tells every row that would be touched; otherwise what was changed and what could not be read is told, and all with --rows. */
function reportRows({ rows, unreadable }: ImportResult, { dryRun, rows: all }: ReportOptions, print: CommandContext["print"]): void {
  const told = (outcome: string) => all === true || outcome === "changed" || (dryRun === true && outcome === "new");
  const lines = [
    ...rows.filter(({ outcome }) => told(outcome)).map(({ row, slug, outcome, title, changes }) => ({
      row,
      lines: [words.row(row, words.outcomes[outcome], slug, title), ...changes.map((change) => `    ${words.change(change, kinds[change.kind])}`)],
    })),
    ...unreadable.map(({ row, id, field, message }) => ({ row, lines: [words.unreadable(row, id, field, message)] })),
  ];
  for (const { lines: own } of lines.sort((a, b) => a.row - b.row)) for (const line of own) print(line);
}

function reportRowsAsJson({ rows, unreadable }: ImportResult, print: CommandContext["print"]): void {
  const lines = [
    ...rows.map(({ changes, ...row }) => ({ ...row, ...(changes.length === 0 ? {} : { changes }) })),
    ...unreadable.map(({ row, id, field, message }) => ({ row, id, outcome: "unreadable", field, message })),
  ];
  for (const line of lines.sort((a, b) => a.row - b.row)) print(JSON.stringify(line));
}

/** @param written where it was written; absent: it was only shown */
export function reportProposal(proposal: Extract<Proposal, { ok: true }>, written: string | undefined, { print, note }: CommandContext): void {
  const say = written === undefined ? (line: string) => note(`comity: ${line}`) : print;
  if (written !== undefined) print(words.proposed(written));
  say(words.missing);
  for (const line of proposal.missing) say(`  ${line}`);
}
