// Entries as sentences: who did what to which record. Ids and codes only; what a record says is with those who may see it.
import { addressHere, DataTable, Empty, Link, Tag, usePlace } from "../../../platform/web/index.ts";
import type { FoundEntry } from "../../audit/index.ts";
import type { RecordView } from "../record-view.ts";
import type { AuditDeskWords } from "../words/en.ts";

type TableProps = { readonly entries: readonly FoundEntry[]; readonly view: RecordView; readonly words: AuditDeskWords };

export function EntryTable({ entries, view, words }: TableProps) {
  const { columns } = words;
  if (entries.length === 0) return <Empty title={words.none}><p>{words.noneText}</p></Empty>;
  return (
    <DataTable<FoundEntry>
      caption={words.title}
      captionHidden
      rows={entries}
      rowKey={({ sequence }) => String(sequence)}
      columns={[
        { key: "number", header: columns.number, kind: "number", cell: ({ sequence }) => <Link to={`/desk/audit/${sequence}`} label={words.entry(String(sequence))}>{sequence}</Link> },
        { key: "at", header: columns.at, kind: "date", cell: ({ at }) => <time class="date" datetime={at.toISOString()} title={at.toISOString()}>{view.moment(at)}</time> },
        { key: "who", header: columns.who, cell: (entry) => <Who entry={entry} view={view} /> },
        { key: "what", header: columns.what, namesRow: true, cell: ({ event, result }) => <>{view.say(event)} {result === "refused" ? <Tag>{words.results.refused}</Tag> : null}</> },
        { key: "record", header: columns.record, cell: (entry) => <RecordName entry={entry} /> },
        { key: "from", header: columns.from, cell: ({ address }) => address ?? "" },
      ]}
    />
  );
}

function Who({ entry: { actor, posts }, view }: { readonly entry: FoundEntry; readonly view: RecordView }) {
  const place = usePlace();
  return (
    <>
      <Link href={addressHere(place, { person: actor, before: null })}>{view.nameOf(actor)}</Link>
      {posts.length === 0 ? null : <span class="quiet"> {posts.map((post) => view.titleOf(post)).join(" · ")}</span>}
    </>
  );
}

/** The kind and the id; both lead to everything that was done with it. */
function RecordName({ entry: { kind, id } }: { readonly entry: FoundEntry }) {
  const place = usePlace();
  return <Link href={addressHere(place, { kind, record: id, before: null })} title={id}>{kind} <code>{shortened(id)}</code></Link>;
}

/** Long ids would make the table twice as wide; the whole one is in the address and the tooltip. */
function shortened(id: string): string {
  return id.length > 24 ? `${id.slice(0, 8)}…` : id;
}
