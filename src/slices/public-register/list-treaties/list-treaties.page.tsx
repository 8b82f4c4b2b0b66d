// The list of instruments, with its filters. Works without script; every status links to its proof.
import type { FastifyReply } from "fastify";
import { badInput } from "../../../platform/web/problems.ts";
import { readFilter, readPaging, readSort } from "../answers/read-filter.ts";
import { selectTreaties } from "../answers/select-treaties.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";
import { TreatyListProblem, TreatyListView } from "./list-treaties.view.tsx";

export async function showTreatyList({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const { filter, problems } = readFilter(place, view);
  const found = [...problems];
  const sort = readSort(place, found);
  const selection = selectTreaties(view, filter, place.dates.on, place.language.code, sort);
  const paging = readPaging(place, selection.rows.length);
  const wrong = [...found, ...paging.problems];
  const page = { title: wordsOf(place.language).list.title, section: "treaties", crumbs: [] };
  if (wrong.length > 0) return await reply.sendProblem(badInput(wrong, place.words), { page, body: <TreatyListProblem view={view} place={place} filter={filter} problems={wrong} /> });
  return await reply.sendPage(page, <TreatyListView view={view} place={place} filter={filter} selection={selection} sort={sort} page={paging.page} perPage={paging.perPage} />);
}
