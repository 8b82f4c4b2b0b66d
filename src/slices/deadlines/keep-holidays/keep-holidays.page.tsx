// The office's holidays: each day with its source; one that was none is struck out, with the reason. Between which days all of them are
// recorded is said too: outside, a count of working days says that it may be short.
import { randomUUID } from "node:crypto";
import type { FastifyReply } from "fastify";
import { addDays, findCalendarDate } from "../../../domain/kernel/index.ts";
import { codeOf, withinScope } from "../../../platform/db/index.ts";
import { addressOf, DataTable, DateField, DateText, Empty, ErrorSummary, FormToken, LongTextField, PageHead, problemOf, Quiet, TextField, usePlace, writtenDate, type FieldProblem } from "../../../platform/web/index.ts";
import { idOf, mayUse, notThere, sentBy, typed, type DeskContext, type Sent } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { loadRequestView, type RequestView } from "../../requests/index.ts";
import { deadlineEvents } from "../deadline-events.ts";
import { loadCalendar } from "../deadlines.store.ts";
import { changeRecorded, insertHoliday, listHolidays, strikeHoliday, type KeptHoliday } from "../targets.store.ts";
import { wordsOf } from "../words/index.ts";

const PATH = "/desk/deadlines/holidays";
const CALENDAR = "office";
const LONGEST = 400;
/** Older ones matter to no clock that still runs. */
const BACK_DAYS = 400;
/** Those after that are folded away. */
const AHEAD_DAYS = 500;

export async function showHolidays(context: DeskContext): Promise<FastifyReply> {
  return await sendHolidays(context, {}, [], 200);
}

export async function addHoliday(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const { holidays: words } = wordsOf(context.language);
  const on = findCalendarDate(typed(sent, "on"));
  const [name, source] = ["name", "source"].map((field) => typed(sent, field).replaceAll(/\s+/g, " ").slice(0, LONGEST)) as [string, string];
  const problems: FieldProblem[] = [...(on === undefined ? [{ field: "on", message: words.dayNeeded }] : []), ...(name === "" ? [{ field: "name", message: words.needed }] : []), ...(source === "" ? [{ field: "source", message: words.needed }] : [])];
  if (problems.length > 0 || on === undefined) return await sendHolidays(context, sent, problems, 422);
  const once = typed(sent, "once");
  const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(once) ? once : randomUUID();
  try {
    await withinScope(context.db, context.scope, async (tx) => {
      await insertHoliday(tx, CALENDAR, { id, on, name, source }, context.actor);
      await appendAudit(tx, context.who, deadlineEvents.event("holiday.recorded", id, { on }));
    });
  } catch (error) {
    if (codeOf(error) !== "23505") throw error;
    return await sendHolidays(context, sent, [{ field: "on", message: words.already }], 422);
  }
  return await context.reply.redirect(addressOf(context.request.place, PATH), 303);
}

export async function strikeOneHoliday(context: DeskContext): Promise<FastifyReply> {
  const id = idOf(context, "holiday");
  if (id === undefined) return await notThere(context);
  const because = typed(sentBy(context), `because-${id}`).slice(0, LONGEST);
  const done = await withinScope(context.db, context.scope, async (tx) => {
    if (because === "") return (await listHolidays(tx, CALENDAR, addDays(context.today, -BACK_DAYS))).some((one) => one.id === id) ? "why" : false;
    if (!(await strikeHoliday(tx, id, because, context.actor))) return false;
    await appendAudit(tx, { ...context.who, why: because }, deadlineEvents.event("holiday.struck", id));
    return true;
  });
  if (done === "why") return await sendHolidays(context, {}, [{ field: `because-${id}`, message: wordsOf(context.language).holidays.needed }], 422);
  return done ? await context.reply.redirect(addressOf(context.request.place, PATH), 303) : await notThere(context);
}

export async function sendRecorded(context: DeskContext): Promise<FastifyReply> {
  const sent = sentBy(context);
  const [from, until] = [findCalendarDate(typed(sent, "recorded-from")), findCalendarDate(typed(sent, "recorded-until"))];
  if (from === undefined || until === undefined || until < from) return await sendHolidays(context, sent, [{ field: "recorded-until", message: wordsOf(context.language).holidays.rangeNeeded }], 422);
  await withinScope(context.db, context.scope, async (tx) => {
    const was = (await loadCalendar(tx, CALENDAR)).recorded;
    await changeRecorded(tx, CALENDAR, { from, until });
    await appendAudit(tx, context.who, deadlineEvents.event("calendar.reached", CALENDAR, { was: `${was.from} ${was.until}`, from, until }));
  });
  return await context.reply.redirect(addressOf(context.request.place, PATH), 303);
}

async function sendHolidays(context: DeskContext, sent: Sent, problems: readonly FieldProblem[], status: number): Promise<FastifyReply> {
  const { holidays: words, list } = wordsOf(context.language);
  const view = await loadRequestView(context);
  const { rows, calendar } = await withinScope(context.db, context.scope, async (tx) => ({ rows: await listHolidays(tx, CALENDAR, addDays(context.today, -BACK_DAYS)), calendar: await loadCalendar(tx, CALENDAR) }));
  const keeps = mayUse("request.approve", context);
  const soon = addDays(context.today, AHEAD_DAYS);
  const [near, later] = [rows.filter(({ on }) => on <= soon), rows.filter(({ on }) => on > soon)];
  const { from, until } = calendar.recorded;
  const state = from === until ? words.nothingWhole : words.whole(writtenDate(from, context.language), writtenDate(until, context.language));
  return await context.reply.sendPage(
    { title: words.title, crumbs: [{ label: list.title, to: "/desk/deadlines" }], density: "desk", section: "deadlines", unlisted: true, status },
    <>
      <PageHead kicker={calendar.name} title={words.title} state={state} dated={false} />
      <ErrorSummary problems={problems} />
      {keeps ? <HolidayForms context={context} sent={sent} problems={problems} recorded={calendar.recorded} /> : null}
      {rows.length === 0 ? <Empty title={words.none}><p>{words.noneText}</p></Empty> : <HolidayTable context={context} view={view} rows={near} keeps={keeps} />}
      {later.length === 0 ? null : <details class="more" open={problems.some(({ field }) => later.some(({ id }) => field === `because-${id}`))}><summary>{words.later(later.length)}</summary><HolidayTable context={context} view={view} rows={later} keeps={keeps} /></details>}
    </>,
  );
}

type FormProps = { readonly context: DeskContext; readonly sent: Sent; readonly problems: readonly FieldProblem[]; readonly recorded: { readonly from: string; readonly until: string } };

function HolidayForms({ context, sent, problems, recorded }: FormProps) {
  const place = usePlace();
  const { holidays: words } = wordsOf(context.language);
  const field = (name: string) => ({ name, value: typed(sent, name), problem: problemOf(problems, name) });
  return (
    <div class="side-by-side">
      <form method="post" action={addressOf(place, PATH)} class="form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        <h2>{words.add}</h2>
        <DateField {...field("on")} label={words.day} required />
        <TextField {...field("name")} label={words.name} required />
        <TextField {...field("source")} label={words.source} hint={words.sourceHint} width="full" required />
        <p class="form-actions"><button type="submit" class="button">{words.add}</button></p>
      </form>
      <form method="post" action={addressOf(place, `${PATH}/recorded`)} class="form">
        <FormToken />
        <h2>{words.range}</h2>
        <p>{words.rangeText}</p>
        <DateField {...field("recorded-from")} value={typed(sent, "recorded-from") || recorded.from} label={words.from} required />
        <DateField {...field("recorded-until")} value={typed(sent, "recorded-until") || recorded.until} label={words.until} required />
        <p class="form-actions"><button type="submit" class="button-quiet">{words.rangeSave}</button></p>
      </form>
    </div>
  );
}

function HolidayTable({ context, view, rows, keeps }: { readonly context: DeskContext; readonly view: RequestView; readonly rows: readonly KeptHoliday[]; readonly keeps: boolean }) {
  const place = usePlace();
  const { holidays: words } = wordsOf(context.language);
  return (
    <DataTable<KeptHoliday>
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "day", header: words.day, kind: "date", namesRow: true, cell: ({ on, struck }) => (struck === null ? <DateText date={on} /> : <s><DateText date={on} /></s>) },
        { key: "name", header: words.name, cell: ({ name }) => name },
        { key: "source", header: words.source, cell: ({ source, by, struck }) => <>{source} <Quiet>{by === "system" ? null : words.by(view.actor(by))}</Quiet>{struck === null ? null : <p class="tight">{words.struckBy(view.actor(struck.by), struck.because)}</p>}</> },
        ...(keeps ? [{
          key: "acts", header: words.acts,
          cell: ({ id, struck }: KeptHoliday) => (struck === null ? (
            <details class="more">
              <summary>{words.strike}</summary>
              <form method="post" action={addressOf(place, `${PATH}/${id}/strike`)} class="form">
                <FormToken />
                <LongTextField name={`because-${id}`} label={words.because} value="" rows={2} required />
                <p class="form-actions"><button type="submit" class="button-quiet">{words.strike}</button></p>
              </form>
            </details>
          ) : null),
        }] : []),
      ]}
    />
  );
}
