// One instrument: its status on the day in a sentence, why, its life, its parties, what is missing, sources.
import type { FastifyReply } from "fastify";
import { whatIf } from "../../../domain/treaty-law/index.ts";
import type { FieldProblem } from "../../../platform/web/index.ts";
import { badInput, unknownAddress } from "../../../platform/web/problems.ts";
import { readImaginedAct } from "../answers/read-hypothesis.ts";
import { sendToPermanent } from "../answers/permanent-address.ts";
import { unknownTreaty } from "../answers/unknown.ts";
import { titleOf } from "../answers/title.ts";
import { findTreaty, type PublicView } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";
import { TreatyTextView } from "./treaty-text.view.tsx";
import { TreatyView, type Hypothesis } from "./show-treaty.view.tsx";

export async function showTreaty({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const { slug } = request.params as { slug: string };
  const treaty = findTreaty(view, slug) ?? findTreaty(view, slug.toLowerCase());
  if (treaty === undefined) return await reply.sendProblem(unknownTreaty(view, place, slug));
  // Other names of an instrument are permanent, and lead to the one it is shown under.
  if (treaty.entry.slug !== slug) return await sendToPermanent(request, reply, `/treaties/${treaty.entry.slug}`);
  const words = wordsOf(place.language);
  const read = readHypothesis(view, request, treaty.entry.slug);
  const problems = read !== undefined && "problems" in read ? read.problems : [];
  const hypothesis = read !== undefined && "problems" in read ? undefined : read;
  const page = { title: titleOf(treaty, place.language.code), section: "treaties", crumbs: [{ label: words.list.title, to: "/treaties" }] };
  const body = <TreatyView view={view} place={place} treaty={treaty} hypothesis={hypothesis} problems={problems} />;
  return problems.length > 0 ? await reply.sendProblem(badInput(problems, place.words), { page, body }) : await reply.sendPage(page, body);
}

/** The text of an instrument, article by article, where the register holds it. */
export async function showTreatyText({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const { slug } = request.params as { slug: string };
  const treaty = findTreaty(view, slug) ?? findTreaty(view, slug.toLowerCase());
  const text = treaty?.entry.texts[0];
  if (treaty === undefined || text === undefined) return await reply.sendProblem(unknownAddress(request.url, place.words));
  if (treaty.entry.slug !== slug) return await sendToPermanent(request, reply, `/treaties/${treaty.entry.slug}/text`);
  const words = wordsOf(place.language);
  const title = titleOf(treaty, place.language.code);
  return await reply.sendPage(
    { title: words.treaty.textOf(title), here: words.treaty.text, section: "treaties", crumbs: [{ label: words.list.title, to: "/treaties" }, { label: title, to: `/treaties/${slug}` }] },
    <TreatyTextView place={place} title={title} text={text} slug={slug} />,
  );
}

/** `?if-state=&if-action=&if-date=`: what would follow if that State acted. Absent where nothing is asked. */
function readHypothesis(view: PublicView, { place }: PageContext["request"], slug: string): Hypothesis | { readonly problems: readonly FieldProblem[] } | undefined {
  const act = readImaginedAct(place, view, { state: "if-state", action: "if-action", date: "if-date" });
  const facts = view.register.facts.get(slug);
  if (act === undefined || "problems" in act || facts === undefined) return act === undefined || "problems" in act ? act : undefined;
  return { ...act, projected: whatIf(facts, [act], view.world).history };
}
