// The second officer agrees to a lower marking or refuses it, about the file as it stands.
import type { FastifyReply } from "fastify";
import { decideMarkingAnswer } from "../../../domain/files/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, notThere, sentBy, type DeskContext } from "../../accounts/index.ts";
import { decideLowering, findLoweringToDecide } from "../file-access.store.ts";
import { fileEvents, note } from "../file-events.ts";
import { problemsOf, versionOf } from "../file-form.tsx";
import { withOwnFile, type OpenedFile } from "../opened-file.ts";
import { sendPeopleAgain } from "../show-file/show-people.page.tsx";
import { wordsOf } from "../words/index.ts";
import { changeFile } from "../write-file.store.ts";

export function answerLowering(accept: boolean): (context: DeskContext) => Promise<FastifyReply> {
  return async (context) => {
    const done = await withOwnFile(context, async (tx, opened) => await answer(tx, context, opened, accept));
    if (done === undefined) return await notThere(context);
    if (done.problems.length > 0) return await sendPeopleAgain(context, done.problems);
    return await context.reply.redirect(addressOf(context.request.place, `/desk/files/${done.file}`), 303);
  };
}

type Answered = { readonly file: string; readonly problems: readonly FieldProblem[] };

async function answer(tx: ScopedTransaction, context: DeskContext, { stored, file, seen }: OpenedFile, accept: boolean): Promise<Answered | undefined> {
  const { actor, language } = context;
  const words = wordsOf(language);
  const id = idOf(context, "change");
  const proposal = id === undefined ? undefined : await findLoweringToDecide(tx, stored.id, id);
  if (proposal === undefined) return undefined;
  const decision = decideMarkingAnswer(actor, seen, file, { by: proposal.by, decided: proposal.decided !== null }, versionOf(sentBy(context)));
  if (!decision.ok) return { file: stored.id, problems: problemsOf(words, decision.refusals, {}, "marking") };
  const became = { marking: proposal.marking, compartments: [...proposal.compartments] };
  if (accept) {
    const was = { marking: stored.marking, compartments: [...stored.compartments] };
    const done = await changeFile(tx, { file: stored.id, version: stored.version, kind: "marking", was, became, reason: proposal.reason, by: actor }, became);
    if (!done) return { file: stored.id, problems: [{ field: "marking", message: words.refusals["changed-meanwhile"] }] };
  }
  await decideLowering(tx, proposal.id, accept, actor);
  await note(tx, context, fileEvents.event(accept ? "marking.lowered" : "lowering.refused", stored.id, { proposal: proposal.id, to: became }));
  return { file: stored.id, problems: [] };
}
