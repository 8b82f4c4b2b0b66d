// The information of the officer's desks, the latest first.
import type { FastifyReply } from "fastify";
import { INFORMATION_WAYS } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, DateText, Empty, FilterForm, Link, Notice, PageHead, Quiet, SelectField, Tag, TextField, type Column } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { loadRequestView, stateNamed, type RequestView } from "../../requests/index.ts";
import { countOpenInformation, listInformation, type StoredInformation } from "../information.store.ts";
import { wordsOf } from "../words/index.ts";

const MOST = 200;

export async function showList(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, language, request } = context;
  const words = wordsOf(language);
  const view = await loadRequestView(context);
  const asked = (name: string) => request.place.query.find(([key]) => key === name)?.[1]?.trim() ?? "";
  const way = INFORMATION_WAYS.find((one) => one === asked("way")) ?? null;
  const named = asked("country").slice(0, 120);
  const country = named === "" ? null : (stateNamed(view, named) ?? "none");
  const rows = await withinScope(db, scope, async (tx) => await listInformation(tx, { way, country }, MOST));
  return await context.reply.sendPage(
    { title: words.title, crumbs: [], density: "desk", section: "information", unlisted: true },
    <>
      <PageHead title={words.title} state={words.state(rows.length, MOST)} dated={false} actions={mayUse("request.examine", context) ? <><Link to="/desk/information/receive" class="button">{words.receive}</Link> <Link to="/desk/information/send" class="button-quiet">{words.send}</Link></> : undefined} />
      <p class="fine"><Quiet>{words.intro}</Quiet></p>
      <FilterForm label={words.filter} button={words.show} filtered={way !== null || named !== ""}>
        <SelectField name="way" label={words.way} none={words.anyWay} value={way ?? ""} choices={INFORMATION_WAYS.map((value) => ({ value, label: words.ways[value] }))} />
        <TextField name="country" label={words.country} value={named} />
      </FilterForm>
      {rows.length === 0 ? <Empty title={words.none}><p>{words.noneText}</p></Empty> : <InformationTable rows={rows} view={view} context={context} />}
    </>,
  );
}

function InformationTable({ rows, view, context: { language } }: { readonly rows: readonly StoredInformation[]; readonly view: RequestView; readonly context: DeskContext }) {
  const words = wordsOf(language);
  const { columns: headers } = words;
  const columns: readonly Column<StoredInformation>[] = [
    { key: "reference", header: headers.reference, namesRow: true, cell: ({ id, reference }) => <Link to={`/desk/information/${id}`} class="reference">{reference}</Link> },
    { key: "with", header: headers.with, cell: ({ way, country }) => (way === "received" ? words.from(view.country(country)) : words.to(view.country(country))) },
    { key: "title", header: headers.title, cell: ({ title }) => title },
    { key: "state", header: headers.state, cell: ({ state }) => (state === "received" || state === "draft" ? <Tag>{words.states[state]}</Tag> : words.states[state]) },
    { key: "conditions", header: headers.conditions, cell: ({ conditions }) => (conditions === "none" ? <Quiet>–</Quiet> : words.conditionStates[conditions]) },
    { key: "on", header: headers.on, kind: "date", cell: ({ on }) => <DateText date={on} /> },
  ];
  return <DataTable<StoredInformation> caption={words.title} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} class="desk-queue" />;
}

/** On the desk's front: what came and waits for a decision, what is drafted and not sent. */
export async function informationFront(context: DeskContext) {
  if (!mayUse("request.examine", context)) return null;
  const words = wordsOf(context.language);
  const count = await withinScope(context.db, context.scope, countOpenInformation);
  return count === 0 ? null : <Notice><p>{words.front(count)} <Link to="/desk/information">{words.look}</Link></p></Notice>;
}
