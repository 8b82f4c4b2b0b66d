// What is done with several requests at once: first the page that says what will happen with each and with which nothing, then the sending,
// then what was done with each. It works without script.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { PostId } from "../../../domain/access/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, DataTable, Empty, FormToken, Link, LongTextField, Notice, problemOf, Quiet, SelectField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { postsToGiveTo } from "../assign/assign.ts";
import { openRequest, type LoadedRequest } from "../loaded-request.ts";
import { countOf, idIn, LONGEST, required, sendFormPage } from "../request-form.tsx";
import { isId } from "../request-id.ts";
import { loadView, type RequestView } from "../request-view.ts";
import { wordsOf, type RequestWords } from "../words/index.ts";
import { actOnSeveral, type BulkOutcome } from "./act-on-several.ts";
import { BULK_ACTS, judgeRow, type BulkAct, type Judged } from "./judge-row.ts";

const PATH = "/desk/requests/bulk";
const MOST = 50;

type Chosen = { readonly act: BulkAct; readonly ids: readonly string[]; readonly more: boolean };
type Row = { readonly loaded: LoadedRequest; readonly judged: Judged };

export async function showBulk(context: DeskContext): Promise<FastifyReply> {
  const { query } = context.request.place;
  const chosen = chosenOf(query.findLast(([name]) => name === "act")?.[1] ?? "", query.flatMap(([name, value]) => (name === "request" ? [value] : [])));
  return await sendConfirmation(context, chosen, {}, [], 200);
}

export async function sendBulk(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const words = wordsOf(context.language);
  const chosen = chosenOf(typed(sent, "act"), sent["request"] ?? []);
  const problems: FieldProblem[] = [];
  const reason = typed(sent, "reason");
  if (chosen.ids.length === 0) problems.push({ field: "request", message: words.bulk.nothing });
  else if (chosen.act === "assign") {
    required(words, problems, "post", typed(sent, "post"), "choice", LONGEST.line);
    required(words, problems, "reason", reason, "text", LONGEST.reason);
  }
  if (problems.length > 0) return await sendConfirmation(context, chosen, sent, problems, 422);
  const view = await loadView(context);
  const rows = chosen.ids.map((id) => ({ id, once: idIn(sent, `once.${id}`) ?? randomUUID(), after: countOf(sent, `after.${id}`) }));
  const outcomes = await actOnSeveral(context, view.office, { act: chosen.act, post: idIn(sent, "post") as PostId | undefined, reason: reason.slice(0, LONGEST.reason), rows });
  return await sendOutcomes(context, chosen, outcomes);
}

function chosenOf(act: string, asked: readonly string[]): Chosen {
  const ids = [...new Set(asked.filter(isId))];
  return { act: BULK_ACTS.find((one) => one === act) ?? "assign", ids: ids.slice(0, MOST), more: ids.length > MOST };
}

async function judgeAll(context: DeskContext, { act, ids }: Chosen, view: RequestView): Promise<readonly Row[]> {
  return await withinScope(context.db, context.scope, async (tx) => {
    const rows: Row[] = [];
    for (const id of ids) {
      const loaded = await openRequest(tx, context, id);
      if (loaded !== undefined) rows.push({ loaded, judged: judgeRow(act, loaded, context, view.office) });
    }
    return rows;
  });
}

async function sendConfirmation(context: DeskContext, chosen: Chosen, sent: Sent, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { bulk } = words;
  const view = await loadView(context);
  const rows = await judgeAll(context, chosen, view);
  const unseen = chosen.ids.length - rows.length;
  const possible = rows.filter(({ judged }) => judged.ok);
  return await sendFormPage(
    context,
    { title: bulk.acts[chosen.act].title, kicker: bulk.chosen(rows.length), state: bulk.acts[chosen.act].state, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], problems, status },
    <>
      {chosen.more ? <Notice tone="caution"><p>{bulk.tooMany(MOST)}</p></Notice> : null}
      {unseen === 0 ? null : <Notice tone="caution"><p>{bulk.unseen(unseen)}</p></Notice>}
      {rows.length === 0 ? <Empty title={bulk.nothing}><p>{bulk.nothingText}</p></Empty> : <WhatHappens act={chosen.act} rows={rows} view={view} words={words} />}
      {rows.length > 0 && possible.length === 0 ? <p><strong>{bulk.noneLeft}.</strong></p> : null}
      {possible.length === 0 ? <p><Link to="/desk/requests">{bulk.back}</Link></p> : <Confirm context={context} act={chosen.act} rows={possible} view={view} sent={sent} problems={problems} words={words} />}
    </>,
  );
}

type HappensProps = { readonly act: BulkAct; readonly rows: readonly Row[]; readonly view: RequestView; readonly words: RequestWords };

function WhatHappens({ act, rows, view, words }: HappensProps) {
  const { bulk } = words;
  return (
    <DataTable
      caption={bulk.chosen(rows.length)}
      captionHidden
      rows={rows}
      rowKey={({ loaded }) => loaded.request.id}
      columns={[
        { key: "request", header: bulk.columns.request, namesRow: true, cell: ({ loaded: { request } }) => <><Link to={`/desk/requests/${request.id}`} class="reference">{request.reference}</Link> <Quiet>{request.title}</Quiet></> },
        { key: "now", header: bulk.columns.now, cell: (row) => liesWith(row, view, words) },
        { key: "what", header: bulk.columns.what, cell: ({ judged }) => (judged.ok ? bulk.will[act] : <><strong>{bulk.wont}</strong> {bulk.refusals[judged.refusal]}</>) },
      ]}
    />
  );
}

function liesWith({ loaded: { request }, judged }: Row, view: RequestView, words: RequestWords): string {
  if (!judged.ok || judged.desk === undefined) return words.desks[request.liesWith];
  return judged.desk.post === null ? words.nobodyYet : view.holders(judged.desk.post).join(", ") || words.vacant;
}

type ConfirmProps = HappensProps & { readonly context: DeskContext; readonly sent: Sent; readonly problems: readonly FieldProblem[] };

function Confirm({ context, act, rows, view, sent, problems, words }: ConfirmProps) {
  const place = usePlace();
  const { bulk } = words;
  const posts = new Map(rows.flatMap(({ judged }) => (judged.ok && judged.desk !== undefined ? postsToGiveTo(view.office, judged.desk, context) : [])).map((post) => [post.id, post]));
  const choices = [...posts.values()].map(({ id, unit }) => ({ value: id as string, label: `${view.post(id)}, ${view.unit(unit)} (${view.holders(id).join(", ") || words.vacant})` })).toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <form method="post" action={addressOf(place, PATH)} class="form">
      <FormToken />
      <input type="hidden" name="act" value={act} />
      {rows.map(({ loaded: { request } }) => (
        <span key={request.id} hidden>
          <input type="hidden" name="request" value={request.id} />
          <input type="hidden" name={`once.${request.id}`} value={idIn(sent, `once.${request.id}`) ?? randomUUID()} />
          <input type="hidden" name={`after.${request.id}`} value={request.stepCount} />
        </span>
      ))}
      {act === "assign" ? <SelectField name="post" label={bulk.post} none="–" value={typed(sent, "post")} choices={choices} problem={problemOf(problems, "post")} /> : null}
      <LongTextField name="reason" label={bulk.reason} hint={bulk.reasonHint} value={typed(sent, "reason")} rows={3} required={act === "assign"} problem={problemOf(problems, "reason")} />
      <p class="form-actions"><button type="submit" class="button">{bulk.acts[act].save}</button></p>
    </form>
  );
}

async function sendOutcomes(context: DeskContext, { act, ids }: Chosen, outcomes: readonly BulkOutcome[]): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { bulk } = words;
  const done = outcomes.filter(({ refusal }) => refusal === undefined).length;
  const unseen = ids.length - outcomes.length;
  return await sendFormPage(
    context,
    { title: bulk.acts[act].title, state: <span role="status">{bulk.result(done, ids.length)}</span>, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], problems: [] },
    <>
      {unseen === 0 ? null : <Notice tone="caution"><p>{bulk.unseen(unseen)}</p></Notice>}
      <DataTable
        caption={bulk.result(done, ids.length)}
        captionHidden
        rows={outcomes}
        rowKey={({ id }) => id}
        columns={[
          { key: "request", header: bulk.columns.request, namesRow: true, cell: ({ id, reference, title }) => <><Link to={`/desk/requests/${id}`} class="reference">{reference}</Link> <Quiet>{title}</Quiet></> },
          { key: "outcome", header: bulk.columns.outcome, cell: ({ refusal }) => (refusal === undefined ? bulk.done[act] : <><strong>{bulk.wont}</strong> {bulk.refusals[refusal]}</>) },
          ...(act === "remind" ? [{ key: "next", header: bulk.write, cell: ({ id, refusal }: BulkOutcome) => (refusal === undefined ? <Link to={`/desk/requests/${id}/letters/new/reminder`}>{bulk.write}</Link> : null) }] : []),
        ]}
      />
      <p><Link to="/desk/requests" class="button">{bulk.back}</Link></p>
    </>,
  );
}
