// The rows of a text file whose cells are parted by a character: read strictly, each fault told with its line.
import { parse, type CsvError } from "csv-parse";
import { parse as parseAll } from "csv-parse/sync";
import type { SourceRow } from "./cell.ts";
import { UnreadableFile } from "./file-text.ts";

/** A row longer than this is many rows behind a quote that was never closed. */
const LONGEST_ROW = 1_000_000;

const STRICT = { relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"], skip_empty_lines: false, skip_records_with_error: true, max_record_size: LONGEST_ROW };

/** Rows count from 1 as a spreadsheet counts them: a line break inside a cell begins no new one. @throws UnreadableFile where a quote swallows the rest */
export async function* csvRows(chunks: AsyncIterable<string>, separator: string): AsyncGenerator<SourceRow> {
  let queue: SourceRow[] = [];
  let row = 0;
  let line = 1;
  let badLine = 0;
  const parser = parse({
    ...STRICT,
    delimiter: separator,
    on_record: (cells: string[], { lines }: { lines: number }) => {
      row += 1;
      line = lines + 1;
      queue.push({ row, cells });
      return null;
    },
    on_skip: (error: CsvError | undefined) => {
      const at = (error as { lines?: number } | undefined)?.lines ?? 0;
      if (error?.code === "CSV_QUOTE_NOT_CLOSED" || error?.code === "CSV_MAX_RECORD_SIZE") parser.destroy(new UnreadableFile(swallowed(line)));
      else if (at !== badLine) queue.push({ row: (row += 1), problem: quoteFault(error, at) });
      badLine = at;
      line = at + 1;
    },
  });
  const ended = new Promise<void>((resolve, reject) => void parser.on("end", resolve).on("error", reject));
  ended.catch(() => undefined); // waited for below
  parser.resume();
  for await (const chunk of chunks) {
    await new Promise<void>((resolve) => void parser.write(chunk, () => resolve()));
    if (parser.destroyed) await ended;
    yield* queue;
    queue = [];
  }
  parser.end();
  await ended;
  yield* queue;
}

function swallowed(line: number): string {
  return `a quote is opened in line ${line} or soon after and never closed, so that everything behind it is one cell; close it, and write a quote inside a quoted cell twice ("")`;
}

function quoteFault(error: CsvError | undefined, line: number): string {
  if (error?.code === "CSV_INVALID_CLOSING_QUOTE") return `(line ${line}) has text behind the closing quote of a cell; inside a quoted cell a quote is written twice ("")`;
  return `(line ${line}) has a quote inside a cell that is not quoted; put the whole cell in quotes and write the quote twice ("")`;
}

const SEPARATORS = [",", ";", "\t", "|"];

/** The character that parts the beginning of a file into the most even table; `undefined` where none does. */
export function findSeparator(beginning: string): string | undefined {
  const whole = beginning.slice(0, Math.max(beginning.lastIndexOf("\n"), beginning.lastIndexOf("\r")) + 1) || beginning;
  const scores = SEPARATORS.map((separator) => {
    const rows = parseAll(whole, { ...STRICT, delimiter: separator }).map((cells) => cells.length);
    const widths = Map.groupBy(rows.filter((width) => width > 1), (width) => width);
    const [width = 0, same = []] = [...widths].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    return { separator, width, score: rows.length === 0 ? 0 : same.length / rows.length };
  });
  const best = scores.filter(({ width }) => width > 1).sort((a, b) => b.score - a.score || b.width - a.width)[0];
  return best?.separator;
}
