// What is recorded is corrected while the matter is open: what stood there before stays on record with the reason.
import type { FastifyReply } from "fastify";
import { conditionsAfterCorrection, type ConditionState } from "../../../domain/casework/index.ts";
import { codeOf } from "../../../platform/db/index.ts";
import { addressOf, ErrorSummary, LongTextField, PageHead, problemOf, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { mayUse, notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { withInformation, type OpenedInformation } from "../asked-information.ts";
import { informationEvents } from "../information-events.ts";
import { afterOf, HeaderFields, InformationForm, line, onceOf, problemsOfHeader, readHeader } from "../information-form.tsx";
import { writeAct, type InformationHeader, type StoredInformation } from "../information.store.ts";
import { sayRefusal, wordsOf, type InformationWords } from "../words/index.ts";

const isWritable = (context: DeskContext, { own, information: { state } }: OpenedInformation) => own && mayUse("request.examine", context) && (state === "received" || state === "draft");

export async function showCorrection(context: DeskContext): Promise<FastifyReply> {
  const information = await withInformation(context, async (_, opened) => await Promise.resolve(isWritable(context, opened) ? opened.information : undefined));
  return information === undefined ? await notThere(context) : await sendForm(context, information, information, {}, [], 200);
}

export async function sendCorrection(context: DeskContext): Promise<FastifyReply> {
  const [sent, words] = [sentBy(context), wordsOf(context.language)];
  const [header, reason] = [readHeader(sent), typed(sent, "reason").slice(0, 4000)];
  const problems: FieldProblem[] = [...problemsOfHeader(header, words), ...(reason === "" ? [{ field: "reason", message: words.needs.reason }] : [])];
  const outcome = await once(async () => await withInformation(context, async (tx, opened) => {
    if (!isWritable(context, opened)) return undefined;
    const { information } = opened;
    const id = onceOf(sent);
    if (opened.events.some((event) => event.id === id)) return { information, written: true };
    const conditions = conditionsAfter(information, header, words, problems);
    if (conditions === undefined || problems.length > 0) return { information, written: false };
    const written = await writeAct(tx, information.id, {
      id, act: "correct", after: afterOf(sent), permission: "request.examine", from: information.state, to: information.state, on: context.today, reason, details: { was: changed(information, header) }, conditions, unit: null, theirReference: null, basis: null, header,
    });
    if (written) await appendAudit(tx, { ...context.who, why: reason }, informationEvents.event("information.corrected", information.id, { fields: Object.keys(changed(information, header)) }));
    return { information, written };
  }));
  if (outcome === undefined) return await notThere(context);
  const { information, written } = outcome;
  if (written) return await context.reply.redirect(addressOf(context.request.place, `/desk/information/${information.id}`), 303);
  return problems.length > 0 ? await sendForm(context, information, header, sent, problems, 422) : await sendForm(context, information, header, sent, [{ field: "title", message: sayRefusal(context.language, { code: "changed-meanwhile" }) }], 409);
}

type Corrected = { readonly information: StoredInformation; readonly written: boolean };

/** A form sent twice did its work the first time: its record is looked at as one looks at any. */
async function once(work: () => Promise<Corrected | undefined>): Promise<Corrected | undefined> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return undefined;
  }
}

/** What stood there, of the fields that become others. */
function changed(information: StoredInformation, header: InformationHeader): Readonly<Record<string, string>> {
  return Object.fromEntries((Object.keys(header) as (keyof InformationHeader)[]).filter((key) => information[key] !== header[key]).map((key) => [key, information[key]]));
}

/** `undefined`: it would strike what the giver set; why is said beside each such field. */
function conditionsAfter(was: StoredInformation, becomes: InformationHeader, { form }: InformationWords, problems: FieldProblem[]): ConditionState | undefined {
  const conditions = conditionsAfterCorrection(was, was, becomes);
  if (conditions !== undefined) return conditions;
  for (const [field, key] of [["use-limits", "useLimits"], ["confidentiality", "confidentiality"]] as const) if (was[key] !== "" && becomes[key] === "") problems.push({ field, message: form.notStruck });
  return undefined;
}

async function sendForm(context: DeskContext, { id, reference, way, events }: StoredInformation, header: InformationHeader, sent: Sent, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const words = wordsOf(context.language);
  const { form } = words;
  const title = line(sent, "title") || header.title;
  return await context.reply.sendPage(
    { title: form.correctTitle, crumbs: [{ label: words.title, to: "/desk/information" }, { label: reference, to: `/desk/information/${id}` }], density: "desk", section: "information", unlisted: true, status },
    <>
      <PageHead kicker={reference} title={form.correctTitle} state={form.correctState} dated={false} />
      <ErrorSummary problems={problems} />
      <InformationForm button={form.saveCorrection} once={onceOf(sent)} after={sent["after"] === undefined ? events : afterOf(sent)}>
        <TextField name="title" label={form.title} hint={form.titleHint} value={title} width="full" required problem={problemOf(problems, "title")} />
        <HeaderFields way={way} header={header} problems={problems} words={words} />
        <LongTextField name="reason" label={form.reason} value={typed(sent, "reason")} rows={2} required problem={problemOf(problems, "reason")} />
      </InformationForm>
    </>,
  );
}
