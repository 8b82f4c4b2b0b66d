// How far a request is closed: closed further at once, opened further by two officers. Each is a step beside the lane, with its reason.
import type { FastifyReply } from "fastify";
import { covers, isMarking, MARKINGS, type Marking } from "../../../domain/access/index.ts";
import { decideLoweringOfRequest, decideMarkingOfRequest, loweringProposed, permissionFor, type MarkingDecision } from "../../../domain/casework/index.ts";
import { withinScope, type ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, FormToken, LongTextField, Notice, problemOf, Quiet, SelectField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { recordBeside } from "../record-beside.ts";
import { countOf, LONGEST, onceOf, RequestForm, required, sendFormPage } from "../request-form.tsx";
import { loadView, type RequestView } from "../request-view.ts";
import { wordsOf, type RequestWords } from "../words/index.ts";
import { markRequest } from "../write-request.store.ts";

/** Who answers for the request: the authority's approver; the agency's controlling officer while it lies with the agency (0085 asks the same). */
const find = async (context: DeskContext) => await withOwnRequest(context, async (_tx, loaded) => await Promise.resolve(mayMark(loaded) ? loaded : undefined));

export function mayMark({ actors, request }: Pick<LoadedRequest, "actors" | "request">): boolean {
  return actors.has("approver") || (actors.has("controlling-officer") && request.liesWith === "agency");
}

export async function showMarking(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  return loaded === undefined ? await notThere(context) : await sendMarkingForm(context, loaded, {}, [], 200);
}

/** A new marking; or, where `answer` was sent, the second officer's answer to the lowering that waits. */
export async function sendMarking(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  if (loaded === undefined) return await notThere(context);
  const sent = sentBy(context);
  const words = wordsOf(context.language);
  const problems: FieldProblem[] = [];
  const answer = typed(sent, "answer");
  // An answer has no reason of its own: what was proposed has one.
  const [wanted, reason] = [typed(sent, "marking"), answer === "" ? typed(sent, "reason") : ""];
  if (answer === "") {
    if (!isMarking(wanted)) problems.push({ field: "marking", message: words.needed.choice });
    required(words, problems, "reason", reason, "text", LONGEST.reason);
  }
  if (problems.length > 0) return await sendMarkingForm(context, loaded, sent, problems, 422);
  const once = onceOf(sent);
  if (!loaded.steps.some(({ id }) => id === once)) {
    const decision = answer === "" ? decideMarkingOfRequest(loaded.request.marking, wanted as Marking, context.standing.clearance, loaded.steps) : decideLoweringOfRequest(context.actor, answer === "accept", loaded.steps);
    if (!decision.ok) return await sendMarkingForm(context, loaded, sent, [{ field: "marking", message: words.marking.refusals[decision.refusal.code] }], 422);
    const done = await withinScope(context.db, context.scope, (tx) => record(tx, context, loaded, decision, { once, after: countOf(sent, "after"), wanted: wanted as Marking, reason }));
    if (!done) return await sendMarkingForm(context, loaded, sent, [{ field: "marking", message: words.refusals["changed-meanwhile"](words.refusals.another) }], 409);
  }
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${loaded.request.id}`), 303);
}

type Wanted = { readonly once: string; readonly after: number; readonly wanted: Marking; readonly reason: string };

async function record(tx: ScopedTransaction, context: DeskContext, loaded: LoadedRequest, { action }: MarkingDecision & { readonly ok: true }, { once, after, wanted, reason }: Wanted): Promise<boolean> {
  const proposal = loweringProposed(loaded.steps);
  const isAnswer = action === "lower-marking" || action === "keep-marking";
  const details = isAnswer ? { was: loaded.request.marking, marking: action === "lower-marking" ? (proposal?.to ?? "") : loaded.request.marking, proposal: proposal?.id ?? "" } : { was: loaded.request.marking, marking: wanted };
  const done = await recordBeside(tx, context, loaded, { once, after, action, permission: permissionFor(loaded.actors.has("approver") ? "approver" : "controlling-officer", loaded.actors), reason: reason === "" ? null : reason, details });
  if (!done || action === "propose-lower-marking" || action === "keep-marking") return done;
  if (!(await markRequest(tx, loaded.request.id, once))) throw new Error(`the step ${action} was recorded and the database marks nothing by it`);
  return true;
}

async function sendMarkingForm(context: DeskContext, loaded: LoadedRequest, sent: Sent, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { request } = loaded;
  const view = await loadView(context);
  const choices = MARKINGS.filter((marking) => covers(context.standing.clearance, marking)).map((value) => ({ value, label: words.markings[value] }));
  return await sendFormPage(
    context,
    { title: words.marking.title, kicker: `${request.reference} · ${request.title}`, state: words.marking.state(words.markings[request.marking]), crumbs: [{ label: words.queue.title, to: "/desk/requests" }, { label: request.reference, to: `/desk/requests/${request.id}` }], problems, status },
    <>
      <Waiting context={context} loaded={loaded} view={view} words={words} />
      <Cleared loaded={loaded} view={view} words={words} />
      <RequestForm button={words.marking.save} once={onceOf({})} hidden={{ after: request.stepCount }}>
        <SelectField name="marking" label={words.marking.becomes} hint={words.marking.hint} value={typed(sent, "marking") || request.marking} choices={choices} problem={problemOf(problems, "marking")} />
        <LongTextField name="reason" label={words.needs.reason.label} value={typed(sent, "reason")} rows={3} required problem={problemOf(problems, "reason")} />
      </RequestForm>
    </>,
  );
}

type PartProps = { readonly loaded: LoadedRequest; readonly view: RequestView; readonly words: RequestWords };

/** What another proposed, and the two answers to it. */
function Waiting({ context, loaded, view, words }: PartProps & { readonly context: DeskContext }) {
  const place = usePlace();
  const proposal = loweringProposed(loaded.steps);
  if (proposal === undefined) return null;
  const answer = (value: "accept" | "keep") => (
    <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/marking`)}>
      <FormToken />
      <input type="hidden" name="once" value={onceOf({})} />
      <input type="hidden" name="after" value={loaded.request.stepCount} />
      <button type="submit" name="answer" value={value} class={value === "accept" ? "button" : "button-quiet"}>{words.marking[value]}</button>
    </form>
  );
  return (
    <Notice title={words.marking.waits}>
      <p>{words.marking.proposal(view.actor(proposal.by), words.markings[loaded.request.marking], words.markings[proposal.to])}</p>
      {proposal.reason === null ? null : <p class="as-typed">{proposal.reason}</p>}
      {proposal.by === context.actor ? <p>{words.marking.refusals["same-person"]}</p> : <div class="row-acts">{answer("accept")}{answer("keep")}</div>}
    </Notice>
  );
}

/** How far the posts are cleared with which it lies: who is cleared for less will not see it any more. */
function Cleared({ loaded: { parts }, view, words }: PartProps) {
  const cleared = parts.flatMap(({ part, post }) => {
    const known = view.office.posts.find(({ id }) => id === post);
    return known === undefined ? [] : [`${words.parts[part]}: ${words.markings[known.clearance]}`];
  });
  return cleared.length === 0 ? null : <p><Quiet>{words.marking.cleared} {[...new Set(cleared)].join(" · ")}</Quiet></p>;
}
