// After signing out here: the way to sign out at the provider too. Offered and not done unasked, since the provider opens more than Comity.
import type { FastifyReply, FastifyRequest } from "fastify";
import { Link, Notice, PageHead, usePlace } from "../../../platform/web/index.ts";
import { siteOrigin } from "../../../platform/web/site-origin.ts";
import type { StoredSession } from "../accounts.store.ts";
import { browserToAsk, knownBrowser } from "../challenge/asked-browser.ts";
import { putChallenge, randomToken, takeChallenge } from "../challenge/challenge.ts";
import type { DeskParts } from "../desk/officer.ts";
import type { OpenContext, OpenRoute } from "../sign-in/open-route.ts";
import { askedText } from "../sign-in/typed-fields.ts";
import type { OpenidProvider } from "./openid-provider.ts";
import { deleteOpenidSession } from "./openid.store.ts";
import { openidWords } from "./words/index.ts";

/** What a session's ID token is sealed for. */
export function openidSessionPurpose(session: string): string {
  return `openid-session:${session}`;
}

/** The page to show when this session has ended; `undefined` where the provider had no part in it. */
export async function farewellPath(request: FastifyRequest, reply: FastifyReply, session: StoredSession, { db, clock }: DeskParts, provider: OpenidProvider): Promise<string | undefined> {
  if (session.means !== "openid") return undefined;
  const shown = await deleteOpenidSession(db, session.id);
  // After a second step here there is nothing to show the provider: the page only says that one may be signed in there still.
  if (shown === undefined || shown.issuer !== provider.issuer) return `/${request.place.language.code}/signed-out?still=1`;
  const way = randomToken();
  await putChallenge(db, { kind: "openid-sign-out", answer: way, askedOf: browserToAsk(request, reply) }, { session: session.id, sealedIdToken: shown.sealedIdToken }, clock.now());
  return `/${request.place.language.code}/signed-out?${new URLSearchParams({ way })}`;
}

export function openidSignOutRoutes(provider: OpenidProvider): readonly OpenRoute[] {
  return [
    { method: "GET", path: "/signed-out", permission: "public", audit: null, handle: async (context) => await sendSignedOut(context, provider) },
    { method: "GET", path: "/sign-out/openid", permission: "public", audit: null, handle: async (context) => await goThere(context, provider) },
  ];
}

async function goThere(context: OpenContext, provider: OpenidProvider): Promise<FastifyReply> {
  const address = await addressThere(context, provider);
  if (address === undefined) return await sendSignedOut(context, provider, true);
  return await context.reply.header("cache-control", "no-store").redirect(address, 303);
}

async function addressThere({ db, request, language, installation, keyring, at }: OpenContext, provider: OpenidProvider): Promise<string | undefined> {
  const [way, browser, origin] = [wayOf(request), knownBrowser(request), siteOrigin(request, installation.origin)];
  if (way === undefined || browser === undefined || origin === undefined) return undefined;
  const { session, sealedIdToken } = (await takeChallenge(db, { kind: "openid-sign-out", answer: way, askedOf: browser }, at)) ?? {};
  if (session === undefined || sealedIdToken === undefined) return undefined;
  return await provider.farewell(keyring.open(openidSessionPurpose(session), sealedIdToken), `${origin}/${language.code}/signed-out`);
}

async function sendSignedOut({ request, reply, language }: OpenContext, provider: OpenidProvider, failed = false): Promise<FastifyReply> {
  const facts = { title: openidWords(language).signedOut.title, crumbs: [], unlisted: true, personal: true };
  return await reply.sendPage(facts, <SignedOutView provider={provider.name} way={failed ? undefined : wayOf(request)} still={askedText(request, "still") === "1"} failed={failed} />);
}

type SignedOutProps = { readonly provider: string; readonly way: string | undefined; readonly still: boolean; readonly failed: boolean };

function SignedOutView({ provider, way, still, failed }: SignedOutProps) {
  const { signedOut: words } = openidWords(usePlace().language);
  return (
    <>
      <PageHead title={words.title} state={words.state} dated={false} />
      <div class="prose">
        {failed ? <Notice tone="caution"><p>{words.notThere(provider)}</p></Notice> : null}
        {way === undefined && !still ? null : <p>{words.stillAt(provider)}</p>}
        {way === undefined ? null : <p><Link to="/sign-out/openid" query={{ way }} class="button">{words.alsoAt(provider)}</Link></p>}
        <p><Link to="/sign-in">{words.again}</Link></p>
      </div>
    </>
  );
}

function wayOf(request: FastifyRequest): string | undefined {
  const way = askedText(request, "way");
  return /^[\w-]{43}$/.test(way) ? way : undefined;
}
