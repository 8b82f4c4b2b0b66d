// Signatures of the record: Ed25519 (RFC 8032) in JWS (RFC 7515, 8037, 9864), by the library jose. Nothing else is accepted.
import { calculateJwkThumbprint, CompactSign, compactVerify, decodeProtectedHeader, importJWK } from "jose";
import { z } from "zod";

export const ALGORITHM = "Ed25519";
const POINT = /^[A-Za-z0-9_-]{43}$/;

export const publicKeyShape = z.strictObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string().regex(POINT) });
/** A public key as a JSON Web Key, with nothing but the key. */
export type PublicKey = Readonly<z.infer<typeof publicKeyShape>>;
export type PrivateKey = PublicKey & { readonly d: string };

/** What each signed text is for, so that one cannot be passed off as another. */
export type SignedKind = "comity-audit-checkpoint" | "comity-audit-key";

/** The key's name: its thumbprint (RFC 7638). */
export async function keyIdOf({ kty, crv, x }: PublicKey): Promise<string> {
  return await calculateJwkThumbprint({ kty, crv, x });
}

/** Signs what is said with a key: a compact JWS. */
export async function sign(kind: SignedKind, said: object, key: PrivateKey): Promise<string> {
  const header = { alg: ALGORITHM, kid: await keyIdOf(key), typ: `${kind}+jws` };
  return await new CompactSign(Buffer.from(JSON.stringify(said))).setProtectedHeader(header).sign(await importJWK(key, ALGORITHM));
}

/** What was said, if it was signed with that key as something of that kind; `undefined` otherwise. */
export async function verified(kind: SignedKind, signed: string, key: PublicKey): Promise<unknown> {
  try {
    const { payload, protectedHeader } = await compactVerify(signed, await importJWK(key, ALGORITHM), { algorithms: [ALGORITHM] });
    if (protectedHeader.typ !== `${kind}+jws`) return undefined;
    return JSON.parse(Buffer.from(payload).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The key that a signed text names, before anything is checked. */
export function keyIdIn(signed: string): string | undefined {
  try {
    return decodeProtectedHeader(signed).kid;
  } catch {
    return undefined;
  }
}

/** The thumbprint of a public key in JSON Web Key form; other members ("kid") may stand beside it. `undefined`: no such key. */
export async function readPublicKey(text: string): Promise<string | undefined> {
  try {
    const { kty, crv, x } = z.object(publicKeyShape.shape).parse(JSON.parse(text));
    return await keyIdOf({ kty, crv, x });
  } catch {
    return undefined;
  }
}
