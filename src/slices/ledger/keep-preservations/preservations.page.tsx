// Data kept by providers abroad at the office's asking: until when, and the renewals. What ends soon stands first.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { addDays, daysBetween } from "../../../domain/kernel/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { addressOf, DataTable, DateField, DateText, Empty, ErrorSummary, FormToken, Link, Notice, PageHead, problemOf, Quiet, SelectField, TextField, usePlace, type Column, type FieldProblem } from "../../../platform/web/index.ts";
import { mayUse, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { loadOffice, unitName, type Office } from "../../organisation/index.ts";
import { searchRequests } from "../../requests/index.ts";
import { ledgerEvents } from "../ledger-events.ts";
import { dayIn, once, onceIn, textIn, type Reading } from "../ledger-fields.ts";
import { countEnding, insertPreservation, insertTerm, listPreservations, type Preservation } from "../preservations.store.ts";
import { wordsOf, type LedgerWords } from "../words/index.ts";

const MOST = 500;
const FORTNIGHT = 14;

export async function showPreservations(context: DeskContext): Promise<FastifyReply> {
  return await sendPreservations(context, {}, []);
}

export async function beginPreservation(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, actor, who, today, standing } = context;
  const sent = sentBy(context);
  const words = wordsOf(context.language);
  const reading: Reading = { sent, words, problems: [], today };
  const [provider, target, ticket] = [textIn(reading, "provider"), textIn(reading, "target"), textIn(reading, "ticket", false)];
  const [askedOn, until] = [dayIn(reading, "asked"), dayIn(reading, "until", true)];
  if (until <= askedOn) reading.problems.push({ field: "until", message: words.needed.before });
  const unit = [...standing.units].find((one) => one === typed(sent, "unit"));
  if (unit === undefined) reading.problems.push({ field: "unit", message: words.needed.desk });
  const number = typed(sent, "request");
  const id = onceIn(reading);
  await once(async () => await withinScope(db, scope, async (tx) => {
    const found = number === "" ? undefined : (await searchRequests(tx, number, 2)).find(({ reference }) => reference === number);
    if (number !== "" && found === undefined) reading.problems.push({ field: "request", message: words.needed.request });
    if (reading.problems.length > 0 || unit === undefined) return;
    await insertPreservation(tx, { id, unit, request: found?.id ?? null, provider, target, askedOn, marking: "restricted", by: actor });
    await insertTerm(tx, { id: randomUUID(), preservation: id, kind: "begun", ticket, from: askedOn, until, by: actor });
    await appendAudit(tx, who, ledgerEvents.event("preservation.begun", id, { until }));
  }), undefined);
  return reading.problems.length > 0 ? await sendPreservations(context, sent, reading.problems) : await context.reply.redirect(addressOf(context.request.place, "/desk/preservations"), 303);
}

async function sendPreservations(context: DeskContext, sent: Sent, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { db, scope, today, language } = context;
  const words = wordsOf(language);
  const rows = await withinScope(db, scope, async (tx) => await listPreservations(tx, MOST));
  const ending = rows.filter(({ kind, until }) => kind !== "ended" && until <= addDays(today, FORTNIGHT)).length;
  const own = words.preservations;
  return await context.reply.sendPage(
    { title: words.navigation.preservations, density: "desk", section: "preservations", unlisted: true, status: problems.length > 0 ? 422 : 200 },
    <>
      <PageHead title={own.title} state={own.state(rows.length, ending)} dated={false} />
      <ErrorSummary problems={problems} />
      {rows.length === 0 ? <Empty title={own.none}><p>{own.noneText}</p></Empty> : <Preservations rows={rows} context={context} />}
      <p class="fine"><Quiet>{own.source}</Quiet></p>
      <BeginForm context={context} office={await loadOffice(db)} sent={sent} problems={problems} words={words} />
    </>,
  );
}

function Preservations({ rows, context: { today, language } }: { readonly rows: readonly Preservation[]; readonly context: DeskContext }) {
  const { preservations: words } = wordsOf(language);
  const columns: readonly Column<Preservation>[] = [
    { key: "until", header: words.until, kind: "date", cell: ({ kind, until }) => <><DateText date={until} /> <span class={kind !== "ended" && until <= addDays(today, FORTNIGHT) ? "late" : "quiet"}>{kind === "ended" ? words.ended : words.left(daysBetween(today, until))}</span></> },
    { key: "provider", header: words.provider, namesRow: true, cell: ({ id, provider }) => <Link to={`/desk/preservations/${id}`}>{provider}</Link> },
    { key: "target", header: words.target, cell: ({ target, ticket }) => <>{target}{ticket === "" ? null : <Quiet> {ticket}</Quiet>}</> },
    { key: "asked", header: words.asked, kind: "date", cell: ({ askedOn, renewals }) => <><DateText date={askedOn} /> <Quiet>{words.renewals(renewals)}</Quiet></> },
  ];
  return <DataTable<Preservation> caption={words.title} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

type FormProps = { readonly context: DeskContext; readonly office: Office; readonly sent: Sent; readonly problems: readonly FieldProblem[]; readonly words: LedgerWords };

function BeginForm({ context: { standing, language, today }, office, sent, problems, words: { preservations: words } }: FormProps) {
  const place = usePlace();
  const units = office.units.filter(({ id }) => standing.units.has(id)).map((unit) => ({ value: unit.id, label: unitName(unit, language.code, today) }));
  return (
    <details class="add" open={problems.length > 0}>
      <summary>{words.add}</summary>
      <form method="post" action={addressOf(place, "/desk/preservations")} class="form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        <SelectField name="unit" label={words.desk} value={typed(sent, "unit")} choices={units} problem={problemOf(problems, "unit")} />
        <TextField name="provider" label={words.provider} value={typed(sent, "provider")} problem={problemOf(problems, "provider")} />
        <TextField name="target" label={words.target} value={typed(sent, "target")} width="full" problem={problemOf(problems, "target")} />
        <TextField name="ticket" label={words.ticket} value={typed(sent, "ticket")} problem={problemOf(problems, "ticket")} />
        <DateField name="asked" label={words.asked} value={typed(sent, "asked")} problem={problemOf(problems, "asked")} />
        <DateField name="until" label={words.until} hint={words.untilHint} value={typed(sent, "until")} problem={problemOf(problems, "until")} />
        <TextField name="request" label={words.request} hint={words.requestHint} value={typed(sent, "request")} problem={problemOf(problems, "request")} />
        <p class="form-actions"><button type="submit" class="button">{words.save}</button></p>
      </form>
    </details>
  );
}

/** On the desk's front: what must be renewed. */
export async function preservationsFront(context: DeskContext) {
  if (!mayUse("request.read", context)) return null;
  const { preservations: words } = wordsOf(context.language);
  const count = await withinScope(context.db, context.scope, async (tx) => await countEnding(tx, addDays(context.today, FORTNIGHT + 1)));
  return count === 0 ? null : <Notice tone="caution"><p>{words.front(count)} <Link to="/desk/preservations">{words.look}</Link></p></Notice>;
}
