// Approving although the instrument makes a ground that arises a duty to refuse: asked for by one officer with the reason, agreed to by
// another, an approver. Both stand among the steps; no word of it comes into a letter.
import type { FastifyReply } from "fastify";
import { barsToApproval, permissionFor } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, LongTextField, Notice, problemOf, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { recordBeside } from "../record-beside.ts";
import { countOf, LONGEST, onceOf, RequestForm, required, sendFormPage } from "../request-form.tsx";
import { loadView } from "../request-view.ts";
import { wordsOf } from "../words/index.ts";
import { areMeritsOpen, groundsIn, mayOverride, openBars, overrideIn } from "./weighed-grounds.ts";

/** Where a bar is open; else there is nothing to override. */
const find = async (context: DeskContext) =>
  await withOwnRequest(context, async (_tx, loaded) => await Promise.resolve(areMeritsOpen(loaded) && mayOverride(loaded.actors) && openBars(loaded).length > 0 ? loaded : undefined));

export async function showOverrideGround(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  return loaded === undefined ? await notThere(context) : await sendForm(context, loaded, {}, [], 200);
}

export async function overrideGround(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  if (loaded === undefined) return await notThere(context);
  const [sent, words, problems] = [sentBy(context), wordsOf(context.language), [] as FieldProblem[]];
  const { asked } = overrideIn(loaded.steps);
  const agrees = asked !== undefined && typed(sent, "do") === "agree";
  const reason = typed(sent, "reason");
  if (agrees && asked.by === context.actor) problems.push({ field: "reason", message: words.bar.secondOfficer });
  if (agrees && !loaded.actors.has("approver")) problems.push({ field: "reason", message: words.bar.approver });
  if (!agrees) required(words, problems, "reason", reason, "text", LONGEST.reason);
  if (problems.length > 0) return await sendForm(context, loaded, sent, problems, 422);
  const grounds = barsToApproval(groundsIn(loaded)).map(({ ground, articles }) => ({ ground, articles: [...(articles ?? [])] }));
  const done = await withinScope(context.db, context.scope, (tx) =>
    recordBeside(tx, context, loaded, agrees
      ? { once: onceOf(sent), after: countOf(sent, "after"), action: "agree-to-override", permission: "request.approve", reason: null, details: { agrees: asked.id, bars: grounds } }
      : { once: onceOf(sent), after: countOf(sent, "after"), action: "override-ground", permission: permissionFor(loaded.actors.has("desk") ? "desk" : "approver", loaded.actors), reason, details: { bars: grounds } }),
  );
  if (!done) return await sendForm(context, loaded, sent, [{ field: "reason", message: words.refusals["changed-meanwhile"](words.refusals.another) }], 409);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${loaded.request.id}`), 303);
}

async function sendForm(context: DeskContext, loaded: LoadedRequest, sent: Sent, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { request, steps } = loaded;
  const { asked } = overrideIn(steps);
  const names = treatyWords(context.language.code).grounds;
  const view = await loadView(context);
  return await sendFormPage(
    context,
    { title: words.bar.title, kicker: `${request.reference} · ${request.title}`, state: words.bar.state, crumbs: [{ label: words.queue.title, to: "/desk/requests" }, { label: request.reference, to: `/desk/requests/${request.id}` }], problems, status },
    <>
      <ul class="lines">{openBars(loaded).map(({ ground, articles, why }) => <li key={ground}><strong>{names[ground]}</strong>: {words.bar.must((articles ?? []).join(", "))} {why}</li>)}</ul>
      {asked === undefined ? null : <Notice><p>{words.bar.asked(view.actor(asked.by))} {asked.reason}</p></Notice>}
      {asked !== undefined && asked.by !== context.actor ? (
        <RequestForm button={words.bar.agree} once={onceOf(sent)} hidden={{ after: request.stepCount, do: "agree" }}>{problems.length === 0 ? null : <p class="field-problem">{problemOf(problems, "reason")}</p>}</RequestForm>
      ) : (
        <RequestForm button={words.bar.ask} once={onceOf(sent)} hidden={{ after: request.stepCount }}>
          <LongTextField name="reason" label={words.bar.reason} hint={words.bar.reasonHint} value={typed(sent, "reason")} rows={4} required problem={problemOf(problems, "reason")} />
        </RequestForm>
      )}
    </>,
  );
}
