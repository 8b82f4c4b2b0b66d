// How far one minute or paper is closed: further at once, less by two, as with its file.
import type { FastifyReply } from "fastify";
import { isMarking } from "../../../domain/access/index.ts";
import { decidePaperMarking } from "../../../domain/files/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, FormToken, Notice, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { fileEvents, note } from "../file-events.ts";
import { ClosureFields, compartmentsOf, FileForm, line, LONGEST, markingOf, problemsOf, ReasonField, required, sendFormPage, statusOf } from "../file-form.tsx";
import { closureText, paperNumber } from "../file-parts.view.tsx";
import type { StoredPaper } from "../files.store.ts";
import { nameOfActor } from "../office-view.ts";
import { withOwnPaper, type OpenedFile } from "../opened-file.ts";
import { findWaitingPaperLowering, insertPaperChange, markPaper, type Closure, type StoredPaperChange } from "../paper-markings.store.ts";
import { wordsOf } from "../words/index.ts";

type Looked = { readonly opened: OpenedFile; readonly paper: StoredPaper; readonly waiting: StoredPaperChange | undefined };
type Tried = Looked & { readonly wanted: Closure; readonly reason: string; readonly problems: readonly FieldProblem[]; readonly status: number };

export async function showPaperMarking(context: DeskContext): Promise<FastifyReply> {
  const looked = await withOwnPaper(context, look);
  if (looked === undefined) return await notThere(context);
  return await sendForm(context, { ...looked, wanted: closureOf(looked.paper), reason: "", problems: [], status: 200 });
}

export async function changePaperMarking(context: DeskContext): Promise<FastifyReply> {
  const tried = await withOwnPaper(context, async (tx, opened, paper) => await attempt(tx, context, await look(tx, opened, paper)));
  if (tried === undefined) return await notThere(context);
  if (tried.problems.length > 0) return await sendForm(context, tried);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/files/${tried.paper.file}/papers/${tried.paper.id}`), 303);
}

async function look(tx: ScopedTransaction, opened: OpenedFile, paper: StoredPaper): Promise<Looked> {
  return { opened, paper, waiting: await findWaitingPaperLowering(tx, paper.id) };
}

async function attempt(tx: ScopedTransaction, context: DeskContext, looked: Looked): Promise<Tried> {
  const words = wordsOf(context.language);
  const { opened, paper, waiting } = looked;
  const sent = sentBy(context);
  const wanted = { marking: markingOf(sent, paper.marking), compartments: compartmentsOf(sent) };
  const reason = line(sent, "reason");
  const problems: FieldProblem[] = [];
  required(words, problems, "reason", reason, "reason", LONGEST.reason);
  const decision = decidePaperMarking(context.standing, opened.seen, opened.file, paper, waiting !== undefined, { ...wanted, lookedAt: lookedAt(sent) });
  const refusals = decision.ok ? [] : decision.refusals;
  const all = [...problems, ...problemsOf(words, refusals, { "compartment-not-yours": "compartment" }, "marking")];
  if (!decision.ok || all.length > 0) return { ...looked, wanted, reason, problems: all, status: statusOf(refusals) };
  const done = decision.atOnce ? await raise(tx, context, paper, wanted, reason) : await propose(tx, context, paper, wanted, reason);
  return { ...looked, wanted, reason, problems: done ? [] : [{ field: "marking", message: words.refusals["changed-meanwhile"] }], status: done ? 200 : 409 };
}

/** The closure that the form was made for, as it stood on the page: "confidential PROTECTION". */
function lookedAt(sent: Sent): Closure | undefined {
  const [marking = "", ...compartments] = typed(sent, "looked-at").split(" ");
  return isMarking(marking) ? { marking, compartments } : undefined;
}

async function raise(tx: ScopedTransaction, context: DeskContext, paper: StoredPaper, to: Closure, reason: string): Promise<boolean> {
  const was = closureOf(paper);
  if (!(await markPaper(tx, paper.id, was, to))) return false;
  await insertPaperChange(tx, { file: paper.file, paper: paper.id, was, to, reason, needsSecond: false, by: context.actor });
  await note(tx, context, fileEvents.event("marking.raised", paper.file, { paper: paper.id, from: said(was), to: said(to) }), reason);
  return true;
}

async function propose(tx: ScopedTransaction, context: DeskContext, paper: StoredPaper, to: Closure, reason: string): Promise<boolean> {
  const was = closureOf(paper);
  const proposal = await insertPaperChange(tx, { file: paper.file, paper: paper.id, was, to, reason, needsSecond: true, by: context.actor });
  await note(tx, context, fileEvents.event("lowering.proposed", paper.file, { paper: paper.id, proposal, from: said(was), to: said(to) }), reason);
  return true;
}

function closureOf({ marking, compartments }: StoredPaper): Closure {
  return { marking, compartments };
}

function said({ marking, compartments }: Closure) {
  return { marking, compartments: [...compartments] };
}

async function sendForm(context: DeskContext, { opened, paper, waiting, wanted, reason, problems, status }: Tried): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { stored } = opened;
  const path = `/desk/files/${stored.id}`;
  return await sendFormPage(
    context,
    {
      title: words.paperMarking.title, state: words.paperMarking.state, kicker: `${stored.reference} · ${words.papers[paper.kind]} ${paperNumber(paper, words)} · ${paper.title}`,
      crumbs: [{ label: words.files, to: "/desk/files" }, { label: stored.reference, to: path }, { label: paperNumber(paper, words), to: `${path}/papers/${paper.id}` }], problems, status,
    },
    <>
      {waiting === undefined ? null : <Waiting context={context} opened={opened} waiting={waiting} />}
      <FileForm button={words.marking.save}>
        <input type="hidden" name="looked-at" value={[paper.marking, ...paper.compartments].join(" ")} />
        <ClosureFields context={context} marking={wanted.marking} compartments={wanted.compartments} problems={problems} least={stored.marking} hint={words.addPaper.markingHint(words.markings[stored.marking])} compartmentsHint={words.marking.compartmentsHint} />
        <ReasonField label={words.marking.reason} value={reason} problems={problems} />
      </FileForm>
    </>,
  );
}

/** What another officer proposed, and the two answers to it. */
function Waiting({ context, opened, waiting }: { readonly context: DeskContext; readonly opened: OpenedFile; readonly waiting: StoredPaperChange }) {
  const place = usePlace();
  const words = wordsOf(context.language);
  const answer = (key: "accept" | "refuse") => (
    <form method="post" action={addressOf(place, `/desk/files/${waiting.file}/paper-markings/${waiting.id}/${key}`)}>
      <FormToken />
      <button type="submit" class={key === "accept" ? "button" : "button-quiet"}>{words.marking[key]}</button>
    </form>
  );
  return (
    <Notice title={words.marking.waits}>
      <p>{words.marking.proposal(nameOfActor(opened.office.office, waiting.by), closureText(waiting.was, words), closureText(waiting.to, words))}</p>
      <p>{waiting.reason}</p>
      {waiting.by === context.actor ? <p>{words.refusals["same-person"]}</p> : <div class="row-acts">{answer("accept")}{answer("refuse")}</div>}
    </Notice>
  );
}
