// One preservation: confirmed, renewed, followed by the request that asks for the data, and ended for a reason.
import type { FastifyReply } from "fastify";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, DataTable, DateText, ErrorSummary, Link, PageHead, Quiet, SummaryList, type Column, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, mayUse, notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { findRequest, loadRequestView, openByOwnNumber, requestWords, type RequestView, type StoredRequest } from "../../requests/index.ts";
import { ledgerEvents } from "../ledger-events.ts";
import { choiceIn, dayIn, once, onceIn, textIn, type Reading } from "../ledger-fields.ts";
import { END_REASONS, findPreservation, insertTerm, listPreservationRequests, listTerms, type Preservation, type Term } from "../preservations.store.ts";
import { wordsOf, type LedgerWords } from "../words/index.ts";
import { linkRequest } from "./link-request.ts";
import { PreservationForms } from "./preservation-forms.view.tsx";
import { Until } from "./preservations.page.tsx";

export async function showPreservation(context: DeskContext): Promise<FastifyReply> {
  return await sendPreservation(context, {}, []);
}

export const confirmPreservation = changes("confirmed");
export const renewPreservation = changes("renewed");
export const endPreservation = changes("ended");

type Change = "confirmed" | "renewed" | "ended";
type TermRead = Pick<Term, "kind" | "ticket" | "from" | "until" | "because">;

const mayChange = (change: Change, { kind }: Preservation) => (change === "confirmed" ? kind === "asked" : change === "renewed" ? kind === "begun" || kind === "renewed" : kind !== "ended");

function changes(change: Change) {
  return async (context: DeskContext): Promise<FastifyReply> => {
    const id = idOf(context, "preservation");
    if (id === undefined) return await notThere(context);
    const { db, scope, actor, who, today } = context;
    const reading: Reading = { sent: sentBy(context), words: wordsOf(context.language), problems: [], today };
    const sentOnce = onceIn(reading);
    const found = await once(async () => await withinScope(db, scope, async (tx) => {
      const preservation = await findPreservation(tx, id);
      if (preservation === undefined) return undefined;
      // A form sent twice has done its work: what it did is looked at.
      if ((await listTerms(tx, id)).some((term) => term.id === sentOnce)) return preservation;
      if (!mayChange(change, preservation)) return undefined;
      const term = readTerm(change, preservation, reading);
      if (reading.problems.length > 0) return preservation;
      await insertTerm(tx, { ...term, id: sentOnce, preservation: id, by: actor });
      await appendAudit(tx, who, ledgerEvents.event(`preservation.${change}`, id, { until: term.until, ...(term.because === null ? {} : { because: term.because }) }));
      return preservation;
    }), undefined);
    if (found === undefined) return await notThere(context);
    return reading.problems.length > 0 ? await sendPreservation(context, reading.sent, reading.problems) : await context.reply.redirect(addressOf(context.request.place, `/desk/preservations/${id}`), 303);
  };
}

function readTerm(change: Change, { ticket: earlier, askedOn }: Preservation, reading: Reading): TermRead {
  const from = dayIn(reading, `${change}-on`);
  if (from < askedOn) reading.problems.push({ field: `${change}-on`, message: reading.words.needed.asked });
  if (change === "ended") return { kind: "ended", ticket: "", from, until: from, because: choiceIn(reading, "ended-because", END_REASONS) ?? null };
  const until = dayIn(reading, `${change}-until`, true);
  if (until <= from) reading.problems.push({ field: `${change}-until`, message: reading.words.needed.before });
  return { kind: change === "confirmed" ? "begun" : "renewed", ticket: textIn(reading, `${change}-ticket`, false) || earlier, from, until, because: null };
}

export async function followPreservation(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "preservation");
  if (id === undefined) return await notThere(context);
  const sent = sentBy(context);
  const linked = await withinScope(context.db, context.scope, async (tx) => {
    const preservation = await findPreservation(tx, id);
    if (preservation === undefined) return undefined;
    const request = await openByOwnNumber(tx, context, typed(sent, "request"));
    if (request !== undefined) await linkRequest(tx, context, preservation, request.request.id);
    return request !== undefined;
  });
  if (linked === undefined) return await notThere(context);
  if (!linked) return await sendPreservation(context, sent, [{ field: "request", message: wordsOf(context.language).needed.request }]);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/preservations/${id}`), 303);
}

type Following = Pick<StoredRequest, "id" | "reference" | "title" | "direction" | "liesWith">;
type Shown = { readonly preservation: Preservation; readonly terms: readonly Term[]; readonly requests: readonly Following[] };

async function load({ db, scope }: DeskContext, id: string): Promise<Shown | undefined> {
  return await withinScope(db, scope, async (tx) => {
    const preservation = await findPreservation(tx, id);
    if (preservation === undefined) return undefined;
    const requests: Following[] = [];
    for (const request of await listPreservationRequests(tx, id)) {
      const found = await findRequest(tx, request);
      if (found !== undefined) requests.push(found);
    }
    return { preservation, terms: await listTerms(tx, id), requests };
  });
}

async function sendPreservation(context: DeskContext, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const id = idOf(context, "preservation");
  const found = id === undefined ? undefined : await load(context, id);
  if (found === undefined) return await notThere(context);
  const [words, view] = [wordsOf(context.language), await loadRequestView(context)];
  const { preservations: own } = words;
  const { preservation, terms } = found;
  const title = own.one(preservation.provider);
  return await context.reply.sendPage(
    { title, crumbs: [{ label: own.title, to: "/desk/preservations" }], density: "desk", section: "preservations", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead kicker={own.directions[preservation.direction]} title={title} state={<>{preservation.kind === "ended" || preservation.until === null ? null : own.until} <Until preservation={preservation} today={context.today} words={words} /></>} dated={false} />
      <ErrorSummary problems={problems} />
      <Particulars shown={found} words={words} view={view} marking={requestWords(context.language).markings[preservation.marking]} mayAsk={mayUse("request.examine", context)} />
      <PreservationForms preservation={preservation} sent={sent} problems={problems} words={words} today={context.today} />
      <Terms terms={terms} words={words} view={view} />
    </>,
  );
}

function Particulars({ shown: { preservation, requests }, words: { preservations: own }, view, marking, mayAsk }: { readonly shown: Shown; readonly words: LedgerWords; readonly view: RequestView; readonly marking: string; readonly mayAsk: boolean }) {
  const { way, country, counterpart, restsOn, target, ticket, askedOn, renewals, direction } = preservation;
  const said = (text: string) => (text === "" ? <Quiet>{own.notSaid}</Quiet> : text);
  return (
    <SummaryList
      rows={[
        { label: own.target, value: target },
        { label: direction === "out" ? own.way : own.askedBy, value: [direction === "out" ? own.ways[way] : "", country === null ? "" : view.country(country), counterpart].filter((part) => part !== "").join(", ") },
        { label: own.restsOn, value: said(restsOn) },
        { label: own.ticket, value: said(ticket) },
        { label: own.asked, value: <><DateText date={askedOn} />, {own.renewals(renewals)}</> },
        { label: own.marking, value: marking },
        { label: own.follows, value: requests.length === 0 ? <Quiet>{own.followsNone}</Quiet> : <ul class="lines">{requests.map(({ id, reference, title, direction: goes, liesWith }) => <li key={id}><Link to={`/desk/requests/${id}`} class="reference">{reference}</Link> {title}{mayAsk && preservation.kind !== "ended" && goes === "outgoing" && liesWith !== "agency" ? <> · <Link to={`/desk/requests/${id}/letters/new/preservation-request`}>{own.letter}</Link></> : null}</li>)}</ul> },
      ]}
    />
  );
}

function Terms({ terms, words: { preservations: own }, view }: { readonly terms: readonly Term[]; readonly words: LedgerWords; readonly view: RequestView }) {
  const day = (date: CalendarDate | null) => (date === null ? <Quiet>–</Quiet> : <DateText date={date} />);
  const columns: readonly Column<Term>[] = [
    { key: "on", header: own.terms.on, kind: "date", cell: ({ from }) => day(from) },
    { key: "kind", header: own.terms.what, namesRow: true, cell: ({ kind, because }) => (because === null ? own.terms.kinds[kind] : own.endedBecause[because]) },
    { key: "until", header: own.until, kind: "date", cell: ({ kind, until }) => (kind === "ended" ? <Quiet>–</Quiet> : day(until)) },
    { key: "ticket", header: own.ticket, cell: ({ ticket }) => ticket },
    { key: "by", header: own.terms.by, cell: ({ by }) => view.actor(by) },
  ];
  return (
    <section aria-labelledby="terms">
      <h2 id="terms">{own.terms.title}</h2>
      <DataTable<Term> caption={own.terms.title} captionHidden columns={columns} rows={terms} rowKey={({ id }) => id} />
    </section>
  );
}
