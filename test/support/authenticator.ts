// An authenticator in a program, for answers that no honest browser would send. Web Authentication Level 3, 6.1 and 6.5; the
// encoding is CBOR (RFC 8949) and COSE (RFC 9052), as much of it as these answers need.
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

export type SoftKey = { readonly id: Buffer; readonly key: KeyObject; counter: number; userHandle: string };

type Asked = { readonly challenge: string; readonly origin: string; readonly party: string };
export type Changes = { readonly verified?: boolean; readonly counter?: number; readonly userHandle?: string; readonly signedBy?: SoftKey; readonly crossOrigin?: boolean };

/** Makes a key and the browser's answer to a question for one. */
export function makeKey({ challenge, origin, party }: Asked, userHandle: string, { verified = true }: Changes = {}): { readonly key: SoftKey; readonly answer: string } {
  const key: SoftKey = { id: randomBytes(32), key: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey, counter: 0, userHandle };
  const credential = Buffer.concat([Buffer.alloc(16), sizeOf(key.id), key.id, publicKey(key.key)]);
  const authData = Buffer.concat([authenticatorData(party, HAS_KEY | flags(verified), 0), credential]);
  const attestation = cborMap([[cborText("fmt"), cborText("none")], [cborText("attStmt"), cborMap([])], [cborText("authData"), cborBytes(authData)]]);
  const response = { clientDataJSON: clientData("webauthn.create", challenge, origin).toString("base64url"), attestationObject: attestation.toString("base64url"), transports: ["internal"] };
  return { key, answer: answerOf(key, response) };
}

/** The browser's answer to a question which key somebody has. */
export function useKey(key: SoftKey, { challenge, origin, party }: Asked, { verified = true, counter, userHandle, signedBy = key, crossOrigin }: Changes = {}): string {
  key.counter = counter ?? key.counter + 1;
  const authData = authenticatorData(party, flags(verified), key.counter);
  const client = clientData("webauthn.get", challenge, origin, crossOrigin);
  const signature = sign("sha256", Buffer.concat([authData, createHash("sha256").update(client).digest()]), signedBy.key);
  return answerOf(key, { clientDataJSON: client.toString("base64url"), authenticatorData: authData.toString("base64url"), signature: signature.toString("base64url"), userHandle: userHandle ?? key.userHandle });
}

function answerOf({ id }: SoftKey, response: object): string {
  return JSON.stringify({ id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key", response, clientExtensionResults: {} });
}

function clientData(type: string, challenge: string, origin: string, crossOrigin = false): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin, ...(crossOrigin ? { topOrigin: "https://frame.example" } : {}) }));
}

function flags(verified: boolean): number {
  return PRESENT | (verified ? VERIFIED : 0);
}

function authenticatorData(party: string, flagBits: number, counter: number): Buffer {
  const tail = Buffer.alloc(5);
  tail.writeUInt8(flagBits, 0);
  tail.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash("sha256").update(party).digest(), tail]);
}

/** COSE_Key: elliptic curve, ES256, P-256, x and y. */
function publicKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  const coordinate = (text: string) => cborBytes(Buffer.from(text, "base64url"));
  return cborMap([[cborInt(1), cborInt(2)], [cborInt(3), cborInt(-7)], [cborInt(-1), cborInt(1)], [cborInt(-2), coordinate(x)], [cborInt(-3), coordinate(y)]]);
}

function sizeOf(bytes: Buffer): Buffer {
  const size = Buffer.alloc(2);
  size.writeUInt16BE(bytes.length);
  return size;
}

function cborHead(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  return size < 256 ? Buffer.from([(kind << 5) | 24, size]) : Buffer.from([(kind << 5) | 25, size >> 8, size & 255]);
}

function cborInt(value: number): Buffer {
  return value >= 0 ? cborHead(0, value) : cborHead(1, -1 - value);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([cborHead(2, bytes.length), bytes]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([cborHead(3, Buffer.byteLength(text)), Buffer.from(text)]);
}

function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([cborHead(5, entries.length), ...entries.flat()]);
}
