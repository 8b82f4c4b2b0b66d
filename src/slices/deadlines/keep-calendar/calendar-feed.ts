// `/calendar/<token>.ics`: asked by calendar programs, which sign in nowhere. What it tells is what its owner's posts of the day see, as
// numbers and days; an address that was shut, and the owner's closed account, are addresses that are not there.
import type { FastifyInstance } from "fastify";
import { standingOf } from "../../../domain/access/index.ts";
import { addDays } from "../../../domain/kernel/index.ts";
import type { Clock } from "../../../platform/clock/index.ts";
import type { Installation } from "../../../platform/config/index.ts";
import { withinScope, type Database } from "../../../platform/db/index.ts";
import { icalendarText } from "../../../platform/web/icalendar.ts";
import { LANGUAGES } from "../../../platform/web/index.ts";
import { unknownAddress } from "../../../platform/web/problems.ts";
import { isPrivateWay } from "../../../platform/web/request-origin.ts";
import { scopeOf } from "../../accounts/index.ts";
import { findPerson, listHoldings } from "../../organisation/index.ts";
import { listDue } from "../../requests/index.ts";
import { findFeedOwner } from "../deadlines.store.ts";
import { wordsOf } from "../words/index.ts";

const AHEAD_DAYS = 400;
const MOST = 1000;

export type FeedParts = { readonly db: Database; readonly clock: Clock; readonly installation: Installation };

export function calendarFeeds({ db, clock, installation }: FeedParts) {
  return async (server: FastifyInstance): Promise<void> => {
    server.get<{ Params: { readonly name: string } }>("/calendar/:name", async (request, reply) => {
      const { place } = request;
      const token = /^([A-Za-z0-9_-]{43})\.ics$/.exec(request.params.name)?.[1];
      const at = clock.now();
      const id = token === undefined || !isPrivateWay(request, installation.origin) ? undefined : await findFeedOwner(db, token, at);
      const person = id === undefined ? undefined : await findPerson(db, id);
      void reply.header("cache-control", "no-store");
      if (person === undefined || person.closedAt !== null) return await reply.sendProblem(unknownAddress(place.path, place.words));
      const today = clock.today(installation.timeZone);
      const scope = scopeOf(standingOf(person.id, await listHoldings(db, person.id), today));
      const due = await withinScope(db, scope, async (tx) => await listDue(tx, scope.units, addDays(today, AHEAD_DAYS), MOST));
      const { calendar: words } = wordsOf(LANGUAGES.en);
      const base = installation.origin ?? `${request.protocol}://${request.host}`;
      const events = due.map(({ id: request, reference, dueOn }) => ({ uid: `${request}@comity`, on: dueOn, summary: words.event(reference), description: words.description, url: `${base}/en/desk/requests/${request}` }));
      return await reply.type("text/calendar; charset=utf-8").send(icalendarText(words.name, "en", events, at.toISOString()));
    });
  };
}
