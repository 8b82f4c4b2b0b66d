// An act as it was sent by the form of the record's page.
import type { FastifyReply } from "fastify";
import { findCalendarDate } from "../../../domain/kernel/index.ts";
import { codeOf, withinScope } from "../../../platform/db/index.ts";
import { addressOf } from "../../../platform/web/index.ts";
import { idOf, notThere, partOf, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { loadRequestView } from "../../requests/index.ts";
import { agenciesOf } from "../agencies.ts";
import { afterOf, line, onceOf } from "../information-form.tsx";
import { sendInformation } from "../show-information/show-information.page.tsx";
import { sayRefusal, wordsOf, type InformationSaid } from "../words/index.ts";
import { actOnInformation, type ActOutcome } from "./act-on-information.ts";

export async function sendAct(context: DeskContext): Promise<FastifyReply> {
  const [id, act, sent] = [idOf(context, "information"), partOf(context, "act"), sentBy(context)];
  if (id === undefined) return await notThere(context);
  const view = await loadRequestView(context);
  const words = wordsOf(context.language);
  const said = (name: string) => typed(sent, `${act}-${name}`);
  const on = findCalendarDate(said("on"));
  if (on === undefined) return await sendInformation(context, { form: act, sent, problems: [{ field: `${act}-on`, message: words.needed.day }], status: 422 });
  const wanted = {
    id: onceOf(sent), information: id, act, after: afterOf(sent), on, reason: said("reason").slice(0, 4000), unit: agenciesOf(view.office, null, context.today).find((unit) => unit === said("unit")) ?? null,
    channel: Object.keys(words.channels).find((channel) => channel === said("channel")) ?? null, theirReference: line(sent, `${act}-their-reference`).slice(0, 120), exceptional: said("exceptional") === "yes",
  };
  const outcome = await once(async () => await withinScope(context.db, context.scope, async (tx) => await actOnInformation(tx, context, view.register, wanted)));
  if (outcome.ok) return await context.reply.redirect(addressOf(context.request.place, `/desk/information/${id}`), 303);
  if (outcome.refusals.some(({ code }) => code === "not-there")) return await notThere(context);
  const refusals = outcome.refusals.filter((refusal): refusal is InformationSaid => refusal.code !== "not-there");
  return await sendInformation(context, { form: act, sent, problems: refusals.map((refusal) => ({ field: `${act}-${fieldOf(refusal)}`, message: sayRefusal(context.language, refusal) })), status: refusals.some(({ code }) => code === "changed-meanwhile") ? 409 : 422 });
}

/** A form sent twice did its work the first time. */
async function once(work: () => Promise<ActOutcome>): Promise<ActOutcome> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return { ok: true };
  }
}

function fieldOf(refusal: InformationSaid): string {
  if (refusal.code === "notice-first") return "exceptional";
  if (refusal.code !== "needs") return "on";
  const [need = "reason"] = refusal.missing;
  return need === "basis" ? "on" : need;
}
