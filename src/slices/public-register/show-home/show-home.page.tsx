// The front page.
import type { FastifyReply } from "fastify";
import { PageHead } from "../../../platform/web/index.ts";
import { listTreaties } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";

export async function showHome({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const words = wordsOf(request.place.language);
  const count = listTreaties(view).length;
  return await reply.sendPage({ title: words.site.register, section: "home" }, <PageHead title={words.site.register} state={words.home.count(count)} />);
}
