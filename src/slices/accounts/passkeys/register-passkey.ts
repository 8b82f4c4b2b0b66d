// Registering a passkey: the browser is asked for one, and what it makes is kept if it answers the question put to this session.
// The ceremony is the library's (@simplewebauthn/server); what is demanded of an authenticator is said here.
import { randomUUID } from "node:crypto";
import { generateRegistrationOptions, verifyRegistrationResponse, type PublicKeyCredentialCreationOptionsJSON, type VerifiedRegistrationResponse } from "@simplewebauthn/server";
import type { PersonId } from "../../../domain/access/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { appendAudit, type AuditWho } from "../../audit/index.ts";
import type { Person } from "../../organisation/index.ts";
import { accountEvents } from "../account-events.ts";
import { putChallenge, randomToken, takeChallenge } from "../challenge/challenge.ts";
import { readRegistration } from "./authenticator-answer.ts";
import { insertPasskey, listPasskeys } from "./passkeys.store.ts";
import type { RelyingParty } from "./relying-party.ts";

/** More than anybody carries; without an end a session could fill the table. */
export const MOST_PASSKEYS = 20;

export type RegistrationPlace = { readonly db: Database; readonly party: RelyingParty; readonly session: string; readonly who: AuditWho; readonly at: Date };

/** What the browser is asked: a key that finds the account by itself, and that knows its owner (finger, face or PIN). */
export async function askForPasskey({ db, party, session, at }: Omit<RegistrationPlace, "who">, person: Person, site: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const challenge = randomToken();
  const known = await listPasskeys(db, person.id);
  const options = await generateRegistrationOptions({
    rpName: site,
    rpID: party.id,
    userID: userHandleOf(person.id),
    userName: person.signInName,
    userDisplayName: person.name,
    challenge: Buffer.from(challenge, "base64url"),
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await putChallenge(db, { kind: "passkey-registration", answer: challenge, askedOf: session }, { person: person.id }, at);
  return options;
}

export type RegistrationRefusal = "not-accepted" | "too-many" | "known-already";

/** Keeps the passkey that the browser made, with its audit entry. `undefined`: done. */
export async function keepPasskey(place: RegistrationPlace, person: Person, name: string, sent: string): Promise<RegistrationRefusal | undefined> {
  const { db, who, at } = place;
  const made = await verified(place, person, sent);
  if (made === undefined) return "not-accepted";
  if ((await listPasskeys(db, person.id)).length >= MOST_PASSKEYS) return "too-many";
  const { credential, credentialBackedUp, credentialDeviceType } = made;
  const id = randomUUID();
  return await db.transaction().execute(async (tx) => {
    const isNew = await insertPasskey(tx, {
      id, person: person.id, credentialId: credential.id, publicKey: credential.publicKey, counter: credential.counter,
      transports: (credential.transports ?? []).filter((transport) => /^[a-z-]{1,20}$/.test(transport)).slice(0, 10), backedUp: credentialBackedUp, name, registeredAt: at,
    });
    if (!isNew) return "known-already";
    await appendAudit(tx, who, accountEvents.event("passkey.registered", person.id, { passkey: id, device: credentialDeviceType }));
    return undefined;
  });
}

type Made = Extract<VerifiedRegistrationResponse, { verified: true }>["registrationInfo"];

async function verified({ db, party, session, at }: RegistrationPlace, person: Person, sent: string): Promise<Made | undefined> {
  const answer = readRegistration(sent);
  if (answer === undefined) return undefined;
  const kept = await takeChallenge(db, { kind: "passkey-registration", answer: answer.challenge, askedOf: session }, at);
  if (kept?.["person"] !== person.id) return undefined;
  try {
    const { verified: isTrue, registrationInfo } = await verifyRegistrationResponse({
      response: answer.response,
      expectedChallenge: answer.challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    return isTrue ? registrationInfo : undefined;
  } catch {
    // The library throws for each check that fails, and what it says may quote the answer: neither the page nor the log needs it.
    return undefined;
  }
}

/** An account's handle at the authenticator: the person's id as bytes, which says nothing about the person. */
export function userHandleOf(person: PersonId): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(person.replaceAll("-", ""), "hex"));
}
