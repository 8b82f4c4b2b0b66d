// Signing in with the office's identity provider: there, back, and away again. Nobody is signed in yet, so these are no rows of the desk.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { siteOrigin } from "../../../platform/web/site-origin.ts";
import { splitAddress } from "../../../platform/web/address-text.ts";
import type { Language } from "../../../platform/web/index.ts";
import type { Log } from "../../../platform/log/index.ts";
import { browserToAsk, knownBrowser } from "../challenge/asked-browser.ts";
import { putChallenge, takeChallenge } from "../challenge/challenge.ts";
import { backOf } from "../challenge/way-back.ts";
import type { DeskParts } from "../desk/officer.ts";
import { enter } from "../session/enter.ts";
import { findOpenidPerson } from "./openid-account.ts";
import type { OpenidProvider, OpenidSecrets } from "./openid-provider.ts";
import { OpenidRefusedView } from "./openid-refused.view.tsx";
import { refusal, type OpenidRefusal, type OpenidRefusalCode } from "./openid-refusal.ts";
import { insertOpenidSession } from "./openid.store.ts";
import { openidWords } from "./words/index.ts";

export type OpenidParts = DeskParts & { readonly log: Log; readonly provider: OpenidProvider };

const STATUS: Readonly<Record<OpenidRefusalCode, number>> = {
  "provider-away": 503,
  "provider-said-no": 403,
  "not-set-up": 503,
  "not-trusted": 403,
  "not-begun-here": 400,
  "no-account": 403,
};

/** `GET …/sign-in/openid` begins, `GET …/sign-in/openid/callback` ends; the latter is what the provider has on record. */
export function openidRoutes(server: FastifyInstance, language: Language, parts: OpenidParts): void {
  // A mail scanner's HEAD must neither begin nor use up a sign-in.
  const options = { exposeHeadRoute: false };
  server.get(`/${language.code}/sign-in/openid`, options, async (request, reply) => await begin(request, reply, language, parts));
  server.get(`/${language.code}/sign-in/openid/callback`, options, async (request, reply) => await finish(request, reply, language, parts));
}

async function begin(request: FastifyRequest, reply: FastifyReply, language: Language, parts: OpenidParts): Promise<FastifyReply> {
  const { db, clock, provider } = parts;
  const back = backOf(valueOf(request, "back"), language);
  const redirectUri = callbackAddress(request, language, parts);
  if (redirectUri === undefined) {
    const { title, detail, right } = openidWords(language).noOrigin;
    return await reply.sendProblem({ code: "no-origin", status: 503, title, detail, right });
  }
  const begun = await provider.begin(redirectUri);
  if (!begun.ok) return await refuse(request, reply, parts, begun, { back });
  const { state, nonce, verifier } = begun.secrets;
  await putChallenge(db, { kind: "openid", answer: state, askedOf: browserToAsk(request, reply) }, { nonce, verifier, back, redirectUri, issuer: provider.issuer }, clock.now());
  return await reply.header("cache-control", "no-store").redirect(begun.address, 303);
}

async function finish(request: FastifyRequest, reply: FastifyReply, language: Language, parts: OpenidParts): Promise<FastifyReply> {
  const { db, clock, provider } = parts;
  const at = clock.now();
  const kept = await begunHere(request, parts, at);
  const back = backOf(kept?.back, language);
  if (kept === undefined) return await refuse(request, reply, parts, refusal("not-begun-here", "no-such-state"), { back });
  const callback = new URL(kept.redirectUri);
  callback.search = splitAddress(request.originalUrl).query;
  const proved = await provider.finish(callback, kept.secrets);
  if (!proved.ok) return await refuse(request, reply, parts, proved, { back });
  const person = await findOpenidPerson(db, provider, proved, at);
  if ("because" in person) return await refuse(request, reply, parts, person, { back, subject: proved.subject });
  await enter(db, request, reply, { person: person.id, means: "openid", secondFactor: proved.secondFactor, at }, async (tx, session) => {
    if (proved.idToken !== undefined) await insertOpenidSession(tx, { session: session.id, issuer: provider.issuer, idToken: proved.idToken }, at);
  });
  return await reply.header("cache-control", "no-store").redirect(back, 303);
}

type Begun = { readonly secrets: OpenidSecrets; readonly back: string; readonly redirectUri: string };

/** What this browser began with the state that came back, used up by asking. Begun with another provider is begun nowhere. */
async function begunHere(request: FastifyRequest, { db, provider }: OpenidParts, at: Date): Promise<Begun | undefined> {
  const [state, browser] = [valueOf(request, "state"), knownBrowser(request)];
  if (state === undefined || browser === undefined) return undefined;
  const kept = await takeChallenge(db, { kind: "openid", answer: state, askedOf: browser }, at);
  const { nonce, verifier, back, redirectUri, issuer } = kept ?? {};
  if (nonce === undefined || verifier === undefined || back === undefined || redirectUri === undefined || issuer !== provider.issuer) return undefined;
  return { secrets: { state, nonce, verifier }, back, redirectUri };
}

async function refuse(request: FastifyRequest, reply: FastifyReply, { log, provider }: OpenidParts, { because, detail }: OpenidRefusal, shown: { readonly back: string; readonly subject?: string }): Promise<FastifyReply> {
  const { name } = provider;
  log.warn({ reference: request.id, because, detail, means: "openid", address: request.ip }, "a sign-in was refused");
  const subject = because === "no-account" ? shown.subject : undefined;
  return await reply.sendPage(
    { title: openidWords(request.place.language).refusals[because].title(name), crumbs: [], unlisted: true, personal: true, status: STATUS[because] },
    <OpenidRefusedView provider={name} because={because} reference={request.id} back={shown.back} subject={subject} />,
  );
}

function callbackAddress(request: FastifyRequest, language: Language, { installation }: OpenidParts): string | undefined {
  const origin = siteOrigin(request, installation.origin);
  return origin === undefined ? undefined : `${origin}/${language.code}/sign-in/openid/callback`;
}

/** A value of the address that is given once. */
function valueOf(request: FastifyRequest, wanted: string): string | undefined {
  const values = request.place.query.filter(([name]) => name === wanted).map(([, value]) => value);
  return values.length === 1 ? values[0] : undefined;
}
