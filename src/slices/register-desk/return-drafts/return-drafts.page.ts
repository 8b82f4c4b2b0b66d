// The second pair of eyes says no: the chosen drafts are retracted with the remark, and stay on record with it.
import type { FastifyReply } from "fastify";
import { isSecondPerson } from "../../../domain/access/index.ts";
import type { FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { retractFact } from "../../treaty-actions/index.ts";
import { instrumentAddress, notThere, slugOf } from "../instrument-address.ts";
import { formValues, typed } from "../record-fact/fact-form.ts";
import { problemsOf, termsOf } from "../record-fact/record-draft.ts";
import { findInstrument } from "../register-view.ts";
import { sendInstrument } from "../show-instrument/show-instrument.page.tsx";
import { waitingDrafts } from "../drafts/waiting-drafts.ts";
import { wordsOf } from "../words/index.ts";

export async function returnDrafts(context: DeskContext): Promise<FastifyReply> {
  const found = await findInstrument(context, slugOf(context));
  if (found === undefined) return await notThere(context);
  const words = wordsOf(context.language);
  const values = formValues(context.request.body);
  const [chosen, remark] = [values["fact"] ?? [], typed(values, "remark")];
  const waiting = new Map(waitingDrafts(found.facts).map((fact) => [fact.id, fact]));
  const drafts = chosen.flatMap((id) => waiting.get(id) ?? []);
  const problems: FieldProblem[] = [
    ...(drafts.length === 0 ? [{ field: "fact", message: words.chooseSome }] : []),
    ...(remark === "" ? [{ field: "remark", message: words.remarkNeeded }] : []),
    ...(drafts.every(({ recordedBy }) => isSecondPerson(recordedBy, context.actor)) ? [] : [{ field: "fact", message: words.ownNotReturned }]),
  ];
  for (const draft of problems.length > 0 ? [] : drafts) {
    const outcome = await retractFact(context.db, { treaty: found.instrument.slug, fact: draft.id, reason: remark, publish: false }, termsOf(context));
    if (!outcome.ok) problems.push(...problemsOf(outcome.faults));
  }
  if (problems.length > 0) return await sendInstrument(context, { problems, chosen, remark });
  return await context.reply.redirect(instrumentAddress(context, found.instrument.slug), 303);
}
