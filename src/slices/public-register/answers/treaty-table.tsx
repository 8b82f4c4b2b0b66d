// Instruments as a table: title, between whom, subject, status with its proof, entry into force.
import type { PartyCode } from "../../../domain/parties/index.ts";
import { DataTable, DateText, Link, StatusMark, type Column, type Place } from "../../../platform/web/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { partyName, type PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import { titleOf, type TreatyRow } from "./select-treaties.ts";
import { markOf } from "./status-words.ts";

type TableProps = { readonly view: PublicView; readonly place: Place; readonly rows: readonly TreatyRow[]; readonly caption: string; readonly captionHidden?: boolean; readonly state?: PartyCode | undefined };

export function TreatyTable({ view, place, rows, caption, captionHidden = false, state }: TableProps) {
  const words = wordsOf(place.language);
  const codes = treatyWords(place.language.code);
  const proofOf = ({ entry }: TreatyRow) => ({ to: state === undefined || entry.participation === "bilateral" ? `/treaties/${entry.slug}` : `/treaties/${entry.slug}/parties/${state}`, query: { why: 1 } });
  const others = ({ entry }: TreatyRow) => entry.between.filter((code) => code !== (state ?? view.ownState) || entry.between.length > 2);
  const columns: Column<TreatyRow>[] = [
    { key: "title", header: words.table.title, namesRow: true, cell: (row) => <Link to={`/treaties/${row.entry.slug}`}>{titleOf(row, place.language.code)}</Link> },
    {
      key: "with",
      header: words.table.with,
      cell: (row) => {
        const named = others(row);
        if (named.length === 0) return words.table.open;
        return named.length > 2 ? words.table.states(named.length) : named.map((code) => <Link to={`/states/${code}`}>{partyName(view, code, place.dates.on, place.language.code)}</Link>);
      },
    },
    { key: "subject", header: words.table.subject, cell: ({ entry }) => entry.subjects.map((subject) => codes.subjects[subject]).join(", ") },
    { key: "status", header: words.table.status, cell: (row) => <StatusMark {...markOf(row.stands, words)} proof={proofOf(row)} label={words.table.proof(titleOf(row, place.language.code), markOf(row.stands, words).word)} /> },
    { key: "force", header: words.table.force, kind: "date", cell: ({ history }) => (history.entryIntoForce.date === null ? words.table.notRecorded : <DateText date={history.entryIntoForce.date} />) },
  ];
  return <DataTable caption={caption} captionHidden={captionHidden} columns={columns} rows={rows} rowKey={({ entry }) => entry.slug} />;
}
