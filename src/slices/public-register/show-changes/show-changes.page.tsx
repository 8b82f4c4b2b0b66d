// What changed between two days: by the days on which it happened, or by those on which the register learnt of it.
import type { FastifyReply } from "fastify";
import { badInput } from "../../../platform/web/problems.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";
import { learntBetween } from "./learnt.ts";
import { LearntView } from "./learnt.view.tsx";
import { readChangesQuery } from "./read-changes-query.ts";
import { ChangesProblem, HappenedView } from "./happened.view.tsx";

/** `/changes?from=&to=&whose=&state=` */
export async function showChanges({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language).changes;
  const { query, problems } = readChangesQuery(view, place);
  const page = { title: words.title, section: "changes", crumbs: [], alternates: [{ href: `/${place.language.code}/changes.atom`, type: "application/atom+xml", title: words.feed }] };
  if (problems.length > 0) return await reply.sendProblem(badInput(problems, place.words), { page, body: <ChangesProblem view={view} place={place} query={query} problems={problems} current="happened" /> });
  return await reply.sendPage(page, <HappenedView view={view} place={place} query={query} />);
}

/** `/changes/learnt?from=&to=`: the days are those of publication. */
export async function showLearnt({ view, loadView, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language).changes;
  const { query, problems } = readChangesQuery(view, place);
  const page = { title: words.learnt, section: "changes", crumbs: [{ label: words.title, to: "/changes" }] };
  if (problems.length > 0) return await reply.sendProblem(badInput(problems, place.words), { page, body: <ChangesProblem view={view} place={place} query={query} problems={problems} current="learnt" /> });
  const [before, after] = [await loadView(query.from), await loadView(query.to)];
  return await reply.sendPage(
    page,
    <LearntView view={after} place={place} query={query} learnt={learntBetween(before, after, place.dates.on)} />,
  );
}
