// The person's own account: sessions with their places and times, password, second factor, recovery codes.
import type { FastifyReply } from "fastify";
import { listOpenSessions } from "../accounts.store.ts";
import { findPasswordHash, findTotpSecret, listRecoveryCodes } from "../credentials.store.ts";
import { notThere } from "../desk/desk-form.ts";
import type { DeskContext } from "../desk/desk-route.ts";
import { listPasskeys } from "../passkeys/passkeys.store.ts";
import { endSessionsOf, isAlive } from "../session/session.ts";
import { askedText, typedText } from "../sign-in/typed-fields.ts";
import { accountWords } from "../words/index.ts";
import { AccountView, OTHERS } from "./account.view.tsx";

export async function showAccount(context: DeskContext): Promise<FastifyReply> {
  const { db, reply, request, language, person, session, standing, at, installation } = context;
  const words = accountWords(language);
  const sessions = (await listOpenSessions(db, person.id)).filter((one) => isAlive(one, at));
  const codes = await listRecoveryCodes(db, person.id);
  const notices: Readonly<Record<string, string>> = words.own.notices;
  return await reply.sendPage(
    { title: words.own.title, density: "desk", section: "account", unlisted: true },
    <AccountView
      person={person}
      session={session}
      sessions={sessions}
      timeZone={installation.timeZone}
      notice={Object.hasOwn(notices, askedText(request, "done")) ? notices[askedText(request, "done")] : undefined}
      hasPassword={(await findPasswordHash(db, person.id)) !== undefined}
      device={(await findTotpSecret(db, person.id))?.confirmedAt ?? null}
      deviceNeeded={standing.secondFactor}
      passkeys={(await listPasskeys(db, person.id)).length}
      codes={{ all: codes.length, left: codes.filter(({ usedAt }) => usedAt === null).length }}
    />,
  );
}

/** `POST …/sessions/end`: one of the person's own, or all but this one; of nobody else's is there any. */
export async function endOwnSessions(context: DeskContext): Promise<FastifyReply> {
  const { db, request, reply, language, person, session, who, at } = context;
  const asked = typedText(request, "session");
  const open = await listOpenSessions(db, person.id);
  if (asked !== OTHERS && !open.some(({ id }) => id === asked)) return await notThere(context);
  const which = asked === OTHERS ? { except: session.id } : { only: asked };
  await db.transaction().execute(async (tx) => {
    await endSessionsOf(tx, person.id, asked === session.id ? "signed-out" : "ended-from-another-session", at, { ...which, by: who });
  });
  return await reply.redirect(`/${language.code}/desk/account?done=${asked === OTHERS ? "others-ended" : "session-ended"}`, 303);
}
