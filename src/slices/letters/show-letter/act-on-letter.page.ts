// Signing, sending and withdrawing a letter, as forms of its page.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { findCalendarDate } from "../../../domain/kernel/index.ts";
import { codeOf, withinScope } from "../../../platform/db/index.ts";
import { addressOf, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { actorName, instrumentTitle, withLetter } from "../asked-letter.ts";
import { despatchLetter, type DespatchRefusal } from "../despatch-letter/despatch-letter.ts";
import { loadLetterOffice } from "../letter-office.ts";
import { CHANNELS, type Despatch } from "../letters.store.ts";
import { signLetter, type SignRefusal } from "../sign-letter/sign-letter.ts";
import { withdrawLetter } from "../withdraw-letter/withdraw-letter.ts";
import { sayRefusal, wordsOf } from "../words/index.ts";
import { sendLetter } from "./show-letter.page.tsx";

export async function sendSignature(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "letter");
  if (id === undefined) return await notThere(context);
  const office = await loadLetterOffice(context.db, context.installation);
  const outcome = await withinScope(context.db, context.scope, async (tx) => await signLetter(tx, context, office, id));
  return outcome.ok ? await backTo(context, id) : await refuse(context, outcome.refusals, "sign");
}

export async function sendDespatch(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "letter");
  if (id === undefined || (await withLetter(context, async (_, { loaded }) => (loaded.actors.has("desk") ? loaded : undefined))) === undefined) return await notThere(context);
  const sent = sentBy(context);
  const read = readDespatch(context, sent);
  if ("problems" in read) return await sendLetter(context, { sent, problems: read.problems, status: 422 });
  const office = await loadLetterOffice(context.db, context.installation);
  try {
    const outcome = await withinScope(context.db, context.scope, async (tx) => await despatchLetter(tx, context, office, id, read));
    return outcome.ok ? await backTo(context, id) : await refuse(context, outcome.refusals, "on");
  } catch (error) {
    // The form was sent twice: the first did its work.
    if (codeOf(error) === "23505") return await backTo(context, id);
    throw error;
  }
}

export async function sendWithdrawal(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "letter");
  if (id === undefined) return await notThere(context);
  const sent = sentBy(context);
  const outcome = await withinScope(context.db, context.scope, async (tx) => await withdrawLetter(tx, context, id, typed(sent, "reason").slice(0, 4000)));
  if (outcome.ok) return await backTo(context, id);
  const { code } = outcome.refusal;
  if (code === "not-there") return await notThere(context);
  return await sendLetter(context, { sent, problems: [{ field: "reason", message: wordsOf(context.language).refusals[code] ?? code }], status: 422 });
}

function readDespatch({ language }: DeskContext, sent: Sent): Despatch | { readonly problems: readonly FieldProblem[] } {
  const words = wordsOf(language);
  const channel = CHANNELS.find((one) => one === typed(sent, "channel"));
  const on = findCalendarDate(typed(sent, "on"));
  const copies = /^[1-9]\d?$/.test(typed(sent, "copies")) ? Number(typed(sent, "copies")) : undefined;
  const [addressee, proof] = ["addressee", "proof"].map((name) => typed(sent, name).replaceAll(/\s+/g, " ").slice(0, 400)) as [string, string];
  const once = typed(sent, "once");
  const problems = [channel === undefined ? "channel" : "", addressee === "" ? "addressee" : "", on === undefined ? "on" : "", proof === "" ? "proof" : ""].filter((field) => field !== "").map((field) => ({ field, message: words.needed }));
  const all = copies === undefined ? [...problems, { field: "copies", message: words.copiesNeeded }] : problems;
  if (channel === undefined || on === undefined || copies === undefined || all.length > 0) return { problems: all };
  return { id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(once) ? once : randomUUID(), channel, addressee, copies, on, proof, step: typed(sent, "step") === "yes" };
}

async function backTo({ reply, request }: DeskContext, id: string): Promise<FastifyReply> {
  return await reply.redirect(addressOf(request.place, `/desk/letters/${id}`), 303);
}

async function refuse(context: DeskContext, refusals: readonly (SignRefusal | DespatchRefusal)[], field: string): Promise<FastifyReply> {
  if (refusals.some(({ code }) => code === "not-there")) return await notThere(context);
  const words = wordsOf(context.language);
  const problems = await withLetter(context, async (_, { office, loaded }) => {
    const naming = { words, language: context.language, title: instrumentTitle(office, loaded, context.today), actor: (by: string) => actorName(office, by) };
    return refusals.map((refusal) => ({ field, message: sayRefusal(refusal, naming) }));
  });
  return problems === undefined ? await notThere(context) : await sendLetter(context, { sent: sentBy(context), problems, status: 422 });
}
