// Taking back the last step: what it was, and why.
import type { FastifyReply } from "fastify";
import { lastStanding } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, LongTextField, problemOf, writtenDate, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { countOf, LONGEST, onceOf, RequestForm, sendFormPage } from "../request-form.tsx";
import { actionName, sayRefusal, wordsOf } from "../words/index.ts";
import { reverseStep } from "./reverse-step.ts";

export async function showReversal(context: DeskContext): Promise<FastifyReply> {
  const loaded = await withOwnRequest(context, async (_tx, found) => await Promise.resolve(found));
  return loaded === undefined ? await notThere(context) : await sendReversalForm(context, loaded, "", [], 200);
}

export async function sendReversal(context: DeskContext): Promise<FastifyReply> {
  const loaded = await withOwnRequest(context, async (_tx, found) => await Promise.resolve(found));
  if (loaded === undefined) return await notThere(context);
  const sent = sentBy(context);
  const [once, reason] = [onceOf(sent), typed(sent, "reason").slice(0, LONGEST.reason)];
  const { request, steps } = loaded;
  if (!steps.some(({ id }) => id === once)) {
    const outcome = await withinScope(context.db, context.scope, (tx) => reverseStep(tx, context, { id: once, request: request.id, after: countOf(sent, "after"), on: context.today, reason }));
    if (!outcome.ok) return await sendReversalForm(context, loaded, reason, [{ field: "reason", message: sayRefusal(context.language, outcome.refusal) }], outcome.refusal.code === "changed-meanwhile" ? 409 : 422);
  }
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${request.id}`), 303);
}

async function sendReversalForm(context: DeskContext, { request, lane, steps }: LoadedRequest, reason: string, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { reverse } = words;
  const last = lastStanding(lane, steps);
  return await sendFormPage(
    context,
    {
      title: reverse.title, kicker: `${request.reference} · ${request.title}`, crumbs: [{ label: words.queue.title, to: "/desk/requests" }, { label: request.reference, to: `/desk/requests/${request.id}` }], problems, status,
      state: last === undefined ? words.refusals["nothing-to-reverse"] : reverse.state(actionName(words, last.action).done, writtenDate(steps.find(({ id }) => id === last.id)?.on ?? context.today, context.language)),
    },
    last === undefined ? null : (
      <RequestForm button={reverse.save} once={onceOf({})} hidden={{ after: request.stepCount }}>
        <LongTextField name="reason" label={words.needs.reason.label} value={reason} rows={3} required problem={problemOf(problems, "reason")} />
      </RequestForm>
    ),
  );
}
