// The division's page, written anew from the register for any day: what its old page counted and listed.
import type { FastifyReply } from "fastify";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";
import { divisionAnswer } from "./division-answer.ts";
import { DivisionView } from "./show-division.view.tsx";

export async function showDivision({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language).division;
  return await reply.sendPage({ title: words.title, section: "cooperation", crumbs: [] }, <DivisionView view={view} place={place} answer={divisionAnswer(view, place.dates.on)} />);
}
