// The office's identity provider, spoken to by OpenID Connect: authorisation code with proof key, state and nonce.
// The protocol is the library's (certified, openid-client); what is asked and what is believed is said here.
import {
  allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, buildEndSessionUrl, calculatePKCECodeChallenge, ClientSecretBasic, ClientSecretPost, clockSkew,
  clockTolerance, Configuration, discovery, enableNonRepudiationChecks, fetchUserInfo, None, randomNonce, randomPKCECodeVerifier, randomState, type ClientAuth, type ServerMetadata,
} from "openid-client";
import { systemClock, type Clock } from "../../../platform/clock/index.ts";
import type { OpenidSetting } from "../../../platform/config/index.ts";
import { refusal, refusalOf, type OpenidRefusal } from "./openid-refusal.ts";

/** What a sign-in keeps until its answer comes, beside the browser. */
export type OpenidSecrets = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type ProvedSubject = {
  readonly ok: true;
  readonly subject: string;
  readonly secondFactor: boolean;
  /** To be shown when the person signs out at the provider; only where that can be done. */
  readonly idToken: string | undefined;
  /** The e-mail address that the provider has verified, in small letters; asks the provider where the token does not say. */
  readonly verifiedEmail: () => Promise<string | undefined | OpenidRefusal>;
};

export type OpenidProvider = {
  readonly name: string;
  readonly issuer: string;
  readonly linkByVerifiedEmail: boolean;
  /** Where the browser is sent to, and what must be kept until it comes back. */
  readonly begin: (redirectUri: string) => Promise<{ readonly ok: true; readonly address: string; readonly secrets: OpenidSecrets } | OpenidRefusal>;
  /** The address that the browser came back to in; who it is out. The authorisation code is used up, whatever comes of it. */
  readonly finish: (callback: URL, secrets: OpenidSecrets) => Promise<ProvedSubject | OpenidRefusal>;
  /** Does it answer, as itself, and can it sign people out? */
  readonly check: () => Promise<{ readonly ok: true; readonly signsOut: boolean } | OpenidRefusal>;
  /** Where the browser signs out at the provider; `undefined` where it has no such place or does not answer. */
  readonly farewell: (idToken: string, returnTo: string) => Promise<string | undefined>;
};

/** A person waits for the answer. */
const TIMEOUT_SECONDS = 8;
/** Clocks of two well-kept machines differ by less. */
const TOLERANCE_SECONDS = 30;
const METADATA_LASTS_MS = 10 * 60_000;

export function openidProvider(setting: OpenidSetting, secret: string | undefined, clock: Clock): OpenidProvider {
  let known: { readonly metadata: ServerMetadata; readonly at: number } | undefined;
  let asking: Promise<Discovered | OpenidRefusal> | undefined;
  const read = async (): Promise<Discovered | OpenidRefusal> => {
    const now = clock.now().getTime();
    if (known !== undefined && now - known.at < METADATA_LASTS_MS) return { ok: true, metadata: known.metadata };
    // Whoever comes while it is being asked waits for the same answer: a provider that hangs is asked once at a time.
    asking ??= discover(setting).finally(() => (asking = undefined));
    const found = await asking;
    if (found.ok) known = { metadata: found.metadata, at: now };
    return found;
  };
  const withConfiguration = async <T>(work: (configuration: Configuration) => Promise<T>): Promise<T | OpenidRefusal> => {
    try {
      const found = await read();
      return found.ok ? await work(configurationOf(found.metadata, setting, secret, clock)) : found;
    } catch (error) {
      return refusalOf(error);
    }
  };
  return {
    name: setting.name,
    issuer: setting.issuer,
    linkByVerifiedEmail: setting.linkByVerifiedEmail,
    begin: async (redirectUri) => await withConfiguration(async (configuration) => await begin(configuration, setting, redirectUri)),
    finish: async (callback, secrets) => await withConfiguration(async (configuration) => await finish(configuration, setting, callback, secrets)),
    check: async () => await withConfiguration(async (configuration) => ({ ok: true, signsOut: configuration.serverMetadata().end_session_endpoint !== undefined }) as const),
    farewell: async (idToken, returnTo) => {
      const address = await withConfiguration(async (configuration) => farewell(configuration, idToken, returnTo));
      return typeof address === "string" ? address : undefined;
    },
  };
}

type Discovered = { readonly ok: true; readonly metadata: ServerMetadata };

async function discover(setting: OpenidSetting): Promise<Discovered | OpenidRefusal> {
  const issuer = new URL(setting.issuer);
  const execute = issuer.protocol === "http:" ? [allowInsecureRequests] : [];
  const metadata = (await discovery(issuer, setting.clientId, undefined, None(), { timeout: TIMEOUT_SECONDS, execute })).serverMetadata();
  // To the letter, against a provider that poses as another (ASVS 5.0, 10.5.3); the library takes an added slash for the same.
  return metadata.issuer === setting.issuer ? { ok: true, metadata: { ...metadata } } : refusal("not-set-up", "issuer-differs");
}

/** Made anew for each use: with it the provider's signing keys are fetched anew, so that keys changed a moment ago are known. */
function configurationOf(metadata: ServerMetadata, setting: OpenidSetting, secret: string | undefined, clock: Clock): Configuration {
  const skew = Math.round((clock.now().getTime() - systemClock.now().getTime()) / 1000);
  const client = { [clockSkew]: skew, [clockTolerance]: TOLERANCE_SECONDS };
  const configuration = new Configuration({ ...metadata }, setting.clientId, client, authenticationOf(setting, secret));
  configuration.timeout = TIMEOUT_SECONDS;
  // The signature is checked though the token comes straight from the provider (ASVS 5.0, 6.8.2).
  enableNonRepudiationChecks(configuration);
  // The settings admit http for this machine alone.
  if (new URL(setting.issuer).protocol === "http:") allowInsecureRequests(configuration);
  return configuration;
}

function authenticationOf({ clientAuthentication }: OpenidSetting, secret: string | undefined): ClientAuth {
  if (clientAuthentication === "none") return None();
  return clientAuthentication === "client_secret_basic" ? ClientSecretBasic(secret) : ClientSecretPost(secret);
}

async function begin(configuration: Configuration, setting: OpenidSetting, redirectUri: string) {
  const secrets: OpenidSecrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: ["openid", ...setting.scopes].join(" "),
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: "S256",
    ...(setting.askForSecondFactor && setting.secondFactor.acr.length > 0 ? { acr_values: setting.secondFactor.acr.join(" ") } : {}),
    ...(setting.maxAgeMinutes === undefined ? {} : { max_age: String(setting.maxAgeMinutes * 60) }),
  });
  return { ok: true, address: address.href, secrets } as const;
}

async function finish(configuration: Configuration, setting: OpenidSetting, callback: URL, { state, nonce, verifier }: OpenidSecrets): Promise<ProvedSubject | OpenidRefusal> {
  const tokens = await authorizationCodeGrant(configuration, callback, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
    ...(setting.maxAgeMinutes === undefined ? {} : { maxAge: setting.maxAgeMinutes * 60 }),
  });
  const claims: Readonly<Record<string, unknown>> | undefined = tokens.claims();
  const subject = claims?.["sub"];
  if (claims === undefined || typeof subject !== "string") return refusal("not-trusted", "no-id-token");
  const verifiedEmail = async () => {
    if (claims[setting.emailClaim] !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined) return emailIn(claims, setting);
    try {
      return emailIn({ ...(await fetchUserInfo(configuration, tokens.access_token, subject)) }, setting);
    } catch (error) {
      return refusalOf(error);
    }
  };
  const idToken = configuration.serverMetadata().end_session_endpoint === undefined ? undefined : tokens.id_token;
  return { ok: true, subject, secondFactor: hadSecondFactor(claims, setting), idToken, verifiedEmail };
}

/** What counts as a second factor is what the office wrote down about its provider; nothing is guessed from a claim. */
function hadSecondFactor({ acr, amr }: Readonly<Record<string, unknown>>, { secondFactor }: OpenidSetting): boolean {
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  return (typeof acr === "string" && secondFactor.acr.includes(acr)) || secondFactor.amr.some((method) => methods.includes(method));
}

function emailIn(claims: Readonly<Record<string, unknown>>, { emailClaim }: OpenidSetting): string | undefined {
  const email = claims[emailClaim];
  return typeof email === "string" && claims["email_verified"] === true ? email.trim().toLowerCase() : undefined;
}

/** OpenID Connect RP-Initiated Logout 1.0. */
function farewell(configuration: Configuration, idToken: string, returnTo: string): string | undefined {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
  return buildEndSessionUrl(configuration, { id_token_hint: idToken, post_logout_redirect_uri: returnTo }).href;
}
