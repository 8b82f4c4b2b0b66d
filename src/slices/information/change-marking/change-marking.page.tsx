// The form that closes information further, or proposes to close it less; and the second officer's answer.
import type { FastifyReply } from "fastify";
import { covers, isMarking, MARKINGS } from "../../../domain/access/index.ts";
import { addressOf, ErrorSummary, FormToken, LongTextField, Notice, PageHead, problemOf, SelectField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { mayUse, notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { loadRequestView } from "../../requests/index.ts";
import { withInformation, type OpenedInformation } from "../asked-information.ts";
import { afterOf, CompartmentField, compartmentsIn, InformationForm, onceOf } from "../information-form.tsx";
import { sayRefusal, wordsOf, type InformationWords } from "../words/index.ts";
import { changeMarking, loweringOf, type MarkingOutcome, type MarkingWanted } from "./change-marking.ts";

const mayMark = (context: DeskContext, { own }: OpenedInformation) => own && mayUse("request.approve", context);

export async function showMarking(context: DeskContext): Promise<FastifyReply> {
  return await sendForm(context, {}, [], 200);
}

export async function sendMarking(context: DeskContext): Promise<FastifyReply> {
  const [sent, words] = [sentBy(context), wordsOf(context.language)];
  const [answered, marking] = [typed(sent, "answer"), typed(sent, "marking")];
  const answer: MarkingWanted["answer"] = answered === "accept" || answered === "keep" ? answered : undefined;
  // The answer to a proposal has no reason of its own.
  const reason = answer === undefined ? typed(sent, "reason").slice(0, 4000) : "";
  const problems: FieldProblem[] = answer !== undefined ? [] : [...(isMarking(marking) ? [] : [{ field: "marking", message: words.needed.choice }]), ...(reason === "" ? [{ field: "reason", message: words.needs.reason }] : [])];
  if (problems.length > 0) return await sendForm(context, sent, problems, 422);
  const outcome = await withInformation(context, async (tx, opened): Promise<{ readonly id: string; readonly done: MarkingOutcome } | undefined> => {
    if (!mayMark(context, opened)) return undefined;
    const wanted = { id: onceOf(sent), after: afterOf(sent), marking: isMarking(marking) ? marking : opened.information.marking, compartments: compartmentsIn(sent), reason, answer };
    return { id: opened.information.id, done: await changeMarking(tx, context, opened, wanted) };
  });
  if (outcome === undefined) return await notThere(context);
  const { done } = outcome;
  if (done.ok) return await context.reply.redirect(addressOf(context.request.place, `/desk/information/${outcome.id}`), 303);
  const changed = done.code === "changed-meanwhile";
  const message = done.code === "changed-meanwhile" ? sayRefusal(context.language, { code: "changed-meanwhile" }) : words.marking.refusals[done.code];
  return await sendForm(context, sent, [{ field: done.code === "compartment-not-yours" ? "compartment" : "marking", message }], changed ? 409 : 422);
}

async function sendForm(context: DeskContext, sent: Sent, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const opened = await withInformation(context, async (_, found) => await Promise.resolve(mayMark(context, found) ? found : undefined));
  if (opened === undefined) return await notThere(context);
  const words = wordsOf(context.language);
  const { marking: own } = words;
  const { id, reference, title, marking, compartments, events } = opened.information;
  const choices = MARKINGS.filter((one) => covers(context.standing.clearance, one)).map((value) => ({ value, label: words.markings[value] }));
  return await context.reply.sendPage(
    { title: own.title, crumbs: [{ label: words.title, to: "/desk/information" }, { label: reference, to: `/desk/information/${id}` }], density: "desk", section: "information", unlisted: true, status },
    <>
      <PageHead kicker={`${reference} · ${title}`} title={own.title} state={own.state(words.markings[marking])} dated={false} />
      <ErrorSummary problems={problems} />
      <Waiting context={context} opened={opened} words={words} actor={(await loadRequestView(context)).actor} />
      <InformationForm button={own.save} once={onceOf(sent)} after={events}>
        <SelectField name="marking" label={own.becomes} hint={own.hint} value={typed(sent, "marking") || marking} choices={choices} problem={problemOf(problems, "marking")} />
        <CompartmentField standing={context.standing} values={[...compartments, ...compartmentsIn(sent)]} problems={problems} words={{ ...words, form: { ...words.form, compartments: own.more, compartmentsHint: own.moreHint } }} />
        <LongTextField name="reason" label={words.form.reason} value={typed(sent, "reason")} rows={3} required problem={problemOf(problems, "reason")} />
      </InformationForm>
    </>,
  );
}

/** What another proposed, and the two answers to it. */
function Waiting({ context, opened, words, actor }: { readonly context: DeskContext; readonly opened: OpenedInformation; readonly words: InformationWords; readonly actor: (by: string) => string }) {
  const place = usePlace();
  const { information } = opened;
  const proposal = loweringOf(opened);
  if (proposal === undefined) return null;
  const answer = (value: "accept" | "keep") => (
    <form method="post" action={addressOf(place, `/desk/information/${information.id}/marking`)}>
      <FormToken />
      <input type="hidden" name="once" value={onceOf({})} />
      <input type="hidden" name="after" value={information.events} />
      <button type="submit" name="answer" value={value} class={value === "accept" ? "button" : "button-quiet"}>{words.marking[value]}</button>
    </form>
  );
  return (
    <Notice title={words.marking.waits}>
      <p>{words.marking.proposal(actor(proposal.by), words.markings[information.marking], words.markings[proposal.to])}</p>
      {proposal.reason === null ? null : <p class="as-typed">{proposal.reason}</p>}
      {proposal.by === context.actor ? <p>{words.marking.refusals["same-person"]}</p> : <div class="row-acts">{answer("accept")}{answer("keep")}</div>}
    </Notice>
  );
}
