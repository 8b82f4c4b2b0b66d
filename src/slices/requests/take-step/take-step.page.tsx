// The form of a step and its sending. Refused, it comes back with everything typed and what would be right beside its field.
import type { FastifyReply } from "fastify";
import { isReasonNeed, mayTake, REFUSAL_GROUNDS, type Need, type Transition } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, ChoiceField, DateField, Link, LongTextField, Notice, problemOf, Quiet, TextField, writtenDate, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, partOf, sentBy, type DeskContext } from "../../accounts/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { groundsIn } from "../consider-grounds/weighed-grounds.ts";
import { basisHolds } from "../chosen-basis.ts";
import { RequestForm, sendFormPage } from "../request-form.tsx";
import { loadView, type RequestView } from "../request-view.ts";
import { listPapers, listSignedLetters, type SignedLetter } from "../requests.store.ts";
import { actionName, sayRefusal, stateName, wordsOf, type RequestWords } from "../words/index.ts";
import { isTakenTwice } from "../write-request.store.ts";
import { partToAllot, partToChoose } from "./step-desks.ts";
import { ReasonFields } from "./reason-fields.view.tsx";
import { DeskField, ItemFields, NeedField } from "./step-fields.view.tsx";
import { readStepForm, type StepForm } from "./step-form.ts";
import { takeStep, type StepOutcome, type TakeStepRefusal } from "./take-step.ts";

/** The step as the table has it from any state: the page stays there for who may take it, also when somebody was faster. */
function rowOf({ lane, request, actors }: LoadedRequest, action: string): Transition<string, string> | undefined {
  const rows = lane.transitions.filter((one) => one.action === action && mayTake(actors, one.by));
  return rows.find(({ from }) => from.includes(request.state)) ?? rows[0];
}

/** Steps with which a paper comes: what others did, and was written down here. */
const BY_OTHERS: ReadonlySet<string> = new Set(["other-state", "court", "executing-authority"]);

export async function showStepForm(context: DeskContext): Promise<FastifyReply> {
  const found = await findStep(context);
  if (found === undefined) return await notThere(context);
  const { loaded, row } = found;
  const form = { ...readStepForm({}, row, loaded.items, context.today), after: loaded.request.stepCount };
  return await sendStepForm(context, loaded, row, form, [], row.from.includes(loaded.request.state) ? undefined : { code: "not-from-here", possible: [] });
}

export async function sendStep(context: DeskContext): Promise<FastifyReply> {
  const found = await findStep(context);
  if (found === undefined) return await notThere(context);
  const { loaded, row } = found;
  const form = readStepForm(sentBy(context), row, loaded.items, context.today);
  const view = await loadView(context);
  const outcome = await attempt(context, view, loaded, row, form);
  if (outcome.ok) return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${loaded.request.id}`), 303);
  if (outcome.refusal.code === "not-there") return await notThere(context);
  return await sendStepForm(context, loaded, row, form, problemsOf(context.language, outcome.refusal, row), outcome.refusal);
}

async function findStep(context: DeskContext): Promise<{ readonly loaded: LoadedRequest; readonly row: Transition<string, string> } | undefined> {
  return await withOwnRequest(context, async (_tx, loaded) => {
    const row = rowOf(loaded, partOf(context, "action"));
    return await Promise.resolve(row === undefined ? undefined : { loaded, row });
  });
}

/** A form sent twice finds the step taken. */
async function attempt(context: DeskContext, view: RequestView, { request, steps }: LoadedRequest, { action }: Transition<string, string>, form: StepForm): Promise<StepOutcome> {
  if (steps.some(({ id }) => id === form.once)) return { ok: true, number: request.stepCount, state: request.state };
  try {
    return await withinScope(context.db, context.scope, (tx) => takeStep(tx, context, view.office, { ...form, id: form.once, request: request.id, action, basisHolds: (basis) => basisHolds(view, basis, context.today) }));
  } catch (error) {
    if (!isTakenTwice(error)) throw error;
    return { ok: true, number: request.stepCount, state: request.state };
  }
}

function problemsOf(language: DeskContext["language"], refusal: TakeStepRefusal, { needs }: Transition<string, string>): readonly FieldProblem[] {
  if (refusal.code === "needs") return refusal.missing.map((need) => ({ field: need, message: wordsOf(language).needs[need].lacking }));
  if (refusal.code === "not-on-that-ground") return [{ field: "ground", message: sayRefusal(language, refusal) }];
  const field = refusal.code === "desk-needed" ? "desk" : refusal.code.startsWith("day-") ? "on" : (needs[0] ?? "on");
  return [{ field, message: sayRefusal(language, refusal) }];
}

async function sendStepForm(context: DeskContext, loaded: LoadedRequest, row: Transition<string, string>, form: StepForm, problems: readonly FieldProblem[], refusal?: TakeStepRefusal): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { request, parts } = loaded;
  const view = await loadView(context);
  const papers = BY_OTHERS.has(row.by) ? await withinScope(context.db, context.scope, (tx) => listPapers(tx, request.id)) : [];
  const letters = row.action === "despatch" ? await withinScope(context.db, context.scope, (tx) => listSignedLetters(tx, request.id)) : [];
  const choose = partToChoose(request, row.action, parts);
  const allot = partToAllot(row.action);
  const status = refusal?.code === "changed-meanwhile" || refusal?.code === "not-from-here" ? 409 : undefined;
  return await sendFormPage(
    context,
    {
      title: actionName(words, row.action).button, kicker: `${request.reference} · ${request.title}`, crumbs: [{ label: words.queue.title, to: "/desk/requests" }, { label: request.reference, to: `/desk/requests/${request.id}` }], problems,
      state: <>{stateName(words, request.direction, request.state)} → <strong>{stateName(words, request.direction, row.to)}</strong> <Quiet>{words.file.source(row.source.cites, words.file.evidence[row.source.evidence])}</Quiet></>,
      ...(status === undefined ? {} : { status }),
    },
    <>
      {status === undefined || problems.length > 0 ? null : <Notice tone="caution"><p>{sayRefusal(context.language, refusal ?? { code: "not-there" })}</p></Notice>}
      <SignedLetters letters={letters} words={words} language={context.language} />
      <RequestForm button={actionName(words, row.action).button} once={form.once} hidden={{ after: loaded.request.stepCount }}>
        {row.needs.map((need) => <Needed key={need} need={need} loaded={loaded} form={form} context={context} problems={problems} />)}
        {row.needs.some(isReasonNeed) && !row.needs.includes("reason") ? <LongTextField name="reason" label={words.reasons.inWords} hint={words.reasons.inWordsHint} value={form.given.reason ?? ""} rows={2} problem={problemOf(problems, "reason")} /> : null}
        {(row.also ?? []).map((need) => <TextField key={need} name={need} label={words.needs[need].label} hint={words.step.ifAny} value={form.given[need] ?? ""} />)}
        {papers.length === 0 ? null : <ChoiceField name="paper" label={words.step.papers} values={form.documents} choices={papers.map(({ id, name }) => ({ value: id, label: name }))} />}
        {choose === undefined ? null : <DeskField context={context} loaded={loaded} view={view} part={choose} allot={false} form={form} words={words} problems={problems} />}
        {allot === undefined ? null : <DeskField context={context} loaded={loaded} view={view} part={allot} allot form={form} words={words} problems={problems} />}
        <DateField name="on" label={words.step.happened} hint={words.step.happenedHint} value={form.on} problem={problemOf(problems, "on")} />
      </RequestForm>
    </>,
  );
}

/** Of an incoming request those grounds are offered that were found to arise, and that the instrument lets refuse on. */
function notOffered({ request, steps, basis }: LoadedRequest, need: Need): ReadonlySet<string> {
  if (request.direction !== "incoming" || need !== "ground") return new Set();
  const arising = groundsIn({ steps, basis }).filter(({ arises, rule }) => arises === "yes" && rule !== "never").map(({ ground }): string => ground);
  return new Set(REFUSAL_GROUNDS.filter((ground) => !arising.includes(ground)));
}

/** What is signed and has not gone out: its sending, recorded at the letter, is this step. */
function SignedLetters({ letters, words, language }: { readonly letters: readonly SignedLetter[]; readonly words: RequestWords; readonly language: DeskContext["language"] }) {
  if (letters.length === 0) return null;
  return (
    <Notice>
      <p>{words.step.signedLetter}</p>
      <ul class="lines">{letters.map(({ id, reference, signedOn }) => <li key={id}><Link to={`/desk/letters/${id}`} class="reference">{reference}</Link> <Quiet>{words.step.signedOn(writtenDate(signedOn, language))}</Quiet></li>)}</ul>
    </Notice>
  );
}

type NeededProps = { readonly need: Need; readonly loaded: LoadedRequest; readonly form: StepForm; readonly context: DeskContext; readonly problems: readonly FieldProblem[] };

function Needed({ need, loaded, form, context: { language }, problems }: NeededProps) {
  const words = wordsOf(language);
  if (need === "items-updated") return <ItemFields items={loaded.items} form={form} words={words} />;
  if (isReasonNeed(need)) return <ReasonFields need={need} loaded={loaded} form={form} language={language.code} words={words} problems={problems} without={notOffered(loaded, need)} />;
  return <NeedField need={need} form={form} words={words} problems={problems} />;
}
