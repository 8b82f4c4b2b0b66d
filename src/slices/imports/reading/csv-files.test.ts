// Text files as they come from programs and from people.
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { temporaryFolder } from "../../../../test/support/database-server.ts";
import { openTable, type FileLayout } from "./open-table.ts";

const folder = temporaryFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

const PLAIN: FileLayout = { headings: 1, shortRows: "refuse" };

async function open(content: string | Buffer, layout: Partial<FileLayout> = {}, name = "list.csv") {
  writeFileSync(join(folder, name), content);
  return await openTable(join(folder, name), { ...PLAIN, ...layout });
}

async function rowsOf(content: string | Buffer, layout: Partial<FileLayout> = {}) {
  const read = await open(content, layout);
  assert.ok(read.ok, read.ok ? "" : read.message);
  return { headings: read.table.headings, rowCount: read.table.rowCount, rows: await Array.fromAsync(read.table.rows()) };
}

async function refusalOf(content: string | Buffer, layout: Partial<FileLayout> = {}, name = "list.csv"): Promise<string> {
  const read = await open(content, layout, name);
  return read.ok ? "" : read.message;
}

test("comma, semicolon, tab and | are found out; a byte order mark, line ends of each kind and a missing last one change nothing", async () => {
  for (const separator of [",", ";", "\t", "|"]) {
    for (const end of ["\n", "\r\n", "\r"]) {
      const lines = [["No", "Title"], ["1", "On trade, and more; ever"], ["2", "Peace"]].map((cells) => cells.map((cell) => (/[,;]/.test(cell) ? `"${cell}"` : cell)).join(separator));
      const { headings, rows } = await rowsOf(`\uFEFF${lines.join(end)}`);
      assert.deepEqual([headings, rows], [["No", "Title"], [{ row: 2, cells: ["1", "On trade, and more; ever"] }, { row: 3, cells: ["2", "Peace"] }]], JSON.stringify([separator, end]));
    }
  }
});

test("a quoted line break belongs to its cell, and empty rows are no records but keep their numbers", async () => {
  const { rows, rowCount } = await rowsOf('No,Title\n\n1,"Treaty of\npeace"\n,\n2,Peace\n\n');
  assert.deepEqual([rowCount, rows], [2, [{ row: 3, cells: ["1", "Treaty of\npeace"] }, { row: 5, cells: ["2", "Peace"] }]]);
});

test("a row with more or fewer cells than there are headings is told, and the others are read", async () => {
  const { rows } = await rowsOf("No,Title,Signed\n1,Peace, friendship,1900-01-01\n2,Trade\n3,Post,1901-01-01\n4,Rail,,,\n");
  const problems = rows.map((row) => ("problem" in row ? `${row.row} ${row.problem}` : row.row));
  assert.match(String(problems[0]), /^2 has 4 cells where there are 3 headings; text that holds a "," must stand in quotes/);
  assert.match(String(problems[1]), /^3 has 2 cells where there are 3 headings; a line break inside a cell must stand in quotes, and if empty cells at the end were left out, say "shortRows": "fill"/);
  assert.deepEqual(problems.slice(2), [4, 5]);
  assert.deepEqual((await rowsOf("No,Title,Signed\n2,Trade\n", { shortRows: "fill" })).rows, [{ row: 2, cells: ["2", "Trade"] }]);
});

test("a quote in the wrong place spoils its row only; one that is never closed is told with its line, and the file is refused", async () => {
  const { rows } = await rowsOf('No,Title\n1,"The "free" ports"\n2,A "free" port\n3,Post\n');
  assert.match(rows.map((row) => ("problem" in row ? `${row.row} ${row.problem}` : row.row)).join("\n"), /^2 \(line 2\) has text behind the closing quote.*written twice \(""\)\n3 \(line 3\) has a quote inside a cell that is not quoted.*\n4$/);
  assert.match(await refusalOf('No,Title\n1,Peace\n2,"Trade\n3,Post\n'), /a quote is opened in line 3 or soon after and never closed/);
  assert.match(await refusalOf(`No,Title\n1,"${"x".repeat(1_100_000)}`), /a quote is opened in line 2 or soon after and never closed/);
});

test("bytes that are no UTF-8 are told with their line and what would be right; the mapping may name the encoding", async () => {
  const latin = Buffer.from("No;Titre\n1;Paix\n2;Traité\n", "latin1");
  assert.match(await refusalOf(latin), /list\.csv is not UTF-8 throughout: line 3 holds the byte E9; save it as UTF-8 \("CSV UTF-8".*"encoding": "windows-1252"/);
  assert.deepEqual((await rowsOf(latin, { encoding: "windows-1252" })).rows[1], { row: 3, cells: ["2", "Traité"] });
  assert.match(await refusalOf(Buffer.concat([Buffer.from("No;Titre\n1;Paix "), Buffer.from([0xc3])])), /line 2 holds the byte C3/);
});

test("UTF-16 with its mark, as spreadsheet programs save it, is read; without it the file is no text", async () => {
  const text = "No\tTitle\n1\tTraité\n";
  assert.deepEqual((await rowsOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]))).rows, [{ row: 2, cells: ["1", "Traité"] }]);
  assert.match(await refusalOf(Buffer.from(text, "utf16le")), /holds NUL bytes and is no text; save it as "CSV UTF-8"/);
});

test("headings may stand lower, and in two rows, the upper over several columns", async () => {
  const text = "List of treaties,,,\nNo,Title,Dates,\n,,Signed,In force\n1,Peace,1900,1901\n";
  assert.deepEqual((await rowsOf(text, { headings: [2, 3] })).headings, ["No", "Title", "Dates / Signed", "Dates / In force"]);
  assert.match(await refusalOf("No,Title\n\n1,Peace\n", { headings: 2 }), /row 2 holds no headings; say under "headings"/);
});

test("a file that is not what its ending says is refused with what it is", async () => {
  const cases: readonly (readonly [string | Buffer, string, RegExp])[] = [
    [Buffer.from("PK\u0003\u0004xx"), "list.csv", /a workbook or another ZIP archive, whatever its ending says; if it is a workbook, name it \.xlsx/],
    ["No,Title\n1,Peace\n", "list.xlsx", /is no XLSX workbook, whatever its ending says: it begins like plain text; if it is a CSV file, name it \.csv/],
    [Buffer.from("d0cf11e0a1b11ae1", "hex"), "list.xlsx", /an old \.xls workbook, or one locked with a password.*save it as \.xlsx/],
    ["%PDF-1.7", "list.csv", /a PDF document/],
    ["<html><table>", "list.csv", /a web page or XML/],
    ['[{"id": 1}]', "list.csv", /is JSON, whatever its ending says/],
    ["No,Title", "list.ods", /ends in \.ods; a CSV file \(\.csv, \.tsv, \.txt\) or an XLSX workbook \(\.xlsx\) can be taken: save it as \.xlsx/],
    ["", "list.csv", /list\.csv is empty/],
    ["one column\nonly\n", "list.csv", /nothing in list\.csv parts its columns/],
    [Buffer.from("PK\u0003\u0004 and then nothing"), "list.xlsx", /cannot be unpacked; it was cut off or spoilt/],
  ];
  for (const [content, name, expected] of cases) assert.match(await refusalOf(content, {}, name), expected, name);
});
