// States and others with which the register holds anything.
import type { FastifyReply } from "fastify";
import { Link, NameColumns, PageHead } from "../../../platform/web/index.ts";
import { listTreaties, partyName } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";

export async function showStateList({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language).states;
  const codes = new Set(listTreaties(view).flatMap(({ entry, history }) => [...entry.between, ...history.parties.keys()]));
  const collator = new Intl.Collator(place.language.code);
  const named = [...codes].map((code) => ({ code, name: partyName(view, code, place.dates.on, place.language.code) })).sort((a, b) => collator.compare(a.name, b.name));
  return await reply.sendPage(
    { title: words.title, section: "states" },
    <>
      <PageHead title={words.title} state={words.count(named.length)} />
      <NameColumns names={named.map(({ code, name }) => ({ key: code, name: <Link to={`/states/${code}`}>{name}</Link> }))} />
    </>,
  );
}
