// Changes for other programs: a feed of what happened, a calendar of what is known to come. Both take the questions of the page.
import type { FastifyReply } from "fastify";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Change, Reason } from "../../../domain/treaty-law/index.ts";
import { badInput } from "../../../platform/web/problems.ts";
import type { PublicView } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { changedParty, changeLine, changeText, treatyTitle } from "../show-changes/change-words.ts";
import { readChangesQuery } from "../show-changes/read-changes-query.ts";
import { changesBetween, changesToCome } from "../show-changes/told-changes.ts";
import { wordsOf } from "../words/index.ts";
import { atomText } from "./atom.ts";
import { icalendarText } from "../../../platform/web/icalendar.ts";
import { permanentId } from "./permanent-id.ts";

/** What a reader of feeds takes at once. */
const MOST = 100;

/** `/changes.atom?from=&to=&whose=&state=` */
export async function sendChangesAtom({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language);
  const { query, problems } = readChangesQuery(view, place);
  if (problems.length > 0) return await reply.sendProblem(badInput(problems, place.words));
  const entries = changesBetween(view, query.from, query.to, query.whose)
    .slice(0, MOST)
    .map((change) => ({
      id: permanentId("change", change.treaty, change.party ?? "", change.aspect, change.to, change.on),
      title: changeLine(view, change, place),
      updated: `${toldOn(view, change)}T00:00:00Z`,
      link: pageOf(request, change),
      summary: `${change.on}: ${changeText(view, change, place)}`,
    }));
  const updated = entries.map((entry) => entry.updated).sort().at(-1) ?? `${query.to}T00:00:00Z`;
  const site = `${request.protocol}://${request.host}`;
  const text = atomText({
    id: permanentId("changes", place.language.code, JSON.stringify(query.whose)),
    title: `${words.site.register}: ${words.changes.title}`,
    updated,
    self: `${site}${request.originalUrl}`,
    page: `${site}/${place.language.code}/changes`,
    author: words.site.register,
    language: place.language.code,
    entries,
  });
  return await reply.type("application/atom+xml; charset=utf-8").send(text);
}

/** `/calendar.ics?whose=&state=`: what is known to change after the day. */
export async function sendCalendar({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const { query, problems } = readChangesQuery(view, place);
  if (problems.length > 0) return await reply.sendProblem(badInput(problems, place.words));
  const { site } = wordsOf(place.language);
  const events = changesToCome(view, place.dates.on, query.whose).map((change) => {
    const who = changedParty(view, change, place);
    const title = treatyTitle(view, change.treaty, place);
    return {
      uid: permanentId("to-come", change.treaty, change.party ?? "", change.aspect, change.to),
      on: change.on,
      summary: who === null ? title : `${title}, ${who}`,
      description: changeText(view, change, place),
      url: pageOf(request, change),
    };
  });
  const text = icalendarText(site.register, place.language.code, events, place.now.toString({ smallestUnit: "second" }));
  return await reply.header("content-disposition", 'inline; filename="register.ics"').type("text/calendar; charset=utf-8").send(text);
}

/** The page with the proof of the change, in full: a feed is read elsewhere. */
function pageOf({ protocol, host, place }: PageContext["request"], { treaty, party, on }: Change): string {
  return `${protocol}://${host}/${place.language.code}/treaties/${treaty}${party === null ? "" : `/parties/${encodeURIComponent(party)}`}?on=${on}&why=1`;
}

/** When a reader could first be told: not before it happened, and not before the last fact behind it was published. */
function toldOn(view: PublicView, { on, why }: Change): CalendarDate {
  const published = factsOf(why).flatMap((id) => view.register.known.get(id)?.grounds.publishedOn ?? []);
  return [on, ...published].reduce((last, day) => (day > last ? day : last), on);
}

function factsOf({ facts, because }: Reason): readonly string[] {
  return [...facts, ...because.flatMap(factsOf)];
}
