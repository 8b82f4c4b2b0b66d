import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { placeForTest } from "../../../../test/support/place.ts";
import { renderPart } from "../render-page.ts";
import { Letters } from "./columns.tsx";
import { DataTable, type Column } from "./data-table.tsx";
import { DateInPage } from "./date-in-page.tsx";
import { DateText } from "./date-text.tsx";
import { FilterForm } from "./filter-form.tsx";
import { ChoiceField, ErrorSummary, fieldId, SelectField, TextField } from "./form-field.tsx";
import { LinkedText } from "./linked-text.tsx";
import { NextPage, Pagination, pagesToShow } from "./pagination.tsx";
import { MARK_KINDS, MARKS, StatusMark } from "./status-mark.tsx";
import { WhyPanel, type ProofStep } from "./why-panel.tsx";

const place = placeForTest();
const hostile = '"><script>alert(1)</script>';

test("a date is shown in words and carries its exact form", () => {
  assert.equal(renderPart(<DateText date="2013-04-04" />, place), '<time class="date" datetime="2013-04-04" title="2013-04-04">4 April 2013</time>');
  assert.match(renderPart(<DateText date="2013-04" />, place), />April 2013</);
});

test("rows of one group follow its heading, and all groups share their columns", () => {
  const columns: Column<string>[] = [{ key: "name", header: "Name", namesRow: true, cell: (row) => row }];
  const html = renderPart(<DataTable caption="c" columns={columns} rows={["apple", "pear", "plum"]} rowKey={(row) => row} groupOf={(row) => ({ key: row.charAt(0), label: row.charAt(0).toUpperCase() })} />, place);
  assert.equal(html.match(/<thead>/g)?.length, 1);
  assert.match(html, /<tbody><tr class="group"><th scope="rowgroup" colspan="1">P<\/th><\/tr><tr><th scope="row"><div class="cell">pear<\/div>/);
});

test("an address in recorded text becomes a link, and nothing else in it does", () => {
  const html = renderPart(<LinkedText text={`${hostile} javascript:alert(1) (https://treaties.un.org/x), http://user@evil.example/`} />, place);
  assert.doesNotMatch(html, /<script|href="javascript|href="http/);
  assert.match(html, /<a href="\/en\/leaving\?to=https%3A%2F%2Ftreaties\.un\.org%2Fx"/);
  assert.match(html, /address-refused/, "an address with a name in it is shown as text");
});

test("a letter leads to its part of the page, here or elsewhere, with the dates kept", () => {
  const asked = placeForTest({ dates: { on: calendarDateOf("2013-12-31"), onIsAsked: true, knownOn: null } });
  assert.match(renderPart(<Letters label="l" letters={["A"]} to="/states" />, asked), /href="\/en\/states\?on=2013-12-31#letter-a"/);
  assert.match(renderPart(<Letters label="l" letters={["A"]} />, asked), /href="#letter-a"/);
});

test("every status has a shape of its own, so that it can be told without colour", () => {
  const shapes = MARK_KINDS.map((kind) => MARKS[kind].shape);
  assert.equal(new Set(shapes).size, MARK_KINDS.length);
  const drawn = MARK_KINDS.map((kind) => renderPart(<StatusMark kind={kind} word="" />, place).replace(/^.*?<svg/, "<svg"));
  assert.equal(new Set(drawn).size, MARK_KINDS.length);
});

test("a mark always says its word, also where only the shape is seen", () => {
  for (const look of ["chip", "plain", "glyph"] as const) {
    assert.match(renderPart(<StatusMark kind="unknown" word="Unknown" look={look} />, place), />Unknown</);
  }
  const linked = renderPart(<StatusMark kind="in-force" word="In force" look="glyph" proof={{ to: "/instruments/in-ca-mla" }} label="Canada, extradition: in force" />, place);
  assert.match(linked, /^<a href="\/en\/instruments\/in-ca-mla" class="mark mark-glyph tone-good"/);
  assert.match(linked, /aria-label="Canada, extradition: in force"/);
});

const proof: readonly ProofStep[] = [
  {
    text: "It is not in force.",
    article: { label: "VCLT 24(1)" },
    because: [
      { text: "It was signed.", facts: [{ text: "Signed", source: { label: "List", href: "https://www.mha.gov.in/" } }] },
      { text: "No exchange is recorded.", missing: ["The day of the exchange"], facts: [{ text: "An old note", source: null }] },
    ],
  },
];

test("a proof is a numbered list of sentences with rule, facts, sources and what is missing", () => {
  const html = renderPart(<WhyPanel steps={proof} />, place);
  assert.match(html, /^<details class="why"><summary>Why\?<\/summary><div class="why-body" id="why"><ol class="proof"><li id="why-1">/);
  assert.match(html, /<li id="why-1-2"><p class="proof-text">No exchange is recorded\./);
  assert.match(html, /Rule: <\/span>VCLT 24\(1\)/);
  assert.match(html, /source not recorded/);
  assert.match(html, /aria-label="What is not recorded"><li>The day of the exchange/);
  assert.match(renderPart(<WhyPanel steps={proof} open />, place), /^<details class="why" open>/);
});

type Row = { readonly state: string; readonly parties: number };
const columns: readonly Column<Row>[] = [
  { key: "state", header: "State", namesRow: true, cell: ({ state }) => state, sort: { href: "/en/states?sort=state", order: "ascending" } },
  { key: "parties", header: "Parties", kind: "number", cell: ({ parties }) => parties },
];

test("a table names itself, its columns and its rows, and repeats the header for narrow screens", () => {
  const html = renderPart(<DataTable<Row> caption="Parties" columns={columns} rows={[{ state: hostile, parties: 3 }]} rowKey={({ state }) => state} />, place);
  assert.match(html, /<caption>Parties<\/caption>/);
  assert.match(html, /<th scope="col" class="sort-ascending" aria-sort="ascending">/);
  assert.match(html, /<th scope="row"><div class="cell">&quot;>?/);
  assert.match(html, /<td class="is-number" data-label="Parties"><div class="cell">3<\/div><\/td>/);
  assert.doesNotMatch(html, /<script>/);
});

test("the form of the date keeps what else the address asks, and what was known on another date", () => {
  const dates = { on: calendarDateOf("2013-06-01"), onIsAsked: true, knownOn: calendarDateOf("2014-01-01") };
  const query = [["subject", "mla"], ["on", "2013-06-01"], ["known-on", "2014-01-01"], ["page", "3"]] as const;
  const html = renderPart(<DateInPage />, placeForTest({ path: "/instruments", query, dates }));
  assert.match(html, /action="\/en\/instruments"/);
  assert.match(html, /type="hidden" name="subject" value="mla"/);
  assert.match(html, /type="hidden" name="known-on" value="2014-01-01"/);
  assert.doesNotMatch(html, /name="page"|type="hidden" name="on"/);
  assert.match(html, /href="\/en\/instruments\?subject=mla&amp;known-on=2014-01-01">Back to today/);
});

test("a date that could not be read has its problem beside the field", () => {
  const html = renderPart(<DateInPage problem="on: “soon” names no day." />, place);
  assert.match(html, /aria-invalid="true" aria-describedby="asked-on-problem"/);
  assert.match(html, /id="asked-on-problem">on: “soon” names no day\./);
});

test("a field shows its hint and problem and keeps what was typed", () => {
  const html = renderPart(<TextField name="q" label="Words" hint="Part of a title" problem="Too long" value={hostile} />, place);
  assert.match(html, /<label for="field-q">Words<\/label>/);
  assert.match(html, /aria-describedby="field-q-hint field-q-problem" aria-invalid="true"/);
  assert.match(html, /value="&quot;>?/);
  assert.doesNotMatch(html, /<script>/);
});

test("a choice that was made stays made", () => {
  const choices = [{ value: "IN", label: "India", count: 34 }, { label: "South Asia", choices: [{ value: "LK", label: "Sri Lanka" }] }];
  assert.match(renderPart(<SelectField name="state" label="State" none="Any" value="LK" choices={choices} />, place), /<option value="LK" selected>Sri Lanka/);
  const boxes = renderPart(<ChoiceField name="form" label="Form" values={["mou"]} choices={[{ value: "treaty", label: "Treaty" }, { value: "mou", label: "MoU" }]} />, place);
  assert.match(boxes, /value="mou" checked/);
  assert.doesNotMatch(boxes, /value="treaty" checked/);
});

test("the summary of problems leads to each field", () => {
  const html = renderPart(<ErrorSummary problems={[{ field: "parties.0.from", message: "Not a day" }]} />, place);
  assert.match(html, new RegExp(`href="#${fieldId("parties.0.from")}">Not a day`));
  assert.equal(renderPart(<ErrorSummary problems={[]} />, place), "");
});

test("narrowing a list starts at its first page and keeps the dates", () => {
  const query = [["on", "2013-12-31"], ["page", "4"], ["subject", "mla"]] as const;
  const html = renderPart(<FilterForm label="Narrow" filtered>{null}</FilterForm>, placeForTest({ path: "/instruments", query }));
  assert.match(html, /type="hidden" name="on" value="2013-12-31"/);
  assert.doesNotMatch(html, /name="page"|name="subject"/);
  assert.match(html, /href="\/en\/instruments">Clear all/);
});

test("the first and last page are always one click away, and no gap hides a single page", () => {
  assert.deepEqual(pagesToShow(1, 4), [1, 2, 3, 4]);
  assert.deepEqual(pagesToShow(5, 9), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(pagesToShow(10, 20), [1, null, 8, 9, 10, 11, 12, null, 20]);
  assert.deepEqual(pagesToShow(1, 1e9), [1, 2, 3, null, 1e9]);
});

test("pages of a list keep its filter, and the first page has the plain address", () => {
  const query = [["subject", "mla"], ["page", "2"]] as const;
  const html = renderPart(<Pagination page={2} pages={3} />, placeForTest({ path: "/instruments", query }));
  assert.match(html, /href="\/en\/instruments\?subject=mla" rel="prev"/);
  assert.match(html, /href="\/en\/instruments\?subject=mla&amp;page=2" aria-current="page"/);
  assert.equal(renderPart(<Pagination page={1} pages={1} />, place), "");
});

test("a list too long to be counted leads on to its next page and back to the first, and keeps its filter", () => {
  const query = [["kind", "restraint"], ["after", "a"]] as const;
  const html = renderPart(<NextPage parameter="after" next="b" isFirst={false} />, placeForTest({ path: "/desk/requests", query }));
  assert.match(html, /href="\/en\/desk\/requests\?kind=restraint"/);
  assert.match(html, /href="\/en\/desk\/requests\?kind=restraint&amp;after=b" rel="next"/);
  assert.equal(renderPart(<NextPage parameter="after" next={null} isFirst />, place), "");
});
