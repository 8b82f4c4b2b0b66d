// "My desk": what waits for me, since when and until when; what lies with others; what is over; and the search by any number.
import type { FastifyReply } from "fastify";
import { withinScope, type ScopedTransaction } from "../../../platform/db/index.ts";
import { addressOf, Link, NextPage, PageHead } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { findDefaultView, listKeptViews } from "../queue-views.store.ts";
import { countQueue, listQueue, listQueueRows } from "../queue.store.ts";
import { loadView } from "../request-view.ts";
import { searchRequests } from "../search.store.ts";
import { wordsOf } from "../words/index.ts";
import { KeptViews, QueueFilter, QueueTabs } from "./queue-filter.view.tsx";
import { isNarrowed, isUnknownState, positionText, questionOf, readQueueQuestion, WHOSE, type AskedQueue, type Whose } from "./queue-question.ts";
import { QueueKeys } from "./queue-keys.view.tsx";
import { QueueTable } from "./queue-table.view.tsx";

const PER_PAGE = 50;
/** Counted no further: beyond it a number says no more than "very many". */
const MOST_COUNTED = 1000;
const MOST_HITS = 100;
/** Looked through where filters narrow what was found. */
const MOST_LOOKED_THROUGH = 1000;

export async function showQueue(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, language, reply, request } = context;
  // Nothing was asked for: the view that the officer wants first, if there is one.
  if (request.place.query.length === 0) {
    const first = await withinScope(db, scope, findDefaultView);
    if (first !== undefined) return await reply.redirect(addressOf(request.place, "/desk/requests", { view: "waiting", ...first.filters }), 303);
  }
  const { queue } = wordsOf(language);
  const view = await loadView(context);
  const asked = readQueueQuestion(context, view);
  const { rows, next, counts, views } = await findRows(context, asked);
  const said = (whose: Whose) => number(counts.get(whose) ?? 0);
  const isSearch = asked.search !== "";
  return await reply.sendPage(
    { title: queue.title, crumbs: [], density: "desk", section: "requests", unlisted: true, script: "queue" },
    <>
      <PageHead title={queue.title} state={isSearch ? queue.found(rows.length) : queue.state(said("mine"), said("team"))} actions={<Acts context={context} />} dated={false} />
      <QueueFilter context={context} asked={asked} view={view} />
      <KeptViews context={context} asked={asked} views={views} />
      {isSearch ? null : <QueueTabs context={context} asked={asked} counts={{ mine: said("mine"), unallotted: said("unallotted"), team: said("team") }} />}
      <QueueTable context={context} rows={rows} view={view} mine={isOwn(context, asked)} select={mayGiveOn(context)} none={noneOf(asked, queue)} />
      {isSearch ? null : <NextPage parameter="after" next={next} isFirst={asked.after === undefined} />}
      <QueueKeys words={wordsOf(language).keys} select={mayGiveOn(context)} />
    </>,
  );
}

async function findRows({ db, scope, standing, today }: DeskContext, asked: AskedQueue) {
  return await withinScope(db, scope, async (tx) => {
    const who = { units: standing.units, posts: standing.posts, on: today };
    const views = await listKeptViews(tx);
    const counts = new Map<Whose, number>();
    if (isUnknownState(asked)) return { views, counts, rows: [], next: null };
    for (const whose of WHOSE) counts.set(whose, await countQueue(tx, questionOf({ ...asked, view: "waiting", whose, with: undefined, after: undefined }, who), MOST_COUNTED));
    if (asked.search !== "") return { views, counts, rows: await findHits(tx, asked, who), next: null };
    // One more than the page holds says that there is a next one.
    const found = await listQueue(tx, questionOf(asked, who), PER_PAGE + 1);
    const [rows, last] = [found.slice(0, PER_PAGE), found[PER_PAGE - 1]];
    return { views, counts, rows, next: found.length > PER_PAGE && last !== undefined ? positionText(last) : null };
  });
}

/** A search looks in every view and at every post's, and keeps to the filters beside it. */
async function findHits(tx: ScopedTransaction, asked: AskedQueue, who: Parameters<typeof questionOf>[1]) {
  const hits = await searchRequests(tx, asked.search, isNarrowed(asked) ? MOST_LOOKED_THROUGH : MOST_HITS);
  const question = questionOf({ ...asked, whose: "team" }, who);
  return await listQueueRows(tx, hits.map(({ id }) => id), { ...question, units: question.oneDesk === true ? question.units : undefined }, MOST_HITS);
}

/** All of it lies with the reader's one post: no column says so. Who stands in for another is told whose each is. */
function isOwn({ standing }: DeskContext, asked: AskedQueue): boolean {
  return asked.search === "" && asked.view === "waiting" && asked.whose === "mine" && asked.with === undefined && standing.posts.length < 2;
}

/** Who gives requests to posts, and asks for reminders, may choose several. */
function mayGiveOn(context: DeskContext): boolean {
  return mayUse("request.examine", context) || mayUse("request.control", context);
}

function number(count: number): string {
  return count >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(count);
}

function noneOf(asked: AskedQueue, queue: ReturnType<typeof wordsOf>["queue"]) {
  if (isUnknownState(asked)) return { title: queue.noState(asked.countryTyped), text: queue.noStateText };
  return asked.search === "" ? { title: queue.none, text: queue.noneText } : { title: queue.nothingFound, text: isNarrowed(asked) ? queue.nothingFoundSo : queue.nothingFoundText };
}

function Acts({ context }: { readonly context: DeskContext }) {
  const { navigation, team } = wordsOf(context.language);
  return (
    <>
      {mayUse("request.approve", context) || mayUse("request.control", context) ? <Link to="/desk/requests/team" class="button-quiet">{team.link}</Link> : null}
      {mayUse("request.draft", context) ? <Link to="/desk/requests/new" class="button">{navigation.open}</Link> : null}
      {mayUse("request.examine", context) ? <Link to="/desk/requests/receive" class="button-quiet">{navigation.receive}</Link> : null}
    </>
  );
}
