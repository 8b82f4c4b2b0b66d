// Who of the invented office can be signed in as, and signing in as one of them: one click, no proof.
import type { FastifyReply } from "fastify";
import { findPersonBySignInName } from "../../organisation/index.ts";
import { isOfThisBrowser } from "../sign-in/browser-form.tsx";
import type { OpenContext } from "../sign-in/open-route.ts";
import { typedText } from "../sign-in/typed-fields.ts";
import { backOf } from "../challenge/way-back.ts";
import { whereNext } from "../sign-in/where-next.ts";
import { enter } from "../session/enter.ts";
import { INVENTED_OFFICERS } from "./demonstration-office.ts";
import { isDemonstrationOpen } from "./demonstration-state.ts";
import type { DemonstrationOfficer } from "./demonstration.view.tsx";

type Asked = Pick<OpenContext, "db" | "environment" | "clock" | "installation">;

/** Those who are there and open, in the order of the office; null where the demonstration is not open or was never written. */
export async function listDemonstrationOfficers(context: Asked): Promise<readonly DemonstrationOfficer[] | null> {
  if (!(await isDemonstrationOpen(context, context.clock.today(context.installation.timeZone)))) return null;
  const found: DemonstrationOfficer[] = [];
  for (const { signInName, title, sees } of INVENTED_OFFICERS) {
    const person = await findPersonBySignInName(context.db, signInName);
    if (person !== undefined && person.isDemonstration && person.closedAt === null) found.push({ signInName, name: person.name, title, sees });
  }
  return found.length === 0 ? null : found;
}

/** `POST …/sign-in/demonstration`, with the officer's sign-in name. */
export async function signInAsInvented(context: OpenContext): Promise<FastifyReply> {
  const { db, request, reply, language, words, at, clock, installation } = context;
  if (!(await isDemonstrationOpen(context, clock.today(installation.timeZone)))) {
    const detail = words.demonstration.closed[context.environment === "production" ? "production" : "own-administrator"];
    return await reply.sendProblem({ code: "no-demonstration", status: 403, title: words.demonstration.noPlace, detail });
  }
  const back = backOf(typedText(request, "back"), language);
  // The cookie came and went: the page offers the click again.
  if (!isOfThisBrowser(request)) return await reply.redirect(`/${language.code}/sign-in?${new URLSearchParams({ back, again: "1" })}`, 303);
  const person = await findPersonBySignInName(db, typedText(request, "sign-in-name"));
  if (person === undefined || !person.isDemonstration || person.closedAt !== null) {
    return await reply.sendProblem({ code: "no-demonstration", status: 404, title: words.demonstration.noPlace, right: words.demonstration.right });
  }
  await enter(db, request, reply, { person: person.id, means: "demonstration", secondFactor: false, at });
  const carried = typedText(request, "carried");
  return await reply.redirect(await whereNext(context, language, { person: person.id, secondFactor: true, back, carried: carried === "" ? null : carried }), 303);
}
