// The targets as the office keeps them: how much time is meant for a step, since when and by what source. One that is wrong or out of date is
// ended with the reason, and another may take its place; what held earlier stays readable.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { ASSISTANCE_KINDS, INCOMING_STATES, isLaneName, LANE_NAMES, OUTGOING_STATES, type Evidence } from "../../../domain/casework/index.ts";
import { findCalendarDate } from "../../../domain/kernel/index.ts";
import { codeOf, withinScope } from "../../../platform/db/index.ts";
import { addressOf, ChoiceField, DataTable, DateField, DateText, Empty, ErrorSummary, FormToken, Link, LongTextField, PageHead, problemOf, Quiet, SelectField, TextField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, mayUse, notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { loadRequestView, requestWords, stateNamed, type RequestView } from "../../requests/index.ts";
import { deadlineEvents } from "../deadline-events.ts";
import { endTarget, insertTarget, listKeptTargets, type KeptTarget, type TargetToKeep } from "../targets.store.ts";
import { wordsOf } from "../words/index.ts";

const PATH = "/desk/deadlines/targets";
const EVIDENCE = ["law", "reported", "unverified", "design"] as const satisfies readonly Evidence[];
const LONGEST = 400;
const MOST_AMOUNT = 3660;

export async function showTargets(context: DeskContext): Promise<FastifyReply> {
  return await sendTargets(context, [], 200);
}

async function sendTargets(context: DeskContext, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const { targets: words, list } = wordsOf(context.language);
  const view = await loadRequestView(context);
  const all = await withinScope(context.db, context.scope, listKeptTargets);
  const [holding, ended] = [all.filter((one) => one.ended === null), all.filter((one) => one.ended !== null)];
  const keeps = mayUse("request.approve", context);
  return await context.reply.sendPage(
    { title: words.title, crumbs: [{ label: list.title, to: "/desk/deadlines" }], density: "desk", section: "deadlines", unlisted: true, status },
    <>
      <PageHead title={words.title} state={words.state(holding.length)} actions={keeps ? <Link to={`${PATH}/new`} class="button">{words.add}</Link> : undefined} dated={false} />
      <ErrorSummary problems={problems} />
      {holding.length === 0 ? <Empty title={words.none}><p>{words.noneText}</p></Empty> : <TargetTable context={context} view={view} rows={holding} keeps={keeps} caption={words.title} />}
      {ended.length === 0 ? null : <details class="more"><summary>{words.ended(ended.length)}</summary><TargetTable context={context} view={view} rows={ended} keeps={false} caption={words.endedCaption} /></details>}
    </>,
  );
}

type TableProps = { readonly context: DeskContext; readonly view: RequestView; readonly rows: readonly KeptTarget[]; readonly keeps: boolean; readonly caption: string };

function TargetTable({ context, view, rows, keeps, caption }: TableProps) {
  const { targets: words, clocks } = wordsOf(context.language);
  const names = requestWords(context.language);
  const stateOf = ({ direction, state }: KeptTarget) => (names[direction] as Readonly<Record<string, string>>)[state] ?? state;
  const about = ({ lanes, kinds, country }: KeptTarget) => [...lanes.map((lane) => (isLaneName(lane) ? names.lanes[lane] : lane)), ...kinds.map((kind) => (names.kinds as Readonly<Record<string, string>>)[kind] ?? kind), ...(country === null ? [] : [view.country(country)])].join(" · ") || words.any;
  return (
    <DataTable<KeptTarget>
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "state", header: words.columns.state, namesRow: true, cell: (one) => <>{stateOf(one)} <Quiet>{names.directions[one.direction]}</Quiet></> },
        { key: "about", header: words.columns.about, cell: (one) => <>{about(one)}{one.condition === null ? null : <Quiet> {clocks.onlyIf(one.condition)}</Quiet>}</> },
        { key: "time", header: words.columns.time, cell: ({ amount, unit }) => words.time(amount, unit) },
        { key: "holds", header: words.columns.holds, kind: "date", cell: ({ from, until }) => <><DateText date={from} />{until === null ? null : <> – <DateText date={until} /></>}</> },
        { key: "source", header: words.columns.source, cell: ({ source, recordedBy, ended }) => <>{source.cites} <Quiet>({clocks.evidence[source.evidence]}) {recordedBy === "system" ? words.shipped : words.by(view.actor(recordedBy))}</Quiet>{ended === null ? null : <p class="tight">{words.endedBy(view.actor(ended.by), ended.because)}</p>}</> },
        ...(keeps ? [{ key: "acts", header: words.columns.acts, cell: (one: KeptTarget) => <TargetActs target={one} context={context} /> }] : []),
      ]}
    />
  );
}

function TargetActs({ target: { id }, context }: { readonly target: KeptTarget; readonly context: DeskContext }) {
  const place = usePlace();
  const { targets: words } = wordsOf(context.language);
  return (
    <>
      <Link to={`${PATH}/new`} query={{ replaces: id }}>{words.replace}</Link>
      <details class="more">
        <summary>{words.end}</summary>
        <form method="post" action={addressOf(place, `${PATH}/${id}/end`)} class="form">
          <FormToken />
          <LongTextField name={`because-${id}`} label={words.because} value="" rows={2} required />
          <p class="form-actions"><button type="submit" class="button-quiet">{words.end}</button></p>
        </form>
      </details>
    </>
  );
}

export async function endOneTarget(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "target");
  if (id === undefined) return await notThere(context);
  const because = typed(sentBy(context), `because-${id}`).slice(0, LONGEST);
  if (because === "") {
    const known = await withinScope(context.db, context.scope, async (tx) => (await listKeptTargets(tx)).some((one) => one.id === id));
    return known ? await sendTargets(context, [{ field: `because-${id}`, message: wordsOf(context.language).targets.needed }], 422) : await notThere(context);
  }
  const done = await withinScope(context.db, context.scope, async (tx) => {
    if (!(await endTarget(tx, id, because, context.actor))) return false;
    await appendAudit(tx, { ...context.who, why: because }, deadlineEvents.event("target.ended", id));
    return true;
  });
  return done ? await context.reply.redirect(addressOf(context.request.place, PATH), 303) : await notThere(context);
}

export async function showNewTarget(context: DeskContext): Promise<FastifyReply> {
  const replaces = context.request.place.query.findLast(([name]) => name === "replaces")?.[1] ?? "";
  const was = (await withinScope(context.db, context.scope, listKeptTargets)).find(({ id, ended }) => id === replaces && ended === null);
  const sent: Sent = was === undefined ? {} : {
    replaces: [was.id], state: [`${was.direction} ${was.state}`], lane: was.lanes, kind: was.kinds, country: was.country === null ? [] : [was.country], amount: [String(was.amount)], unit: [was.unit], condition: [was.condition ?? ""], evidence: [was.source.evidence], cites: [was.source.cites], from: [context.today],
  };
  return await sendForm(context, sent, [], 200);
}

export async function addTarget(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const view = await loadRequestView(context);
  const read = readTarget(context, view, sent);
  if ("problems" in read) return await sendForm(context, sent, read.problems, 422);
  const because = typed(sent, "because").slice(0, LONGEST);
  try {
    const kept = await withinScope(context.db, context.scope, async (tx) => {
      if (read.replaces !== null && !(await endTarget(tx, read.replaces, because, context.actor))) return false;
      await insertTarget(tx, read, context.actor);
      await appendAudit(tx, because === "" ? context.who : { ...context.who, why: because }, deadlineEvents.event("target.recorded", read.id, { replaces: read.replaces, state: read.state, amount: read.amount, unit: read.unit }));
      return true;
    });
    if (!kept) return await sendForm(context, sent, [{ field: "state", message: wordsOf(context.language).targets.gone }], 409);
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
  }
  return await context.reply.redirect(addressOf(context.request.place, PATH), 303);
}

function readTarget({ language, today }: DeskContext, view: RequestView, sent: Sent): TargetToKeep | { readonly problems: readonly FieldProblem[] } {
  const { targets: words } = wordsOf(language);
  const problems: FieldProblem[] = [];
  const [direction = "", state = ""] = typed(sent, "state").split(" ");
  const known = direction === "outgoing" ? (OUTGOING_STATES as readonly string[]).includes(state) : direction === "incoming" && (INCOMING_STATES as readonly string[]).includes(state);
  const amount = /^\d{1,4}$/.test(typed(sent, "amount")) ? Number(typed(sent, "amount")) : 0;
  const country = typed(sent, "country") === "" ? null : stateNamed(view, typed(sent, "country"));
  const [from, until] = [findCalendarDate(typed(sent, "from")), typed(sent, "until") === "" ? null : findCalendarDate(typed(sent, "until"))];
  const cites = typed(sent, "cites").replaceAll(/\s+/g, " ").slice(0, LONGEST);
  const replaces = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(typed(sent, "replaces")) ? typed(sent, "replaces") : null;
  if (!known) problems.push({ field: "state", message: words.needed });
  if (amount < 1 || amount > MOST_AMOUNT) problems.push({ field: "amount", message: words.amountNeeded });
  if (country === undefined) problems.push({ field: "country", message: words.countryUnknown });
  if (cites === "") problems.push({ field: "cites", message: words.needed });
  if (from === undefined) problems.push({ field: "from", message: words.dayNeeded });
  if (until === undefined || (until !== null && from !== undefined && until <= from)) problems.push({ field: "until", message: words.dayNeeded });
  if (replaces !== null && typed(sent, "because") === "") problems.push({ field: "because", message: words.needed });
  if (problems.length > 0 || country === undefined || until === undefined) return { problems };
  const once = typed(sent, "once");
  return {
    id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(once) ? once : randomUUID(), direction: direction === "incoming" ? "incoming" : "outgoing", state, lanes: (sent["lane"] ?? []).filter(isLaneName), kinds: ASSISTANCE_KINDS.filter((kind) => sent["kind"]?.includes(kind)), country,
    amount, unit: typed(sent, "unit") === "working-days" ? "working-days" : "days", condition: typed(sent, "condition").slice(0, LONGEST) || null, from: from ?? today, until, source: { evidence: EVIDENCE.find((one) => one === typed(sent, "evidence")) ?? "unverified", cites }, replaces,
  };
}

async function sendForm(context: DeskContext, sent: Sent, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const { targets: words, list } = wordsOf(context.language);
  const view = await loadRequestView(context);
  const title = typed(sent, "replaces") === "" ? words.add : words.replaceTitle;
  return await context.reply.sendPage(
    { title, crumbs: [{ label: list.title, to: "/desk/deadlines" }, { label: words.title, to: PATH }], density: "desk", section: "deadlines", unlisted: true, status },
    <>
      <PageHead title={title} state={words.formState} dated={false} />
      <ErrorSummary problems={problems} />
      <TargetForm context={context} view={view} sent={sent} problems={problems} />
    </>,
  );
}

function TargetForm({ context, view, sent, problems }: { readonly context: DeskContext; readonly view: RequestView; readonly sent: Sent; readonly problems: readonly FieldProblem[] }) {
  const place = usePlace();
  const { targets: words, clocks } = wordsOf(context.language);
  const names = requestWords(context.language);
  const field = (name: string) => ({ name, value: typed(sent, name), problem: problemOf(problems, name) });
  const states = (["outgoing", "incoming"] as const).map((direction) => ({ label: names.directions[direction], choices: Object.entries<string>(names[direction]).map(([state, label]) => ({ value: `${direction} ${state}`, label })) }));
  const country = typed(sent, "country");
  return (
    <form method="post" action={addressOf(place, `${PATH}/new`)} class="form">
      <FormToken />
      <input type="hidden" name="once" value={typed(sent, "once") || randomUUID()} />
      {typed(sent, "replaces") === "" ? null : <input type="hidden" name="replaces" value={typed(sent, "replaces")} />}
      <SelectField {...field("state")} label={words.fields.state} none="–" choices={states} />
      <TextField {...field("amount")} label={words.fields.amount} kind="whole-number" width="short" required />
      <SelectField {...field("unit")} label={words.fields.unit} choices={(["days", "working-days"] as const).map((value) => ({ value, label: words.units[value] }))} />
      <ChoiceField name="lane" label={words.fields.lanes} hint={words.fields.lanesHint} values={sent["lane"] ?? []} choices={LANE_NAMES.map((value) => ({ value, label: names.lanes[value] }))} />
      <details class="more" open={(sent["kind"] ?? []).length > 0}><summary>{words.fields.kindsFold}</summary><div class="wide"><ChoiceField name="kind" label={words.fields.kinds} values={sent["kind"] ?? []} choices={ASSISTANCE_KINDS.map((value) => ({ value, label: names.kinds[value] }))} /></div></details>
      <TextField {...field("country")} value={/^[A-Z]{2}$/.test(country) ? view.country(country) : country} label={words.fields.country} hint={words.fields.countryHint} suggestions={view.countryNames()} />
      <TextField {...field("condition")} label={words.fields.condition} hint={words.fields.conditionHint} width="full" />
      <TextField {...field("cites")} label={words.fields.cites} width="full" required />
      <SelectField {...field("evidence")} value={typed(sent, "evidence") || "unverified"} label={words.fields.evidence} choices={EVIDENCE.map((value) => ({ value, label: clocks.evidence[value] }))} />
      <DateField {...field("from")} value={typed(sent, "from") || context.today} label={words.fields.from} required />
      <DateField {...field("until")} label={words.fields.until} />
      {typed(sent, "replaces") === "" ? null : <LongTextField {...field("because")} label={words.because} rows={2} required />}
      <p class="form-actions"><button type="submit" class="button">{words.save}</button></p>
    </form>
  );
}
