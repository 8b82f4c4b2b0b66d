// An officer's own calendar address: made, shown once, shut. It tells numbers and days, and no more than the officer sees on that day.
import type { FastifyReply } from "fastify";
import { addressOf, FormToken, Notice, PageHead, usePlace, writtenDate } from "../../../platform/web/index.ts";
import { appendAudit } from "../../audit/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { deadlineEvents } from "../deadline-events.ts";
import { findFeed, makeFeed, revokeFeed } from "../deadlines.store.ts";
import { wordsOf } from "../words/index.ts";

export async function showCalendar(context: DeskContext): Promise<FastifyReply> {
  return await sendCalendar(context, undefined);
}

/** A new address; one that was there is shut. */
export async function makeCalendar(context: DeskContext): Promise<FastifyReply> {
  const { db, person, who, at } = context;
  const token = await db.transaction().execute(async (tx) => {
    const made = await makeFeed(tx, person.id, at);
    await appendAudit(tx, who, deadlineEvents.event("calendar.opened", person.id));
    return made;
  });
  return await sendCalendar(context, token);
}

export async function shutCalendar(context: DeskContext): Promise<FastifyReply> {
  const { db, person, who, at, reply, request } = context;
  await db.transaction().execute(async (tx) => {
    if (await revokeFeed(tx, person.id, at)) await appendAudit(tx, who, deadlineEvents.event("calendar.shut", person.id));
  });
  return await reply.redirect(addressOf(request.place, "/desk/calendar"), 303);
}

async function sendCalendar(context: DeskContext, token: string | undefined): Promise<FastifyReply> {
  const { calendar: words, list } = wordsOf(context.language);
  const feed = await findFeed(context.db, context.person.id);
  const { origin } = context.installation;
  const base = origin ?? `${context.request.protocol}://${context.request.host}`;
  const day = (at: Date) => writtenDate(at.toTemporalInstant().toZonedDateTimeISO(context.installation.timeZone).toPlainDate().toString(), context.language);
  return await context.reply.sendPage(
    { title: words.title, crumbs: [{ label: list.title, to: "/desk/deadlines" }], density: "desk", section: "deadlines", unlisted: true },
    <>
      <PageHead title={words.title} state={words.state} dated={false} />
      {token === undefined ? null : <Notice><p role="status">{words.once}</p><p><code class="figures">{`${base}/calendar/${token}.ics`}</code></p></Notice>}
      <p>{feed === undefined ? words.none : `${words.exists(day(feed.madeAt))} ${feed.readAt === null ? words.never : words.read(day(feed.readAt))}`}</p>
      <Acts has={feed !== undefined} words={words} />
    </>,
  );
}

function Acts({ has, words }: { readonly has: boolean; readonly words: ReturnType<typeof wordsOf>["calendar"] }) {
  const place = usePlace();
  return (
    <div class="row-acts">
      <form method="post" action={addressOf(place, "/desk/calendar")}>
        <FormToken />
        <button type="submit" class="button">{has ? words.again : words.make}</button>
      </form>
      {has ? (
        <form method="post" action={addressOf(place, "/desk/calendar/shut")}>
          <FormToken />
          <button type="submit" class="button-quiet">{words.shut}</button>
        </form>
      ) : null}
    </div>
  );
}
