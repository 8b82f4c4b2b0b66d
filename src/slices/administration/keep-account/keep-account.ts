// What an administrator does with somebody's account: a one-time code in place of all it had, closing it. Each with the reason, which goes
// into the record; the commands are those of `comity account`.
import type { FastifyReply } from "fastify";
import { addressOf } from "../../../platform/web/index.ts";
import { closeAccount, notThere, resetAccount, sentBy, typed, type AccountRefusal, type DeskContext } from "../../accounts/index.ts";
import { loadOffice, type OfficePerson } from "../../organisation/index.ts";
import { fieldName } from "../actions/office-action.ts";
import { subjectOf } from "../actions/run-action.ts";
import { showPerson } from "../show-person/show-person.page.tsx";
import { wordsOf } from "../words/index.ts";
import { sendOneTimeCode } from "./one-time-code.page.tsx";

type Key = "reset-account" | "close-account";

/** `POST /desk/office/people/:subject/reset` */
export async function resetOnPage(context: DeskContext): Promise<FastifyReply> {
  const asked = await readAsked(context, "reset-account");
  if (!asked.ok) return await asked.answer();
  // Else whoever clicked to be an invented administrator would have a real account, to stay when the demonstration is over.
  if (context.person.isDemonstration) return await again(context, "reset-account", asked.reason, "demonstration");
  const done = await resetAccount(context.db, context.keyring, asked.person.signInName, asked.terms);
  return done.ok ? await sendOneTimeCode(context, asked.person, done.enrolment) : await again(context, "reset-account", asked.reason, done.because);
}

/** `POST /desk/office/people/:subject/close-account` */
export async function closeOnPage(context: DeskContext): Promise<FastifyReply> {
  const asked = await readAsked(context, "close-account");
  if (!asked.ok) return await asked.answer();
  const done = await closeAccount(context.db, asked.person.signInName, asked.terms);
  if (!done.ok) return await again(context, "close-account", asked.reason, done.because);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/office/people/${asked.person.id}`), 303);
}

async function readAsked(context: DeskContext, key: Key) {
  const person = [...(await loadOffice(context.db)).people.values()].find(({ id }) => id === subjectOf(context));
  if (person === undefined) return { ok: false, answer: async () => await notThere(context) } as const;
  const reason = typed(sentBy(context), fieldName(key, "reason"));
  if (reason === "") return { ok: false, answer: async () => await again(context, key, reason, "no-reason") } as const;
  return { ok: true, person: person satisfies OfficePerson, reason, terms: { who: { ...context.who, why: reason }, at: context.at } } as const;
}

/** The person's page once more, with what was typed and what is wrong. */
async function again(context: DeskContext, key: Key, reason: string, because: AccountRefusal | "no-reason" | "demonstration"): Promise<FastifyReply> {
  const words: Readonly<Record<string, string>> = wordsOf(context.language).accountRefusals;
  return await showPerson(context, subjectOf(context), { key, values: { reason }, problems: [{ field: "reason", message: words[because] ?? because }] });
}
