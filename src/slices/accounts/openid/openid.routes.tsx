// Signing in with the office's identity provider: there and back. What is known of each sign-in between the two lies here and not
// in the browser.
import type { FastifyReply, FastifyRequest } from "fastify";
import { siteOrigin } from "../../../platform/web/site-origin.ts";
import { splitAddress } from "../../../platform/web/address-text.ts";
import { browserToAsk, knownBrowser } from "../challenge/asked-browser.ts";
import { putChallenge, takeChallenge } from "../challenge/challenge.ts";
import { backOf } from "../challenge/way-back.ts";
import { afterFirstFactor } from "../sign-in/after-first-factor.ts";
import { carriedId } from "../sign-in/carried-id.ts";
import type { OpenContext, OpenRoute } from "../sign-in/open-route.ts";
import { askedText } from "../sign-in/typed-fields.ts";
import { findOpenidPerson } from "./openid-account.ts";
import type { OpenidProvider, OpenidSecrets } from "./openid-provider.ts";
import { OpenidRefusedView, type OpenidRefusedProps } from "./openid-refused.view.tsx";
import { refusal, type OpenidRefusal, type OpenidRefusalCode } from "./openid-refusal.ts";
import { openidSessionPurpose } from "./openid-sign-out.tsx";
import { insertOpenidSession } from "./openid.store.ts";
import { openidWords } from "./words/index.ts";

const STATUS: Readonly<Record<OpenidRefusalCode, number>> = {
  "provider-away": 503,
  "provider-said-no": 403,
  "not-set-up": 503,
  "not-trusted": 403,
  "not-begun-here": 400,
  "no-account": 403,
};

/** `GET …/sign-in/openid` begins, `GET …/sign-in/openid/callback` ends; the latter is what the provider has on record. */
export function openidRoutes(provider: OpenidProvider): readonly OpenRoute[] {
  return [
    { method: "GET", path: "/sign-in/openid", permission: "public", audit: null, handle: async (context) => await begin(context, provider) },
    { method: "GET", path: "/sign-in/openid/callback", permission: "public", audit: "session.begun", handle: async (context) => await finish(context, provider) },
  ];
}

async function begin(context: OpenContext, provider: OpenidProvider): Promise<FastifyReply> {
  const { db, request, reply, language, at } = context;
  const then = { back: backOf(askedText(request, "back"), language), carried: carriedId(askedText(request, "carried")) };
  const redirectUri = callbackAddress(context);
  if (redirectUri === undefined) return await reply.sendProblem({ code: "no-origin", status: 503, ...openidWords(language).noOrigin });
  const begun = await provider.begin(redirectUri);
  if (!begun.ok) return await refuse(context, provider, begun, then);
  const { state, nonce, verifier } = begun.secrets;
  await putChallenge(db, { kind: "openid", answer: state, askedOf: browserToAsk(request, reply) }, { nonce, verifier, ...then, redirectUri, issuer: provider.issuer }, at);
  return await reply.header("cache-control", "no-store").redirect(begun.address, 303);
}

async function finish(context: OpenContext, provider: OpenidProvider): Promise<FastifyReply> {
  const { db, request, language, keyring, at } = context;
  const begun = await begunHere(context, provider);
  if (begun === undefined) return await refuse(context, provider, refusal("not-begun-here", "no-such-state"), { back: backOf("", language), carried: "" });
  const { secrets, back, carried, redirectUri } = begun;
  const callback = new URL(redirectUri);
  callback.search = splitAddress(request.originalUrl).query;
  const proved = await provider.finish(callback, secrets);
  if (!proved.ok) return await refuse(context, provider, proved, { back, carried });
  const person = await findOpenidPerson(db, provider, proved, at);
  if ("because" in person) return await refuse(context, provider, person, { back, carried, subject: proved.subject });
  const { idToken, secondFactor } = proved;
  return await afterFirstFactor(context, {
    person: person.id, means: "openid", secondFactor, back, carried: carried === "" ? null : carried,
    also: async (tx, { id }) => {
      if (idToken !== undefined) await insertOpenidSession(tx, { session: id, issuer: provider.issuer, sealedIdToken: keyring.seal(openidSessionPurpose(id), idToken) }, at);
    },
  });
}

type Begun = { readonly secrets: OpenidSecrets; readonly back: string; readonly carried: string; readonly redirectUri: string };

/** What this browser began with the state that came back, used up by asking. Begun with another provider is begun nowhere. */
async function begunHere({ db, request, language, at }: OpenContext, provider: OpenidProvider): Promise<Begun | undefined> {
  const [state, browser] = [askedText(request, "state"), knownBrowser(request)];
  if (state === "" || browser === undefined) return undefined;
  const kept = await takeChallenge(db, { kind: "openid", answer: state, askedOf: browser }, at);
  const { nonce, verifier, back = "", carried = "", redirectUri, issuer } = kept ?? {};
  if (nonce === undefined || verifier === undefined || redirectUri === undefined || issuer !== provider.issuer) return undefined;
  return { secrets: { state, nonce, verifier }, back: backOf(back, language), carried, redirectUri };
}

type Shown = Pick<OpenidRefusedProps, "back" | "carried" | "subject">;

async function refuse({ log, request, reply, language }: OpenContext, { name }: OpenidProvider, { because, detail }: OpenidRefusal, shown: Shown): Promise<FastifyReply> {
  log.warn({ reference: request.id, because, detail, means: "openid", address: request.ip }, "a sign-in was refused");
  const subject = because === "no-account" ? shown.subject : undefined;
  return await reply.sendPage(
    { title: openidWords(language).refusals[because].title(name), crumbs: [], unlisted: true, personal: true, status: STATUS[because] },
    <OpenidRefusedView {...shown} provider={name} because={because} reference={request.id} subject={subject} />,
  );
}

function callbackAddress({ request, language, installation }: Pick<OpenContext, "language" | "installation"> & { readonly request: FastifyRequest }): string | undefined {
  const origin = siteOrigin(request, installation.origin);
  return origin === undefined ? undefined : `${origin}/${language.code}/sign-in/openid/callback`;
}
