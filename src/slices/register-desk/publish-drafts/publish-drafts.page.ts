// The second pair of eyes says yes: the chosen drafts go before the public.
import type { FastifyReply } from "fastify";
import type { DeskContext } from "../../accounts/index.ts";
import { publishDrafts as publish } from "../../treaty-actions/index.ts";
import { instrumentAddress, notThere, slugOf } from "../instrument-address.ts";
import { formValues, typed } from "../record-fact/fact-form.ts";
import { problemsOf, termsOf } from "../record-fact/record-draft.ts";
import { findInstrument } from "../register-view.ts";
import { sendInstrument } from "../show-instrument/show-instrument.page.tsx";
import { wordsOf } from "../words/index.ts";

export async function publishDrafts(context: DeskContext): Promise<FastifyReply> {
  const found = await findInstrument(context, slugOf(context));
  if (found === undefined) return await notThere(context);
  const values = formValues(context.request.body);
  const chosen = values["fact"] ?? [];
  const refusal = { chosen, remark: typed(values, "remark") };
  if (chosen.length === 0) return await sendInstrument(context, { ...refusal, problems: [{ field: "fact", message: wordsOf(context.language).chooseSome }] });
  const outcome = await publish(context.db, { treaty: found.instrument.slug, facts: chosen, secondEyes: true }, termsOf(context));
  if (!outcome.ok) return await sendInstrument(context, { ...refusal, problems: problemsOf(outcome.faults) });
  return await context.reply.redirect(instrumentAddress(context, found.instrument.slug), 303);
}
