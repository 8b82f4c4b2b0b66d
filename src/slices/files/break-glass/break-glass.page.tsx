// Break-glass: by the exact reference and a purpose. What is not there and what one is walled off from get one answer.
import type { FastifyReply } from "fastify";
import { seesFile } from "../../../domain/access/index.ts";
import { decideBreakingGlass } from "../../../domain/files/index.ts";
import { withinScope, type ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, LongTextField, problemOf, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { sentBy, type DeskContext, type Sent } from "../../accounts/index.ts";
import { listGrants, listRecusals } from "../file-access.store.ts";
import { fileEvents, note } from "../file-events.ts";
import { FileForm, line, LONGEST, problemsOf, required, sendFormPage } from "../file-form.tsx";
import { findFile, findFileByReference } from "../files.store.ts";
import { guardedFile } from "../opened-file.ts";
import { insertOpening, listOpenings } from "../openings.store.ts";
import { wordsOf } from "../words/index.ts";

type GlassForm = { readonly reference: string; readonly purpose: string };

export async function showGlassForm(context: DeskContext): Promise<FastifyReply> {
  return await sendGlassForm(context, { reference: "", purpose: "" }, []);
}

export async function breakGlass(context: DeskContext): Promise<FastifyReply> {
  const form = readGlassForm(sentBy(context));
  const words = wordsOf(context.language);
  const problems: FieldProblem[] = [];
  required(words, problems, "reference", form.reference, "reference", LONGEST.line);
  required(words, problems, "purpose", form.purpose, "purpose", LONGEST.reason);
  if (problems.length > 0) return await sendGlassForm(context, form, problems);
  const answer = await withinScope(context.db, context.scope, async (tx) => await open(tx, context, form));
  if ("problems" in answer) return await sendGlassForm(context, form, answer.problems);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/files/${answer.file}`), 303);
}

async function open(tx: ScopedTransaction, context: DeskContext, { reference, purpose }: GlassForm): Promise<{ readonly file: string } | { readonly problems: readonly FieldProblem[] }> {
  const words = wordsOf(context.language);
  const decision = decideBreakingGlass(await seenAlready(tx, context, reference));
  if (!decision.ok) return { problems: problemsOf(words, decision.refusals, {}, "reference") };
  const opening = await insertOpening(tx, reference, purpose, decision.hours);
  if (opening === undefined) return { problems: [{ field: "reference", message: words.glass.unknown }] };
  await note(tx, context, fileEvents.event("glass.broken", opening.file, { opening: opening.id, reference, hours: decision.hours }), purpose);
  return { file: opening.file };
}

async function seenAlready(tx: ScopedTransaction, { standing }: DeskContext, reference: string) {
  const stored = await findFileByReference(tx, reference);
  const now = stored === undefined ? undefined : (await findFile(tx, stored.id))?.now;
  if (stored === undefined || now === undefined) return undefined;
  const guarded = guardedFile(stored, await listGrants(tx, stored.id), await listRecusals(tx, stored.id), await listOpenings(tx, stored.id));
  return seesFile(standing, guarded, now.toTemporalInstant());
}

function readGlassForm(sent: Sent): GlassForm {
  return { reference: line(sent, "reference").toUpperCase(), purpose: line(sent, "purpose") };
}

async function sendGlassForm(context: DeskContext, form: GlassForm, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { glass } = wordsOf(context.language);
  return await sendFormPage(
    context,
    { title: glass.title, state: glass.state, crumbs: [], problems, section: "glass" },
    <FileForm button={glass.save}>
      <TextField name="reference" label={glass.reference} value={form.reference} required problem={problemOf(problems, "reference")} autocomplete="off" />
      <LongTextField name="purpose" label={glass.purpose} hint={glass.purposeHint} value={form.purpose} rows={3} required problem={problemOf(problems, "purpose")} />
    </FileForm>,
  );
}
