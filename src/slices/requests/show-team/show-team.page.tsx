// The team desk: for each post of the officer's desks what waits there, since when, what is past its day; who is away and who stands in; and
// what nobody has yet. Each number leads to the requests, where they are given to another post.
import type { FastifyReply } from "fastify";
import type { PostId, UnitId } from "../../../domain/access/index.ts";
import { addDays, daysBetween } from "../../../domain/kernel/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import { DataTable, DateText, Empty, Link, PageHead, Quiet, Tag, writtenDate, type Column } from "../../../platform/web/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { coversOn, holderOn } from "../../organisation/index.ts";
import { SOON_DAYS } from "../list-requests/queue-question.ts";
import { postsWithRequests } from "../office-desks.ts";
import { loadView, type RequestView } from "../request-view.ts";
import { countTeam, type TeamLoad } from "../team.store.ts";
import { wordsOf, type RequestWords } from "../words/index.ts";

type Row = { readonly unit: UnitId; readonly post: PostId | null; readonly load: TeamLoad | undefined };

export async function showTeam(context: DeskContext): Promise<FastifyReply> {
  const { db, scope, standing, language, today } = context;
  const words = wordsOf(language);
  const { team } = words;
  const view = await loadView(context);
  const loads = await withinScope(db, scope, (tx) => countTeam(tx, [...standing.units], today, addDays(today, SOON_DAYS)));
  const rows = rowsOf(view, standing.units, loads, today);
  const total = (of: (load: TeamLoad) => number) => loads.reduce((sum, load) => sum + of(load), 0);
  return await context.reply.sendPage(
    { title: team.title, crumbs: [{ label: words.queue.title, to: "/desk/requests" }], density: "desk", section: "requests", unlisted: true },
    <>
      <PageHead title={team.title} state={team.state(total(({ waiting }) => waiting), total(({ overdue }) => overdue), loads.reduce((sum, { post, waiting }) => sum + (post === null ? waiting : 0), 0))} dated={false} />
      {rows.length === 0 ? <Empty title={team.none}><p>{team.noneText}</p></Empty> : <DataTable<Row> caption={team.caption} captionHidden rows={rows} rowKey={({ unit, post }) => `${unit} ${post}`} groupOf={({ unit }) => ({ key: unit, label: view.unit(unit) })} columns={columnsOf(context, view, words)} />}
      <p class="quiet">{team.cover}</p>
    </>,
  );
}

/** Each desk with its posts, also those with nothing; first what nobody has. */
function rowsOf(view: RequestView, units: ReadonlySet<UnitId>, loads: readonly TeamLoad[], today: DeskContext["today"]): readonly Row[] {
  const posts = postsWithRequests(view.office, units, today);
  return [...units].toSorted((a, b) => view.unit(a).localeCompare(view.unit(b))).flatMap((unit): readonly Row[] => {
    const here = loads.filter((load) => load.unit === unit);
    const of = (post: PostId | null): Row => ({ unit, post, load: here.find((load) => load.post === post) });
    const known = new Set<PostId>([...posts.filter((post) => post.unit === unit).map(({ id }) => id), ...here.flatMap(({ post }) => (post === null ? [] : [post]))]);
    const nobodys = of(null);
    return [...(nobodys.load === undefined ? [] : [nobodys]), ...[...known].map(of).toSorted((a, b) => (b.load?.waiting ?? 0) - (a.load?.waiting ?? 0))];
  });
}

function columnsOf({ language, today }: DeskContext, view: RequestView, words: RequestWords): readonly Column<Row>[] {
  const { team, queue } = words;
  const number = (count: number | undefined, { unit, post }: Row, more: Readonly<Record<string, string>>) =>
    (count ?? 0) === 0 ? <Quiet>0</Quiet> : <Link to="/desk/requests" query={{ view: "waiting", ...(post === null ? { whose: "unallotted", desk: unit } : { with: post }), ...more }}>{count}</Link>;
  return [
    { key: "post", header: team.columns.post, namesRow: true, cell: ({ post }) => <Holder post={post} view={view} today={today} words={words} /> },
    { key: "away", header: team.columns.away, cell: ({ post }) => (post === null ? <Quiet>–</Quiet> : awayOf(post, view, today, words, (day) => writtenDate(day, language))) },
    { key: "waiting", header: team.columns.waiting, kind: "number", cell: (row) => number(row.load?.waiting, row, {}) },
    { key: "overdue", header: team.columns.overdue, kind: "number", cell: (row) => number(row.load?.overdue, row, { due: "late" }) },
    { key: "soon", header: team.columns.soon, kind: "number", cell: (row) => number(row.load?.soon, row, { due: "soon" }) },
    { key: "oldest", header: team.columns.oldest, kind: "date", cell: ({ load }) => (load === undefined ? <Quiet>–</Quiet> : <><DateText date={load.oldest} /> <Quiet>{queue.since(daysBetween(load.oldest, today))}</Quiet></>) },
  ];
}

function Holder({ post, view, today, words }: { readonly post: PostId | null; readonly view: RequestView; readonly today: DeskContext["today"]; readonly words: RequestWords }) {
  if (post === null) return <Tag>{words.nobodyYet}</Tag>;
  const known = view.office.posts.find(({ id }) => id === post);
  const holder = known === undefined ? undefined : holderOn(known, today);
  return <>{holder === undefined ? words.vacant : view.actor(`person:${holder.person}`)} <Quiet>{view.post(post)}</Quiet></>;
}

/** Who stands in, until when; a vacant post that nobody stands in for says so. */
function awayOf(post: PostId, view: RequestView, today: DeskContext["today"], { team }: RequestWords, day: (date: string) => string) {
  const known = view.office.posts.find(({ id }) => id === post);
  if (known === undefined) return null;
  const covers = coversOn(known, today);
  if (covers.length === 0) return holderOn(known, today) === undefined ? <strong class="late">{team.uncovered}</strong> : <Quiet>–</Quiet>;
  return covers.map(({ id, person, until }) => <p key={id} class="tight">{team.standsIn(view.actor(`person:${person}`), until === null ? "" : day(until))}</p>);
}
