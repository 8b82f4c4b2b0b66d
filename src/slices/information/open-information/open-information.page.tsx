// The forms that record what was received and begin what is to be sent.
import type { FastifyReply } from "fastify";
import { isMarking, MARKINGS, markingRank, type Marking, type UnitId } from "../../../domain/access/index.ts";
import type { InformationWay } from "../../../domain/casework/index.ts";
import { codeOf, withinScope } from "../../../platform/db/index.ts";
import { addressOf, ChoiceField, DateField, ErrorSummary, PageHead, problemOf, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { wordsOfFiles } from "../../files/index.ts";
import { loadRequestView, stateNamed, type RequestView } from "../../requests/index.ts";
import { OFFENCES, treatyWords } from "../../treaties/index.ts";
import { CompartmentField, compartmentsIn, dayOf, HeaderFields, InformationForm, line, onceOf, problemsOfHeader, readHeader } from "../information-form.tsx";
import { wordsOf } from "../words/index.ts";
import { recordInformation, type InformationWanted, type OpenRefusal } from "./open-information.ts";

export const showReceive = async (context: DeskContext): Promise<FastifyReply> => await sendForm(context, "received", await loadRequestView(context), {}, []);
export const showSend = async (context: DeskContext): Promise<FastifyReply> => await sendForm(context, "sent", await loadRequestView(context), {}, []);
export const recordReceived = async (context: DeskContext): Promise<FastifyReply> => await record(context, "received");
export const beginSending = async (context: DeskContext): Promise<FastifyReply> => await record(context, "sent");

const FIELD_OF: Readonly<Record<OpenRefusal["code"], string>> = { "unit-not-yours": "unit", "above-clearance": "marking", "compartment-not-yours": "compartment" };

async function record(context: DeskContext, way: InformationWay): Promise<FastifyReply> {
  const [view, sent, words] = [await loadRequestView(context), sentBy(context), wordsOf(context.language)];
  const problems: FieldProblem[] = [];
  const country = stateNamed(view, line(sent, "country"));
  if (country === undefined || country === context.installation.ownState) problems.push({ field: "country", message: words.needed.country });
  const on = dayOf(sent, "on", context.today, words, problems);
  const header = readHeader(sent);
  problems.push(...problemsOfHeader(header, words));
  if (problems.length > 0 || country === undefined || on === undefined) return await sendForm(context, way, view, sent, problems);
  const wanted: InformationWanted = { ...header, ...closure(context, view, sent), id: onceOf(sent), way, country, on, offences: offencesIn(sent), compartments: compartmentsIn(sent) };
  const refusals = await open(context, view, wanted);
  if (refusals.length > 0) return await sendForm(context, way, view, sent, refusals.map(({ code }) => ({ field: FIELD_OF[code], message: code === "unit-not-yours" ? words.needed.unit : code === "compartment-not-yours" ? words.needed.compartment : wordsOfFiles(context.language).refusals["above-clearance"](words.markings[context.standing.clearance]) })));
  return await context.reply.redirect(addressOf(context.request.place, `/desk/information/${wanted.id}`), 303);
}

/** A form sent twice has recorded it the first time. */
async function open(context: DeskContext, { office }: RequestView, wanted: InformationWanted): Promise<readonly OpenRefusal[]> {
  try {
    const opened = await withinScope(context.db, context.scope, async (tx) => await recordInformation(tx, context, office, wanted));
    return opened.ok ? [] : opened.refusals;
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return [];
  }
}

const offencesIn = (sent: Sent) => OFFENCES.filter((offence) => offence !== "any-offence" && (sent["offence"] ?? []).includes(offence));

function closure({ standing }: DeskContext, { office }: RequestView, sent: Sent): { readonly unit: UnitId; readonly marking: Marking } {
  const own = office.posts.find(({ id, unit }) => standing.posts.includes(id) && standing.units.has(unit))?.unit ?? "";
  const marking = typed(sent, "marking");
  return { unit: (typed(sent, "unit") || own) as UnitId, marking: isMarking(marking) ? marking : "confidential" };
}

async function sendForm(context: DeskContext, way: InformationWay, view: RequestView, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { language, standing, today } = context;
  const words = wordsOf(language);
  const { form } = words;
  const { unit, marking } = closure(context, view, sent);
  const { offences } = treatyWords(language.code);
  const units = [...standing.units].map((value) => ({ value: value as string, label: view.unit(value) }));
  const title = way === "received" ? form.receiveTitle : form.sendTitle;
  return await context.reply.sendPage(
    { title, crumbs: [{ label: words.title, to: "/desk/information" }], density: "desk", section: "information", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead title={title} state={way === "received" ? form.receiveState : form.sendState} dated={false} />
      <ErrorSummary problems={problems} />
      <InformationForm button={form.save[way]} once={onceOf(sent)}>
        <TextField name="title" label={form.title} hint={form.titleHint} value={line(sent, "title")} width="full" required problem={problemOf(problems, "title")} />
        <TextField name="country" label={form.country[way]} hint={form.countryHint} value={line(sent, "country")} required problem={problemOf(problems, "country")} />
        <DateField name="on" label={form.on[way]} value={typed(sent, "on") || today} required problem={problemOf(problems, "on")} />
        <HeaderFields way={way} header={readHeader(sent)} problems={problems} words={words} />
        <div class="wide"><ChoiceField name="offence" label={form.offences} hint={form.offencesHint} values={sent["offence"] ?? []} choices={OFFENCES.filter((one) => one !== "any-offence").map((value) => ({ value, label: offences[value] }))} /></div>
        <SelectField name="marking" label={form.marking} value={marking} choices={MARKINGS.filter((one) => markingRank(one) <= markingRank(standing.clearance)).map((value) => ({ value, label: words.markings[value] }))} problem={problemOf(problems, "marking")} />
        <CompartmentField standing={standing} values={compartmentsIn(sent)} problems={problems} words={words} />
        {units.length < 2 ? <input type="hidden" name="unit" value={unit} /> : <SelectField name="unit" label={form.unit} value={unit} choices={units} problem={problemOf(problems, "unit")} />}
      </InformationForm>
    </>,
  );
}
