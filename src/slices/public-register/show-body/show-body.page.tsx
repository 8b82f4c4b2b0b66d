// One regional body: its members on the day, and what our State has with each, subject by subject.
import type { FastifyReply } from "fastify";
import { unknownAddress } from "../../../platform/web/problems.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";
import { bodyAnswer } from "./body-answer.ts";
import { bodyName } from "./body-name.ts";
import { BodyView } from "./show-body.view.tsx";

export async function showBody({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const { slug } = request.params as { slug: string };
  const body = [...view.reference.bodies.values()].find((one) => one.slug === slug);
  if (body === undefined) return await reply.sendProblem(unknownAddress(request.url, place.words));
  const answer = bodyAnswer(view, body, place.dates.on);
  return await reply.sendPage(
    { title: bodyName(body, place.language.code), section: "bodies", crumbs: [{ label: wordsOf(place.language).bodies.title, to: "/bodies" }] },
    <BodyView view={view} place={place} body={body} answer={answer} />,
  );
}
