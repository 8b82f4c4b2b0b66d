// A real OpenID provider on this machine, with a sign-in page of its own; started by a test and closed by it. It can be made to lie.
import { generateKeyPairSync, randomUUID, sign, type KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Provider, type KoaContextWithOIDC } from "oidc-provider";
import { providerStore } from "./provider-store.ts";

export type ProviderAccount = { readonly email: string; readonly verified: boolean };

/** Claims that the next tokens shall carry instead of the true ones; signed with the provider's own key all the same. */
export type Lie = Readonly<Record<string, unknown>>;

export type IdentityProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whom it knows, by subject. */
  readonly accounts: Map<string, ProviderAccount>;
  /** Known once the site under test listens: where it may be sent back to. */
  readonly admit: (origin: string) => void;
  readonly rotateKeys: () => void;
  /** Shows other keys than it signs with. */
  readonly hideKeys: (hidden: boolean) => void;
  readonly lie: (claims: Lie | undefined) => void;
  /** Answers every request with this status until it is taken back. */
  readonly break: (status: number | undefined) => void;
  readonly close: () => Promise<void>;
};

const CLIENT = { id: "comity", secret: "the-secret-of-the-tests-0123456789" };

type SigningKey = { readonly id: string; readonly key: KeyObject };

export async function startIdentityProvider(): Promise<IdentityProvider> {
  const server = createServer();
  const issuer = await listening(server);
  const accounts = new Map<string, ProviderAccount>();
  const adapter = providerStore();
  const state = { origin: "", key: newKey(), shown: undefined as SigningKey | undefined, lie: undefined as Lie | undefined, broken: undefined as number | undefined };
  let provider: Provider | undefined;
  const current = () => (provider ??= makeProvider({ issuer, adapter, accounts, origin: state.origin, key: state.key }));
  server.on("request", (request, response) => {
    void answer(request, response, current(), state).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const anew = (change: () => void) => {
    change();
    provider = undefined;
  };
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    accounts,
    admit: (origin) => anew(() => (state.origin = origin)),
    rotateKeys: () => anew(() => (state.key = newKey())),
    hideKeys: (hidden) => (state.shown = hidden ? newKey() : undefined),
    lie: (claims) => (state.lie = claims),
    break: (status) => (state.broken = status),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function listening(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function newKey(): SigningKey {
  return { id: randomUUID(), key: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey };
}

type Made = { readonly issuer: string; readonly adapter: ReturnType<typeof providerStore>; readonly accounts: ReadonlyMap<string, ProviderAccount>; readonly origin: string; readonly key: SigningKey };

function makeProvider({ issuer, adapter, accounts, origin, key }: Made): Provider {
  return new Provider(issuer, {
    adapter,
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${origin}/en/sign-in/openid/callback`],
        post_logout_redirect_uris: [`${origin}/en/signed-out`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    jwks: { keys: [{ ...key.key.export({ format: "jwk" }), kid: key.id, alg: "RS256", use: "sig" }] },
    cookies: { keys: ["only for tests"] },
    pkce: { required: () => true },
    acrValues: ["two-factors"],
    claims: { openid: ["sub", "acr", "amr"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, AuthorizationCode: 60, IdToken: 3600 },
    findAccount: (_context, accountId) => {
      const account = accounts.get(accountId);
      return account === undefined ? undefined : { accountId, claims: async () => ({ sub: accountId, email: account.email, email_verified: account.verified }) };
    },
    loadExistingGrant: grantAll,
  });
}

/** An office's own provider asks nobody whether the office's own site may know who they are. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  const grant = new provider.Grant({ clientId: client?.clientId ?? "", accountId: session?.accountId ?? "" });
  grant.addOIDCScope("openid email");
  await grant.save();
  return grant;
}

type State = { readonly shown: SigningKey | undefined; readonly lie: Lie | undefined; readonly broken: number | undefined; readonly key: SigningKey };

async function answer(request: IncomingMessage, response: ServerResponse, provider: Provider, state: State): Promise<void> {
  const path = (request.url ?? "").split("?")[0] ?? "";
  if (state.broken !== undefined) return void response.writeHead(state.broken).end("broken");
  if (path.startsWith("/interaction/")) return await interact(request, response, provider);
  if (path === "/jwks" && state.shown !== undefined) return void response.writeHead(200, { "content-type": "application/jwk-set+json" }).end(JSON.stringify({ keys: [publicKey(state.shown)] }));
  if (path === "/token" && state.lie !== undefined) bend(response, state.lie, state.key);
  await provider.callback()(request, response);
}

function publicKey({ id, key }: SigningKey) {
  const { kty, n, e } = key.export({ format: "jwk" });
  return { kty, n, e, kid: id, alg: "RS256", use: "sig" };
}

/** The sign-in page: a subject, no password, and a way to decline. */
async function interact(request: IncomingMessage, response: ServerResponse, provider: Provider): Promise<void> {
  if (request.method !== "POST") {
    const page = '<!doctype html><html lang="en"><title>Provider</title><h1>The provider of the tests</h1><form method="post"><label>Subject <input name="subject"></label><label><input type="checkbox" name="acr" value="two-factors">With a second factor</label><button>Sign in</button><button name="decline" value="yes">Decline</button></form></html>';
    return void response.writeHead(200, { "content-type": "text/html" }).end(page);
  }
  const form = new URLSearchParams(await text(request));
  if (form.has("decline")) return await provider.interactionFinished(request, response, { error: "access_denied", error_description: "<b>not today</b>" });
  const accountId = form.get("subject") ?? "";
  const login = { accountId, acr: form.get("acr") ?? "one-factor", amr: (form.get("amr") ?? "pwd").split(" ") };
  await provider.interactionFinished(request, response, { login });
}

/** Rewrites the token on its way out, with a true signature. */
function bend(response: ServerResponse, lie: Lie, { key, id }: SigningKey): void {
  const end = response.end.bind(response);
  response.end = ((chunk?: unknown) => {
    const body = JSON.parse(String(chunk)) as Record<string, unknown>;
    const [, payload = ""] = String(body["id_token"]).split(".");
    const claims = { ...(JSON.parse(Buffer.from(payload, "base64url").toString()) as object), ...lie };
    const signed = [{ alg: "RS256", kid: id }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    const token = `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
    const bent = JSON.stringify({ ...body, id_token: token });
    response.setHeader("content-length", Buffer.byteLength(bent));
    return end(bent);
  }) as typeof response.end;
}

/** Signs in there as a browser would (null: declines), from the address that the site sent it to; answers with where it is sent back to. */
export async function proveAt(address: string, subject: string | null, proof: { readonly acr?: string; readonly amr?: string } = {}): Promise<string> {
  const cookies = new Map<string, string>();
  let form: URLSearchParams | undefined;
  let next = address;
  const { origin } = new URL(address);
  for (let steps = 0; steps < 8; steps += 1) {
    const answered: Response = await fetch(next, {
      redirect: "manual",
      method: form === undefined ? "GET" : "POST",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form === undefined ? {} : { body: form }),
    });
    for (const cookie of answered.headers.getSetCookie()) cookies.set(cookie.split("=")[0] ?? "", /=([^;]*)/.exec(cookie)?.[1] ?? "");
    await answered.arrayBuffer();
    const location = answered.headers.get("location");
    form = location === null && answered.status === 200 ? new URLSearchParams(subject === null ? { decline: "yes" } : { subject, ...proof }) : undefined;
    if (location === null && form === undefined) throw new Error(`the provider answered ${answered.status} at ${next}`);
    next = location === null ? next : new URL(location, next).href;
    if (new URL(next).origin !== origin) return next;
  }
  throw new Error("the provider never sent the browser back");
}
