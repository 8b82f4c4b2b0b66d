// The same sheet as a DOCX, for courts that edit what they issue. Plain paragraphs and tables that any word processor keeps; the
// page says where it came from, since what has been edited is no longer the paper that was signed.
import { strToU8, strFromU8, unzipSync, zipSync } from "fflate";
import { AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type ISectionOptions, type ParagraphChild } from "docx";
import type { Sheet, SheetBlock, SheetField } from "./sheet.ts";

type Direction = { readonly rightToLeft: boolean };
type Look = { readonly bold?: boolean; readonly size?: number; readonly color?: string; readonly quiet?: boolean };

const BLUE = "0B3D73";
const QUIET = "4A5460";
const FONT = { ascii: "Noto Serif", hAnsi: "Noto Serif", cs: "Noto Sans", eastAsia: "Noto Sans" };
const NUMBERED = "paragraphs";
const DASHED = "dashes";

/** @returns the bytes of the document: the same for the same sheet. */
export async function writeWordDocument(sheet: Sheet): Promise<Uint8Array> {
  const rightToLeft = isRightToLeft(sheet.language);
  const document = new Document({
    title: sheet.title,
    creator: sheet.letterhead.names[0]?.lines[0] ?? "",
    styles: { default: { document: { run: { font: FONT, size: 21, sizeComplexScript: 21, rightToLeft, language: { value: sheet.language, bidirectional: sheet.language } }, paragraph: { spacing: { after: 120, line: 288 } } } } },
    numbering: {
      config: [
        { reference: NUMBERED, levels: [{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START, style: { paragraph: { indent: { left: 510, hanging: 510 } } } }] },
        { reference: DASHED, levels: [{ level: 0, format: LevelFormat.BULLET, text: "–", alignment: AlignmentType.START, style: { paragraph: { indent: { left: 850, hanging: 340 } } } }] },
      ],
    },
    sections: [{ ...pageOf(sheet, { rightToLeft }), children: [...headOf(sheet, { rightToLeft }), ...blocksOf(sheet.blocks, { rightToLeft }), ...endOf(sheet, { rightToLeft })] }],
  });
  return withoutTheClock(await Packer.toBuffer(document), sheet.dated);
}

/** The library writes the moment of making into the properties and into every entry of the archive: the sheet's day goes there. */
function withoutTheClock(bytes: Uint8Array, dated: string): Uint8Array {
  const day = `${dated}T00:00:00Z`;
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => [name, name === "docProps/core.xml" ? strToU8(strFromU8(content).replace(/>[^<]*<\/dcterms:(created|modified)>/g, `>${day}</dcterms:$1>`)) : content]);
  return zipSync(Object.fromEntries(parts.toSorted(([a], [b]) => (a < b ? -1 : 1))), { mtime: new Date(`${dated}T12:00:00`), level: 6 });
}

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ps", "ur"]);

/** Does the language run from right to left? */
export function isRightToLeft(language: string): boolean {
  return RIGHT_TO_LEFT.has(language);
}

function runs(text: string, { rightToLeft }: Direction, look: Look = {}): TextRun[] {
  const { bold = false, size, color = look.quiet === true ? QUIET : undefined } = look;
  return text.split("\n").map((line, at) => new TextRun({ text: line, bold, boldComplexScript: bold, rightToLeft, ...(at === 0 ? {} : { break: 1 }), ...(size === undefined ? {} : { size, sizeComplexScript: size }), ...(color === undefined ? {} : { color }) }));
}

type Setting = { readonly after?: number; readonly before?: number; readonly indent?: number; readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]; readonly keepNext?: boolean };

function paragraph(children: ParagraphChild[], { rightToLeft }: Direction, { after, before, indent, align, keepNext = false }: Setting = {}): Paragraph {
  return new Paragraph({ children, bidirectional: rightToLeft, keepNext, ...(align === undefined ? {} : { alignment: align }), ...(indent === undefined ? {} : { indent: { start: indent } }), spacing: { ...(after === undefined ? {} : { after }), ...(before === undefined ? {} : { before }) } });
}

const tagged = (field: SheetField, direction: Direction, look: Look = {}): TextRun[] => [...runs(`${field.label}  `, direction, { quiet: true, size: 18 }), ...runs(field.value, direction, look)];

function pageOf(sheet: Sheet, direction: Direction): Pick<ISectionOptions, "properties" | "headers" | "footers"> {
  const marking = sheet.marking === null ? [] : [paragraph(runs(sheet.marking.toUpperCase(), direction, { bold: true, size: 18 }), direction, { align: AlignmentType.CENTER })];
  const above = sheet.watermark === null ? [] : [paragraph(runs(sheet.watermark.toUpperCase(), direction, { bold: true, size: 18, color: "8A1C1C" }), direction, { align: AlignmentType.CENTER })];
  const [before = "", between = "", after = ""] = sheet.foot.pages.split(/\{pages?\}/);
  const code = sheet.foot.code === null ? "" : `${sheet.foot.code.label} ${sheet.foot.code.value}`;
  const foot = [sheet.reference.value, code, sheet.foot.verify].filter((part) => part !== "").join(" · ");
  const pages = new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after], size: 15, color: QUIET });
  return {
    properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1361, bottom: 1361, left: 1417, right: 1417 } } },
    headers: { default: new Header({ children: [...marking, ...above] }) },
    footers: { default: new Footer({ children: [paragraph([...runs(`${foot} · `, direction, { quiet: true, size: 15 }), pages], direction, { align: AlignmentType.CENTER }), ...marking] }) },
  };
}

function headOf(sheet: Sheet, direction: Direction): (Paragraph | Table)[] {
  const names = sheet.letterhead.names.flatMap(({ language, lines: [first = "", ...rest] }) => {
    const own = { rightToLeft: isRightToLeft(language) };
    return [paragraph(runs(first, own, { bold: true, size: 30, color: BLUE }), own, { after: 0 }), ...rest.map((line) => paragraph(runs(line, own, { size: 20 }), own, { after: 0 }))];
  });
  const address = new Paragraph({ children: runs(sheet.letterhead.address.join(" · "), direction, { quiet: true, size: 17 }), bidirectional: direction.rightToLeft, border: { top: { style: BorderStyle.DOUBLE, size: 6, color: BLUE, space: 4 } }, spacing: { before: 120, after: 240 } });
  const numbers = [paragraph(tagged(sheet.reference, direction, { bold: true }), direction, { after: 0 }), ...[sheet.date, ...sheet.references].map((one) => paragraph(tagged(one, direction), direction, { after: 0 }))];
  if (sheet.layout === "certificate") {
    return [...names, address, ...numbers, new Paragraph({ heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER, bidirectional: direction.rightToLeft, spacing: { before: 480, after: 360 }, children: runs(sheet.title, direction, { bold: true, size: 34, color: BLUE }) })];
  }
  return [
    ...names,
    address,
    ...numbers,
    ...(sheet.urgency === null ? [] : [paragraph(runs(sheet.urgency.toUpperCase(), direction, { bold: true, color: "8A1C1C" }), direction, { before: 160 })]),
    paragraph(runs(sheet.addressee.join("\n"), direction), direction, { before: 240 }),
    ...(sheet.through === null ? [] : [paragraph(tagged(sheet.through, direction), direction)]),
    ...(sheet.subject === null ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, bidirectional: direction.rightToLeft, spacing: { before: 200, after: 200 }, children: runs(`${sheet.subject.label}: ${sheet.subject.value}`, direction, { bold: true, size: 21, color: "1B1F24" }) })]),
    ...(sheet.salutation === null ? [] : [paragraph(runs(sheet.salutation, direction), direction)]),
  ];
}

function blocksOf(blocks: readonly SheetBlock[], direction: Direction): (Paragraph | Table)[] {
  let section = 0;
  let item = 0;
  return blocks.flatMap((block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case "heading":
        section += 1;
        return [new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, bidirectional: direction.rightToLeft, spacing: { before: 280, after: 120 }, children: runs(`${letterOf(section)}.  ${block.text}`, direction, { bold: true, size: 21, color: BLUE }) })];
      case "paragraph":
        return [new Paragraph({ numbering: { reference: NUMBERED, level: 0 }, bidirectional: direction.rightToLeft, children: runs(block.text, direction) })];
      case "plain":
        return [paragraph(runs(block.text, direction), direction)];
      case "list":
        return block.lines.map((line) => new Paragraph({ numbering: { reference: DASHED, level: 0 }, bidirectional: direction.rightToLeft, children: runs(line, direction) }));
      case "fields":
        return [fieldTable(block.fields, direction)];
      case "item":
        item += 1;
        return [
          paragraph(runs(`${item}. ${block.title}`, direction, { bold: true, color: BLUE }), direction, { indent: 510, before: 160, keepNext: true }),
          ...(block.text === "" ? [] : [paragraph(runs(block.text, direction), direction, { indent: 510 })]),
          ...(block.fields.length === 0 ? [] : [fieldTable(block.fields, direction)]),
        ];
      case "quotation":
        return [paragraph(runs(block.source, direction, { bold: true, size: 18 }), direction, { indent: 510, keepNext: true }), paragraph(runs(block.text, direction, { size: 19 }), direction, { indent: 510 })];
      case "notice":
        return [paragraph(runs(block.title, direction, { bold: true }), direction, { before: 200, keepNext: true }), paragraph(runs(block.text, direction), direction)];
    }
  });
}

/** A, B … Z, AA: like the layout's. */
function letterOf(section: number): string {
  const [rest, letter] = [Math.floor((section - 1) / 26), String.fromCodePoint(65 + ((section - 1) % 26))];
  return rest === 0 ? letter : `${letterOf(rest)}${letter}`;
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };

function fieldTable(fields: readonly SheetField[], direction: Direction): Table {
  const cell = (children: TextRun[], width: number) => new TableCell({ width: { size: width, type: WidthType.DXA }, borders: { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER }, children: [paragraph(children, direction, { after: 40 })] });
  return new Table({
    indent: { size: 510, type: WidthType.DXA },
    visuallyRightToLeft: direction.rightToLeft,
    columnWidths: [2900, 5600],
    rows: fields.map(({ label, value }) => new TableRow({ children: [cell(runs(label, direction, { quiet: true, size: 18 }), 2900), cell(runs(value, direction), 5600)] })),
  });
}

function endOf(sheet: Sheet, direction: Direction): Paragraph[] {
  const listing = (part: Sheet["enclosures"]) => (part === null || part.lines.length === 0 ? [] : [paragraph(runs(part.label, direction, { quiet: true, size: 18 }), direction, { before: 280, keepNext: true }), ...part.lines.map((line, at) => paragraph(runs(`${at + 1}. ${line}`, direction, { size: 19 }), direction, { after: 40 }))]);
  return [
    ...(sheet.closing === null ? [] : [paragraph(runs(sheet.closing, direction), direction, { before: 280, keepNext: true })]),
    ...(sheet.signatory === null ? [] : [paragraph([...runs(sheet.signatory.name, direction, { bold: true }), new TextRun({ break: 1 }), ...runs(`${sheet.signatory.post}\n${sheet.signatory.office}`, direction)], direction, { before: 900 })]),
    ...listing(sheet.enclosures),
    ...listing(sheet.copies),
  ];
}
