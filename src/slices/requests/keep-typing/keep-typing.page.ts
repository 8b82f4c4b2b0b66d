// While an officer types, the page's script sends the form as it stands: it is kept, unsaved, and the check is asked of it anew.
import type { FastifyReply } from "fastify";
import { addressOf } from "../../../platform/web/index.ts";
import { notThere, officeTime, sentBy, type DeskContext } from "../../accounts/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import { checkTyped } from "../loaded-request.ts";
import { readDraftForm } from "../save-draft/draft-form.ts";
import { mayWrite } from "../save-draft/save-draft.page.tsx";
import { sayCheck } from "../save-draft/say-check.ts";
import { wordsOf } from "../words/index.ts";
import { isAsStored, typingOf } from "./kept-typing.ts";
import { emptyTyping, writeTyping } from "./typing.store.ts";

/** Answers with what the check says of it, in words; the page's script puts each where it stands. */
export async function keepTyping(context: DeskContext): Promise<FastifyReply> {
  const kept = await withOwnRequest(context, async (tx, loaded) => {
    if (!mayWrite(loaded)) return undefined;
    const form = readDraftForm(sentBy(context), loaded);
    if (isAsStored(form, loaded)) await emptyTyping(tx, loaded.request.id);
    else await writeTyping(tx, loaded.request.id, context.person.id, typingOf(form), context.at);
    const words = wordsOf(context.language);
    const note = isAsStored(form, loaded) ? "" : words.draft.typing.kept(officeTime(context.at, context.installation.timeZone, context.language));
    return { note, ...sayCheck({ ...loaded, check: await checkTyped(tx, context, loaded, form.content) }, words) };
  });
  return kept === undefined ? await notThere(context) : await context.reply.send(kept);
}

/** What was typed and not saved is thrown away; the draft stays as it was saved. */
export async function discardTyping(context: DeskContext): Promise<FastifyReply> {
  const gone = await withOwnRequest(context, async (tx, { request }) => {
    await emptyTyping(tx, request.id);
    return request.id;
  });
  return gone === undefined ? await notThere(context) : await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${gone}/draft`), 303);
}
