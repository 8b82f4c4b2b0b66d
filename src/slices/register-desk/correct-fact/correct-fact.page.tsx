// Correcting a fact: its form with what it says; what is changed supersedes it, as a draft.
import type { FastifyReply } from "fastify";
import { PageHead, type FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { correctFact as correct } from "../../treaty-actions/index.ts";
import { findFact, treatyWords, type RecordedFact } from "../../treaties/index.ts";
import { instrumentAddress, notThere, partOf, slugOf } from "../instrument-address.ts";
import { fieldsOf, isFormKind, type FormKind } from "../record-fact/fact-fields.ts";
import { FactForm } from "../record-fact/fact-form.view.tsx";
import { formValues, readSays, valuesOf, type FormValues } from "../record-fact/fact-form.ts";
import { problemsOf, termsOf } from "../record-fact/record-draft.ts";
import { markingOfForm, sourceOfForm } from "../record-fact/source-of-form.ts";
import { findInstrument, loadOfficersRegister, titleOfInstrument } from "../register-view.ts";
import { wordsOf } from "../words/index.ts";

export async function showCorrectionForm(context: DeskContext): Promise<FastifyReply> {
  const asked = await findAsked(context);
  if (asked === undefined) return await notThere(context);
  const { fact, kind } = asked;
  const values = { ...valuesOf(kind, fact.says), source: [fact.sourceId ?? ""], marking: [fact.marking] };
  return await sendForm(context, asked, values, []);
}

export async function correctFact(context: DeskContext): Promise<FastifyReply> {
  const asked = await findAsked(context);
  if (asked === undefined) return await notThere(context);
  const { slug, fact, kind } = asked;
  const values = formValues(context.request.body);
  const { reference } = await loadOfficersRegister(context);
  const read = readSays(kind, values, reference.parties, wordsOf(context.language));
  if (!read.ok) return await sendForm(context, asked, values, read.problems);
  const source = sourceOfForm(values);
  const marked = markingOfForm(values, context);
  if ("problem" in marked) return await sendForm(context, asked, values, [marked.problem]);
  const request = { treaty: slug, fact: fact.id, changes: changesOf(kind, fact, read.says), marking: marked.marking, publish: false, ...(source === null ? {} : { source }) };
  const outcome = await correct(context.db, request, termsOf(context));
  if (!outcome.ok) return await sendForm(context, asked, values, problemsOf(outcome.faults));
  return await context.reply.redirect(instrumentAddress(context, slug), 303);
}

/** Fields as they should be; a field of the form that was emptied is taken away. An act is one State's. */
function changesOf(kind: FormKind, fact: RecordedFact, says: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const old: Readonly<Record<string, unknown>> = { ...fact.says };
  const one = kind === "action" ? { ...says, state: (says["state"] as readonly string[] | undefined)?.[0] ?? null } : says;
  const shown = new Set(fieldsOf(kind).flatMap(({ name, as }) => (as === "json" ? Object.keys(old) : name.startsWith("stated") ? ["statedFor"] : [name])));
  const cleared = Object.keys(old).filter((name) => shown.has(name) && !(name in one));
  return { ...one, ...Object.fromEntries(cleared.map((name) => [name, null])) };
}

type Asked = { readonly slug: string; readonly fact: RecordedFact; readonly kind: FormKind };

async function findAsked(context: DeskContext): Promise<Asked | undefined> {
  const found = await findInstrument(context, slugOf(context));
  const fact = found === undefined ? undefined : findFact(found.facts, partOf(context, "fact"));
  if (found === undefined || fact?.ok !== true || !isFormKind(fact.fact.kind)) return undefined;
  return { slug: found.instrument.slug, fact: fact.fact, kind: fact.fact.kind };
}

async function sendForm(context: DeskContext, { slug, kind }: Asked, values: FormValues, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { language, reply, standing } = context;
  const words = wordsOf(language);
  const view = await loadOfficersRegister(context);
  const title = titleOfInstrument(view, slug, language.code);
  const heading = words.correctTitle(treatyWords(language.code).kinds[kind]);
  return await reply.sendPage(
    { title: heading, crumbs: [{ label: words.navigation, to: "/desk/register" }, { label: title, to: `/desk/register/treaties/${slug}` }], density: "desk", section: "register", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead kicker={title} title={heading} state={words.correctState} dated={false} />
      <FactForm language={language} kind={kind} values={values} problems={problems} clearance={standing.clearance} button={words.saveCorrection} />
    </>,
  );
}
