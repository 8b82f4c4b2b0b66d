// A look through a workbook before it is read: which sheets it has, how large it would become, which cells are merged, and
// which hold no value although they should. The reading library unpacks everything, however large, and takes the cell of a
// failed formula for an empty one; what it would not tell is found here, in the same archive read by the same unpacker.
import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { Parse, type Entry } from "unzipper-esm";
import { UnreadableFile } from "./file-text.ts";
import { sheetScanner, tagsOf, type SheetScan } from "./sheet-scan.ts";

export type SurveyedSheet = { readonly name: string; readonly hidden: boolean; /** Its number in the workbook, from 1. */ readonly number: number; readonly scan: SheetScan };

/** What the sheets and texts of a workbook may unpack to: they are in memory whole. */
const MOST_TEXT = 200_000_000;
/** With pictures and all. */
const MOST_BYTES = 2_000_000_000;

const SPOILT = "the file begins like a workbook and cannot be unpacked; it was cut off or spoilt on its way";
/** The unpacker waits for ever for bytes that an archive promises and does not have. */
const LONGEST_WAIT_MS = 20_000;

/** @throws UnreadableFile where it is no workbook, or one that would fill the memory */
export async function surveyWorkbook(file: string): Promise<readonly SurveyedSheet[]> {
  const scans = new Map<string, SheetScan>();
  const texts = new Map<string, string>();
  let bytes = 0;
  const within = async function* (entry: Entry): AsyncGenerator<Buffer> {
    const most = isRead(entry.path) ? MOST_TEXT : MOST_BYTES;
    for await (const piece of lively(entry as AsyncIterable<Buffer>)) {
      bytes += piece.length;
      if (bytes > most) throw new UnreadableFile(`the workbook unpacks to more than ${most / 1_000_000} MB; save the one sheet that is wanted as "CSV UTF-8" and import that`);
      yield piece;
    }
  };
  if (!endsAsArchive(file)) throw new UnreadableFile(SPOILT);
  const archive = createReadStream(file).pipe(Parse({ forceStream: true }));
  try {
    for await (const entry of lively(archive as AsyncIterable<Entry>)) {
      if (/^xl\/workbook\.xml$|^xl\/_rels\/workbook\.xml\.rels$/.test(entry.path)) texts.set(entry.path, await wholeText(within(entry)));
      else if (/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.path)) scans.set(entry.path, await scanSheet(within(entry)));
      else for await (const _ of within(entry)); // counted, and nothing else
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(SPOILT);
  } finally {
    archive.destroy();
  }
  return sheetsOf(texts, scans);
}

/** An archive ends with its list of contents; one that was cut off has lost it. */
function endsAsArchive(file: string): boolean {
  const { size } = statSync(file);
  const handle = openSync(file, "r");
  try {
    // The list's end may be followed by a comment of at most 65,535 bytes.
    const end = Buffer.alloc(Math.min(size, 65_557));
    readSync(handle, end, 0, end.length, size - end.length);
    return end.includes("PK\u0005\u0006", 0, "latin1");
  } finally {
    closeSync(handle);
  }
}

/** The same pieces; a piece that does not come is a fault of the file. */
async function* lively<T>(pieces: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = pieces[Symbol.asyncIterator]();
  for (;;) {
    const { promise: waited, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new UnreadableFile(SPOILT)), LONGEST_WAIT_MS);
    const next = await Promise.race([iterator.next(), waited]).finally(() => clearTimeout(timer));
    if (next.done === true) return;
    yield next.value;
  }
}

function isRead(path: string): boolean {
  return path.endsWith(".xml") || path.endsWith(".rels");
}

async function wholeText(pieces: AsyncIterable<Buffer>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(pieces)).toString("utf8");
}

async function scanSheet(pieces: AsyncIterable<Buffer>): Promise<SheetScan> {
  const scanner = sheetScanner();
  const decoder = new TextDecoder();
  for await (const piece of pieces) scanner.write(decoder.decode(piece, { stream: true }));
  return scanner.end();
}

function sheetsOf(texts: ReadonlyMap<string, string>, scans: ReadonlyMap<string, SheetScan>): readonly SurveyedSheet[] {
  const workbook = texts.get("xl/workbook.xml");
  if (workbook === undefined) throw new UnreadableFile("the file is a ZIP archive and no workbook; give an XLSX workbook or a CSV file");
  const targets = new Map([...tagsOf(texts.get("xl/_rels/workbook.xml.rels") ?? "")].filter(({ name }) => name === "Relationship").map(({ attribute }) => [attribute("Id"), attribute("Target")]));
  const named = [...tagsOf(workbook)].filter(({ name, attribute }) => name === "sheet" && attribute("name") !== undefined);
  return named.flatMap(({ attribute }, index) => {
    const target = targets.get(attribute("id")) ?? "";
    const scan = scans.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    return scan === undefined ? [] : [{ name: attribute("name") ?? "", hidden: (attribute("state") ?? "visible") !== "visible", number: index + 1, scan }];
  });
}
