// What a browser sends of an authenticator's answer: JSON in a form field, read strictly before any library sees it.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";

const part = z.string().max(20_000).regex(/^[A-Za-z0-9_-]+$/);
const credentialId = z.string().max(1400).regex(/^[A-Za-z0-9_-]+$/);
const frame = { id: credentialId, rawId: credentialId, type: z.literal("public-key") };

const registration = z.object({ ...frame, response: z.object({ clientDataJSON: part, attestationObject: part, transports: z.array(z.string()).max(20).optional() }) });
const assertion = z.object({ ...frame, response: z.object({ clientDataJSON: part, authenticatorData: part, signature: part, userHandle: part.optional() }) });
/** Web Authentication Level 3, 5.8.1: what the browser signs into the answer. */
const clientData = z.object({ challenge: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

/** The answer with the challenge that it says it answers; `undefined` where it is none. */
export function readRegistration(sent: string): { readonly response: RegistrationResponseJSON; readonly challenge: string } | undefined {
  const read = registration.safeParse(parsed(sent));
  if (!read.success) return undefined;
  const { response, ...outer } = read.data;
  const challenge = challengeIn(response.clientDataJSON);
  const { transports, ...inner } = response;
  const said = { ...inner, ...(transports === undefined ? {} : { transports }) };
  return challenge === undefined ? undefined : { challenge, response: { ...outer, response: said, clientExtensionResults: {} } };
}

export function readAssertion(sent: string): { readonly response: AuthenticationResponseJSON; readonly challenge: string; readonly userHandle: string | undefined } | undefined {
  const read = assertion.safeParse(parsed(sent));
  if (!read.success) return undefined;
  const { response, ...outer } = read.data;
  const challenge = challengeIn(response.clientDataJSON);
  const { userHandle, ...inner } = response;
  const said = { ...inner, ...(userHandle === undefined ? {} : { userHandle }) };
  return challenge === undefined ? undefined : { challenge, userHandle, response: { ...outer, response: said, clientExtensionResults: {} } };
}

function challengeIn(clientDataJSON: string): string | undefined {
  const read = clientData.safeParse(parsed(Buffer.from(clientDataJSON, "base64url").toString("utf8")));
  return read.success ? read.data.challenge : undefined;
}

function parsed(text: string): unknown {
  if (text.length > 60_000) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
