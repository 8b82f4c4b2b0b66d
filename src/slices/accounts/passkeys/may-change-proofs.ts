// When a person may change how they sign in: shortly after signing in, and with a second factor where they have one
// (OWASP ASVS 5.0, 7.5.1). Else a desk left open, or a password alone, would be enough to make a key to it.
import type { DeskContext } from "../desk/desk-route.ts";
import { listPasskeys } from "./passkeys.store.ts";

const FRESH_MS = 15 * 60_000;

export async function mayChangeProofs({ db, session, person, at }: Pick<DeskContext, "db" | "session" | "person" | "at">): Promise<boolean> {
  if (at.getTime() - session.beganAt.getTime() > FRESH_MS) return false;
  return session.secondFactor || (await listPasskeys(db, person.id)).length === 0;
}
