// A first proof was right: the second factor is next where it did not come with it and the person has a device for one; else the
// session begins, with what was proved.
import type { FastifyReply } from "fastify";
import type { PersonId } from "../../../domain/access/index.ts";
import type { DatabaseTransaction } from "../../../platform/db/index.ts";
import type { StoredSession } from "../accounts.store.ts";
import { savePendingSignIn } from "../proving.store.ts";
import { enter } from "../session/enter.ts";
import { browserHash } from "./browser-form.tsx";
import type { OpenContext } from "./open-route.ts";
import { hasDevice } from "./prove-code.ts";
import { whereNext } from "./where-next.ts";

const PENDING_MS = 10 * 60_000;

export type FirstFactor = {
  readonly person: PersonId;
  readonly means: "password" | "openid" | "passkey";
  /** It was two in one. */
  readonly secondFactor: boolean;
  readonly back: string;
  readonly carried: string | null;
  /** Written in the transaction that begins the session; left out where the second step begins it. */
  readonly also?: (tx: DatabaseTransaction, session: StoredSession) => Promise<void>;
};

export async function afterFirstFactor(context: OpenContext, { person, means, secondFactor, back, carried, also }: FirstFactor): Promise<FastifyReply> {
  const { db, request, reply, language, at } = context;
  void reply.header("cache-control", "no-store");
  const browser = browserHash(request);
  if (means !== "passkey" && !secondFactor && browser !== undefined && (await hasDevice(db, person))) {
    await db.transaction().execute(async (tx) => await savePendingSignIn(tx, browser, { person, means, back, carried }, at, new Date(at.getTime() + PENDING_MS)));
    return await reply.redirect(`/${language.code}/sign-in/code`, 303);
  }
  await enter(db, request, reply, { person, means, secondFactor, at }, also);
  return await reply.redirect(await whereNext(context, language, { person, secondFactor, back, carried }), 303);
}
