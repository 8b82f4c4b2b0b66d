// Linking two requests: the next one in a chain of assets, a supplement, a request asked again. Seen by whoever sees both.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, problemOf, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { withOwnRequest } from "../asked-request.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import { line, RequestForm, sendFormPage } from "../request-form.tsx";
import { note, requestEvents } from "../request-events.ts";
import { findByNumber } from "../requests.store.ts";
import { wordsOf } from "../words/index.ts";
import { insertLink, LINK_KINDS } from "../write-request.store.ts";

const find = async (context: DeskContext) => await withOwnRequest(context, async (_tx, loaded) => await Promise.resolve(loaded));

export async function showLinkForm(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  return loaded === undefined ? await notThere(context) : await sendLinkForm(context, loaded, {}, []);
}

export async function linkRequest(context: DeskContext): Promise<FastifyReply> {
  const loaded = await find(context);
  if (loaded === undefined) return await notThere(context);
  const sent = sentBy(context);
  const { id } = loaded.request;
  const kind = LINK_KINDS.find((one) => one === typed(sent, "kind")) ?? "related";
  const linked = await withinScope(context.db, context.scope, async (tx) => {
    const other = await findByNumber(tx, line(sent, "number").slice(0, 120));
    if (other === undefined || other === id) return false;
    await insertLink(tx, { from: id, to: other, kind }, context.actor);
    await note(tx, context, requestEvents.event("request.linked", id, { other, kind }));
    return true;
  });
  if (!linked) return await sendLinkForm(context, loaded, sent, [{ field: "number", message: wordsOf(context.language).link.notFound }]);
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${id}`), 303);
}

async function sendLinkForm(context: DeskContext, { request }: LoadedRequest, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  return await sendFormPage(
    context,
    { title: words.link.title, kicker: `${request.reference} · ${request.title}`, state: words.link.state, crumbs: [{ label: words.queue.title, to: "/desk/requests" }, { label: request.reference, to: `/desk/requests/${request.id}` }], problems },
    <RequestForm button={words.link.save}>
      <SelectField name="kind" label={words.link.kind} value={typed(sent, "kind")} choices={LINK_KINDS.map((value) => ({ value, label: words.file.links[value] ?? value }))} />
      <TextField name="number" label={words.link.number} value={line(sent, "number")} required problem={problemOf(problems, "number")} />
    </RequestForm>,
  );
}
