// When a person may change how they sign in: minutes after signing in, and with a second factor where they have one
// (OWASP ASVS 5.0, 7.5.1). Else a desk left open, or a password alone, would be enough to make a key to it.
import type { DeskContext } from "../desk/desk-route.ts";
import { isFresh } from "../own-account/prove-again.ts";
import { hasDevice } from "../sign-in/prove-code.ts";
import { listPasskeys } from "./passkeys.store.ts";

type Asked = Pick<DeskContext, "db" | "session" | "person" | "at">;

export async function mayChangeProofs(context: Asked): Promise<boolean> {
  const { db, session, person } = context;
  if (!isFresh(context)) return false;
  return session.secondFactor || (!(await hasDevice(db, person.id)) && (await listPasskeys(db, person.id)).length === 0);
}

/** Has the person a passkey and came in without any second factor? Then no other is set up before the passkey was shown. */
export async function owesPasskey({ db, session, person }: Asked): Promise<boolean> {
  return !session.secondFactor && (await listPasskeys(db, person.id)).length > 0;
}
