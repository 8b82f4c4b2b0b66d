// The basis as it was chosen on the record's page.
import type { FastifyReply } from "fastify";
import { addressOf } from "../../../platform/web/index.ts";
import { mayUse, notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { loadRequestView } from "../../requests/index.ts";
import { withInformation } from "../asked-information.ts";
import { afterOf, onceOf } from "../information-form.tsx";
import { sendInformation } from "../show-information/show-information.page.tsx";
import { sayRefusal, wordsOf } from "../words/index.ts";
import { chooseBasis } from "./choose-basis.ts";

export async function sendBasis(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const { register } = await loadRequestView(context);
  const chosen = typed(sent, "basis");
  const outcome = await withInformation(context, async (tx, opened) => {
    const { state } = opened.information;
    if (!opened.own || !mayUse("request.examine", context) || (state !== "received" && state !== "draft")) return undefined;
    if (chosen === "") return { id: opened.information.id, done: { ok: false, because: "not-held" } as const };
    return { id: opened.information.id, done: await chooseBasis(tx, context, register, opened, context.installation.ownState, { instrument: chosen === "none" ? null : chosen, after: afterOf(sent), once: onceOf(sent) }) };
  });
  if (outcome === undefined) return await notThere(context);
  if (outcome.done.ok) return await context.reply.redirect(addressOf(context.request.place, `/desk/information/${outcome.id}`), 303);
  const changed = outcome.done.because === "changed-meanwhile";
  const message = changed ? sayRefusal(context.language, { code: "changed-meanwhile" }) : wordsOf(context.language).needed.choice;
  return await sendInformation(context, { form: "basis", sent, problems: [{ field: "basis", message }], status: changed ? 409 : 422 });
}
