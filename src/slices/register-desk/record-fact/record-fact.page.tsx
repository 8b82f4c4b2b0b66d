// Recording a fact of an instrument: choose the kind, fill its form, and it waits as a draft.
import type { FastifyReply } from "fastify";
import { PageHead, Tabs, type FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { instrumentAddress, notThere, slugOf } from "../instrument-address.ts";
import { loadOfficersRegister, titleOfInstrument, type OfficersRegister } from "../register-view.ts";
import { wordsOf } from "../words/index.ts";
import { isFormKind, RECORDED_AGAIN, RECORDED_ONCE, type FormKind } from "./fact-fields.ts";
import { FactForm } from "./fact-form.view.tsx";
import { formValues, type FormValues } from "./fact-form.ts";
import { recordDraft } from "./record-draft.ts";

export async function showRecordForm(context: DeskContext): Promise<FastifyReply> {
  const found = await findAsked(context);
  return found === undefined ? await notThere(context) : await sendForm(context, found, {}, []);
}

export async function recordFact(context: DeskContext): Promise<FastifyReply> {
  const found = await findAsked(context);
  if (found === undefined) return await notThere(context);
  const values = formValues(context.request.body);
  const outcome = await recordDraft(context, found.slug, found.kind, values, found.view.reference.parties);
  if (!outcome.ok) return await sendForm(context, found, values, outcome.problems);
  return await context.reply.redirect(instrumentAddress(context, found.slug), 303);
}

type Asked = { readonly slug: string; readonly kind: FormKind; readonly view: OfficersRegister; readonly kinds: readonly FormKind[] };

async function findAsked(context: DeskContext): Promise<Asked | undefined> {
  const view = await loadOfficersRegister(context);
  const slug = view.register.slugs.get(slugOf(context));
  const kind = context.request.place.query.find(([name]) => name === "kind")?.[1] ?? "action";
  if (slug === undefined || !isFormKind(kind)) return undefined;
  const held = new Set([...view.register.known.values()].filter(({ treaty }) => treaty === slug).map((fact) => fact.kind));
  const kinds = [...RECORDED_AGAIN, ...RECORDED_ONCE.filter((once) => !held.has(once))];
  return kinds.includes(kind) ? { slug, kind, view, kinds } : undefined;
}

async function sendForm(context: DeskContext, { slug, kind, view, kinds }: Asked, values: FormValues, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { language, reply, standing } = context;
  const words = wordsOf(language);
  const names = treatyWords(language.code).kinds;
  const title = titleOfInstrument(view, slug, language.code);
  const path = `/desk/register/treaties/${slug}`;
  const tabs = kinds.map((one) => ({ label: names[one], target: { to: `${path}/record`, query: { kind: one } }, current: one === kind }));
  return await reply.sendPage(
    { title: words.recordKind(names[kind]), crumbs: [{ label: words.navigation, to: "/desk/register" }, { label: title, to: path }], density: "desk", section: "register", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead kicker={title} title={words.recordKind(names[kind])} state={words.recordState(title)} dated={false} />
      <Tabs label={words.record} tabs={tabs} />
      <FactForm language={language} kind={kind} values={values} problems={problems} clearance={standing.clearance} button={words.save}>
        {words.kindHelp[kind] === undefined ? null : <p>{words.kindHelp[kind]}</p>}
      </FactForm>
    </>,
  );
}
