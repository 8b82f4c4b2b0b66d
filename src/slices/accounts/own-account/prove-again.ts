// Before something changes that decides who can sign in, the person proves again who it is: the session alone may be stolen, or
// merely left open (OWASP ASVS 5.0, 7.5.1).
import type { FieldProblem } from "../../../platform/web/index.ts";
import { findPasswordHash } from "../credentials.store.ts";
import type { DeskContext } from "../desk/desk-route.ts";
import { officeClock } from "../office-time.ts";
import { isPassword } from "../password/password-hash.ts";
import { hashOf } from "../session/token.ts";
import { codeProblem } from "../sign-in/code.page.tsx";
import { hasDevice, proveCode } from "../sign-in/prove-code.ts";
import { typedText } from "../sign-in/typed-fields.ts";
import { acceptAttempt, admitAttempt } from "../throttle/attempt.ts";
import type { Bucket } from "../throttle/attempt-limits.ts";
import { accountWords } from "../words/index.ts";

/** So long after signing in nobody has to prove it again for a first device. */
const FRESH_MS = 10 * 60_000;

/** What the person has to show: fields of the form that asks for it. */
export type AskedAgain = { readonly password: boolean; readonly code: boolean };

export async function askedAgain({ db, person }: Pick<DeskContext, "db" | "person">): Promise<AskedAgain> {
  return { password: (await findPasswordHash(db, person.id)) !== undefined, code: await hasDevice(db, person.id) };
}

export function isFresh({ session, at }: Pick<DeskContext, "session" | "at">): boolean {
  return at.getTime() - session.beganAt.getTime() < FRESH_MS;
}

/** Checks the fields `password` and `code`; what is wrong with them, or nothing. */
export async function proveAgain(context: DeskContext): Promise<readonly FieldProblem[]> {
  const { person, language, installation } = context;
  const words = accountWords(language);
  const asked = await askedAgain(context);
  // Whoever has neither signs in elsewhere: there the proof is the sign-in itself, while it is young.
  if (!asked.password && !asked.code) return isFresh(context) ? [] : [{ field: "password", message: words.own.mayNot }];
  const ofPassword = asked.password ? await provePasswordAgain(context) : [];
  if (ofPassword.length > 0 || !asked.code) return ofPassword;
  // In a session the browser has shown who it is for; a stolen one must not open a count of its own.
  const proof = await proveCode(context, person.id, typedText(context.request, "code"), undefined, context.at);
  return proof.is === "right" ? [] : [{ field: "code", message: codeProblem(words, proof, installation.timeZone) }];
}

async function provePasswordAgain({ db, request, person, language, installation, at }: DeskContext): Promise<readonly FieldProblem[]> {
  const words = accountWords(language);
  const buckets: readonly Bucket[] = [{ kind: "second-factor", key: hashOf(`again ${person.id}`) }];
  const admission = await admitAttempt(db, buckets, at, async () => undefined);
  if (!admission.admitted) return [{ field: "password", message: words.own.paused(officeClock(admission.until, installation.timeZone)) }];
  if (!(await isPassword(await findPasswordHash(db, person.id), typedText(request, "password")))) return [{ field: "password", message: words.own.oldWrong }];
  await db.transaction().execute(async (tx) => await acceptAttempt(tx, buckets, at));
  return [];
}
