// The check of the merits: every ground for refusal gone through, yes or no and why, before anything is refused, postponed or approved.
// Each stands under the rule of the instrument chosen as the basis, where somebody has read it there; else under the general table.
import type { FastifyReply } from "fastify";
import { consideredGrounds, groundsToCheck, judgeGrounds, type GroundFinding, type GroundToCheck } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, Notice, problemOf, Quiet, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { termsOf } from "../../legal-basis/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { recordBeside } from "../record-beside.ts";
import { countOf, line, LONGEST, onceOf, RequestForm, sendFormPage } from "../request-form.tsx";
import { loadView } from "../request-view.ts";
import { areMeritsOpen, groundsFoundLast, instrumentWeighed, isOtherBasis } from "./weighed-grounds.ts";
import { wordsOf } from "../words/index.ts";

const ANSWERS = ["no", "yes", "not-clear"] as const satisfies readonly GroundFinding["arises"][];

/** While the merits are looked at, by the authority's desk. */
const find = async (context: DeskContext) =>
  await withOwnRequest(context, async (_tx, loaded) => await Promise.resolve(areMeritsOpen(loaded) && loaded.actors.has("desk") ? loaded : undefined));

async function groundsOf(context: DeskContext, { basis }: LoadedRequest): Promise<readonly GroundToCheck[]> {
  const instrument = instrumentWeighed(basis);
  if (instrument === null) return groundsToCheck([]);
  return groundsToCheck(termsOf((await loadView(context)).register, instrument)?.refusals ?? []);
}

export async function showGrounds(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  return loaded === undefined ? await notThere(context) : await sendGroundsForm(context, loaded, groundsFoundLast(loaded.steps), [], 200);
}

export async function considerGrounds(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  if (loaded === undefined) return await notThere(context);
  const [sent, words] = [sentBy(context), wordsOf(context.language)];
  const grounds = await groundsOf(context, loaded);
  const findings = readFindings(sent, grounds);
  const judged = judgeGrounds(grounds, findings);
  const names = treatyWords(context.language.code).grounds;
  const problems = [
    ...judged.open.map((ground) => ({ field: `why.${ground}`, message: `${names[ground]}: ${words.grounds.open}` })),
    ...judged.notAGround.map((ground) => ({ field: `answer.${ground}`, message: `${names[ground]}: ${words.grounds.never}` })),
  ];
  if (problems.length > 0) return await sendGroundsForm(context, loaded, findings, problems, 422);
  if (typed(sent, "basis") !== (instrumentWeighed(loaded.basis) ?? "")) return await sendGroundsForm(context, loaded, findings, [{ field: `answer.${grounds[0]?.ground ?? ""}`, message: words.grounds.basisChanged }], 409);
  const { open: _open, notAGround: _not, ...follows } = judged;
  const done = await withinScope(context.db, context.scope, (tx) =>
    recordBeside(tx, context, loaded, { once: onceOf(sent), after: countOf(sent, "after"), action: "consider-grounds", permission: "request.examine", reason: null, details: { instrument: instrumentWeighed(loaded.basis), grounds: consideredGrounds(grounds, findings).map((one) => ({ ...one, articles: one.articles === null ? null : [...one.articles] })), follows: JSON.parse(JSON.stringify(follows)) as Record<string, string[]> } }),
  );
  if (!done) return await sendGroundsForm(context, loaded, findings, [{ field: `answer.${grounds[0]?.ground ?? ""}`, message: words.refusals["changed-meanwhile"](words.refusals.another) }], 409);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${loaded.request.id}`), 303);
}

function readFindings(sent: Sent, grounds: readonly GroundToCheck[]): readonly GroundFinding[] {
  return grounds.flatMap(({ ground }) => {
    const arises = ANSWERS.find((one) => one === typed(sent, `answer.${ground}`));
    return arises === undefined ? [] : [{ ground, arises, why: line(sent, `why.${ground}`).slice(0, LONGEST.reason) }];
  });
}

async function sendGroundsForm(context: DeskContext, loaded: LoadedRequest, findings: readonly GroundFinding[], problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const { request } = loaded;
  const words = wordsOf(context.language);
  const grounds = await groundsOf(context, loaded);
  return await sendFormPage(
    context,
    { title: words.grounds.title, kicker: `${request.reference} · ${request.title}`, state: words.grounds.state, crumbs: [{ label: words.queue.title, to: "/desk/requests" }, { label: request.reference, to: `/desk/requests/${request.id}` }], problems, status },
    <RequestForm button={words.grounds.save} once={onceOf({})} hidden={{ after: request.stepCount, basis: instrumentWeighed(loaded.basis) ?? "" }}>
      {isOtherBasis(loaded) ? <Notice tone="caution"><p>{words.grounds.otherBasis}</p></Notice> : null}
      {grounds.map((ground) => <GroundField key={ground.ground} ground={ground} given={findings.find((one) => one.ground === ground.ground)} problems={problems} context={context} />)}
    </RequestForm>,
  );
}

type GroundProps = { readonly ground: GroundToCheck; readonly given: GroundFinding | undefined; readonly problems: readonly FieldProblem[]; readonly context: DeskContext };

function GroundField({ ground: { ground, rule, articles, source }, given, problems, context: { language } }: GroundProps) {
  const { grounds, file } = wordsOf(language);
  const treaty = treatyWords(language.code);
  return (
    <fieldset class="item-result ground">
      <legend>{treaty.grounds[ground]}</legend>
      <p class="field-hint">
        {treaty.groundRules[rule]} · <Quiet>{articles === null ? file.source(source.cites, file.evidence[source.evidence]) : grounds.ofBasis(articles.join(", "))}</Quiet>
      </p>
      <SelectField name={`answer.${ground}`} label={grounds.arises} none="–" value={given?.arises ?? ""} choices={ANSWERS.map((value) => ({ value, label: grounds.answers[value] }))} problem={problemOf(problems, `answer.${ground}`)} />
      <TextField name={`why.${ground}`} label={grounds.why} value={given?.why ?? ""} width="full" problem={problemOf(problems, `why.${ground}`)} />
    </fieldset>
  );
}
