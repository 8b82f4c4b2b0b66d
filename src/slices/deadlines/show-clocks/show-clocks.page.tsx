// The clocks of a request: on whose desk it has lain and how long, at home and abroad; what is meant for the present step and why; whether
// a hearing can still be kept. All of it is counted from the steps, nothing typed.
import type { ComponentChildren } from "preact";
import type { FastifyReply } from "fastify";
import { inOrderOfDays, judgeHearing, MINISTRYS_LEAD_TIME, targetDays, timeByDesk, type TargetDay, type TimeByDesk } from "../../../domain/casework/index.ts";
import { addDays, addMonths, daysBetween, type CalendarDate } from "../../../domain/kernel/index.ts";
import { DataTable, DateText, Notice, Quiet, writtenDate, type Column } from "../../../platform/web/index.ts";
import { notThere, officeDay, type DeskContext } from "../../accounts/index.ts";
import { loadRequestView, RequestFrame, requestWords, withRequest, type LoadedRequest } from "../../requests/index.ts";
import { listNotices, listTargets, loadCalendar, type RaisedNotice } from "../deadlines.store.ts";
import { wordsOf, type DeadlineWords } from "../words/index.ts";

type Clocks = { readonly loaded: LoadedRequest; readonly time: TimeByDesk; readonly targets: readonly TargetDay[]; readonly notices: readonly RaisedNotice[] };

export async function showClocks(context: DeskContext): Promise<FastifyReply> {
  const clocks = await withRequest(context, async (tx, loaded): Promise<Clocks> => {
    const { request, lane, steps } = loaded;
    const since = steps.findLast(({ from, to }) => to === request.state && from !== to)?.on ?? request.openedOn;
    const time = timeByDesk(inOrderOfDays(steps.map(({ to, on }) => ({ state: to, on }))), lane.desks, context.today);
    const targets = targetDays({ direction: request.direction, lane: request.lane, kinds: request.kinds, country: request.country, state: request.state, since }, await listTargets(tx), await loadCalendar(tx, "office"), context.today);
    return { loaded, time, targets, notices: await listNotices(tx, request.id) };
  });
  if (clocks === undefined) return await notThere(context);
  const { loaded, time } = clocks;
  const { request } = loaded;
  const words = wordsOf(context.language);
  return await context.reply.sendPage(
    { title: `${words.clocks.title} · ${request.reference}`, crumbs: [{ label: requestWords(context.language).queue.title, to: "/desk/requests" }], density: "desk", section: "requests", unlisted: true },
    <RequestFrame context={context} loaded={loaded} view={await loadRequestView(context)} tab="clocks">
      <p>{time.now.desk === "none" ? words.clocks.over : words.clocks.state(words.clocks.desks[time.now.desk], writtenDate(time.now.since, context.language), time.now.days)}</p>
      <Strip clocks={clocks} context={context} words={words} />
      <Targets clocks={clocks} context={context} />
      {request.hearingOn === null || request.isOver ? null : <Hearing hearingOn={request.hearingOn} received={receivedOn(clocks, context.today)} context={context} />}
      <Legs time={time} words={words} />
      <Raised notices={clocks.notices} context={context} />
    </RequestFrame>,
  );
}

/** The day the authority had the papers; where it has none yet: today. */
function receivedOn({ loaded: { steps } }: Clocks, today: CalendarDate): CalendarDate {
  return steps.find(({ to }) => to === "received" || to === "scrutiny")?.on ?? today;
}

function Strip({ clocks: { loaded: { request }, time }, context, words }: { readonly clocks: Clocks; readonly context: DeskContext; readonly words: DeadlineWords }) {
  const { clocks } = words;
  const rows: readonly (readonly [string, ComponentChildren])[] = [
    [clocks.due, request.dueOn === null ? <Quiet>{clocks.noDue}</Quiet> : <><DateText date={request.dueOn} /> <Quiet>{words.left(daysBetween(context.today, request.dueOn))}</Quiet></>],
    [clocks.here, words.days(time.here)],
    [clocks.abroad, words.days(time.abroad)],
  ];
  return <dl class="strip">{rows.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;
}

function Targets({ clocks: { targets, loaded: { request } }, context }: { readonly clocks: Clocks; readonly context: DeskContext }) {
  const all = wordsOf(context.language);
  const { clocks: words } = all;
  if (request.isOver) return null;
  const columns: readonly Column<TargetDay>[] = [
    { key: "until", header: words.target, kind: "date", namesRow: true, cell: ({ day, daysLeft, sure }) => <><DateText date={day} /> <span class={daysLeft < 0 ? "late" : "quiet"}>{all.left(daysLeft)}</span>{sure ? null : <p class="fine">{words.unsure}</p>}</> },
    { key: "counted", header: words.counted, cell: ({ target, day, daysLeft }) => <>{words.of(target.amount, target.unit, writtenDate(target.unit === "days" ? addDays(day, -target.amount) : addDays(day, -daysLeft), context.language))}{target.condition === null ? null : <>, <strong>{words.onlyIf(target.condition)}</strong></>}</> },
    { key: "why", header: words.why, cell: ({ target: { source } }) => <>{source.cites} <Quiet>({words.evidence[source.evidence]})</Quiet></> },
  ];
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">{words.targets}</h2>
      {targets.length === 0 ? <p><Quiet>{words.noTargets}</Quiet></p> : <DataTable<TargetDay> caption={words.targets} captionHidden columns={columns} rows={targets} rowKey={({ target }) => `${target.source.cites} ${target.amount}`} />}
    </section>
  );
}

function Hearing({ hearingOn, received, context }: { readonly hearingOn: CalendarDate; readonly received: CalendarDate; readonly context: DeskContext }) {
  const { clocks: words } = wordsOf(context.language);
  const { verdict } = judgeHearing(hearingOn, received);
  const latest = addDays(addMonths(hearingOn, -MINISTRYS_LEAD_TIME.monthsAbroad), -MINISTRYS_LEAD_TIME.daysHere);
  return (
    <section aria-labelledby="hearing">
      <h2 id="hearing">{words.hearing}</h2>
      <Notice tone={verdict === "fits" ? "note" : verdict === "warn" ? "caution" : "problem"}>
        <p>{words.hearingOn(writtenDate(hearingOn, context.language))} {words.received(writtenDate(received, context.language))} {words.verdicts[verdict]}</p>
        <p>{words.latest(writtenDate(latest, context.language))} <Quiet>{MINISTRYS_LEAD_TIME.source.cites} ({words.evidence[MINISTRYS_LEAD_TIME.source.evidence]})</Quiet></p>
      </Notice>
    </section>
  );
}

function Legs({ time, words: { clocks: words, days } }: { readonly time: TimeByDesk; readonly words: DeadlineWords }) {
  const rows = [...time.days].map(([desk, spent]) => ({ desk, spent }));
  return (
    <section aria-labelledby="legs">
      <h2 id="legs">{words.legs}</h2>
      <DataTable<(typeof rows)[number]>
        caption={words.legs}
        captionHidden
        rows={rows}
        rowKey={({ desk }) => desk}
        columns={[
          { key: "leg", header: words.leg, namesRow: true, cell: ({ desk }) => <>{words.desks[desk]}{desk === time.now.desk ? <Quiet> ({words.now})</Quiet> : null}</> },
          { key: "spent", header: words.spent, kind: "number", cell: ({ spent }) => days(spent) },
        ]}
      />
    </section>
  );
}

function Raised({ notices, context: { language, installation } }: { readonly notices: readonly RaisedNotice[]; readonly context: DeskContext }) {
  const { clocks: words } = wordsOf(language);
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="raised">
      <h2 id="raised">{words.raised}</h2>
      <ul>{notices.map(({ dueOn, level, at }) => <li key={`${dueOn} ${level}`}><DateText date={officeDay(at, installation.timeZone)} />: {words.notices[level](writtenDate(dueOn, language))}</li>)}</ul>
    </section>
  );
}
