// Who did what with it, when and why; nothing is changed and nothing left out.
import { DataTable, DateText, Link, type Column } from "../../../platform/web/index.ts";
import type { UnitId } from "../../../domain/access/index.ts";
import type { RequestView } from "../../requests/index.ts";
import type { OpenedInformation } from "../asked-information.ts";
import type { InformationEvent } from "../information.store.ts";
import type { InformationWords } from "../words/index.ts";

type HistoryProps = { readonly opened: OpenedInformation; readonly words: InformationWords; readonly view: RequestView };

export function History({ opened: { information, events }, words, view }: HistoryProps) {
  const { one } = words;
  const done = (act: string) => {
    const said = words.acts[act]?.done ?? act;
    return typeof said === "string" ? said : said[information.way];
  };
  const columns: readonly Column<InformationEvent>[] = [
    { key: "when", header: one.when, kind: "date", cell: ({ on }) => <DateText date={on} /> },
    { key: "who", header: one.who, cell: ({ by }) => view.actor(by) },
    { key: "what", header: one.did, namesRow: true, cell: (event) => <>{done(event.act)}<Details event={event} words={words} view={view} /></> },
    { key: "why", header: one.reason, cell: ({ reason }) => reason ?? "" },
  ];
  return (
    <section aria-labelledby="history">
      <h2 id="history">{one.history}</h2>
      <DataTable<InformationEvent> caption={one.history} captionHidden columns={columns} rows={events} rowKey={({ id }) => id} />
    </section>
  );
}

function Details({ event: { details }, words, view }: { readonly event: InformationEvent; readonly words: InformationWords; readonly view: RequestView }) {
  const text = (key: string) => (typeof details[key] === "string" ? details[key] : undefined);
  const [unit, channel, number] = [text("unit"), text("channel"), text("theirReference")];
  const parts = [unit === undefined ? undefined : view.unit(unit as UnitId), channel === undefined ? undefined : (words.channels[channel] ?? channel), number, details["exceptional"] === true ? words.one.exceptional : undefined].filter((part) => part !== undefined);
  const letter = text("letter");
  return parts.length === 0 ? null : <p class="fine">{parts.join(" · ")}{letter === undefined ? null : <> · <Link to={`/desk/letters/${letter}`}>{words.one.withLetter}</Link></>}</p>;
}
