// Signing in with a passkey: something one has, unlocked by finger, face or PIN. Two factors in one act, and none of them can be
// given to a false site (NIST SP 800-63B calls it phishing-resistant).
import { generateAuthenticationOptions, verifyAuthenticationResponse, type PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { findPerson, type Person } from "../../organisation/index.ts";
import { accountEvents } from "../account-events.ts";
import { putChallenge, randomToken, takeChallenge } from "../challenge/challenge.ts";
import { readAssertion } from "./authenticator-answer.ts";
import { blockPasskey, lockPasskey, notePasskeyUse, type Passkey } from "./passkeys.store.ts";
import { userHandleOf } from "./register-passkey.ts";
import type { RelyingParty } from "./relying-party.ts";

export type SignInPlace = { readonly db: Database; readonly party: RelyingParty; readonly browser: string; readonly address: string; readonly at: Date };

/** What the browser is asked: any passkey of this site, so that nobody need say who they are first. */
export async function askWhoItIs({ db, party, browser, at }: Omit<SignInPlace, "address">): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = randomToken();
  await putChallenge(db, { kind: "passkey", answer: challenge, askedOf: browser }, {}, at);
  return await generateAuthenticationOptions({ rpID: party.id, challenge: Buffer.from(challenge, "base64url"), userVerification: "required", allowCredentials: [] });
}

/** For the log; the page says one thing for all. */
export type PasskeyRefusal = "unreadable" | "not-asked" | "unknown-passkey" | "blocked" | "wrong-person" | "not-verified" | "copied" | "closed";

/** Whose passkey it is, with its use noted; or why nobody is signed in. */
export async function provePasskey(place: SignInPlace, sent: string): Promise<Person | PasskeyRefusal> {
  const { db, party, browser, address, at } = place;
  const answer = readAssertion(sent);
  if (answer === undefined) return "unreadable";
  if ((await takeChallenge(db, { kind: "passkey", answer: answer.challenge, askedOf: browser }, at)) === undefined) return "not-asked";
  return await db.transaction().execute(async (tx) => {
    const passkey = await lockPasskey(tx, answer.response.id);
    if (passkey === undefined) return "unknown-passkey";
    if (passkey.blockedAt !== null) return "blocked";
    // Web Authentication Level 3, 7.2, step 6: the account that the authenticator names is the one the key was made for.
    if (answer.userHandle !== Buffer.from(userHandleOf(passkey.person)).toString("base64url")) return "wrong-person";
    const use = await verified(passkey, party, answer);
    if (use === undefined) return "not-verified";
    if (isCopied(passkey.counter, use.newCounter)) return await block(tx, passkey, address, at);
    const person = await findPerson(tx, passkey.person);
    if (person === undefined || person.closedAt !== null) return "closed";
    await notePasskeyUse(tx, passkey.id, { counter: use.newCounter, backedUp: use.credentialBackedUp, at });
    return person;
  });
}

async function verified(passkey: Passkey, party: RelyingParty, { response, challenge }: NonNullable<ReturnType<typeof readAssertion>>) {
  try {
    const { verified: isTrue, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      // The library looks at the counter before the signature; we must not believe a counter that nobody signed.
      credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: 0 },
    });
    return isTrue ? authenticationInfo : undefined;
  } catch {
    return undefined;
  }
}

/** Web Authentication Level 3, 7.2, step 22: a counter that does not go forward is that of a copy. Keys that do not count say 0 always. */
function isCopied(known: number, said: number): boolean {
  return (known > 0 || said > 0) && said <= known;
}

/** Of the key and its copy nobody can tell which is which: neither opens anything from now on. */
async function block(tx: DatabaseTransaction, passkey: Passkey, address: string, at: Date): Promise<PasskeyRefusal> {
  await blockPasskey(tx, passkey.id, at);
  await appendAudit(tx, { actor: "system", from: { address } }, accountEvents.event("passkey.blocked", passkey.person, { passkey: passkey.id, because: "counter-went-back" }));
  return "copied";
}
