import type { FastifyReply } from "fastify";
import type { PostId } from "../../../domain/access/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, LongTextField, problemOf, SelectField, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { countOf, LONGEST, onceOf, RequestForm, required, sendFormPage } from "../request-form.tsx";
import { loadView } from "../request-view.ts";
import type { RequestPart } from "../requests.store.ts";
import { wordsOf } from "../words/index.ts";
import { assignRequest, deskToGive, postsToGiveTo } from "./assign.ts";

type Found = { readonly loaded: LoadedRequest; readonly desk: RequestPart };

async function find(context: DeskContext): Promise<Found | undefined> {
  return await withOwnRequest(context, async (_tx, loaded) => {
    const desk = deskToGive(loaded, context);
    return await Promise.resolve(desk === undefined ? undefined : { loaded, desk });
  });
}

export async function showAssign(context: DeskContext): Promise<FastifyReply> {
  const found = await find(context);
  return found === undefined ? await notThere(context) : await sendAssignForm(context, found, {}, [], 200);
}

export async function sendAssign(context: DeskContext): Promise<FastifyReply> {
  const found = await find(context);
  if (found === undefined) return await notThere(context);
  const sent = sentBy(context);
  const words = wordsOf(context.language);
  const problems: FieldProblem[] = [];
  const [post, reason] = [typed(sent, "post"), typed(sent, "reason")];
  required(words, problems, "post", post, "choice", LONGEST.line);
  required(words, problems, "reason", reason, "text", LONGEST.reason);
  if (problems.length > 0) return await sendAssignForm(context, found, sent, problems, 422);
  const { office } = await loadView(context);
  const once = onceOf(sent);
  const done = found.loaded.steps.some(({ id }) => id === once) ? "done" : await withinScope(context.db, context.scope, (tx) => assignRequest(tx, context, office, found.loaded, found.desk, { once, after: countOf(sent, "after"), post: post as PostId, reason }));
  if (done === "no-such-post") return await sendAssignForm(context, found, sent, [{ field: "post", message: words.needed.choice }], 422);
  if (done === "changed-meanwhile") return await sendAssignForm(context, found, sent, [{ field: "post", message: words.refusals["changed-meanwhile"](words.refusals.another) }], 409);
  return await context.reply.redirect(addressOf(context.request.place, "/desk/requests"), 303);
}

async function sendAssignForm(context: DeskContext, { loaded: { request }, desk }: Found, sent: Sent, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const view = await loadView(context);
  const choices = postsToGiveTo(view.office, desk, context).map(({ id, unit }) => ({ value: id as string, label: `${view.post(id)}, ${view.unit(unit)} (${view.holders(id).join(", ") || words.vacant})` })).toSorted((a, b) => a.label.localeCompare(b.label));
  return await sendFormPage(
    context,
    { title: words.assign.title, kicker: `${request.reference} · ${request.title}`, state: words.assign.state, crumbs: [{ label: words.queue.title, to: "/desk/requests" }, { label: request.reference, to: `/desk/requests/${request.id}` }], problems, status },
    <RequestForm button={words.assign.save} once={onceOf(sent)} hidden={{ after: request.stepCount }}>
      <SelectField name="post" label={words.assign.post} none="–" value={typed(sent, "post") || (desk.post ?? "")} choices={choices} problem={problemOf(problems, "post")} />
      <LongTextField name="reason" label={words.assign.reason} value={typed(sent, "reason")} rows={3} required problem={problemOf(problems, "reason")} />
    </RequestForm>,
  );
}
