// A desk officer's file of another register, as CSV and as a workbook, with its mapping.
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";
import { temporaryFolder } from "../../../test/support/database-server.ts";
import { registerApp, TODAY } from "../../../test/support/register-app.ts";
import { loadRegister } from "../treaties/index.ts";
import { importRegister, listImportReviews, openRegisterTable, proposeMapping, type ImportOutcome } from "./index.ts";

const { app, db } = await registerApp();
const folder = temporaryFolder();
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const terms = { actor: "cli:asha", at: new Date("2026-11-22T09:00:00Z"), today: TODAY, publish: true, dryRun: false, progress: () => {} } as const;

// Five records of a register as a foreign ministry might keep it; the treaties are real, the list is ours.
const HEADINGS = ["No.", "Title of the treaty", "Kind", "Contracting parties", "Signed", "Place", "In force since", "Ended", "Gazette", "Clerk"];
const ROWS: readonly (readonly string[])[] = [
  ["1", "Convention between the United Kingdom and Estonia for the Extradition of Fugitive Criminals", "B", "Estonia; United Kingdom", "18/11/1925", "London", "12/07/1926", "", "TS 22/1926", "x"],
  ["2", "Single Convention on Narcotic Drugs, 1961", "M", "India; Congo; Ruritania", "30/03/1961", "New York", "13/12/1964", "", "", "x"],
  ["TS 14/1938", "Exchange of Notes concerning Visas", "B", "Norway; Iceland", "1938", "Oslo", "", "", "", ""],
  ["4", "Treaty of Commerce", "B", "Norway; Sweden", "31/02/1900", "", "", "", "", ""],
  ["2", "Second record of that number", "M", "", "", "", "", "", "", ""],
];

const MAPPING = {
  register: { id: "ministry-list", slug: "ml", title: "The Ministry's list", publisher: "Ministry of Foreign Affairs", asOf: "2024-05" },
  dates: ["dd/mm/yyyy", "yyyy"],
  columns: {
    number: "No.",
    title: "Title of the treaty",
    signedOn: "Signed",
    signedAt: "Place",
    entryIntoForceOn: "In force since",
    terminatedOn: "Ended",
    participants: { columns: ["Contracting parties"], separator: ";" },
    participation: { column: "Kind", values: { B: "bilateral", M: "multilateral" } },
  },
  remarks: ["Gazette"],
  ignore: ["Clerk"],
};

type Rows = readonly (readonly string[])[];

async function takeCsv(rows: Rows, mapping: object = MAPPING, more: { readonly dryRun?: boolean } = {}): Promise<ImportOutcome> {
  const file = join(folder, "list.csv");
  writeFileSync(file, stringify([HEADINGS, ...rows], { delimiter: ";" }));
  const opened = await openRegisterTable(file, JSON.stringify(mapping), undefined);
  return opened.ok ? await importRegister(db, opened, { ...terms, ...more }) : opened;
}

async function resultOf(outcome: Promise<ImportOutcome>) {
  const done = await outcome;
  assert.ok(done.ok, done.ok ? "" : done.message);
  return done.result;
}

const refusalOf = async (outcome: Promise<ImportOutcome>) => {
  const done = await outcome;
  return done.ok ? "" : done.message;
};

test("a dry run of a CSV file tells each row with its number: what is new, what cannot be read and why; and stores nothing", async () => {
  const result = await resultOf(takeCsv(ROWS, MAPPING, { dryRun: true }));
  assert.deepEqual([result.read, result.counts], [5, { new: 3, changed: 0, unchanged: 0, unreadable: 2, review: 1 }]);
  assert.deepEqual(result.rows.map(({ row, slug, outcome }) => `${row} ${outcome} ${slug}`), ["2 new ml-1", "3 new ml-2", "4 new ml-ts-14-1938"]);
  assert.deepEqual(result.unreadable.map(({ row, id, field, message }) => `${row} ${id ?? ""} ${field} ${message}`), [
    '5 4 Signed "31/02/1900" is no date; the mapping says dd/mm/yyyy or yyyy',
    "6 2 number is the number of row 3; each record has its own",
  ]);
  assert.equal((await loadRegister(db, { clock: "recorded" })).entries.has("ml-1"), false);
});

test("what is taken is attested by the register and its edition: no consent, no role, names kept as printed, remarks kept", async () => {
  await resultOf(takeCsv(ROWS));
  const register = await loadRegister(db, { clock: "published" });
  const [estonia, drugs, visas] = ["ml-1", "ml-2", "ml-ts-14-1938"].map((slug) => register.entries.get(slug));
  assert.deepEqual([estonia?.form, estonia?.between, estonia?.adoptedOn, estonia?.adoptedAt], ["convention", [], "1925-11-18", "London"]);
  assert.deepEqual(estonia?.sources.map(({ id, title, publisher, datedOn }) => [id, title, publisher, datedOn]), [["ministry-list-2024-05", "The Ministry's list", "Ministry of Foreign Affairs", "2024-05"]]);
  assert.deepEqual(estonia?.notes.map(({ text }) => text), ["Gazette: TS 22/1926"]);
  assert.deepEqual(drugs?.participants.map(({ printed, party }) => [printed, party]), [["India", "IN"], ["Congo", null], ["Ruritania", null]]);
  assert.deepEqual([visas?.adoptedOn, visas?.form, visas?.participation], ["1938", "exchange-of-notes", "bilateral"]);
  assert.deepEqual(register.facts.get("ml-1")?.actions, []);
  assert.equal((await app.inject({ url: "/api/treaties/ml-1?on=1930-01-01" })).json<{ status: string }>().status, "in-force");
  assert.equal((await app.inject({ url: "/en/treaties/ml-2" })).statusCode, 200);
});

test("a possible duplicate and names that lead to nobody wait for a person", async () => {
  const open = (await listImportReviews(db, false)).filter(({ register }) => register === "ministry-list");
  assert.deepEqual(open.map(({ recordId, question, details }) => [recordId, question, details["slug"] ?? details["names"]]), [["2", "same-title-on-record", "un-single-convention"], ["2", "name-not-resolved", ["Congo", "Ruritania"]]]);
});

test("the same list as a workbook, with numbers and date cells, says the same: nothing is new", async () => {
  const file = join(folder, "list.xlsx");
  const cell = (text: string, index: number) => {
    const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
    if (text === "") return null;
    if (index === 0 && /^\d+$/.test(text)) return { value: Number(text), type: Number };
    return year === undefined || text === "31/02/1900" ? { value: text, type: String } : { value: new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))), type: Date, format: "d mmmm yyyy" };
  };
  await writeWorkbook([{ data: [[{ value: "Nothing here" }]], sheet: "Cover" }, { data: [HEADINGS.map((value) => ({ value })), ...ROWS.map((row) => row.map(cell))], sheet: "List" }]).toFile(file);
  const unnamed = await openRegisterTable(file, JSON.stringify(MAPPING), undefined);
  assert.match(unnamed.ok ? "" : unnamed.message, /several sheets: "Cover", "List"/);
  const opened = await openRegisterTable(file, JSON.stringify({ ...MAPPING, sheet: "List" }), undefined);
  assert.ok(opened.ok, opened.ok ? "" : opened.message);
  const { counts, unreadable } = await resultOf(importRegister(db, opened, terms));
  assert.deepEqual([counts, unreadable.map(({ row }) => row)], [{ new: 0, changed: 0, unchanged: 3, unreadable: 2, review: 1 }, [5, 6]]);
});

test("a later edition changes what it prints otherwise, and rests on that edition; what it prints as before keeps its first source", async () => {
  const [first, ...others] = ROWS.slice(0, 3);
  assert.ok(first);
  const later = { ...MAPPING, register: { ...MAPPING.register, asOf: "2025" } };
  const result = await resultOf(takeCsv([first.with(7, "01/01/1970"), ...others], later));
  assert.deepEqual([result.counts.changed, result.counts.unchanged], [1, 2]);
  assert.deepEqual(result.rows[0]?.changes.map(({ done, now }) => `${done} ${now ?? ""}`), ["added termination 1970-01-01"]);
  const register = await loadRegister(db, { clock: "published" });
  assert.deepEqual(register.entries.get("ml-1")?.sources.map(({ id }) => id).toSorted(), ["ministry-list-2024-05", "ministry-list-2025"]);
  assert.deepEqual(register.entries.get("ml-2")?.sources.map(({ id }) => id), ["ministry-list-2024-05"]);
  assert.equal((await resultOf(takeCsv([first, ...others], later))).withdrawn, 1);
});

test("a mapping that falls silent on what was taken before withdraws nothing: it is refused, unless it says that the register prints it no more", async () => {
  const silent = { ...MAPPING, remarks: [], ignore: ["Clerk", "Gazette"] };
  assert.match(await refusalOf(takeCsv(ROWS.slice(0, 3), silent)), /printed what the mapping now says nothing about: remarks: Gazette\. Add the columns/);
  const result = await resultOf(takeCsv(ROWS.slice(0, 3), { ...silent, noLongerPrinted: ["remarks: Gazette"] }));
  assert.deepEqual([result.withdrawn, result.rows.flatMap(({ row, changes }) => changes.map(({ was, done }) => `${row} ${done} ${was ?? ""}`))], [1, ["2 withdrawn Gazette: TS 22/1926"]]);
  assert.equal((await resultOf(takeCsv(ROWS.slice(0, 3), silent))).counts.unchanged, 3);
});

test("a list under another name does not take over an instrument that is on record", async () => {
  const other = { ...MAPPING, register: { id: "other-list", slug: "in", title: "Another list" } };
  const result = await resultOf(takeCsv([["ca-mla", "Treaty with Canada", "B", "India; Canada", "", "", "", "", "", ""], ["x y", "Treaty", "B", "", "", "", "", "", "", ""], ["x-y", "Treaty", "B", "", "", "", "", "", "", ""]], other, { dryRun: true }));
  assert.deepEqual(result.unreadable.map(({ row, message }) => `${row} ${message}`), [
    "2 gives the address in-ca-mla, which is on record and not of this register; choose another register.slug in the mapping",
    "4 gives the address in-x-y, as the number of row 3 does; each record needs its own",
  ]);
});

test("numbers in the digits of another script give an address like any other", async () => {
  const other = { ...MAPPING, register: { id: "hindi-list", title: "सूची" } };
  assert.deepEqual((await resultOf(takeCsv([["संधि १२/१९३८", "व्यापार संधि", "B", "भारत; नेपाल", "", "", "", "", "", ""]], other, { dryRun: true }))).rows.map(({ slug }) => slug), ["hindi-list-12-1938"]);
});

test("columns that the mapping does not name are told, and a file without a readable row is refused with the reasons", async () => {
  const { ignore: _, ...careless } = MAPPING;
  assert.deepEqual((await resultOf(takeCsv(ROWS.slice(0, 1), careless, { dryRun: true }))).untouched, ["Clerk"]);
  assert.match(await refusalOf(takeCsv(ROWS.slice(3, 4))), /no row of the file can be read with this mapping, so nothing was stored:\nrow 2 {2}unreadable {2}\(record 4\) Signed: "31\/02\/1900" is no date/);
});

test("a mapping proposed from the headings names each column and what only a person can say; filled in, it takes the file", async () => {
  const file = join(folder, "ministry-2024.csv");
  writeFileSync(file, stringify([["List of treaties in force"], HEADINGS, ...ROWS.slice(0, 3)], { delimiter: "\t" }));
  const proposal = await proposeMapping(file, undefined);
  assert.ok(proposal.ok);
  const { mapping, missing } = proposal;
  assert.partialDeepStrictEqual(mapping, {
    register: { id: "ministry-2024", title: "" },
    headings: 2,
    dates: ["dd/mm/yyyy", "yyyy"],
    columns: { number: "No.", title: "Title of the treaty", participants: { columns: ["Contracting parties"], separator: ";" }, signedOn: "Signed", signedAt: "Place", entryIntoForceOn: "In force since", terminatedOn: "Ended", participation: { column: "Kind", values: { B: "bilateral", M: "multilateral" } } },
    remarks: ["Gazette", "Clerk"],
  });
  assert.match(missing.join("\n"), /^register\.title, register\.publisher: whose register is it\?/);
  const unfilled = await openRegisterTable(file, JSON.stringify(mapping), undefined);
  assert.match(unfilled.ok ? "" : unfilled.message, /the mapping cannot be used .*\nregister\.title: is empty/);
  const filled = { ...mapping, register: { id: "ministry-2024", title: "The Ministry's list" } };
  const opened = await openRegisterTable(file, JSON.stringify(filled), undefined);
  assert.ok(opened.ok, opened.ok ? "" : opened.message);
  assert.equal((await resultOf(importRegister(db, opened, { ...terms, dryRun: true }))).counts.new, 3);
});
