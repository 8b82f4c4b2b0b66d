// The second officer agrees to a paper's lower marking or refuses it.
import type { FastifyReply } from "fastify";
import { decidePaperMarkingAnswer } from "../../../domain/files/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, notThere, type DeskContext } from "../../accounts/index.ts";
import { fileEvents, note } from "../file-events.ts";
import { problemsOf } from "../file-form.tsx";
import { findPaper, type StoredPaper } from "../files.store.ts";
import { withOwnFile, type OpenedFile } from "../opened-file.ts";
import { decidePaperChange, findPaperChangeToDecide, markPaper } from "../paper-markings.store.ts";
import { sendPeopleAgain } from "../show-file/show-people.page.tsx";
import { wordsOf } from "../words/index.ts";

export function answerPaperLowering(accept: boolean): (context: DeskContext) => Promise<FastifyReply> {
  return async (context) => {
    const done = await withOwnFile(context, async (tx, opened) => await answer(tx, context, opened, accept));
    if (done === undefined) return await notThere(context);
    if (done.problems.length > 0) return await sendPeopleAgain(context, done.problems);
    return await context.reply.redirect(addressOf(context.request.place, `/desk/files/${done.paper.file}/papers/${done.paper.id}`), 303);
  };
}

type Answered = { readonly paper: StoredPaper; readonly problems: readonly FieldProblem[] };

async function answer(tx: ScopedTransaction, context: DeskContext, { stored, file, seen }: OpenedFile, accept: boolean): Promise<Answered | undefined> {
  const { actor, language } = context;
  const words = wordsOf(language);
  const id = idOf(context, "lowering");
  const proposal = id === undefined ? undefined : await findPaperChangeToDecide(tx, stored.id, id);
  const paper = proposal === undefined ? undefined : await findPaper(tx, stored.id, proposal.paper);
  if (proposal === undefined || paper === undefined) return undefined;
  const decision = decidePaperMarkingAnswer(actor, seen, file, paper, { by: proposal.by, decided: proposal.decided !== null, was: proposal.was, to: proposal.to }, accept);
  if (!decision.ok) return { paper, problems: problemsOf(words, decision.refusals, {}, "marking") };
  if (accept && !(await markPaper(tx, paper.id, proposal.was, proposal.to))) return { paper, problems: [{ field: "marking", message: words.refusals["changed-meanwhile"] }] };
  await decidePaperChange(tx, proposal.id, accept, actor);
  const to = { marking: proposal.to.marking, compartments: [...proposal.to.compartments] };
  await note(tx, context, fileEvents.event(accept ? "marking.lowered" : "lowering.refused", paper.file, { paper: paper.id, proposal: proposal.id, to }));
  return { paper, problems: [] };
}
