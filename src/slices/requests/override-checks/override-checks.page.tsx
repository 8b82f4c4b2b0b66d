// Letting a draft pass with gaps: by the controlling officer, gap by gap, with reasons that the authority reads.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, ChoiceField, LongTextField, problemOf, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { recordBeside } from "../record-beside.ts";
import { countOf, LONGEST, onceOf, RequestForm, required, sendFormPage } from "../request-form.tsx";
import { isWritable } from "../save-draft/save-draft.ts";
import { findingKey, openMusts } from "../take-step/step-at-hand.ts";
import { wordsOf } from "../words/index.ts";

const find = async (context: DeskContext) => await withOwnRequest(context, async (_tx, loaded) => await Promise.resolve(loaded.actors.has("controlling-officer") && isWritable(loaded.request.state) ? loaded : undefined));

export async function showOverride(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  return loaded === undefined ? await notThere(context) : await sendOverrideForm(context, loaded, {}, [], 200);
}

export async function overrideChecks(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  if (loaded === undefined) return await notThere(context);
  const [sent, words, problems] = [sentBy(context), wordsOf(context.language), [] as FieldProblem[]];
  const open = openMusts(loaded.check, loaded.steps).map(findingKey);
  const findings = open.filter((key) => (sent["finding"] ?? []).includes(key));
  const reason = typed(sent, "reason");
  if (findings.length === 0) problems.push({ field: "finding", message: words.needed.choice });
  required(words, problems, "reason", reason, "text", LONGEST.reason);
  if (problems.length > 0) return await sendOverrideForm(context, loaded, sent, problems, 422);
  const done = await withinScope(context.db, context.scope, (tx) => recordBeside(tx, context, loaded, { once: onceOf(sent), after: countOf(sent, "after"), action: "override-checks", permission: "request.control", reason, details: { findings } }));
  if (!done) return await sendOverrideForm(context, loaded, sent, [{ field: "finding", message: words.refusals["changed-meanwhile"](words.refusals.another) }], 409);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${loaded.request.id}`), 303);
}

async function sendOverrideForm(context: DeskContext, { request, items, check, steps }: LoadedRequest, sent: Sent, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const choices = openMusts(check, steps).map((finding) => {
    const item = items.find(({ id }) => id === finding.item);
    const field = words.fields[finding.field]?.label ?? words.otherFields[finding.field] ?? (finding.field === "legalBasis" ? words.draft.basis : finding.field);
    return { value: findingKey(finding), label: `${item === undefined ? field : `${words.draft.item(item.number, words.kinds[item.kind])}: ${field}`} (${finding.source.cites})` };
  });
  return await sendFormPage(
    context,
    { title: words.override.title, kicker: `${request.reference} · ${request.title}`, state: words.override.state, crumbs: [{ label: words.queue.title, to: "/desk/requests" }, { label: request.reference, to: `/desk/requests/${request.id}` }], problems, status },
    <RequestForm button={words.override.save} once={onceOf(sent)} hidden={{ after: request.stepCount }}>
      <ChoiceField name="finding" label={words.override.findings} values={sent["finding"] ?? []} choices={choices} problem={problemOf(problems, "finding")} />
      <LongTextField name="reason" label={words.assign.reason} value={typed(sent, "reason")} rows={4} required problem={problemOf(problems, "reason")} />
    </RequestForm>,
  );
}
