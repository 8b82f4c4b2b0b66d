// Taking a fact out of what holds, with the reason: of a published fact a draft that another publishes.
import type { FastifyReply } from "fastify";
import { ErrorSummary, FormToken, LongTextField, PageHead, problemOf, type FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { retractFact as retract } from "../../treaty-actions/index.ts";
import { findFact, treatyWords, type RecordedFact } from "../../treaties/index.ts";
import { instrumentAddress, notThere, partOf, slugOf } from "../instrument-address.ts";
import { formValues, typed, type FormValues } from "../record-fact/fact-form.ts";
import { problemsOf, termsOf } from "../record-fact/record-draft.ts";
import { SourceFields } from "../record-fact/fact-form.view.tsx";
import { sourceOfForm } from "../record-fact/source-of-form.ts";
import { findInstrument, loadOfficersRegister, titleOfInstrument } from "../register-view.ts";
import { sayFact } from "../say-fact.ts";
import { wordsOf } from "../words/index.ts";

export async function showRetractionForm(context: DeskContext): Promise<FastifyReply> {
  const asked = await findAsked(context);
  return asked === undefined ? await notThere(context) : await sendForm(context, asked, {}, []);
}

export async function retractFact(context: DeskContext): Promise<FastifyReply> {
  const asked = await findAsked(context);
  if (asked === undefined) return await notThere(context);
  const values = formValues(context.request.body);
  const [reason, source] = [typed(values, "reason"), sourceOfForm(values)];
  if (reason === "") return await sendForm(context, asked, values, [{ field: "reason", message: wordsOf(context.language).needed }]);
  const outcome = await retract(context.db, { treaty: asked.slug, fact: asked.fact.id, reason, publish: false, ...(source === null ? {} : { source }) }, termsOf(context));
  if (!outcome.ok) return await sendForm(context, asked, values, problemsOf(outcome.faults));
  return await context.reply.redirect(instrumentAddress(context, asked.slug), 303);
}

type Asked = { readonly slug: string; readonly fact: RecordedFact };

async function findAsked(context: DeskContext): Promise<Asked | undefined> {
  const found = await findInstrument(context, slugOf(context));
  const fact = found === undefined ? undefined : findFact(found.facts, partOf(context, "fact"));
  return found === undefined || fact?.ok !== true ? undefined : { slug: found.instrument.slug, fact: fact.fact };
}

async function sendForm(context: DeskContext, { slug, fact }: Asked, values: FormValues, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { language, reply, today } = context;
  const words = wordsOf(language);
  const view = await loadOfficersRegister(context);
  const title = titleOfInstrument(view, slug, language.code);
  return await reply.sendPage(
    { title: words.retractTitle, crumbs: [{ label: words.navigation, to: "/desk/register" }, { label: title, to: `/desk/register/treaties/${slug}` }], density: "desk", section: "register", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead kicker={title} title={words.retractTitle} state={words.retractState} dated={false} />
      <p><strong>{treatyWords(language.code).kinds[fact.kind]}</strong>: {sayFact(fact, { view, language, on: today })}</p>
      <ErrorSummary problems={problems} />
      <form method="post" class="form">
        <FormToken />
        <LongTextField name="reason" label={words.reason} hint={words.reasonHint} value={typed(values, "reason")} problem={problemOf(problems, "reason")} required />
        <SourceFields values={values} problems={problems} words={words} />
        <p class="form-actions"><button type="submit" class="button">{words.saveRetraction}</button></p>
      </form>
    </>,
  );
}
