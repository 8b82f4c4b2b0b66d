// What of the officer's desks is past its day or due within thirty, the earliest first.
import type { FastifyReply } from "fastify";
import { addDays, daysBetween, type CalendarDate } from "../../../domain/kernel/index.ts";
import { withinScope, type ScopedTransaction } from "../../../platform/db/index.ts";
import { DataTable, DateText, Empty, Link, Notice, PageHead, type Column } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { translationsFront } from "../../translations/index.ts";
import { countDue, listDue, type DueRow } from "../../requests/index.ts";
import { listBrought } from "../deadlines.store.ts";
import { wordsOf } from "../words/index.ts";

const MOST = 200;
const WEEK = 7;
const MONTH = 30;

export async function showDeadlines(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, today, language } = context;
  const { list: words } = wordsOf(language);
  const { due, brought } = await withinScope(db, scope, async (tx) => ({ due: await listDue(tx, scope.units, addDays(today, MONTH + 1), MOST), brought: await listBrought(tx, context.standing.posts, MOST) }));
  // What was brought to the superior stands first, whichever day it is.
  const rows = [...due.filter((row) => isBrought(brought, row)), ...due.filter((row) => !isBrought(brought, row))];
  const overdue = rows.filter(({ dueOn }) => dueOn < today).length;
  return await context.reply.sendPage(
    { title: words.title, density: "desk", section: "deadlines", unlisted: true },
    <>
      <PageHead title={words.title} state={words.state(overdue, rows.length - overdue)} actions={<><Link to="/desk/calendar">{words.calendar}</Link> <Link to="/desk/deadlines/targets">{words.targets}</Link> <Link to="/desk/deadlines/holidays">{words.holidays}</Link></>} dated={false} />
      {await translationsFront(context)}
      {rows.length === 0 ? <Empty title={words.none}><p>{words.noneText}</p></Empty> : <Due rows={rows} brought={brought} context={context} />}
    </>,
  );
}

function isBrought(brought: ReadonlySet<string>, { id, dueOn }: DueRow): boolean {
  return brought.has(`${id} ${dueOn}`);
}

function Due({ rows, brought, context: { language, today } }: { readonly rows: readonly DueRow[]; readonly brought: ReadonlySet<string>; readonly context: DeskContext }) {
  const all = wordsOf(language);
  const { list: words } = all;
  const columns: readonly Column<DueRow>[] = [
    { key: "due", header: words.columns.due, kind: "date", cell: ({ dueOn }) => <><DateText date={dueOn} /> <span class={dueOn < today ? "late" : "quiet"}>{all.left(daysBetween(today, dueOn))}</span></> },
    { key: "reference", header: words.columns.reference, namesRow: true, cell: ({ id, reference }) => <Link to={`/desk/requests/${id}/clocks`} class="reference">{reference}</Link> },
    { key: "title", header: words.columns.title, cell: ({ title }) => title },
    { key: "turn", header: words.columns.turn, cell: ({ isWaiting }) => (isWaiting ? words.yours : words.others) },
  ];
  const groupOf = (row: DueRow) => {
    const key = isBrought(brought, row) ? "brought" : groupKey(row.dueOn, today);
    return { key, label: words.groups[key] };
  };
  return <DataTable<DueRow> caption={words.title} captionHidden columns={columns} rows={rows} rowKey={({ id }) => id} groupOf={groupOf} />;
}

function groupKey(dueOn: CalendarDate, today: CalendarDate): "overdue" | "week" | "month" {
  return dueOn < today ? "overdue" : dueOn <= addDays(today, WEEK) ? "week" : "month";
}

/** Of what is past its day, how much was brought to the officer as the superior. */
async function countBrought(tx: ScopedTransaction, { scope, standing, today }: DeskContext): Promise<number> {
  const brought = await listBrought(tx, standing.posts, MOST);
  return brought.size === 0 ? 0 : (await listDue(tx, scope.units, today, MOST)).filter((row) => isBrought(brought, row)).length;
}

/** On the desk's front: how much is past its day, and how much comes. */
export async function deadlinesFront(context: DeskContext) {
  if (!mayUse("request.read", context)) return null;
  const { db, scope, today, language } = context;
  const { front: words } = wordsOf(language);
  const { overdue, soon, brought } = await withinScope(db, scope, async (tx) => ({
    brought: await countBrought(tx, context),
    overdue: await countDue(tx, scope.units, today, MOST),
    soon: await countDue(tx, scope.units, addDays(today, WEEK + 1), 2 * MOST),
  }));
  const coming = soon - overdue;
  if (soon === 0) return null;
  return <Notice tone={overdue > 0 ? "caution" : "note"}><p>{overdue === 0 ? null : words.overdue(overdue)} {brought === 0 ? null : <strong>{words.brought(brought)}</strong>} {coming === 0 ? null : words.soon(coming)} <Link to="/desk/deadlines">{words.look}</Link></p></Notice>;
}
