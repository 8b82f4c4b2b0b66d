// The column mapping: what it may say, and how it is told that it is wrong.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import { calendarDateOf, addDays } from "../../../domain/kernel/index.ts";
import { projectRoot } from "../../../platform/config/index.ts";
import { placeColumns } from "./columns.ts";
import { contradict, dateReader, patternExpression } from "./printed-date.ts";
import { proposeDates } from "./propose-dates.ts";
import { readMapping, silentOn, spokenOf } from "./read-mapping.ts";

const WRITTEN = {
  register: { id: "no-treaties", title: "Norway's register" },
  dates: ["dd.mm.yyyy", "yyyy"],
  columns: { number: "Nr", title: ["Title", { column: "Tittel", language: "no" }], signedOn: "Signed", participants: { columns: ["Party"], always: ["Norway"] }, participation: { column: "Type", values: { B: "bilateral" } } },
  remarks: ["Note"],
};

function mapping(changes: Readonly<Record<string, unknown>> = {}) {
  const read = readMapping(JSON.stringify({ ...WRITTEN, ...changes }));
  assert.ok(read.ok, read.ok ? "" : read.faults.join("\n"));
  return read.mapping;
}

const faultsOf = (changes: Readonly<Record<string, unknown>>) => {
  const read = readMapping(JSON.stringify({ ...WRITTEN, ...changes }));
  return read.ok ? [] : read.faults;
};

const dayOf = (patterns: readonly string[], cell: string | number | Date) => {
  const read = dateReader(patterns)(cell);
  return read.ok ? read.date : read.message;
};

test("a mapping that is wrong is told where, and what would be right", () => {
  const cases: readonly (readonly [Readonly<Record<string, unknown>>, RegExp])[] = [
    [{ register: { id: "Norge", title: "" } }, /^register\.id: is written in small letters, digits and hyphens\nregister\.title: is empty$/],
    [{ dates: ["the usual"] }, /^dates\.0: "the usual" is no way to write a date; write dd\/mm\/yyyy/],
    [{ dates: ["dd/mm/yyyy", "mm/dd/yyyy"] }, /^dates: two of the patterns read one text as two days/],
    [{ colums: {} }, /Unrecognized key: "colums"/],
    [{ columns: { ...WRITTEN.columns, participation: { column: "Type", values: { B: "two-sided" } } } }, /^columns\.participation\.values\.B: is none of bilateral, regional, multilateral, by-count$/],
    [{ columns: { ...WRITTEN.columns, form: { column: "Form", constant: "treaty" } } }, /^columns\.form: give either a column with its values, or a constant\n/],
    [{ columns: { ...WRITTEN.columns, participation: "Type" } }, /^columns\.participation: give a column with its values, or a constant$/],
    [{ columns: { ...WRITTEN.columns, number: "" } }, /^columns\.number\.column: name a column by its heading, or by its number/],
    [{ columns: { ...WRITTEN.columns, title: [] } }, /^columns\.title: a record needs a title$/],
    [{ headings: 0 }, /^headings: /],
  ];
  for (const [changes, expected] of cases) assert.match(faultsOf(changes).join("\n"), expected, JSON.stringify(changes));
  const none = readMapping("{,}");
  assert.match(none.ok ? "" : none.faults.join(), /^is no JSON: /);
});

test("a column that is not there is answered with the headings that are; one that is there twice is named by its number", () => {
  const missing = placeColumns(mapping(), ["Nr", "Title", "Signed", "Party", "Type", "Note"]);
  assert.ok(!missing.ok);
  assert.match(missing.message, /^there is no column "Tittel"\nThe headings of the file are: Nr \| Title \| Signed \| Party \| Type \| Note$/);
  const twice = placeColumns(mapping(), ["Nr", "Title", "Tittel", "Signed", "Signed", "Party", "Type", "Note"]);
  assert.match(twice.ok ? "" : twice.message, /"Signed" stands over columns 4 and 5; name the one that is meant by its number/);
  const numbered = placeColumns(mapping({ columns: { ...WRITTEN.columns, signedOn: 5 } }), [" NR ", "title", "TITTEL", "Signed", "Signed", "Party", "Type", "Note", "Internal", ""]);
  assert.ok(numbered.ok);
  assert.deepEqual([numbered.places.get("Nr"), numbered.places.get(5), numbered.untouched], [0, 4, ["Signed", "Internal"]]);
  const beyond = placeColumns(mapping({ columns: { ...WRITTEN.columns, signedOn: 50 } }), ["Nr"]);
  assert.match(beyond.ok ? "" : beyond.message, /there is no column 50: the file has 1/);
});

test("what a mapping speaks of is known by name, and so is what a later one says nothing about", () => {
  const before = spokenOf(mapping());
  assert.deepEqual(before.toSorted(), ["number", "participants", "participation", "remarks: Note", "signedOn", "title"]);
  const { signedOn: _, ...columns } = WRITTEN.columns;
  assert.deepEqual(silentOn(before, mapping({ columns, remarks: [] })), ["signedOn", "remarks: Note"]);
  assert.deepEqual(silentOn(before, mapping({ columns, noLongerPrinted: ["signedOn"] })), []);
});

test("dates are read by the patterns given and by no other", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["dd/mm/yyyy", "04/11/1938", "1938-11-04"],
    ["d.m.yyyy", "4.11.1938", "1938-11-04"],
    ["mm/dd/yyyy", "11/04/1938", "1938-11-04"],
    ["yyyy-mm-dd", "1938-11-04T00:00:00Z", "1938-11-04"],
    ["yyyy-mm-dd", "1938-11-04 00:00:00", "1938-11-04"],
    ["d mmmm yyyy", "4 november 1938", "1938-11-04"],
    ["d mmm yyyy", "4 Sept. 1938", "1938-09-04"],
    ["mmmm d, yyyy", "May 4, 1938", "1938-05-04"],
    ["mm/yyyy", "11/1938", "1938-11"],
    ["yyyy", "1938", "1938"],
    ["dd/mm/yyyy", "०४/११/१९३८", "1938-11-04"],
  ];
  for (const [pattern, printed, day] of cases) assert.equal(dayOf([pattern], printed), day, pattern);
  for (const printed of ["31/02/1938", "4/11/1938", "1938-11-04", "04/13/1938", "about 1938"]) assert.match(dayOf(["dd/mm/yyyy"], printed), /is no date; the mapping says dd\/mm\/yyyy/);
  assert.match(dayOf(["dd/mm/yyyy"], "04/11/38"), /a year of two digits does not say its century/);
});

test("date cells and day counts of a spreadsheet are read, but not where programs disagree about the day", () => {
  assert.equal(dayOf(["dd/mm/yyyy"], new Date(Date.UTC(1938, 10, 4))), "1938-11-04");
  assert.match(dayOf(["dd/mm/yyyy"], new Date(Date.UTC(1900, 1, 27))), /a date cell of before 1900-03-01, which spreadsheet programs read as different days; write it as text/);
  assert.equal(dayOf(["excel-serial"], 14188), "1938-11-04");
  assert.match(dayOf(["dd/mm/yyyy"], 14188), /format the column as a date, or add "excel-serial"/);
  assert.match(dayOf(["excel-serial"], 12), /is no count of days since 1900/);
});

test("any day that is written by a pattern is read back as that day", () => {
  const write: Readonly<Record<string, (year: string, month: string, day: string) => string>> = { "dd/mm/yyyy": (y, m, d) => `${d}/${m}/${y}`, "d.m.yyyy": (y, m, d) => `${Number(d)}.${Number(m)}.${y}`, "yyyy-mm-dd": (y, m, d) => `${y}-${m}-${d}` };
  fc.assert(fc.property(fc.integer({ min: 0, max: 80_000 }), fc.constantFrom(...Object.keys(write)), (offset, pattern) => {
    const date = addDays(calendarDateOf("1815-06-09"), offset);
    const [year = "", month = "", day = ""] = date.split("-");
    assert.equal(dayOf([pattern], write[pattern]?.(year, month, day) ?? ""), date);
  }));
});

test("patterns that no date has, and pairs that contradict each other, are known", () => {
  for (const wrong of ["dd/mm", "yyyy-yyyy", "dd yyyy", "day/month/year", "", "m/mm/yyyy"]) assert.equal(patternExpression(wrong), undefined, wrong);
  assert.deepEqual([contradict("dd/mm/yyyy", "mm/dd/yyyy"), contradict("d/m/yyyy", "mm/dd/yyyy"), contradict("dd/mm/yyyy", "d/m/yyyy"), contradict("dd/mm/yyyy", "dd.mm.yyyy")], [true, true, false, false]);
});

test("the patterns proposed are those that read the dates; where day and month could be exchanged that is said", () => {
  assert.deepEqual(proposeDates(["04/11/1938", "28/05/1891", "1900"]), { patterns: ["dd/mm/yyyy", "yyyy"], doubts: [] });
  assert.deepEqual(proposeDates(["11/28/1938"]).patterns, ["mm/dd/yyyy"]);
  assert.match(proposeDates(["04/11/1938"]).doubts.join(), /can be read as dd\/mm\/yyyy and as mm\/dd\/yyyy.*only the register can say/);
  assert.match(proposeDates(["4.11.1938", "soon"]).doubts.join(), /"soon" cannot be read by any usual pattern/);
  assert.deepEqual(proposeDates([new Date(0), 14188]).patterns, ["excel-serial"]);
});

test("the mapping that the documents show is one", () => {
  const page = readFileSync(join(projectRoot(), "docs", "domain", "import-mapping.md"), "utf8");
  const read = readMapping(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "");
  assert.deepEqual(read.ok ? [] : read.faults, []);
});
