// The queue as a table: what it is, what state it is in, with whom it lies, since when, and until when.
import type { ComponentChildren } from "preact";
import { daysBetween, type CalendarDate } from "../../../domain/kernel/index.ts";
import { addressOf, DataTable, DateText, Empty, Link, Quiet, Tag, usePlace, type Column } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import type { QueueRow } from "../queue.store.ts";
import type { RequestView } from "../request-view.ts";
import { stateName, wordsOf } from "../words/index.ts";

type TableProps = { readonly context: Pick<DeskContext, "language" | "today" | "standing">; readonly rows: readonly QueueRow[]; readonly view: RequestView; /** All of it lies with the reader: no column says so. */ readonly mine: boolean; /** Several can be chosen, for what is done with all of them. */ readonly select?: boolean; readonly none: { readonly title: string; readonly text: string } };

export function QueueTable({ context, rows, view, mine, select = false, none }: TableProps) {
  const { queue, bulk } = wordsOf(context.language);
  const place = usePlace();
  if (rows.length === 0) return <Empty title={none.title}><p>{none.text}</p></Empty>;
  const columns = columnsOf(context, view).filter(({ key }) => !mine || key !== "with");
  const table = <DataTable<QueueRow> caption={queue.caption} captionHidden rows={rows} rowKey={({ id, part, unit }) => `${id} ${part} ${unit}`} columns={select ? [selectColumn(bulk), ...columns] : columns} class="desk-queue" />;
  if (!select) return table;
  return (
    <form method="get" action={addressOf(place, "/desk/requests/bulk")} class="queue-form">
      {table}
      <div class="row-acts" role="group" aria-label={bulk.label}>
        <span class="quiet">{bulk.withChosen}</span>
        <button type="submit" name="act" value="assign" class="button-quiet">{bulk.acts.assign.button}</button>
        <button type="submit" name="act" value="remind" class="button-quiet">{bulk.acts.remind.button}</button>
      </div>
    </form>
  );
}

function selectColumn(bulk: Words["bulk"]): Column<QueueRow> {
  return { key: "select", header: bulk.select, headerHidden: true, cell: ({ id, reference }) => <input type="checkbox" name="request" value={id} aria-label={bulk.choose(reference)} /> };
}

function columnsOf({ language, today, standing }: TableProps["context"], view: RequestView): readonly Column<QueueRow>[] {
  const words = wordsOf(language);
  const { columns } = words.queue;
  return [
    {
      key: "reference", header: columns.reference, namesRow: true,
      cell: ({ id, reference, direction, country }) => (
        <TwoLines above={<Link to={`/desk/requests/${id}`} class="reference">{reference}</Link>} below={direction === "outgoing" ? words.queue.to(view.country(country)) : words.queue.from(view.country(country))} />
      ),
    },
    { key: "matter", header: columns.matter, cell: (row) => <span class="matter"><Matter row={row} words={words} /></span> },
    { key: "state", header: columns.state, cell: ({ direction, state }) => stateName(words, direction, state) },
    { key: "with", header: columns.with, cell: (row) => <With row={row} view={view} words={words} several={standing.units.size > 1} /> },
    { key: "since", header: columns.since, kind: "date", cell: ({ since }) => <TwoLines above={<DateText date={since} />} below={<Quiet>{words.queue.since(daysBetween(since, today))}</Quiet>} /> },
    { key: "due", header: columns.due, kind: "date", cell: ({ dueOn }) => (dueOn === null ? <Quiet>–</Quiet> : <Due dueOn={dueOn} today={today} words={words} />) },
  ];
}

type Words = ReturnType<typeof wordsOf>;

function Matter({ row: { title, kinds, urgent }, words }: { readonly row: QueueRow; readonly words: Words }) {
  return (
    <TwoLines
      above={<>{urgent ? <><strong class="late">{words.queue.urgent}</strong> </> : null}{title}</>}
      below={<Quiet>{kinds.map((kind) => words.kinds[kind]).join(" · ")}</Quiet>}
    />
  );
}

/** Of the own desk the person; of another, which desk it is. */
function With({ row: { isWaiting, post, unit, liesWith, part }, view, words, several }: { readonly row: QueueRow; readonly view: RequestView; readonly words: Words; readonly several: boolean }) {
  if (!isWaiting) return <>{words.desks[liesWith]}</>;
  const holders = post === null ? [] : view.holders(post);
  return <>{post === null ? <Tag>{words.nobodyYet}</Tag> : holders.join(", ") || words.vacant}{several && holders.length === 0 ? <Quiet> {part === "authority" ? view.unit(unit) : words.parts[part]}</Quiet> : null}</>;
}

export function Due({ dueOn, today, words }: { readonly dueOn: CalendarDate; readonly today: CalendarDate; readonly words: Words }) {
  const left = daysBetween(today, dueOn);
  return (
    <TwoLines above={<DateText date={dueOn} />} below={left < 0 ? <strong class="late">{words.queue.overdue(-left)}</strong> : <Quiet>{words.queue.dueIn(left)}</Quiet>} />
  );
}

/** In the table one under the other, so that rows are of one height and columns read straight down; elsewhere in one line. */
function TwoLines({ above, below }: { readonly above: ComponentChildren; readonly below: ComponentChildren }) {
  return <span class="two-lines"><span>{above}</span> <span>{below}</span></span>;
}
