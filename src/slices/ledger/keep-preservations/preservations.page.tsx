// Data kept at the office's asking, and at another State's: until when, and the renewals. What nobody confirmed and what ends soon stands first.
import type { FastifyReply } from "fastify";
import { addDays, daysBetween } from "../../../domain/kernel/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, DateText, Empty, ErrorSummary, Link, Notice, PageHead, Quiet, Tag, type Column, type FieldProblem } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext, type Sent } from "../../accounts/index.ts";
import { loadRequestView, type RequestView } from "../../requests/index.ts";
import { countNeeding, listPreservations, type Preservation } from "../preservations.store.ts";
import { wordsOf, type LedgerWords } from "../words/index.ts";
import { BeginForm } from "./begin-form.view.tsx";

const MOST = 500;
const FORTNIGHT = 14;
/** After so many days without an answer the desk is told: data are lost early. */
const ANSWER_DAYS = 3;

export async function showPreservations(context: DeskContext): Promise<FastifyReply> {
  return await sendPreservations(context, {}, []);
}

export async function sendPreservations(context: DeskContext, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { db, scope, today, language } = context;
  const words = wordsOf(language);
  const rows = await withinScope(db, scope, async (tx) => await listPreservations(tx, MOST));
  const ending = rows.filter((row) => isPressing(row, today)).length;
  const own = words.preservations;
  const view = await loadRequestView(context);
  return await context.reply.sendPage(
    { title: words.navigation.preservations, density: "desk", section: "preservations", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead title={own.title} state={own.state(rows.length, ending)} dated={false} />
      <ErrorSummary problems={problems} />
      {rows.length === 0 ? <Empty title={own.none}><p>{own.noneText}</p></Empty> : <Preservations rows={rows} context={context} view={view} />}
      <p class="fine"><Quiet>{own.source}</Quiet></p>
      <BeginForm context={context} view={view} sent={sent} problems={problems} words={words} />
    </>,
  );
}

const isPressing = ({ kind, until }: Preservation, today: DeskContext["today"]) => kind !== "ended" && until !== null && until <= addDays(today, FORTNIGHT);

/** "30 November 2026, 8 days left", "not confirmed yet", "ended: the data have arrived". */
export function Until({ preservation, today, words: { preservations: words } }: { readonly preservation: Preservation; readonly today: DeskContext["today"]; readonly words: LedgerWords }) {
  const { kind, until, because } = preservation;
  if (kind === "ended") return <>{until === null ? null : <DateText date={until} />} <span class="quiet">{because === null ? words.ended : words.endedBecause[because]}</span></>;
  if (until === null) return <strong class="late">{words.unconfirmed}</strong>;
  return <><DateText date={until} /> <span class={isPressing(preservation, today) ? "late" : "quiet"}>{words.left(daysBetween(today, until))}</span></>;
}

function Preservations({ rows, context: { today, language }, view }: { readonly rows: readonly Preservation[]; readonly context: DeskContext; readonly view: RequestView }) {
  const words = wordsOf(language);
  const { preservations: own } = words;
  const columns: readonly Column<Preservation>[] = [
    { key: "until", header: own.until, kind: "date", cell: (preservation) => <Until preservation={preservation} today={today} words={words} /> },
    { key: "provider", header: own.provider, namesRow: true, cell: ({ id, provider, direction, country }) => <><Link to={`/desk/preservations/${id}`}>{provider}</Link>{direction === "in" ? <> <Tag>{own.askedOfUs}</Tag></> : null}{country === null ? null : <Quiet> {direction === "in" ? own.from(view.country(country)) : view.country(country)}</Quiet>}</> },
    { key: "target", header: own.target, cell: ({ target, ticket }) => <>{target}{ticket === "" ? null : <Quiet> {ticket}</Quiet>}</> },
    { key: "asked", header: own.asked, kind: "date", cell: ({ askedOn, renewals }) => <><DateText date={askedOn} /> <Quiet>{own.renewals(renewals)}</Quiet></> },
  ];
  return <DataTable<Preservation> caption={own.title} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** On the desk's front: what must be renewed, and what nobody has confirmed. */
export async function preservationsFront(context: DeskContext) {
  if (!mayUse("request.read", context)) return null;
  const { preservations: words } = wordsOf(context.language);
  const { ending, unconfirmed } = await withinScope(context.db, context.scope, async (tx) => await countNeeding(tx, addDays(context.today, FORTNIGHT + 1), addDays(context.today, -ANSWER_DAYS)));
  if (ending + unconfirmed === 0) return null;
  return <Notice tone="caution"><p>{ending === 0 ? null : words.front(ending)} {unconfirmed === 0 ? null : words.frontUnconfirmed(unconfirmed)} <Link to="/desk/preservations">{words.look}</Link></p></Notice>;
}
