// After signing out here: the way to sign out at the provider too. Offered and not done unasked, since the provider opens more than Comity.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Link, Notice, PageHead, usePlace, type Language } from "../../../platform/web/index.ts";
import { siteOrigin } from "../../../platform/web/site-origin.ts";
import type { StoredSession } from "../accounts.store.ts";
import { browserToAsk, knownBrowser } from "../challenge/asked-browser.ts";
import { putChallenge, randomToken, takeChallenge } from "../challenge/challenge.ts";
import type { OpenidParts } from "./openid.routes.tsx";
import { deleteOpenidSession } from "./openid.store.ts";
import { openidWords } from "./words/index.ts";

/** The page to show when this session has ended; `undefined` where the provider has nothing to add. */
export async function farewellPath(request: FastifyRequest, reply: FastifyReply, session: StoredSession, { db, clock, provider }: OpenidParts): Promise<string | undefined> {
  if (session.means !== "openid") return undefined;
  const shown = await deleteOpenidSession(db, session.id);
  if (shown === undefined || shown.issuer !== provider.issuer) return undefined;
  const way = randomToken();
  await putChallenge(db, { kind: "openid-sign-out", answer: way, askedOf: browserToAsk(request, reply) }, { idToken: shown.idToken }, clock.now());
  return `/${request.place.language.code}/signed-out?${new URLSearchParams({ way })}`;
}

export function openidSignOutRoutes(server: FastifyInstance, language: Language, parts: OpenidParts): void {
  server.get(`/${language.code}/signed-out`, async (request, reply) => await sendSignedOut(request, reply, parts));
  server.get(`/${language.code}/sign-out/openid`, { exposeHeadRoute: false }, async (request, reply) => {
    const address = await awayTo(request, language, parts);
    if (address === undefined) return await sendSignedOut(request, reply, parts, true);
    return await reply.header("cache-control", "no-store").redirect(address, 303);
  });
}

async function awayTo(request: FastifyRequest, language: Language, { db, clock, provider, installation }: OpenidParts): Promise<string | undefined> {
  const [way, browser, origin] = [wayOf(request), knownBrowser(request), siteOrigin(request, installation.origin)];
  if (way === undefined || browser === undefined || origin === undefined) return undefined;
  const kept = await takeChallenge(db, { kind: "openid-sign-out", answer: way, askedOf: browser }, clock.now());
  return kept?.["idToken"] === undefined ? undefined : await provider.farewell(kept["idToken"], `${origin}/${language.code}/signed-out`);
}

async function sendSignedOut(request: FastifyRequest, reply: FastifyReply, { provider }: OpenidParts, failed = false): Promise<FastifyReply> {
  const { signedOut: words } = openidWords(request.place.language);
  const facts = { title: words.title, crumbs: [], unlisted: true, personal: true };
  return await reply.sendPage(facts, <SignedOutView provider={provider.name} way={failed ? undefined : wayOf(request)} failed={failed} />);
}

function SignedOutView({ provider, way, failed }: { readonly provider: string; readonly way: string | undefined; readonly failed: boolean }) {
  const { signedOut: words } = openidWords(usePlace().language);
  return (
    <>
      <PageHead title={words.title} state={words.state} dated={false} />
      <div class="prose">
        {failed ? <Notice tone="caution"><p>{words.notThere(provider)}</p></Notice> : null}
        {way === undefined ? null : (
          <>
            <p>{words.stillAt(provider)}</p>
            <p><Link to="/sign-out/openid" query={{ way }} class="button">{words.alsoAt(provider)}</Link></p>
          </>
        )}
        <p><Link to="/sign-in">{words.again}</Link></p>
      </div>
    </>
  );
}

function wayOf(request: FastifyRequest): string | undefined {
  return request.place.query.find(([name, value]) => name === "way" && /^[\w-]{43}$/.test(value))?.[1];
}
