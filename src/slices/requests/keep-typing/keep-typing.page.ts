// While an officer types, the page's script sends the form as it stands: it is kept, unsaved, and the check is asked of it anew.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { addressOf } from "../../../platform/web/index.ts";
import { notThere, officeTime, sentBy, type DeskContext } from "../../accounts/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import { checkTyped } from "../loaded-request.ts";
import { readDraftForm } from "../save-draft/draft-form.ts";
import { mayWrite } from "../save-draft/save-draft.page.tsx";
import { sayCheck } from "../save-draft/say-check.ts";
import { wordsOf } from "../words/index.ts";
import { isAsStored, typingOf, typingPageOf } from "./kept-typing.ts";
import { endTyping, writeTyping } from "./typing.store.ts";

/** Answers with what the check says of it, in words; the page's script puts each where it stands. */
export async function keepTyping(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const page = typingPageOf(sent);
  const kept = await withOwnRequest(context, async (tx, loaded) => {
    if (!mayWrite(loaded)) return undefined;
    if (page === undefined) return "no page of ours";
    const form = readDraftForm(sent, loaded);
    const stored = isAsStored(form, loaded);
    const words = wordsOf(context.language);
    const written = await writeTyping(tx, { request: loaded.request.id, person: context.person.id }, page, stored ? null : typingOf(form), context.at);
    const note = !written ? words.draft.typing.elsewhere : stored ? "" : words.draft.typing.kept(officeTime(context.at, context.installation.timeZone, context.language));
    return { note, ...sayCheck({ ...loaded, check: await checkTyped(tx, context, loaded, form.content) }, words) };
  });
  if (kept === undefined) return await notThere(context);
  return kept === "no page of ours" ? await context.reply.code(422).send({ note: wordsOf(context.language).draft.typing.script.failed }) : await context.reply.send(kept);
}

/** What was typed and not saved is thrown away; the draft stays as it was saved. */
export async function discardTyping(context: DeskContext): Promise<FastifyReply> {
  const gone = await withOwnRequest(context, async (tx, { request }) => {
    await endTyping(tx, request.id, typingPageOf(sentBy(context))?.tab ?? randomUUID());
    return request.id;
  });
  return gone === undefined ? await notThere(context) : await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${gone}/draft`), 303);
}
