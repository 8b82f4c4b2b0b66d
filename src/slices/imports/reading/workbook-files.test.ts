// Workbooks as they come from programs and from people, and some that nobody should open.
import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import writeWorkbook from "write-excel-file/node";
import { temporaryFolder } from "../../../../test/support/database-server.ts";
import { openTable, type FileLayout } from "./open-table.ts";

const folder = temporaryFolder();
const file = join(folder, "list.xlsx");
after(() => rmSync(folder, { recursive: true, force: true }));

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of raw sheets: what stands inside `<worksheet>`, by name. */
function rawWorkbook(sheets: Readonly<Record<string, string>>, state: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = Object.keys(sheets);
  const relations = names.map((_, index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`);
  const listed = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}"${state[name] === undefined ? "" : ` state="${state[name]}"`} r:id="r${index + 1}"/>`);
  return zipSync({
    "xl/workbook.xml": strToU8(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`),
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, strToU8(`<worksheet xmlns="${MAIN}">${sheets[name] ?? ""}</worksheet>`)])),
  });
}

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, ...cells: readonly string[]) => `<row r="${number}">${cells.join("")}</row>`;
const HEADINGS = row(1, text("A1", "No"), text("B1", "Title"));

async function open(workbook: Uint8Array, layout: Partial<FileLayout> = {}) {
  writeFileSync(file, workbook);
  return await openTable(file, { headings: 1, shortRows: "refuse", ...layout });
}

async function rowsOf(workbook: Uint8Array, layout: Partial<FileLayout> = {}) {
  const read = await open(workbook, layout);
  assert.ok(read.ok, read.ok ? "" : read.message);
  return { headings: read.table.headings, rows: await Array.fromAsync(read.table.rows()) };
}

async function refusalOf(workbook: Uint8Array, layout: Partial<FileLayout> = {}): Promise<string> {
  const read = await open(workbook, layout);
  return read.ok ? "" : read.message;
}

test("texts, numbers and date cells of a workbook are read as what they are, with the sheet's row numbers", async () => {
  const day = new Date(Date.UTC(1938, 10, 4));
  await writeWorkbook([
    [{ value: "No" }, { value: "Title" }, { value: "Signed" }],
    [],
    [{ value: 58509, type: Number }, { value: " Commercial agreement ", type: String }, { value: day, type: Date, format: "dd/mm/yyyy" }],
  ], { sheet: "Treaties" }).toFile(file);
  assert.deepEqual((await rowsOf(readFileSync(file))).rows, [{ row: 3, cells: [58509, "Commercial agreement", day] }]);
});

test("of several sheets the one meant must be named, and a wrong name is answered with those that are there", async () => {
  const two = rawWorkbook({ Treaties: `<sheetData>${HEADINGS}</sheetData>`, "Old &amp; new": `<sheetData>${HEADINGS}${row(2, text("A2", "1"), text("B2", "Peace"))}</sheetData>` });
  assert.match(await refusalOf(two), /several sheets: "Treaties", "Old & new"; say which with --sheet NAME/);
  assert.match(await refusalOf(two, { sheet: "Neu" }), /no sheet "Neu"; it has "Treaties", "Old & new"/);
  assert.deepEqual((await rowsOf(two, { sheet: "old & new" })).rows, [{ row: 2, cells: ["1", "Peace"] }]);
  const spare = rawWorkbook({ Notes: `<sheetData>${HEADINGS}</sheetData>`, Treaties: `<sheetData>${HEADINGS}${row(2, text("A2", "1"), text("B2", "Peace"))}</sheetData>`, Sheet3: "<sheetData/>" }, { Notes: "hidden" });
  assert.deepEqual((await rowsOf(spare)).headings, ["No", "Title"]);
});

test("a merged heading stands over each of its columns; a merged cell below the headings is told, not taken for empty", async () => {
  const merged = rawWorkbook({
    A: `<sheetData>${row(1, text("A1", "No"), text("B1", "Dates"))}${row(2, text("B2", "Signed"), text("C2", "In force"))}${row(3, text("A3", "1"), text("B3", "1900"), text("C3", "1901"))}${row(4, text("B4", "1902"), text("C4", "1903"))}</sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A3:A4"/></mergeCells>`,
  });
  const { headings, rows } = await rowsOf(merged, { headings: [1, 2] });
  assert.deepEqual([headings, rows[0]], [["No", "Dates / Signed", "Dates / In force"], { row: 3, cells: ["1", "1900", "1901"] }]);
  assert.match(JSON.stringify(rows[1]), /is merged with others \(A3:A4\); take the merge apart/);
});

test("a formula gives the value that was calculated; its error, and a value never calculated, are told", async () => {
  const cells = [
    `<c r="A2"><f>1+1</f><v>2</v></c>${text("B2", "Peace")}`,
    `<c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c>${text("B3", "Trade")}`,
    `<c r="A4"><f>SUM(A2:A3)</f><v></v></c>${text("B4", "Post")}`,
    `<c r="A5" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c><c r="B5" t="str"><f>""</f><v></v></c>`,
    `<c r="A6" t="str"><f>X1</f></c>`,
  ];
  const { rows } = await rowsOf(rawWorkbook({ A: `<sheetData>${HEADINGS}${cells.map((cell, index) => row(index + 2, cell)).join("")}</sheetData>` }));
  assert.deepEqual([rows[0], rows[3]], [{ row: 2, cells: [2, "Peace"] }, { row: 5, cells: ["ab", null] }]);
  assert.match(JSON.stringify(rows[1]), /holds the error #DIV\/0! of a formula/);
  assert.match(JSON.stringify(rows[2]), /value was never calculated; open and save the file/);
  assert.match(JSON.stringify(rows[4]), /value was never calculated/);
});

test("a workbook that unpacks to more than memory should hold is refused while it is unpacked", async () => {
  const bomb = zipSync({ "xl/sharedStrings.xml": new Uint8Array(201_000_000) }, { level: 1 });
  assert.ok(bomb.length < 2_000_000);
  assert.match(await refusalOf(bomb), /unpacks to more than 200 MB; save the one sheet that is wanted as "CSV UTF-8"/);
});

test("a small workbook that claims to reach to the end of the world is refused before it is read", async () => {
  const far = (cell: string) => rawWorkbook({ A: `<sheetData>${HEADINGS}${cell}</sheetData>` });
  assert.match(await refusalOf(far(row(1_048_576, text("XFD1048576", "x")))), /reaches over 1048576 rows and 16384 columns; delete what stands outside its table/);
  assert.match(await refusalOf(far(`<row r="99999999999">${text("A2", "x")}</row>`)), /names a row "99999999999", which no sheet has/);
  assert.match(await refusalOf(far(row(2, text("ABCDEFGHI2", "x")))), /names a cell "ABCDEFGHI2", which no sheet has/);
  const holes = Array.from({ length: 20_001 }, (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`).join("");
  assert.match(await refusalOf(rawWorkbook({ A: `<sheetData>${HEADINGS}</sheetData><mergeCells>${holes}</mergeCells>` })), /more than 20000 merged cells/);
});

test("a ZIP archive that is no workbook, and a workbook without a filled sheet, are told as such", async () => {
  assert.match(await refusalOf(zipSync({ "readme.txt": strToU8("hello") })), /a ZIP archive and no workbook/);
  assert.match(await refusalOf(rawWorkbook({ A: "<sheetData/>" })), /no sheet of the workbook that is shown holds anything; it has "A"/);
});

test("a workbook that was cut off or spoilt on its way ends in an answer, wherever the fault is", async () => {
  const rows = Array.from({ length: 300 }, (_, index) => row(index + 2, text(`A${index + 2}`, String(index)), text(`B${index + 2}`, `Treaty ${index}`))).join("");
  const whole = rawWorkbook({ A: `<sheetData>${HEADINGS}${rows}</sheetData>` });
  for (const part of [0.2, 0.5, 0.9, 0.99]) assert.match(await refusalOf(whole.slice(0, Math.floor(whole.length * part))), /cut off or spoilt/);
  for (let at = 30; at < whole.length - 22; at += 97) {
    const spoilt = whole.slice();
    spoilt[at] = (spoilt[at] ?? 0) ^ 0x55;
    const read = await open(spoilt);
    assert.ok(read.ok || read.message.length > 20, String(at));
  }
});
