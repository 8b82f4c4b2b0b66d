// The contents of a request: filled in by the agency while it is a draft, read by all who see it. Saved under the next version; who comes
// second is led to a page that keeps both.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { ASSISTANCE_KINDS } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, DateField, FormToken, Link, Notice, Quiet, SelectField, SummaryList, usePlace } from "../../../platform/web/index.ts";
import { notThere, officeTime, sentBy, type DeskContext } from "../../accounts/index.ts";
import { withRequest } from "../asked-request.ts";
import { isAsStored, readTyping, typingPageOf } from "../keep-typing/kept-typing.ts";
import { endTyping, findTyping } from "../keep-typing/typing.store.ts";
import { checkTyped, type LoadedRequest } from "../loaded-request.ts";
import { RequestFrame } from "../request-frame.view.tsx";
import { loadView } from "../request-view.ts";
import { openMusts } from "../take-step/step-at-hand.ts";
import { wordsOf, type RequestWords } from "../words/index.ts";
import { changeHeader, changeItem } from "../write-request.store.ts";
import { ItemFieldsOf, OtherFindings, Progress, RequestFields } from "./draft-fields.view.tsx";
import { readDraftForm, type DraftForm } from "./draft-form.ts";
import { sendMergePage } from "./merge.page.tsx";
import { isWritable, saveDraft } from "./save-draft.ts";
import { stateOf } from "./say-check.ts";

export async function showDraft(context: DeskContext): Promise<FastifyReply> {
  const found = await withRequest(context, async (tx, loaded) => {
    if (loaded.request.direction !== "outgoing") return undefined;
    const kept = mayWrite(loaded) ? await findTyping(tx, loaded.request.id) : undefined;
    const typed = kept === undefined ? undefined : readTyping(kept.form);
    // As it is stored already: what was sent late, after it was saved.
    if (kept === undefined || typed === undefined || isAsStored(typed, loaded)) return { loaded, form: { ...readDraftForm({}, loaded), version: loaded.request.draftVersion }, at: null };
    return { loaded: { ...loaded, check: await checkTyped(tx, context, loaded, typed.content) }, form: typed, at: kept.at };
  });
  if (found === undefined) return await notThere(context);
  return await sendDraftPage(context, found.loaded, found.form, found.at);
}

/** To who may not write it the form is not there. */
export async function sendDraft(context: DeskContext): Promise<FastifyReply> {
  const loaded = await findDrafted(context);
  if (loaded === undefined || !mayWrite(loaded)) return await notThere(context);
  const sent = sentBy(context);
  const form = readDraftForm(sent, loaded);
  const saved = await withinScope(context.db, context.scope, async (tx) => {
    const outcome = await saveDraft(tx, context, loaded.request.id, form.version, form.content);
    if (outcome.ok && form.hearingOn !== loaded.request.hearingOn) await changeHeader(tx, loaded.request.id, { hearingOn: form.hearingOn });
    if (outcome.ok) for (const { id, target } of loaded.items) if (form.targets[id] !== target) await changeItem(tx, loaded.request.id, { id, target: form.targets[id] ?? "" });
    if (outcome.ok) await endTyping(tx, loaded.request.id, typingPageOf(sent)?.tab ?? randomUUID());
    return outcome;
  });
  if (saved.ok) return await context.reply.redirect(`${addressOf(context.request.place, `/desk/requests/${loaded.request.id}/draft`)}?saved=${saved.version}`, 303);
  if (saved.because !== "changed-meanwhile") return await notThere(context);
  return await sendMergePage(context, loaded, form, saved);
}

async function findDrafted(context: DeskContext): Promise<LoadedRequest | undefined> {
  return await withRequest(context, async (_tx, loaded) => await Promise.resolve(loaded.request.direction === "outgoing" ? loaded : undefined));
}

export function mayWrite({ request, actors }: LoadedRequest): boolean {
  return isWritable(request.state) && (actors.has("investigating-officer") || actors.has("controlling-officer"));
}

/** @param typedAt when what stands in the form was typed, if it is not saved; null: it is. */
async function sendDraftPage(context: DeskContext, loaded: LoadedRequest, form: DraftForm, typedAt: Date | null): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const view = await loadView(context);
  const { request } = loaded;
  const saved = context.request.place.query.some(([name]) => name === "saved");
  return await context.reply.sendPage(
    { title: request.reference, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], density: "desk", section: "requests", unlisted: true, script: "drafts" },
    <RequestFrame context={context} loaded={loaded} view={view} tab="draft">
      {saved ? <Notice><p>{words.draft.saved} {words.draft.state(loaded.check.filled, loaded.check.needed)}</p></Notice> : null}
      {mayWrite(loaded) ? <DraftFormView loaded={loaded} form={form} typed={typedAt === null ? null : { at: typedAt, said: officeTime(typedAt, context.installation.timeZone, context.language) }} words={words} /> : <DraftRead loaded={loaded} words={words} />}
    </RequestFrame>,
  );
}

type FormProps = { readonly loaded: LoadedRequest; readonly form: DraftForm; /** When what stands in it was typed, if it is not saved. */ readonly typed: { readonly at: Date; readonly said: string } | null; readonly words: RequestWords };

function DraftFormView({ loaded, form, typed, words }: FormProps) {
  const place = usePlace();
  const { request, items, basis } = loaded;
  const gaps = openMusts(loaded.check, loaded.steps).length;
  const draft = `/desk/requests/${request.id}/draft`;
  return (
    <div class="draft">
      <div class="draft-side">
        <p><span data-live="state">{stateOf(loaded, words)}</span> <Quiet>{words.draft.version(form.version)}</Quiet></p>
        <p>{words.draft.basis}: {basis === undefined ? <strong class="late">{words.file.noBasis}</strong> : words.basis.chosen} <Link to={`/desk/requests/${request.id}/basis`}>{words.draft.chooseBasis}</Link></p>
        <Progress loaded={loaded} words={words} />
        <div data-live="others"><OtherFindings loaded={loaded} words={words} /></div>
        <AddItem loaded={loaded} words={words} />
        {gaps > 0 && loaded.actors.has("controlling-officer") ? <p><Link to={`/desk/requests/${request.id}/override`}>{words.draft.override}</Link></p> : null}
      </div>
      <form method="post" action={addressOf(place, draft)} class="form" data-typing={addressOf(place, `${draft}/typing`)}>
        <FormToken />
        <input type="hidden" name="version" value={form.version} />
        <input type="hidden" name="tab" value={randomUUID()} />
        <input type="hidden" name="kept" value={typed === null ? "" : typed.at.toISOString()} />
        {items.some(({ kind }) => kind === "service-of-process" || kind === "attendance") ? <DateField name="hearing" label={words.draft.hearing} hint={words.draft.hearingHint} value={form.hearingOn ?? ""} /> : null}
        <RequestFields loaded={loaded} form={form} words={words} />
        {items.filter(({ state }) => state !== "withdrawn").map((item) => <ItemFieldsOf key={item.id} item={item} loaded={loaded} form={form} words={words} />)}
        <p class="form-actions sticky">
          <button type="submit" class="button">{words.draft.save}</button>
          <span class="quiet typing-note" role="status" data-says={JSON.stringify(words.draft.typing.script)}>{typed === null ? null : words.draft.typing.kept(typed.said)}</span>
          {form.version < request.draftVersion ? <span class="quiet">{words.draft.typing.older}</span> : null}
          {typed === null ? null : <button type="submit" class="button-quiet" formAction={addressOf(place, `${draft}/typing/discard`)}>{words.draft.typing.discard}</button>}
        </p>
      </form>
    </div>
  );
}

/** While nobody has looked at it yet, items come and go; what is taken out stays on record as withdrawn. */
function AddItem({ loaded: { request, items }, words }: { readonly loaded: LoadedRequest; readonly words: RequestWords }) {
  const place = usePlace();
  const open = items.filter(({ state }) => state === "open");
  return (
    <details class="more">
      <summary>{words.draft.items}</summary>
      <form method="post" action={addressOf(place, `/desk/requests/${request.id}/items`)} class="form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        <SelectField name="kind" label={words.draft.addKind} value="" choices={ASSISTANCE_KINDS.filter((kind) => kind !== "spontaneous-information").map((value) => ({ value, label: words.kinds[value] }))} />
        <p class="form-actions"><button type="submit" class="button-quiet">{words.draft.add}</button></p>
      </form>
      {open.length < 2 ? null : open.map(({ id, number, kind }) => (
        <form key={id} method="post" action={addressOf(place, `/desk/requests/${request.id}/items/${id}/withdraw`)}>
          <FormToken />
          <p>{words.draft.item(number, words.kinds[kind])} <button type="submit" class="button-quiet">{words.draft.withdrawItem}</button></p>
        </form>
      ))}
    </details>
  );
}

function DraftRead({ loaded: { content, items }, words }: { readonly loaded: LoadedRequest; readonly words: RequestWords }) {
  const rows = (fields: Readonly<Record<string, string>>) => Object.entries(fields).flatMap(([field, value]) => (value.trim() === "" ? [] : [{ label: words.fields[field]?.label ?? words.otherFields[field] ?? field, value: <div class="as-typed">{words.processKinds[value] ?? value}</div>, key: field }]));
  return (
    <>
      <p class="quiet">{words.draft.readOnly}</p>
      <SummaryList rows={rows(content.fields)} />
      {items.map((item) => (
        <section key={item.id}>
          <h2>{words.draft.item(item.number, words.kinds[item.kind])}</h2>
          <SummaryList rows={rows(content.items[item.id] ?? {})} />
        </section>
      ))}
    </>
  );
}
