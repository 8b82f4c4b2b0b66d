// The way that requests of a lane go: its states in order, whose desk each is, and the steps that lead on, read off the lane's table.
import type { FastifyReply } from "fastify";
import { isLaneName, LANE_NAMES, laneOf, reachedStates, type LaneName, type Transition } from "../../../domain/casework/index.ts";
import { DataTable, Facets, PageHead, Quiet, type Column } from "../../../platform/web/index.ts";
import { notThere, partOf, type DeskContext } from "../../accounts/index.ts";
import { actionName, stateName, wordsOf, type RequestWords } from "../words/index.ts";

type Row = Transition<string, string>;

export async function showLane(context: DeskContext): Promise<FastifyReply> {
  const name = partOf(context, "lane");
  if (!isLaneName(name)) return await notThere(context);
  const words = wordsOf(context.language);
  return await context.reply.sendPage(
    { title: words.way.title, here: words.lanes[name], crumbs: [{ label: words.queue.title, to: "/desk/requests" }], density: "desk", section: "requests", unlisted: true },
    <>
      <PageHead kicker={words.way.title} title={words.lanes[name]} state={words.way.state} dated={false} />
      <Facets label={words.way.lanes} facets={LANE_NAMES.map((lane) => ({ key: lane, label: words.lanes[lane], target: { to: `/desk/lanes/${lane}` }, current: lane === name }))} />
      <WayTable name={name} words={words} />
    </>,
  );
}

function WayTable({ name, words }: { readonly name: LaneName; readonly words: RequestWords }) {
  const lane = laneOf(name);
  const said = (state: string) => stateName(words, name === "incoming" ? "incoming" : "outgoing", state);
  const columns: readonly Column<string>[] = [
    { key: "state", header: words.queue.columns.state, namesRow: true, cell: (state) => <span id={state}>{said(state)}</span> },
    { key: "desk", header: words.queue.columns.with, cell: (state) => words.desks[lane.desks[state] ?? "none"] },
    { key: "steps", header: words.way.steps, cell: (state) => <Steps rows={lane.transitions.filter(({ from }) => from.includes(state))} said={said} words={words} /> },
  ];
  return <DataTable<string> caption={words.lanes[name]} captionHidden rows={reachedStates(lane)} rowKey={(state) => state} columns={columns} />;
}

function Steps({ rows, said, words }: { readonly rows: readonly Row[]; readonly said: (state: string) => string; readonly words: RequestWords }) {
  if (rows.length === 0) return <Quiet>–</Quiet>;
  return (
    <ul class="lines">
      {rows.map(({ action, to, by, needs, source }) => (
        <li key={`${action} ${to} ${by}`}>
          <strong>{actionName(words, action).button}</strong> → {said(to)} · {words.actors[by]}.
          {needs.length === 0 ? null : <> {words.way.needs(needs.map((need) => words.needs[need].label).join("; "))}</>} <Quiet>{source.cites}: {words.file.evidence[source.evidence]}</Quiet>
        </li>
      ))}
    </ul>
  );
}
