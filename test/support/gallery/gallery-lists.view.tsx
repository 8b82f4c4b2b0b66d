// Lists, filters, forms and what stands around them.
import {
  ChoiceField, Counts, DataTable, DateField, DateText, Empty, ErrorSummary, FilterForm, Link, NameColumns, Pagination, problemOf, SelectField, StatusMark, Tabs, TextField,
  type Column, type MarkKind,
} from "../../../src/platform/web/index.ts";
import { PARTIES, type ConventionParty } from "./convention.ts";
import { markWord } from "./gallery-head.view.tsx";

const SHOWN = ["AF", "CI", "IN", "SY", "TR", "GB", "EU"];
const ROWS = PARTIES.filter(({ code }) => SHOWN.includes(code));

const dateOrDash = (date: string | null) => (date === null ? "–" : <DateText date={date} />);

const COLUMNS: readonly Column<ConventionParty>[] = [
  { key: "state", header: "State", namesRow: true, cell: ({ code, state }) => <Link to={`/states/${code}`}>{state}</Link>, sort: { href: "/en/gallery?sort=state", order: "ascending" } },
  { key: "signed", header: "Signed", kind: "date", cell: ({ signed }) => dateOrDash(signed), sort: { href: "/en/gallery?sort=signed", order: "none" } },
  { key: "consent", header: "Consent", kind: "date", cell: ({ consent }) => dateOrDash(consent) },
  { key: "status", header: "Status", cell: ({ consent }) => <Status kind={consent === null ? "signed-not-in-force" : "in-force"} /> },
  { key: "acts", header: "Acts recorded", kind: "number", cell: ({ acts }) => acts },
];

function Status({ kind }: { readonly kind: MarkKind }) {
  return <StatusMark kind={kind} word={markWord(kind)} proof={{ to: "/gallery" }} />;
}

/** From the list of States with memoranda on drugs, division's page of 2013-14. */
const SIGNED = ["Bhutan", "Indonesia", "Iran", "Oman", "Pakistan", "United States of America", "Viet Nam"];

const PROBLEMS = [{ field: "since", message: "Since: “2013-02-30” names no day. Write year, month and day, such as 2013-12-31." }];

export function ListsOfGallery() {
  return (
    <>
      <h2>International cooperation</h2>
      <p class="lead">What the register says of the division’s treaties on 31 December 2013, as its own page said it then.</p>
      <Counts
        counts={[
          { value: 34, label: "treaties in force", target: { to: "/gallery" } },
          { value: 3, label: "signed, not in force", target: { to: "/gallery" } },
          { value: 23, label: "drug agreements", target: { to: "/gallery" } },
          { value: null, unknown: "unknown", label: "exact days of entry into force" },
        ]}
      />
      <NameColumns names={SIGNED.map((name) => ({ key: name, name: <Link to="/gallery">{name}</Link> }))} />
      <h2>Instruments</h2>
      <FilterForm label="Narrow the list" button="Show instruments" filtered>
        <TextField name="q" label="Words in the title" value="legal assistance" kind="search" />
        <SelectField
          name="subject"
          label="Subject"
          none="Any subject"
          value="mla"
          choices={[{ value: "mla", label: "Mutual legal assistance" }, { value: "extradition", label: "Extradition" }]}
        />
        <SelectField name="state" label="State" none="Any State" value="" choices={[{ label: "South Asia", choices: [{ value: "BD", label: "Bangladesh" }, { value: "LK", label: "Sri Lanka" }] }]} />
        <DateField name="from" label="Signed from" hint="A day, such as 2013-12-31" value="" />
      </FilterForm>
      <Tabs
        label="Parts of this convention"
        tabs={[
          { label: "Parties", target: { to: "/gallery" }, current: true, count: PARTIES.length },
          { label: "Reservations", target: { to: "/gallery" }, current: false },
          { label: "Text", target: { to: "/gallery" }, current: false },
        ]}
      />
      <DataTable<ConventionParty> caption="Parties to the United Nations Convention against Corruption" columns={COLUMNS} rows={ROWS} rowKey={({ code }) => code} />
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
          choices={[{ value: "treaty", label: "Treaty" }, { value: "mou", label: "Memorandum of understanding" }, { value: "agreement", label: "Agreement" }]}
        />
        <p><button type="submit" class="button">Show what changed</button></p>
      </form>
    </>
  );
}
