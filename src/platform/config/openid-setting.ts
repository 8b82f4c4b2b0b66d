// How officers sign in with the office's own identity provider, by OpenID Connect. One provider: the one that the office trusts.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

const OWN_MACHINE: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** Is it an address that never leaves this machine? Browsers treat those as they treat https. */
export function isOwnMachine(host: string): boolean {
  return OWN_MACHINE.includes(host);
}

/** https, or http on this machine alone. */
export function isTrustworthy(address: URL): boolean {
  return address.protocol === "https:" || (address.protocol === "http:" && isOwnMachine(address.hostname));
}

const issuer = z.string().refine(isIssuer, 'the provider\'s issuer as it writes it, such as "https://login.example.gov/realms/office": https, without ? or #');
const words = z.array(z.string().trim().min(1, "a word that is not empty")).default([]);

export const openidSetting = z.strictObject({
  /** What the office calls it; stands on the button. */
  name: z.string().trim().min(1, "a name that is not empty").max(60, "60 characters at most"),
  issuer,
  clientId: z.string().min(1, "the client's id at the provider"),
  /** How Comity proves at the provider that it is the client; `none`: by the proof key alone. */
  clientAuthentication: z.enum(["client_secret_basic", "client_secret_post", "none"]).default("client_secret_basic"),
  /** File that holds the client's secret, from the data folder; or it stands in COMITY_OPENID_SECRET. */
  secretFile: z.string().trim().min(1, "the path of a file").optional(),
  /** What is asked for beside `openid`. */
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, "a scope without spaces")).default(["email"]),
  /** The claim that holds the e-mail address by which a person is found the first time. */
  emailClaim: z.string().min(1, "the name of a claim").default("email"),
  /** May a verified e-mail address make the first link between the provider's subject and a person here? */
  linkByVerifiedEmail: z.boolean("true or false").default(false),
  /** By which `acr` or `amr` the provider says that there was a second factor. Neither: it never counts as one. */
  secondFactor: z.strictObject({ acr: words, amr: words }).default({ acr: [], amr: [] }),
  /** Ask for one of the `acr` above at each sign-in. */
  askForSecondFactor: z.boolean("true or false").default(false),
  /** The provider must have seen the person prove who it is within so many minutes. */
  maxAgeMinutes: z.int("a whole number").min(1, "one or more").optional(),
});

export type OpenidSetting = Readonly<z.infer<typeof openidSetting>>;

export type SecretRead = { readonly ok: true; readonly secret: string | undefined } | { readonly ok: false; readonly problem: string };

/** The client's secret, from the environment or from the file that the setting names; the answer says what is wrong and what would be right. */
export function readOpenidSecret(setting: OpenidSetting | undefined, given: string | undefined, dataFolder: string): SecretRead {
  if (setting === undefined || setting.clientAuthentication === "none") return { ok: true, secret: undefined };
  if (given !== undefined) return { ok: true, secret: given };
  if (setting.secretFile === undefined) {
    return { ok: false, problem: '"openid" needs the client\'s secret: set COMITY_OPENID_SECRET, or name a file in "openid.secretFile".' };
  }
  const file = resolve(dataFolder, setting.secretFile);
  try {
    const secret = readFileSync(file, "utf8").trim();
    return secret === "" ? { ok: false, problem: `${file} is empty: it must hold the client's secret ("openid.secretFile").` } : { ok: true, secret };
  } catch (error) {
    return { ok: false, problem: `${file} cannot be read ("openid.secretFile"): ${error instanceof Error ? error.message : String(error)}` };
  }
}

function isIssuer(text: string): boolean {
  return URL.canParse(text) && isTrustworthy(new URL(text)) && !/[?#\s]/.test(text) && new URL(text).username === "";
}
