import type { FastifyReply } from "fastify";
import { isMarking, MARKINGS, markingRank, type UnitId } from "../../../domain/access/index.ts";
import { ASSISTANCE_KINDS, CHANNELS, STAGES } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, ChoiceField, DateField, problemOf, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { OFFENCES, treatyWords } from "../../treaties/index.ts";
import { dayOf, line, LONGEST, onceOf, RequestForm, required, sendFormPage } from "../request-form.tsx";
import { loadView, stateNamed, type RequestView } from "../request-view.ts";
import { sayRefusal, wordsOf } from "../words/index.ts";
import { isTakenTwice } from "../write-request.store.ts";
import { receiveRequest } from "./receive-request.ts";

export async function showReceive(context: DeskContext): Promise<FastifyReply> {
  return await sendReceiveForm(context, await loadView(context), {}, []);
}

export async function registerRequest(context: DeskContext): Promise<FastifyReply> {
  const view = await loadView(context);
  const [sent, words] = [sentBy(context), wordsOf(context.language)];
  const problems: FieldProblem[] = [];
  const form = readForm(context, view, sent);
  const [country, receivedOn] = [stateNamed(view, line(sent, "country")), dayOf(sent, "received")];
  required(words, problems, "title", form.title, "title", LONGEST.line);
  if (country === undefined || country === context.installation.ownState) problems.push({ field: "country", message: words.needed.state });
  if (receivedOn === undefined || receivedOn > context.today) problems.push({ field: "received", message: receivedOn === undefined ? words.needed.day : words.refusals["day-to-come"] });
  if (form.kinds.length === 0) problems.push({ field: "kind", message: words.needed.kinds });
  if (problems.length > 0 || country === undefined || receivedOn === undefined) return await sendReceiveForm(context, view, sent, problems);
  try {
    const done = await withinScope(context.db, context.scope, (tx) => receiveRequest(tx, context, view.office, { ...form, country, receivedOn }));
    if (!done.ok) return await sendReceiveForm(context, view, sent, done.refusals.map((refusal) => ({ field: "title", message: sayRefusal(context.language, refusal) })));
  } catch (error) {
    if (!isTakenTwice(error)) throw error;
  }
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${form.id}`), 303);
}

function readForm({ standing }: DeskContext, { office }: RequestView, sent: Sent) {
  const marking = typed(sent, "marking");
  const own = office.posts.find(({ id, unit }) => standing.posts.includes(id) && standing.units.has(unit))?.unit ?? "";
  return {
    id: onceOf(sent), unit: (typed(sent, "unit") || own) as UnitId, title: line(sent, "title"), stage: STAGES.find((one) => one === typed(sent, "stage")) ?? ("investigation" as const), kinds: ASSISTANCE_KINDS.filter((kind) => (sent["kind"] ?? []).includes(kind)),
    offences: OFFENCES.filter((offence) => offence !== "any-offence" && (sent["offence"] ?? []).includes(offence)), urgent: typed(sent, "urgent") === "yes", marking: isMarking(marking) ? marking : ("restricted" as const),
    reference: line(sent, "their").slice(0, 120), channel: CHANNELS.find((one) => one === typed(sent, "channel")) ?? ("central-authority" as const),
  };
}

async function sendReceiveForm(context: DeskContext, view: RequestView, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { language, standing, today } = context;
  const words = wordsOf(language);
  const { open, receive } = words;
  const form = readForm(context, view, sent);
  const units = [...standing.units].map((value) => ({ value: value as string, label: view.unit(value) }));
  return await sendFormPage(
    context,
    { title: words.navigation.receive, state: receive.state, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], problems },
    <RequestForm button={receive.save} once={form.id}>
      <TextField name="title" label={open.subject} hint={open.subjectHint} value={form.title} width="full" required problem={problemOf(problems, "title")} />
      <TextField name="country" label={receive.country} hint={open.countryHint} value={line(sent, "country")} required suggestions={view.countryNames()} problem={problemOf(problems, "country")} />
      <TextField name="their" label={receive.their} value={form.reference} />
      <DateField name="received" label={receive.receivedOn} value={typed(sent, "received") || today} required problem={problemOf(problems, "received")} />
      <SelectField name="channel" label={receive.channel} value={form.channel} choices={CHANNELS.map((value) => ({ value, label: words.channels[value] }))} />
      <SelectField name="stage" label={open.stage} value={form.stage} choices={STAGES.map((value) => ({ value, label: words.stages[value] }))} />
      <div class="wide">
        <ChoiceField name="kind" label={open.kinds} hint={open.kindsHint} values={form.kinds} choices={ASSISTANCE_KINDS.map((value) => ({ value, label: words.kinds[value] }))} problem={problemOf(problems, "kind")} />
      </div>
      <div class="wide">
        <ChoiceField name="offence" label={open.offences} values={form.offences} choices={OFFENCES.filter((one) => one !== "any-offence").map((value) => ({ value, label: treatyWords(language.code).offences[value] }))} />
      </div>
      <ChoiceField name="urgent" label={open.urgent} values={form.urgent ? ["yes"] : []} choices={[{ value: "yes", label: open.tick }]} />
      <SelectField name="marking" label={open.marking} value={form.marking} choices={MARKINGS.filter((marking) => markingRank(marking) <= markingRank(standing.clearance)).map((value) => ({ value, label: words.markings[value] }))} />
      {units.length < 2 ? <input type="hidden" name="unit" value={form.unit} /> : <SelectField name="unit" label={open.unit} value={form.unit} choices={units} />}
    </RequestForm>,
  );
}
