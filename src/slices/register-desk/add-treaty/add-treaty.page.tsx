// A new instrument: its permanent id, its title and what it is, recorded as drafts.
import type { FastifyReply } from "fastify";
import type { Marking } from "../../../domain/access/index.ts";
import { PageHead, problemOf, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { addTreaties, readDocument, type DocumentFault } from "../../treaties/index.ts";
import { instrumentAddress } from "../instrument-address.ts";
import { FactForm } from "../record-fact/fact-form.view.tsx";
import { formValues, readSays, typed, type FormValues } from "../record-fact/fact-form.ts";
import { termsOf } from "../record-fact/record-draft.ts";
import { markingOfForm, sourceOfForm } from "../record-fact/source-of-form.ts";
import { loadOfficersRegister } from "../register-view.ts";
import { wordsOf } from "../words/index.ts";

export async function showNewTreatyForm(context: DeskContext): Promise<FastifyReply> {
  return await sendForm(context, {}, []);
}

export async function addTreaty(context: DeskContext): Promise<FastifyReply> {
  const { db, language } = context;
  const words = wordsOf(language);
  const values = formValues(context.request.body);
  const { reference } = await loadOfficersRegister(context);
  const read = readSays("description", values, reference.parties, words);
  const missing = (["slug", "title"] as const).flatMap((name) => (typed(values, name) === "" ? [{ field: name, message: words.needed }] : []));
  if (!read.ok || missing.length > 0) return await sendForm(context, values, [...missing, ...(read.ok ? [] : read.problems)]);
  const marked = markingOfForm(values, context);
  if ("problem" in marked) return await sendForm(context, values, [marked.problem]);
  const document = readDocument(documentOf(values, read.says, marked.marking));
  if (!document.ok) return await sendForm(context, values, document.faults.map(problemOfFault));
  const outcome = await addTreaties(db, document.document, { ...termsOf(context), publish: false });
  if (!outcome.ok) return await sendForm(context, values, outcome.faults.map(problemOfFault));
  return await context.reply.redirect(instrumentAddress(context, typed(values, "slug")), 303);
}

/** The instrument as a document, the shape in which all instruments come into the register. */
function documentOf(values: FormValues, says: Record<string, unknown>, marking: Marking): unknown {
  const source = sourceOfForm(values);
  const grounds = { marking, ...(source === null ? { provenance: "recalled" } : {}) };
  return {
    sources: source === null ? [] : [{ ...source, title: source.title ?? source.id }],
    instruments: [
      {
        slug: typed(values, "slug"),
        ...(source === null ? {} : { source: source.id }),
        description: { ...grounds, ...says },
        titles: [{ ...grounds, language: "en", text: typed(values, "title"), kind: "short" }],
      },
    ],
  };
}

/** `instruments[0].description.between` → the field `between`. */
function problemOfFault({ at, message }: DocumentFault): FieldProblem {
  if (at.startsWith("sources")) return { field: at.replace(/^sources\[0\]\.?/, "source.").replace(/\.(id)?$/, ""), message };
  const inside = at.replace(/^instruments\[0\]\.?/, "").replace(/^description\./, "");
  return { field: inside.startsWith("titles") ? "title" : inside.replace(/\[\d+\]$/, "") || "slug", message };
}

async function sendForm(context: DeskContext, values: FormValues, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { language, reply, standing } = context;
  const words = wordsOf(language);
  return await reply.sendPage(
    { title: words.newInstrument, crumbs: [{ label: words.navigation, to: "/desk/register" }], density: "desk", section: "register", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead title={words.newInstrument} state={words.recordState(typed(values, "title") || words.newInstrument)} dated={false} />
      <FactForm language={language} kind="description" values={values} problems={problems} clearance={standing.clearance} button={words.add}>
        <TextField name="slug" label={words.slug} hint={words.slugHint} value={typed(values, "slug")} problem={problemOf(problems, "slug")} required autocomplete="off" />
        <TextField name="title" label={words.titleOf} value={typed(values, "title")} problem={problemOf(problems, "title")} width="full" required autocomplete="off" />
      </FactForm>
    </>,
  );
}
