// The form of a letter: of a new one with what the request knows, of a change with what the letter says. Nothing typed is lost.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { ComponentChildren } from "preact";
import { covers, MARKINGS } from "../../../domain/access/index.ts";
import { codeOf, withinScope, type ScopedTransaction } from "../../../platform/db/index.ts";
import { addressHere, addressOf, ErrorSummary, FormToken, Link, Notice, PageHead, SelectField, usePlace, type Choice, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, partOf, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { loadProfile } from "../../authorities/index.ts";
import { listEvidence, listPreservationsOf } from "../../ledger/index.ts";
import { listReferences, listSubjects } from "../../requests/index.ts";
import { actorName, instrumentTitle, withLetter, withHome, type OpenedHome } from "../asked-letter.ts";
import { boundContent, boundFields } from "../bound-by-information.ts";
import type { LetterLanguage } from "../frame/frame-words.ts";
import { letterFrame } from "../frame/letter-frame.ts";
import { askEngine } from "../held-bases.ts";
import { crumbsOf } from "../letter-crumbs.ts";
import { pathOf, sectionOf, type LetterHome } from "../letter-home.ts";
import { loadLetterOffice } from "../letter-office.ts";
import { findLetter, listLetters, listOverrides, type StoredLetter } from "../letters.store.ts";
import { makeLetter, mayWrite, type LetterMade, type MakeRefusal } from "../make-letter/make-letter.ts";
import { findTemplate, templatesFor } from "../templates/index.ts";
import type { LetterTemplate } from "../templates/letter-template.ts";
import { sayRefusal, wordsOf, type LetterWords } from "../words/index.ts";
import { fieldsOf, type FormField } from "./form-fields.ts";
import { LetterFields } from "./letter-fields.view.tsx";
import { prefillFrame } from "./prefill-frame.ts";
import { prefillOfInformation } from "./prefill-of-information.ts";
import { prefill } from "./prefill.ts";
import { readFields } from "./read-form.ts";

/** What an officer types of the frame; the rest is the office's. */
const TYPED = new Set(["references", "urgency", "through", "addressee", "manner", "enclosures", "copiesTo"]);

type Typed = { readonly frame: Readonly<Record<string, unknown>>; readonly content: Readonly<Record<string, unknown>>; readonly language: LetterLanguage; readonly once: string };
type FormPage = { readonly opened: OpenedHome; readonly template: LetterTemplate; readonly earlier: StoredLetter | undefined; readonly instruments: readonly Choice[]; readonly typed: Typed; readonly problems: readonly FieldProblem[]; readonly status: number };

const frameFields = (): readonly FormField[] => fieldsOf(letterFrame).filter(({ name }) => TYPED.has(name));

export async function showNewLetter(context: DeskContext): Promise<FastifyReply> {
  const found = await withHome(context, async (tx, opened) => {
    const template = templateFor(context, opened);
    return template !== undefined && mayWrite(opened.loaded) ? await newPage(tx, context, opened, template) : undefined;
  });
  return found === undefined ? await notThere(context) : await sendForm(context, found);
}

/** Any for a request, as its officer knows what it needs; for information those of its way. */
function templateFor(context: DeskContext, { loaded: { whole } }: OpenedHome): LetterTemplate | undefined {
  const template = findTemplate(partOf(context, "template"));
  const isOfInformation = template !== undefined && [...templatesFor("sent"), ...templatesFor("received")].includes(template);
  if (whole.kind === "request") return isOfInformation ? undefined : template;
  return templatesFor(whole.opened.information.way).find((one) => one === template);
}

async function newPage(tx: ScopedTransaction, context: DeskContext, opened: OpenedHome, template: LetterTemplate): Promise<FormPage> {
  const { loaded } = opened;
  const frame = prefillFrame(loaded.request, template.name, await loadProfile(tx, loaded.request.country, context.today));
  return { opened, template, earlier: undefined, instruments: await instrumentsFor(tx, context, opened, template), typed: { frame, content: await knownData(tx, context, opened, template.name), language: "en", once: randomUUID() }, problems: [], status: 200 };
}

async function knownData(tx: ScopedTransaction, { today }: DeskContext, { loaded: { whole, of }, office }: OpenedHome, template: string): Promise<Readonly<Record<string, unknown>>> {
  if (whole.kind === "information") return prefillOfInformation(template, { information: whole.opened.information, office, today });
  const { loaded } = whole;
  return prefill(template, { loaded, office, today, subjects: await listSubjects(tx, of.id), references: await listReferences(tx, of.id), letters: await listLetters(tx, of), pieces: await listEvidence(tx, of.id), preserved: await listPreservationsOf(tx, of.id) });
}

export async function showChange(context: DeskContext): Promise<FastifyReply> {
  const found = await withLetter(context, async (tx, { letter, ...opened }): Promise<FormPage | undefined> => {
    const template = findTemplate(letter.template);
    if (template === undefined || !mayWrite(opened.loaded) || letter.supersededBy !== null) return undefined;
    return { opened, template, earlier: letter, instruments: await instrumentsFor(tx, context, opened, template), typed: { frame: letter.frame, content: letter.content, language: letter.language, once: randomUUID() }, problems: [], status: 200 };
  });
  return found === undefined ? await notThere(context) : await sendForm(context, found);
}

/** What may be named: what the engine holds, and what two officers answer for. */
async function instrumentsFor(tx: ScopedTransaction, { today }: DeskContext, { loaded, office }: OpenedHome, { cites }: LetterTemplate): Promise<readonly Choice[]> {
  const overridden = (await listOverrides(tx, loaded.request.id)).filter(({ agreed }) => agreed !== null).map(({ instrument }) => instrument);
  const held = askEngine(office.register, loaded.request, office.installation.ownState, today, overridden);
  const title = instrumentTitle(office, loaded, today);
  const ids = (cites === "binding" ? held.binding : held.carrying).bases.flatMap(({ instrument }) => (instrument === null ? [] : [instrument.id]));
  return [...new Set([...ids, ...overridden])].map((value) => ({ value, label: title(value) }));
}

export async function sendNewLetter(context: DeskContext): Promise<FastifyReply> {
  const found = await withHome(context, async (_, opened) => {
    const template = templateFor(context, opened);
    return await Promise.resolve(template !== undefined && mayWrite(opened.loaded) ? { opened, template } : undefined);
  });
  return found === undefined ? await notThere(context) : await make(context, found.template, found.opened, undefined);
}

export async function sendChange(context: DeskContext): Promise<FastifyReply> {
  const found = await withLetter(context, async (_, { letter, ...opened }) => (mayWrite(opened.loaded) ? { letter, opened } : undefined));
  const template = found === undefined ? undefined : findTemplate(found.letter.template);
  return found === undefined || template === undefined ? await notThere(context) : await make(context, template, found.opened, found.letter);
}

async function make(context: DeskContext, template: LetterTemplate, opened: OpenedHome, earlier: StoredLetter | undefined): Promise<FastifyReply> {
  const sent = readForm(sentBy(context), template);
  const office = await loadLetterOffice(context.db, context.installation);
  const wanted = { id: sent.once, of: opened.loaded.of, template: template.name, language: sent.language, frame: sent.frame, content: sent.content, supersedes: earlier?.id ?? null };
  const made = await once(context, wanted.id, async () => await withinScope(context.db, context.scope, async (tx) => await makeLetter(tx, context, office, wanted)));
  if (made.ok) return await context.reply.redirect(addressOf(context.request.place, `/desk/letters/${made.id}`), 303);
  if (made.refusals.some(({ code }) => code === "not-there")) return await notThere(context);
  const instruments = await withinScope(context.db, context.scope, async (tx) => await instrumentsFor(tx, context, opened, template));
  return await sendForm(context, { opened, template, earlier, instruments, typed: sent, problems: problemsOf(context, opened, template, made.refusals), status: made.refusals.some(({ code }) => code === "changed-meanwhile" || code === "superseded") ? 409 : 422 });
}

/** A form sent twice has made its letter the first time. Of two who change one letter in the same moment, the second is told. */
async function once(context: DeskContext, id: string, work: () => Promise<LetterMade>): Promise<LetterMade> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    const there = await withinScope(context.db, context.scope, async (tx) => await findLetter(tx, id));
    return there === undefined ? { ok: false, refusals: [{ code: "superseded" }] } : { ok: true, id };
  }
}

function readForm(sent: Sent, template: LetterTemplate): Typed {
  const language = template.languages.find((one) => one === typed(sent, "language")) ?? "en";
  const once = typed(sent, "once");
  return { frame: { ...readFields(frameFields(), sent, "frame"), marking: typed(sent, "marking") }, content: readFields(fieldsOf(template.shape), sent, "content"), language, once: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(once) ? once : randomUUID() };
}

function problemsOf(context: DeskContext, { loaded, office }: OpenedHome, { name: template, shape }: LetterTemplate, refusals: readonly MakeRefusal[]): readonly FieldProblem[] {
  const words = wordsOf(context.language);
  const naming = { words, language: context.language, title: instrumentTitle(office, loaded, context.today), actor: (by: string) => actorName(office, by) };
  const bound = boundFields(loaded, template);
  return refusals.flatMap((refusal): readonly FieldProblem[] => {
    if (refusal.code === "input") return refusal.problems.map(({ path }) => ({ field: fieldNamed(path), message: words.needed }));
    const field = refusal.code === "basis-not-held" && fieldsOf(shape).some(({ name }) => name === "basis" && !bound.includes(name)) ? "content.basis.instrument" : refusal.code === "no-wording-in-language" ? "language" : "marking";
    return [{ field, message: sayRefusal(refusal, naming) }];
  });
}

/** A problem within lines is the field's, that holds them all. */
function fieldNamed(path: string): string {
  const [first = ""] = path.split(".");
  const at = `${TYPED.has(first) ? "frame" : "content"}.${path}`;
  return at.replace(/\.\d+$/, "");
}

async function sendForm(context: DeskContext, { opened: { loaded }, template, earlier, instruments, typed: values, problems, status }: FormPage): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { request } = loaded;
  const name = words.templates[template.name] ?? template.name;
  const shown = { words, problems: withLabels(problems, words.form.labels), instruments };
  const markings = MARKINGS.filter((one) => covers(context.standing.clearance, one) && covers(one, request.marking));
  const title = earlier === undefined ? words.form.title(name) : words.form.changeTitle(name);
  return await context.reply.sendPage(
    { title, crumbs: crumbsOf(words, context.language, loaded), density: "desk", section: sectionOf(loaded.of), unlisted: true, status },
    <>
      <PageHead kicker={`${request.reference} · ${request.title}`} title={title} state={earlier?.signed === null || earlier === undefined ? words.form.state : words.form.stateSigned} dated={false} />
      <ErrorSummary problems={shown.problems} />
      <LetterForm once={values.once} button={words.form.make}>
        <h2>{words.form.frame}</h2>
        <SelectField name="language" label={words.form.language} hint={template.languages.includes("hi") ? words.form.hindi : undefined} value={values.language} choices={template.languages.map((value) => ({ value, label: words.languages[value] ?? value }))} />
        <SelectField name="marking" label={words.form.marking} value={String(values.frame["marking"])} choices={markings.map((value) => ({ value, label: words.markings[value] ?? value }))} />
        <LetterFields fields={frameFields()} values={values.frame} prefix="frame" shown={shown} />
        <h2>{words.form.content}</h2>
        <Bound loaded={loaded} template={template} words={words} />
        <LetterFields fields={fieldsOf(template.shape).filter((field) => !boundFields(loaded, template.name).includes(field.name))} values={values.content} prefix="content" shown={shown} />
      </LetterForm>
    </>,
  );
}

/** In the summary each problem is led by the name of its field. */
function withLabels(problems: readonly FieldProblem[], labels: Readonly<Record<string, string>>): readonly FieldProblem[] {
  return problems.map(({ field, message }) => {
    const label = labels[field.split(".").findLast((part) => !/^\d+$/.test(part)) ?? ""];
    return { field, message: label === undefined ? message : `${label}: ${message}` };
  });
}

/** What the letter takes from the record of the information and is not typed here. */
function Bound({ loaded, template, words }: { readonly loaded: LetterHome; readonly template: LetterTemplate; readonly words: LetterWords }) {
  if (boundFields(loaded, template.name).length === 0) return null;
  const isChosen = boundContent(loaded, template.name) !== undefined;
  return <Notice tone={isChosen ? "note" : "caution"}><p>{isChosen ? words.form.bound : words.refusals["no-basis-chosen"]} <Link to={pathOf(loaded.of)}>{words.form.boundLook}</Link></p></Notice>;
}

function LetterForm({ button, once, children }: { readonly button: string; readonly once: string; readonly children: ComponentChildren }) {
  const place = usePlace();
  return (
    <form method="post" action={addressHere({ ...place, query: [] })} class="form">
      <FormToken />
      <input type="hidden" name="once" value={once} />
      {children}
      <p class="form-actions"><button type="submit" class="button">{button}</button></p>
    </form>
  );
}
