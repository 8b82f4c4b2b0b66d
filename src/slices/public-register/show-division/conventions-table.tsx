// The conventions in which our State has a part, each with how it stands, how our State stands under it and since when, and
// who is still missing. Those that wait come first.
import { DataTable, DateText, Link, Quiet, StatusMark, type Column } from "../../../platform/web/index.ts";
import { markOf } from "../answers/status-words.ts";
import { titleOf } from "../answers/title.ts";
import { partyName } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import type { Convention } from "./division-answer.ts";
import type { DivisionProps } from "./show-division.view.tsx";

export function ConventionsTable({ view, place, answer }: DivisionProps) {
  const words = wordsOf(place.language);
  const { language } = place;
  const { compare } = new Intl.Collator(language.code);
  const own = partyName(view, view.ownState, answer.on, language.code);
  const inForce = answer.conventions.filter(({ standing }) => standing === "in-force");
  const rows = answer.conventions.toSorted((a, b) => Number(a.standing === "in-force") - Number(b.standing === "in-force") || compare(titleOf(a.treaty, language.code), titleOf(b.treaty, language.code)));
  const title = ({ treaty }: Convention) => titleOf(treaty, language.code);
  const columns: Column<Convention>[] = [
    { key: "title", header: words.table.title, namesRow: true, cell: (row) => <Link to={`/treaties/${row.treaty.entry.slug}`}>{title(row)}</Link> },
    { key: "status", header: words.table.status, cell: (row) => <StatusMark {...markOf(row.stands, words)} proof={{ to: `/treaties/${row.treaty.entry.slug}`, query: { why: 1 } }} label={words.table.proof(title(row), markOf(row.stands, words).word)} /> },
    { key: "force", header: words.table.force, kind: "date", cell: ({ treaty, standing }) => (standing === "in-force" && treaty.history.entryIntoForce.date !== null ? <DateText date={treaty.history.entryIntoForce.date} /> : null) },
    { key: "own", header: own, cell: (row) => <StatusMark {...markOf(row.ownStands, words)} proof={{ to: `/treaties/${row.treaty.entry.slug}/parties/${view.ownState}`, query: { why: 1 } }} label={words.table.proof(`${title(row)}, ${own}`, markOf(row.ownStands, words).word)} /> },
    { key: "since", header: words.division.ownSince(own), kind: "date", cell: ({ ownSince }) => (ownSince === null ? null : <DateText date={ownSince} />) },
    { key: "missing", header: words.division.waitsForHeader, cell: ({ missing, standing }) => (missing.length > 0 ? missing.map((code) => partyName(view, code, answer.on, language.code)).join(", ") : standing === "in-force" ? null : <Quiet>{words.division.waitsUnknown}</Quiet>) },
  ];
  return (
    <section id="conventions">
      <h2>{words.division.conventions}</h2>
      <p>{words.division.conventionsInForce(inForce.length, inForce.filter(({ ownStands }) => ownStands.standing === "in-force").length, own)}</p>
      <DataTable caption={words.division.conventions} captionHidden class="dense" columns={columns} rows={rows} rowKey={({ treaty }) => treaty.entry.slug} />
    </section>
  );
}
