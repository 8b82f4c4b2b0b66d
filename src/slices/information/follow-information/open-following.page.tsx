// A draft of the agency's own unit, opened from the information that was passed to it: title, State, offences and conditions go along.
import type { FastifyReply } from "fastify";
import type { UnitId } from "../../../domain/access/index.ts";
import { ASSISTANCE_KINDS, isLaneName, LANE_NAMES, STAGES, type LaneName } from "../../../domain/casework/index.ts";
import { findCalendarDate } from "../../../domain/kernel/index.ts";
import { codeOf, type ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, ChoiceField, DateField, ErrorSummary, PageHead, problemOf, SelectField, TextField, type FieldProblem } from "../../../platform/web/index.ts";
import { notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { loadRequestView, openDraft, requestWords, sayRequestRefusal, saveDraft, type RequestView } from "../../requests/index.ts";
import { withInformation } from "../asked-information.ts";
import { InformationForm, line, onceOf } from "../information-form.tsx";
import type { StoredInformation } from "../information.store.ts";
import { wordsOf } from "../words/index.ts";
import { linkRequest } from "./link-request.ts";

export async function showFollowing(context: DeskContext): Promise<FastifyReply> {
  const information = await withInformation(context, async (_, opened) => await Promise.resolve(opened.works && opened.information.way === "received" ? opened.information : undefined));
  return information === undefined ? await notThere(context) : await sendForm(context, information, {}, []);
}

export async function openFollowing(context: DeskContext): Promise<FastifyReply> {
  const [view, sent, words] = [await loadRequestView(context), sentBy(context), wordsOf(context.language)];
  const form = readForm(context, view, sent);
  const problems: FieldProblem[] = [];
  if (form.title === "" || form.title.length > 300) problems.push({ field: "title", message: form.title === "" ? words.needed.title : words.tooLong(300) });
  if (form.caseBeganOn === undefined) problems.push({ field: "began", message: words.needed.day });
  if (form.kinds.length === 0) problems.push({ field: "kind", message: words.needed.kinds });
  const information = await once(async () => await withInformation(context, async (tx, { information: found, works }) => {
    if (!works || found.way !== "received") return undefined;
    if (problems.length === 0) problems.push(...(await open(tx, context, view, found, form)));
    return found;
  }));
  if (information === undefined) return await notThere(context);
  return problems.length > 0 && information !== "opened" ? await sendForm(context, information, sent, problems) : await context.reply.redirect(addressOf(context.request.place, `/desk/requests/${form.id}/draft`), 303);
}

/** The draft, linked, with the conditions among its earlier contacts. */
async function open(tx: ScopedTransaction, context: DeskContext, view: RequestView, information: StoredInformation, form: ReturnType<typeof readForm>): Promise<readonly FieldProblem[]> {
  const { country, offences, marking, compartments, useLimits, confidentiality, reference } = information;
  const draft = await openDraft(tx, context, view.office, { ...form, caseBeganOn: form.caseBeganOn ?? context.today, country, offences, marking, compartments, urgent: false });
  if (!draft.ok) return draft.refusals.map((refusal) => ({ field: "lane", message: sayRequestRefusal(context.language, refusal) }));
  const limits = [useLimits, confidentiality].filter((text) => text !== "").join(" ");
  await saveDraft(tx, context, form.id, 0, { fields: { earlierContacts: wordsOf(context.language).follow.earlier(reference, view.country(country), limits) }, items: {} });
  await linkRequest(tx, context, information, form.id);
  return [];
}

/** A form sent twice has opened the draft the first time. */
async function once<T>(work: () => Promise<T>): Promise<T | "opened"> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return "opened";
  }
}

function readForm({ standing }: DeskContext, { office }: RequestView, sent: Sent) {
  const lane = typed(sent, "lane");
  const unit = office.posts.find((post) => standing.posts.includes(post.id) && standing.units.has(post.unit))?.unit ?? ("" as UnitId);
  return {
    id: onceOf(sent), unit, title: line(sent, "title"), lane: isLaneName(lane) && lane !== "incoming" ? lane : ("request-of-authority" as const), stage: STAGES.find((one) => one === typed(sent, "stage")) ?? ("investigation" as const),
    kinds: ASSISTANCE_KINDS.filter((kind) => (sent["kind"] ?? []).includes(kind)), caseBeganOn: findCalendarDate(typed(sent, "began")),
  };
}

async function sendForm(context: DeskContext, information: StoredInformation, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const [words, ofRequests] = [wordsOf(context.language), requestWords(context.language)];
  const { follow } = words;
  const stage = typed(sent, "stage") || "investigation";
  const isOutgoing = (lane: LaneName) => lane !== "incoming";
  return await context.reply.sendPage(
    { title: follow.openTitle, crumbs: [{ label: words.title, to: "/desk/information" }, { label: information.reference, to: `/desk/information/${information.id}` }], density: "desk", section: "information", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead kicker={information.reference} title={follow.openTitle} state={follow.openState} dated={false} />
      <ErrorSummary problems={problems} />
      <InformationForm button={follow.saveOpen} once={onceOf(sent)}>
        <TextField name="title" label={words.form.title} hint={words.form.titleHint} value={line(sent, "title") || information.title} width="full" required problem={problemOf(problems, "title")} />
        <ChoiceField name="lane" kind="radio" label={follow.lane} values={[typed(sent, "lane") || "request-of-authority"]} choices={LANE_NAMES.filter(isOutgoing).map((value) => ({ value, label: ofRequests.lanes[value] }))} problem={problemOf(problems, "lane")} />
        <SelectField name="stage" label={follow.stage} value={stage} choices={STAGES.map((value) => ({ value, label: ofRequests.stages[value] }))} />
        <DateField name="began" label={follow.began} hint={follow.beganHint} value={typed(sent, "began")} required problem={problemOf(problems, "began")} />
        <div class="wide"><ChoiceField name="kind" label={follow.kinds} values={sent["kind"] ?? []} choices={ASSISTANCE_KINDS.filter((kind) => kind !== "spontaneous-information").map((value) => ({ value, label: ofRequests.kinds[value] }))} problem={problemOf(problems, "kind")} /></div>
      </InformationForm>
    </>,
  );
}
