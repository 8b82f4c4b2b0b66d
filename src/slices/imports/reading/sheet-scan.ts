// The tags of a sheet, one by one: how far its cells reach, which are merged, which formulas gave no value.
import { UnreadableFile } from "./file-text.ts";

/** Rows and columns from 1, both ends included. */
export type Area = { readonly ref: string; readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type SheetScan = {
  readonly rows: number;
  readonly columns: number;
  readonly merged: readonly Area[];
  /** `row:column` of cells without the value they should have, and why. */
  readonly troubles: ReadonlyMap<string, string>;
};

type Tag = { readonly name: string; readonly closing: boolean; readonly attribute: (name: string) => string | undefined; readonly textBefore: string };

/** What a worksheet can have at most, by its standard. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Every cell within the reach of the table takes its place in memory, empty or not. */
const MOST_CELLS = 20_000_000;
/** A cell holds 32,767 characters, and formatted text is longer by its tags. */
const LONGEST_TEXT = 10_000_000;
/** So many are told one by one; a sheet with more is not ready to be read. */
const MOST_MARKED = 20_000;

/** Every opening and closing tag, without its prefix, with the text in front of it. */
export function* tagsOf(xml: string): Generator<Tag> {
  let from = 0;
  for (const found of xml.matchAll(/<(\/?)(?:[\w.-]+:)?([A-Za-z]\w*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g)) {
    const [whole, slash, name = "", attributes = ""] = found;
    yield { name, closing: slash === "/", attribute: (wanted) => attributeIn(attributes, wanted), textBefore: xml.slice(from, found.index) };
    from = found.index + whole.length;
    if (attributes.endsWith("/")) yield { name, closing: true, attribute: () => undefined, textBefore: "" };
  }
}

function attributeIn(attributes: string, wanted: string): string | undefined {
  for (const [, name = "", double, single] of attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === wanted || name.endsWith(`:${wanted}`)) return decoded(double ?? single ?? "");
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Takes a sheet's XML piece by piece. @throws UnreadableFile where it cannot be a sheet, or reaches too far */
export function sheetScanner() {
  const merged: Area[] = [];
  const troubles = new Map<string, string>();
  let rest = "";
  let [rows, columns] = [0, 0];
  let cell: { row: number; column: number; type: string; formula: boolean; said: boolean; value: boolean } | undefined;
  const mark = (at: string, why: string) => {
    if (troubles.size + merged.length >= MOST_MARKED) throw new UnreadableFile(`the sheet has more than ${MOST_MARKED} merged cells or failed formulas; copy it and paste its values into a new one`);
    troubles.set(at, why);
  };
  const close = (name: string, text: string) => {
    if (cell === undefined) return;
    if ((name === "v" || name === "is" || name === "t") && text !== "") cell.value = true;
    if (name === "v") cell.said = true;
    if (name === "v" && cell.type === "e") mark(`${cell.row}:${cell.column}`, `holds the error ${text} of a formula; mend the formula or empty the cell`);
    if (name !== "c") return;
    // A formula may give an empty text, and says so; where nothing is said, nobody calculated it.
    const calculated = cell.value || cell.type === "e" || (cell.type === "str" && cell.said);
    if (cell.formula && !calculated) mark(`${cell.row}:${cell.column}`, "holds a formula whose value was never calculated; open and save the file in a spreadsheet program");
    if (cell.value) columns = Math.max(columns, cell.column);
    cell = undefined;
  };
  const open = (name: string, attribute: Tag["attribute"]) => {
    if (name === "row") rows = Math.max(rows, rowNumber(attribute("r") ?? String(rows + 1)));
    if (name === "c") {
      const at = addressOf(attribute("r") ?? "");
      rows = Math.max(rows, at.row);
      cell = { ...at, type: attribute("t") ?? "n", formula: false, said: false, value: false };
    }
    if (name === "f" && cell !== undefined) cell.formula = true;
    if (name === "mergeCell") {
      merged.push(areaOf(attribute("ref") ?? ""));
      if (merged.length > MOST_MARKED) mark("", "");
    }
  };
  const keepWithin = () => {
    if (rows * columns > MOST_CELLS) throw new UnreadableFile(`the sheet reaches over ${rows} rows and ${columns} columns; delete what stands outside its table and save it again`);
  };
  return {
    write(piece: string): void {
      const text: string = rest + piece;
      const whole = text.lastIndexOf(">") + 1;
      rest = text.slice(whole);
      if (rest.length > LONGEST_TEXT) throw new UnreadableFile("the workbook holds a cell longer than any cell can be; save it again in a spreadsheet program");
      for (const { closing, name, textBefore, attribute } of tagsOf(text.slice(0, whole))) {
        if (closing) close(name, textBefore);
        else open(name, attribute);
      }
      keepWithin();
    },
    end: (): SheetScan => ({ rows, columns, merged, troubles }),
  };
}

function rowNumber(text: string): number {
  const row = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (row < 1 || row > LAST_ROW) throw new UnreadableFile(`the sheet names a row ${JSON.stringify(text.slice(0, 20))}, which no sheet has; save it again in a spreadsheet program`);
  return row;
}

function addressOf(text: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  const column = Array.from(letters ?? "").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (letters === undefined || column > LAST_COLUMN) throw new UnreadableFile(`the sheet names a cell ${JSON.stringify(text.slice(0, 20))}, which no sheet has; save it again in a spreadsheet program`);
  return { row: rowNumber(digits ?? ""), column };
}

function areaOf(ref: string): Area {
  const [from = "", to = from] = ref.split(":");
  const [start, end] = [addressOf(from), addressOf(to)];
  return { ref, top: start.row, left: start.column, bottom: end.row, right: end.column };
}
