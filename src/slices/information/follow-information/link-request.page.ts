// A request that is there already is linked by its number.
import type { FastifyReply } from "fastify";
import { addressOf } from "../../../platform/web/index.ts";
import { notThere, sentBy, type DeskContext } from "../../accounts/index.ts";
import { openByOwnNumber } from "../../requests/index.ts";
import { withInformation } from "../asked-information.ts";
import { line } from "../information-form.tsx";
import { sendInformation } from "../show-information/show-information.page.tsx";
import { wordsOf } from "../words/index.ts";
import { linkRequest } from "./link-request.ts";

export async function sendLink(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const number = line(sent, "number");
  const outcome = await withInformation(context, async (tx, { information, works }) => {
    const request = works ? await openByOwnNumber(tx, context, number) : undefined;
    if (request === undefined) return { id: information.id, linked: false };
    await linkRequest(tx, context, information, request.request.id);
    return { id: information.id, linked: true };
  });
  if (outcome === undefined) return await notThere(context);
  if (outcome.linked) return await context.reply.redirect(addressOf(context.request.place, `/desk/information/${outcome.id}`), 303);
  return await sendInformation(context, { form: "link", sent, problems: [{ field: "number", message: wordsOf(context.language).follow.notFound }], status: 422 });
}
