// Giving a request another number: the old one is voided with a reason, and stays on record and findable.
import type { FastifyReply } from "fastify";
import { permissionFor } from "../../../domain/casework/index.ts";
import { withinScope, type ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, LongTextField, problemOf, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext } from "../../accounts/index.ts";
import { loadOffice, type Office } from "../../organisation/index.ts";
import type { Acting } from "../acting.ts";
import { withOwnRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { countOf, LONGEST, onceOf, RequestForm, required, sendFormPage } from "../request-form.tsx";
import { note, requestEvents } from "../request-events.ts";
import { loadSeries } from "../request-number.ts";
import { wordsOf } from "../words/index.ts";
import { insertStep } from "../write-request.store.ts";

/** The number is the desk's that gave it: the approver of the authority voids it. */
const find = async (context: DeskContext) => await withOwnRequest(context, async (_tx, loaded) => await Promise.resolve(loaded.actors.has("approver") && loaded.parts.some(({ part }) => part === "authority") ? loaded : undefined));

export async function showRenumber(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  return loaded === undefined ? await notThere(context) : await sendRenumberForm(context, loaded, "", [], 200);
}

export async function sendRenumber(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  if (loaded === undefined) return await notThere(context);
  const [sent, words, problems] = [sentBy(context), wordsOf(context.language), [] as FieldProblem[]];
  const reason = typed(sent, "reason");
  required(words, problems, "reason", reason, "text", LONGEST.reason);
  if (problems.length > 0) return await sendRenumberForm(context, loaded, reason, problems, 422);
  const once = onceOf(sent);
  if (!loaded.steps.some(({ id }) => id === once)) {
    const office = await loadOffice(context.db);
    const done = await withinScope(context.db, context.scope, (tx) => renumber(tx, context, office, loaded, { once, after: countOf(sent, "after"), reason }));
    if (!done) return await sendRenumberForm(context, loaded, reason, [{ field: "reason", message: words.refusals["changed-meanwhile"](words.refusals.another) }], 409);
  }
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${loaded.request.id}`), 303);
}

/** False: somebody acted meanwhile, and nothing was done. */
async function renumber(tx: ScopedTransaction, acting: Acting, office: Office, { request, parts, actors }: LoadedRequest, { once, after, reason }: { readonly once: string; readonly after: number; readonly reason: string }): Promise<boolean> {
  const unit = parts.find(({ part }) => part === "authority")?.unit ?? request.origin;
  const series = await loadSeries(tx, { ...request, unit, unitSlug: office.units.find(({ id }) => id === unit)?.slug ?? "", on: acting.today });
  const number = await insertStep(tx, request.id, {
    id: once, action: "renumber", from: request.state, to: request.state, after, permission: permissionFor("approver", actors), on: acting.today, reason, dueOn: null, keepsDue: true, documents: [], details: { was: request.reference }, reverses: null,
    liesWith: request.liesWith, waitsFor: request.waitsFor, joins: [], moves: [], series, voids: true,
  });
  if (number === null) return false;
  await note(tx, acting, requestEvents.event("request.renumbered", request.id, { was: request.reference }), reason);
  return true;
}

async function sendRenumberForm(context: DeskContext, { request }: LoadedRequest, reason: string, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  return await sendFormPage(
    context,
    { title: words.renumber.title, kicker: `${request.reference} · ${request.title}`, state: words.renumber.state, crumbs: [{ label: words.queue.title, to: "/desk/requests" }, { label: request.reference, to: `/desk/requests/${request.id}` }], problems, status },
    <RequestForm button={words.renumber.save} once={onceOf({})} hidden={{ after: request.stepCount }}>
      <LongTextField name="reason" label={words.needs.reason.label} value={reason} rows={3} required problem={problemOf(problems, "reason")} />
    </RequestForm>,
  );
}
