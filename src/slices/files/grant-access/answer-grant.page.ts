// A second officer agrees to a grant or refuses it; whoever may let people in takes it back.
import type { FastifyReply } from "fastify";
import { decideGrantAnswer, type GrantAnswer } from "../../../domain/files/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, notThere, type DeskContext } from "../../accounts/index.ts";
import { approveGrant, findGrantToAnswer, revokeGrant } from "../file-access.store.ts";
import { fileEvents, note } from "../file-events.ts";
import { problemsOf } from "../file-form.tsx";
import { withOwnFile, type OpenedFile } from "../opened-file.ts";
import { sendPeopleAgain } from "../show-file/show-people.page.tsx";
import { wordsOf } from "../words/index.ts";

const EVENTS = { approve: "access.approved", refuse: "access.refused", revoke: "access.revoked" } as const;

export function answerGrant(answer: GrantAnswer): (context: DeskContext) => Promise<FastifyReply> {
  return async (context) => {
    const done = await withOwnFile(context, async (tx, opened) => await give(tx, context, opened, answer));
    if (done === undefined) return await notThere(context);
    if (done.problems.length > 0) return await sendPeopleAgain(context, done.problems);
    return await context.reply.redirect(`${addressOf(context.request.place, `/desk/files/${done.file}/people`)}#field-grant-${done.grant}`, 303);
  };
}

type Given = { readonly file: string; readonly grant: string; readonly problems: readonly FieldProblem[] };

async function give(tx: ScopedTransaction, context: DeskContext, { stored: { id: file }, seen }: OpenedFile, answer: GrantAnswer): Promise<Given | undefined> {
  const { actor, today, language } = context;
  const id = idOf(context, "grant");
  const grant = id === undefined ? undefined : await findGrantToAnswer(tx, file, id);
  if (grant === undefined) return undefined;
  const { by, needsSecond, approved, revoked, until } = grant;
  const decision = decideGrantAnswer(actor, seen, { by, needsSecond, approved: approved !== null, revoked: revoked !== null, until }, answer, today);
  if (!decision.ok) return { file, grant: grant.id, problems: problemsOf(wordsOf(language), decision.refusals, {}, `grant-${grant.id}`) };
  await (answer === "approve" ? approveGrant : revokeGrant)(tx, grant.id, actor);
  await note(tx, context, fileEvents.event(EVENTS[answer], file, { grant: grant.id }));
  return { file, grant: grant.id, problems: [] };
}
