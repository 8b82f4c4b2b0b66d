// The list of instruments, with its filters. Works without script; every status links to its proof.
import type { FastifyReply } from "fastify";
import { badInput } from "../../../platform/web/problems.ts";
import { readFilter, readPaging } from "../answers/read-filter.ts";
import { selectTreaties } from "../answers/select-treaties.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";
import { TreatyListView } from "./list-treaties.view.tsx";

export async function showTreatyList({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language);
  const { filter, problems } = readFilter(place, view);
  const selection = selectTreaties(view, filter, place.dates.on, place.language.code);
  const paging = readPaging(place, selection.rows.length);
  const wrong = [...problems, ...paging.problems];
  if (wrong.length > 0) return await reply.sendProblem(badInput(wrong, place.words));
  return await reply.sendPage(
    { title: words.list.title, section: "treaties" },
    <TreatyListView view={view} place={place} filter={filter} selection={selection} page={paging.page} perPage={paging.perPage} />,
  );
}
