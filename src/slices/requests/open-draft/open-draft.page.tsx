// New request: which way, to whom, what is asked for. A draft of the officer's own unit is opened, and its contents come next.
import type { FastifyReply } from "fastify";
import { isMarking, MARKINGS, markingRank, type Marking, type UnitId } from "../../../domain/access/index.ts";
import { ASSISTANCE_KINDS, isLaneName, LANE_NAMES, STAGES, type AssistanceKind, type LaneName, type NewRequestRefusal, type Stage } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, ChoiceField, DateField, problemOf, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { OFFENCES, treatyWords } from "../../treaties/index.ts";
import { dayOf, line, LONGEST, onceOf, RequestForm, required, sendFormPage } from "../request-form.tsx";
import { loadView, stateNamed, type RequestView } from "../request-view.ts";
import { sayRefusal, wordsOf } from "../words/index.ts";
import { isTakenTwice } from "../write-request.store.ts";
import { openDraft } from "./open-draft.ts";

type NewForm = {
  readonly once: string; readonly lane: Exclude<LaneName, "incoming">; readonly country: string; readonly title: string; readonly stage: Stage; readonly kinds: readonly AssistanceKind[]; readonly offences: readonly string[];
  readonly urgent: boolean; readonly marking: Marking; readonly unit: string; readonly began: string;
};

export async function showNewRequest(context: DeskContext): Promise<FastifyReply> {
  const view = await loadView(context);
  return await sendNewForm(context, view, readForm(context, view, {}), []);
}

export async function beginRequest(context: DeskContext): Promise<FastifyReply> {
  const view = await loadView(context);
  const sent = sentBy(context);
  const form = readForm(context, view, sent);
  const problems: FieldProblem[] = [];
  const words = wordsOf(context.language);
  const country = stateNamed(view, form.country);
  required(words, problems, "title", form.title, "title", LONGEST.line);
  if (country === undefined || country === context.installation.ownState) problems.push({ field: "country", message: words.needed.state });
  const caseBeganOn = dayOf(sent, "began");
  if (caseBeganOn === undefined) problems.push({ field: "began", message: words.needed.day });
  if (form.kinds.length === 0) problems.push({ field: "kind", message: words.needed.kinds });
  if (problems.length > 0 || country === undefined || caseBeganOn === undefined) return await sendNewForm(context, view, form, problems);
  const { db, scope } = context;
  try {
    const opened = await withinScope(db, scope, (tx) => openDraft(tx, context, view.office, { ...form, id: form.once, unit: form.unit as UnitId, country, caseBeganOn, compartments: [] }));
    if (!opened.ok) return await sendNewForm(context, view, form, opened.refusals.map((refusal) => ({ field: FIELD_OF[refusal.code], message: sayRefusal(context.language, refusal) })));
  } catch (error) {
    if (!isTakenTwice(error)) throw error;
  }
  return await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${form.once}/draft`), 303);
}

const FIELD_OF: Readonly<Record<NewRequestRefusal["code"], string>> = { "unit-not-yours": "unit", "above-clearance": "marking", "compartment-not-yours": "marking", "no-kinds": "kind", "stage-of-lane": "stage", "kinds-of-lane": "kind" };

function readForm({ standing }: DeskContext, { office }: RequestView, sent: Sent): NewForm {
  const lane = typed(sent, "lane");
  const own = office.posts.find(({ id, unit }) => standing.posts.includes(id) && standing.units.has(unit))?.unit ?? "";
  const marking = typed(sent, "marking");
  return {
    once: onceOf(sent), lane: isLaneName(lane) && lane !== "incoming" ? lane : "request-of-authority", country: line(sent, "country"), title: line(sent, "title"), stage: STAGES.find((one) => one === typed(sent, "stage")) ?? "investigation",
    kinds: ASSISTANCE_KINDS.filter((kind) => (sent["kind"] ?? []).includes(kind)), offences: OFFENCES.filter((offence) => offence !== "any-offence" && (sent["offence"] ?? []).includes(offence)), urgent: typed(sent, "urgent") === "yes",
    marking: isMarking(marking) ? marking : "restricted", unit: typed(sent, "unit") || own, began: typed(sent, "began"),
  };
}

async function sendNewForm(context: DeskContext, view: RequestView, form: NewForm, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { language, standing } = context;
  const words = wordsOf(language);
  const { open } = words;
  const { offences } = treatyWords(language.code);
  const units = [...standing.units].map((value) => ({ value: value as string, label: view.unit(value) }));
  return await sendFormPage(
    context,
    { title: open.title, state: open.state, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], problems },
    <RequestForm button={open.save} once={form.once}>
      <TextField name="title" label={open.subject} hint={open.subjectHint} value={form.title} width="full" required problem={problemOf(problems, "title")} />
      <TextField name="country" label={open.country} hint={open.countryHint} value={form.country} required suggestions={view.countryNames()} problem={problemOf(problems, "country")} />
      <ChoiceField name="lane" kind="radio" label={open.lane} values={[form.lane]} choices={LANE_NAMES.flatMap((value) => (value === "incoming" ? [] : [{ value, label: `${words.lanes[value]}. ${words.laneHints[value]}` }]))} problem={problemOf(problems, "lane")} />
      <SelectField name="stage" label={open.stage} value={form.stage} choices={STAGES.map((value) => ({ value, label: words.stages[value] }))} problem={problemOf(problems, "stage")} />
      <DateField name="began" label={open.began} hint={open.beganHint} value={form.began} required problem={problemOf(problems, "began")} />
      <div class="wide">
        <ChoiceField name="kind" label={open.kinds} hint={open.kindsHint} values={form.kinds} choices={ASSISTANCE_KINDS.filter((kind) => kind !== "spontaneous-information").map((value) => ({ value, label: words.kinds[value] }))} problem={problemOf(problems, "kind")} />
      </div>
      <div class="wide">
        <ChoiceField name="offence" label={open.offences} hint={open.offencesHint} values={form.offences} choices={OFFENCES.filter((one) => one !== "any-offence").map((value) => ({ value, label: offences[value] }))} />
      </div>
      <ChoiceField name="urgent" label={open.urgent} values={form.urgent ? ["yes"] : []} choices={[{ value: "yes", label: open.tick }]} />
      <SelectField name="marking" label={open.marking} value={form.marking} choices={MARKINGS.filter((marking) => markingRank(marking) <= markingRank(standing.clearance)).map((value) => ({ value, label: words.markings[value] }))} problem={problemOf(problems, "marking")} />
      {units.length < 2 ? <input type="hidden" name="unit" value={form.unit} /> : <SelectField name="unit" label={open.unit} value={form.unit} choices={units} problem={problemOf(problems, "unit")} />}
    </RequestForm>,
  );
}
