// Lists, filters, forms and what stands around them.
import {
  ChoiceField, DataTable, DateField, DateText, Empty, ErrorSummary, FilterForm, Link, Pagination, problemOf, SelectField, StatusMark, Tabs, TextField,
  type Column, type MarkKind,
} from "../../../src/platform/web/index.ts";
import { markWord } from "./gallery-head.view.tsx";

type Party = { code: string; state: string; signed: string | null; consent: string | null; inForce: string | null; kind: MarkKind; reservations: number };

/** United Nations Convention against Corruption: some of its parties, as the depositary prints them. */
const PARTIES: readonly Party[] = [
  { code: "AF", state: "Afghanistan", signed: "2004-02-20", consent: "2008-08-25", inForce: "2008-09-24", kind: "in-force", reservations: 0 },
  { code: "CI", state: "Côte d’Ivoire", signed: "2003-12-10", consent: "2012-10-25", inForce: "2012-11-24", kind: "in-force", reservations: 0 },
  { code: "IN", state: "India", signed: "2005-12-09", consent: "2011-05-09", inForce: "2011-06-08", kind: "in-force", reservations: 1 },
  { code: "SY", state: "Syrian Arab Republic", signed: "2003-12-09", consent: null, inForce: null, kind: "signed-not-in-force", reservations: 0 },
  { code: "TR", state: "Türkiye", signed: "2003-12-10", consent: "2006-11-09", inForce: "2006-12-09", kind: "in-force", reservations: 0 },
  { code: "GB", state: "United Kingdom of Great Britain and Northern Ireland", signed: "2003-12-09", consent: "2006-02-09", inForce: "2006-03-11", kind: "in-force", reservations: 0 },
];

const dateOrDash = (date: string | null) => (date === null ? "–" : <DateText date={date} />);

const COLUMNS: readonly Column<Party>[] = [
  { key: "state", header: "State", namesRow: true, cell: ({ code, state }) => <Link to={`/states/${code}`}>{state}</Link>, sort: { href: "/en/gallery?sort=state", order: "ascending" } },
  { key: "signed", header: "Signed", kind: "date", cell: ({ signed }) => dateOrDash(signed), sort: { href: "/en/gallery?sort=signed", order: "none" } },
  { key: "consent", header: "Consent", kind: "date", cell: ({ consent }) => dateOrDash(consent) },
  { key: "in-force", header: "In force", kind: "date", cell: ({ inForce }) => dateOrDash(inForce) },
  { key: "status", header: "Status", cell: ({ kind }) => <StatusMark kind={kind} word={markWord(kind)} proof={{ to: "/gallery" }} /> },
  { key: "reservations", header: "Reservations", kind: "number", cell: ({ reservations }) => reservations },
];

const PROBLEMS = [{ field: "since", message: "Since: “2013-02-30” names no day. Write year, month and day, such as 2013-12-31." }];

export function ListsOfGallery() {
  return (
    <>
      <h2>Instruments</h2>
      <FilterForm label="Narrow the list" action="Show instruments" filtered>
        <TextField name="q" label="Words in the title" value="legal assistance" kind="search" />
        <SelectField
          name="subject"
          label="Subject"
          none="Any subject"
          value="mla"
          choices={[{ value: "mla", label: "Mutual legal assistance", count: 41 }, { value: "extradition", label: "Extradition" }]}
        />
        <SelectField name="state" label="State" none="Any State" value="" choices={[{ label: "South Asia", choices: [{ value: "BD", label: "Bangladesh" }, { value: "LK", label: "Sri Lanka" }] }]} />
        <DateField name="from" label="Signed from" hint="A day, such as 2013-12-31" value="" />
      </FilterForm>
      <Tabs
        label="Parts of this convention"
        tabs={[
          { label: "Parties", target: { to: "/gallery" }, current: true, count: 191 },
          { label: "Reservations", target: { to: "/gallery" }, current: false, count: 44 },
          { label: "Text", target: { to: "/gallery" }, current: false },
        ]}
      />
      <DataTable<Party> caption="Parties to the United Nations Convention against Corruption" columns={COLUMNS} rows={PARTIES} rowKey={({ code }) => code} />
      <Pagination page={4} pages={23} />
      <h2>Nothing to show</h2>
      <Empty title="No treaty in force between India and Nauru is recorded for this date.">
        <p>The register covers security treaties of India. Look at <Link to="/gallery">all instruments</Link>.</p>
      </Empty>
      <h2>A form with a problem</h2>
      <ErrorSummary problems={PROBLEMS} />
      <form method="get" action="/en/gallery">
        <DateField name="since" label="Since" value="" hint="A day, month and year, such as 2013-12-31." problem={problemOf(PROBLEMS, "since")} />
        <ChoiceField
          name="form"
          label="Form"
          hint="Leave all open to see every form."
          values={["treaty"]}
          choices={[{ value: "treaty", label: "Treaty", count: 45 }, { value: "mou", label: "Memorandum of understanding", count: 7 }, { value: "agreement", label: "Agreement", count: 23 }]}
        />
        <p><button type="submit" class="button">Show what changed</button></p>
      </form>
    </>
  );
}
