// "My desk": what waits for me, since when and until when; what lies with others; what is over; and the search by any number.
import type { FastifyReply } from "fastify";
import { withinScope } from "../../../platform/db/index.ts";
import { Link, PageHead, Pagination } from "../../../platform/web/index.ts";
import { mayUse, type DeskContext } from "../../accounts/index.ts";
import { countQueue, listQueue, listQueueRows, type QueueRow } from "../queue.store.ts";
import { loadView } from "../request-view.ts";
import { searchRequests } from "../search.store.ts";
import { wordsOf } from "../words/index.ts";
import { QueueFilter, QueueTabs } from "./queue-filter.view.tsx";
import { questionOf, readQueueQuestion, WHOSE, type AskedQueue, type Whose } from "./queue-question.ts";
import { QueueTable } from "./queue-table.view.tsx";

const PER_PAGE = 50;
/** Counted no further: a queue of more is narrowed, not leafed through. */
const MOST_COUNTED = 1000;
const MOST_HITS = 100;

export async function showQueue(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, language, reply } = context;
  const { queue } = wordsOf(language);
  const asked = readQueueQuestion(context);
  const view = await loadView(context);
  const { rows, count, counts } = await withinScope(db, scope, async (tx) => {
    const counts = new Map<Whose, number>();
    for (const whose of WHOSE) counts.set(whose, await countQueue(tx, questionOf({ ...asked, view: "waiting", whose }, context.standing.units, context.standing.posts), MOST_COUNTED));
    if (asked.search !== "") return { counts, rows: await listQueueRows(tx, (await searchRequests(tx, asked.search, MOST_HITS)).map(({ id }) => id)), count: 0 };
    const question = questionOf(asked, context.standing.units, context.standing.posts);
    const count = asked.view === "waiting" ? (counts.get(asked.whose) ?? 0) : await countQueue(tx, question, MOST_COUNTED);
    return { counts, count, rows: await listQueue(tx, question, (asked.page - 1) * PER_PAGE, PER_PAGE) };
  });
  const said = (whose: Whose) => number(counts.get(whose) ?? 0);
  return await reply.sendPage(
    { title: queue.title, crumbs: [], density: "desk", section: "requests", unlisted: true },
    <>
      <PageHead title={queue.title} state={asked.search === "" ? queue.state(said("mine"), said("team")) : queue.found(rows.length)} actions={<Acts context={context} />} dated={false} />
      <QueueFilter context={context} asked={asked} view={view} />
      {asked.search === "" ? <QueueTabs context={context} asked={asked} counts={{ mine: said("mine"), unallotted: said("unallotted"), team: said("team") }} /> : null}
      <QueueTable context={context} rows={rows} view={view} mine={asked.search === "" && asked.view === "waiting" && asked.whose === "mine"} none={noneOf(asked, queue)} />
      {asked.search === "" ? <Pagination page={asked.page} pages={pagesOf(count, rows)} /> : null}
    </>,
  );
}

function number(count: number): string {
  return count >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : String(count);
}

function pagesOf(count: number, rows: readonly QueueRow[]): number {
  return rows.length === 0 ? 1 : Math.ceil(Math.min(count, MOST_COUNTED) / PER_PAGE);
}

function noneOf({ search }: AskedQueue, queue: ReturnType<typeof wordsOf>["queue"]) {
  return search === "" ? { title: queue.none, text: queue.noneText } : { title: queue.nothingFound, text: queue.nothingFoundText };
}

function Acts({ context }: { readonly context: DeskContext }) {
  const { navigation } = wordsOf(context.language);
  return (
    <>
      {mayUse("request.draft", context) ? <Link to="/desk/requests/new" class="button">{navigation.open}</Link> : null}
      {mayUse("request.examine", context) ? <Link to="/desk/requests/receive" class="button-quiet">{navigation.receive}</Link> : null}
    </>
  );
}
