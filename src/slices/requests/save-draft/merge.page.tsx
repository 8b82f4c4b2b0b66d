// Two officers wrote the same version: field by field, theirs and yours, with what stood there before. Yours can be edited on; nothing is lost.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, DateField, FormToken, LongTextField, PageHead, Quiet, usePlace } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { EMPTY_DRAFT, readDraftContent, type DraftContent } from "../draft-content.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { loadView } from "../request-view.ts";
import { findDraft } from "../requests.store.ts";
import { wordsOf, type RequestWords } from "../words/index.ts";
import { conflictsOf, type DraftForm, type FieldConflict } from "./draft-form.ts";

type Theirs = { readonly version: number; readonly theirs: DraftContent; readonly by: string };

export async function sendMergePage(context: DeskContext, loaded: LoadedRequest, form: DraftForm, { version, theirs, by }: Theirs): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { request } = loaded;
  const before = await withinScope(context.db, context.scope, (tx) => findDraft(tx, request.id, form.version === 0 ? -1 : form.version));
  const { conflicts: inContents, merged, merges } = conflictsOf(before === undefined ? EMPTY_DRAFT : readDraftContent(before.content), theirs, form.content);
  const conflicts = [...inContents, ...besideContents(form, loaded)];
  const view = await loadView(context);
  return await context.reply.sendPage(
    { title: words.merge.title, crumbs: [{ label: words.queue.title, to: "/desk/requests" }, { label: request.reference, to: `/desk/requests/${request.id}/draft` }], density: "desk", section: "requests", unlisted: true, status: 409 },
    <>
      <PageHead kicker={`${request.reference} · ${request.title}`} title={words.merge.title} state={words.merge.state(view.actor(by), version)} dated={false} />
      <MergeForm loaded={loaded} version={version} conflicts={conflicts} merged={merged} merges={merges} words={words} />
    </>,
  );
}

type MergeProps = { readonly loaded: LoadedRequest; readonly version: number; readonly conflicts: readonly FieldConflict[]; readonly merged: DraftContent; readonly merges: number; readonly words: RequestWords };

/** Targets and hearing have no versions: where mine is another than what stands, both are shown. */
function besideContents({ targets, hearingOn }: DraftForm, { items, request }: LoadedRequest): readonly FieldConflict[] {
  const ofItems = items.map(({ id, target }) => ({ name: `${id}.target`, before: null, theirs: target, mine: targets[id] ?? "" }));
  return [...ofItems, { name: "hearing", before: null, theirs: request.hearingOn ?? "", mine: hearingOn ?? "" }].filter(({ theirs, mine }) => theirs !== mine);
}

function MergeForm({ loaded, version, conflicts, merged, merges, words }: MergeProps) {
  const place = usePlace();
  const open = new Set(conflicts.map(({ name }) => name));
  const kept = [...Object.entries(merged.fields), ...Object.entries(merged.items).flatMap(([id, fields]) => Object.entries(fields).map(([field, value]) => [`${id}.${field}`, value] as const)), ...loaded.items.map(({ id, target }) => [`${id}.target`, target] as const), ...(loaded.request.hearingOn === null ? [] : [["hearing", loaded.request.hearingOn] as const])];
  return (
    <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/draft`)} class="form">
      <FormToken />
      <input type="hidden" name="version" value={version} />
      {kept.filter(([name]) => !open.has(name)).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {conflicts.length === 0 ? <p>{words.merge.none}</p> : conflicts.map((conflict) => <ConflictField key={conflict.name} conflict={conflict} loaded={loaded} words={words} />)}
      {merges === 0 ? null : <p class="quiet">{words.merge.same(merges)}</p>}
      <p class="form-actions"><button type="submit" class="button">{words.merge.save}</button></p>
    </form>
  );
}

function ConflictField({ conflict: { name, before, theirs, mine }, loaded, words }: { readonly conflict: FieldConflict; readonly loaded: LoadedRequest; readonly words: RequestWords }) {
  const [id, field] = name.includes(".") ? (name.split(".") as [string, string]) : ["", name];
  const item = loaded.items.find((one) => one.id === id);
  const own = field === "target" ? words.draft.target : field === "hearing" ? words.draft.hearing : (words.fields[field]?.label ?? field);
  const label = `${item === undefined ? "" : `${words.draft.item(item.number, words.kinds[item.kind])}: `}${own}`;
  return (
    <section>
      <h2>{label}</h2>
      <div class="side-by-side">
        {before === null ? null : <div><Quiet>{words.merge.before}</Quiet><p class="as-typed">{before === "" ? words.merge.empty : before}</p></div>}
        <div><Quiet>{words.merge.theirs}</Quiet><p class="as-typed">{theirs === "" ? words.merge.empty : theirs}</p></div>
        <div><Quiet>{words.merge.yours}</Quiet><p class="as-typed">{mine === "" ? words.merge.empty : mine}</p></div>
      </div>
      {name === "hearing" ? <DateField name={name} label={words.merge.both} value={mine} /> : <LongTextField name={name} label={words.merge.both} value={mine} rows={field === "target" ? 1 : 4} />}
    </section>
  );
}
