// A form of the office came in: read, run, and on to the page that shows the result, or back with what is wrong.
import type { FastifyReply } from "fastify";
import { addressOf } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { refusalText } from "../../organisation/index.ts";
import { readAction, type OfficeAction, type RefusedForm } from "./office-action.ts";

export type ShowAgain = (context: DeskContext, subject: string, refused: RefusedForm) => Promise<FastifyReply>;

/** @param pageOf where the result is seen */
export async function runAction(action: OfficeAction, context: DeskContext, again: ShowAgain, pageOf: (subject: string) => string): Promise<FastifyReply> {
  const subject = subjectOf(context);
  const { values, problems, typed } = readAction(action, context);
  if (problems.length > 0) return await again(context, subject, { key: action.key, values, problems });
  const { db, actor, at, today } = context;
  const outcome = await action.run({ db, terms: { actor, at, today } }, typed, subject);
  if (!outcome.ok) {
    const refusals = outcome.refusals.map((refusal) => ({ field: refusal.field, message: refusalText(refusal, context.language.code) }));
    return await again(context, subject, { key: action.key, values, problems: refusals });
  }
  return await context.reply.redirect(addressOf(context.request.place, pageOf(outcome.subject)), 303);
}

/** What the address names. */
export function subjectOf({ request }: DeskContext): string {
  const { params } = request;
  return typeof params === "object" && params !== null && "subject" in params && typeof params.subject === "string" ? params.subject : "";
}
