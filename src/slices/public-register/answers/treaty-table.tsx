// Instruments as a table: title, with whom, subject, status with its proof, entry into force.
import type { PartyCode } from "../../../domain/parties/index.ts";
import { addressHere, DataTable, DateText, Hidden, Link, Quiet, StatusMark, type Column, type Place } from "../../../platform/web/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { partyName, type PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import type { Sort, TreatyRow } from "./select-treaties.ts";
import { inForceSince } from "./standing.ts";
import { markOf } from "./status-words.ts";
import { titleOf, titleParts } from "./title.ts";

type TableProps = {
  readonly view: PublicView;
  readonly place: Place;
  readonly rows: readonly TreatyRow[];
  readonly caption: string;
  readonly captionHidden?: boolean;
  /** The State whose list it is: statuses are its own. */
  readonly state?: PartyCode | undefined;
  /** The order they stand in, where the reader may choose another. */
  readonly sort?: Sort;
  /** By subject, each with its heading; the rows must stand so already. */
  readonly bySubject?: boolean;
};

export function TreatyTable({ view, place, rows, caption, captionHidden = false, state, sort, bySubject = false }: TableProps) {
  const words = wordsOf(place.language).table;
  const sortable = (by: Sort["by"]) => (sort === undefined ? {} : { sort: sortLink(place, by, sort) });
  const columns: Column<TreatyRow>[] = [
    { key: "title", header: words.title, namesRow: true, ...sortable("title"), cell: (row) => <Title view={view} place={place} row={row} /> },
    { key: "with", header: words.with, ...sortable("with"), cell: (row) => <With view={view} place={place} row={row} state={state} /> },
    ...(bySubject ? [] : [{ key: "subject", header: words.subject, cell: (row: TreatyRow) => <Subjects place={place} row={row} /> }]),
    { key: "status", header: words.status, ...sortable("status"), cell: (row) => <Status place={place} row={row} state={state} /> },
    { key: "force", header: state === undefined ? words.entryIntoForce : words.force, kind: "date", ...sortable("in-force-since"), cell: (row) => <InForceSince place={place} row={row} state={state} /> },
  ];
  const { subjects } = treatyWords(place.language.code);
  const group = ({ entry }: TreatyRow) => ({ key: entry.subjects[0] ?? "", label: entry.subjects[0] === undefined ? "" : capitalised(subjects[entry.subjects[0]], place) });
  return <DataTable caption={caption} captionHidden={captionHidden} class="dense" columns={columns} rows={rows} rowKey={({ entry }) => entry.slug} {...(bySubject ? { groupOf: group } : {})} />;
}

/** As a heading begins. */
export function capitalised(text: string, { language }: Place): string {
  return text.charAt(0).toLocaleUpperCase(language.locale) + text.slice(1);
}

type CellProps = { readonly place: Place; readonly row: TreatyRow };

function Title({ view, place, row }: CellProps & { readonly view: PublicView }) {
  const { before, shown } = titleParts(view, row, place.dates.on, place.language.code);
  return (
    <Link to={`/treaties/${row.entry.slug}`}>
      {before === "" ? null : <Hidden>{before}</Hidden>}
      {shown}
    </Link>
  );
}

function With({ view, place, row, state }: CellProps & { readonly view: PublicView; readonly state: PartyCode | undefined }) {
  const words = wordsOf(place.language).table;
  const { between, participants } = row.entry;
  const others = between.filter((code) => code !== (state ?? view.ownState) || between.length > 2);
  if (others.length > 2) return <>{words.states(others.length)}</>;
  if (others.length > 0) return <>{others.map((code, n) => <>{n > 0 ? ", " : ""}<Link key={code} to={`/states/${code}`}>{partyName(view, code, place.dates.on, place.language.code)}</Link></>)}</>;
  // Named by a list, in whatever role: no more is said of them than their number.
  return <Quiet>{participants.length > 0 ? words.named(participants.length) : words.open}</Quiet>;
}

/** The subject it is filed under; the others as their number, in full for those who point at it or hear it. */
function Subjects({ place, row }: CellProps) {
  const { subjects } = treatyWords(place.language.code);
  const [first, ...more] = row.entry.subjects.map((subject) => subjects[subject]);
  if (more.length === 0) return <>{first}</>;
  return (
    <>
      {first} <Quiet title={more.join(", ")}><span aria-hidden="true">+{more.length}</span><Hidden>, {more.join(", ")}</Hidden></Quiet>
    </>
  );
}

function Status({ place, row, state }: CellProps & { readonly state: PartyCode | undefined }) {
  const words = wordsOf(place.language);
  const { entry } = row;
  const mark = markOf(row.stands, words);
  const to = state === undefined || entry.participation === "bilateral" ? `/treaties/${entry.slug}` : `/treaties/${entry.slug}/parties/${state}`;
  return <StatusMark {...mark} proof={{ to, query: { why: 1 } }} label={words.table.proof(titleOf(row, place.language.code), mark.word)} />;
}

function InForceSince({ place, row, state }: CellProps & { readonly state: PartyCode | undefined }) {
  const date = inForceSince(row, place.dates.on, state);
  if (date !== null) return <DateText date={date} />;
  return row.stands.standing === "in-force" ? <Quiet>{wordsOf(place.language).table.notRecorded}</Quiet> : null;
}

/** The column again turns the order around; a first click sorts from the beginning. */
function sortLink(place: Place, by: Sort["by"], sort: Sort): NonNullable<Column<TreatyRow>["sort"]> {
  const isNow = sort.by === by;
  const wanted = isNow && !sort.descending ? `-${by}` : by;
  return { href: addressHere(place, { sort: wanted === "title" ? null : wanted, page: null }), order: !isNow ? "none" : sort.descending ? "descending" : "ascending" };
}
