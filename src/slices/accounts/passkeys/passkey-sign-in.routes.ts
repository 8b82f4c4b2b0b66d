// Signing in with a passkey: the question, for the script of the page, and the answer, sent by its form.
import type { FastifyReply } from "fastify";
import { browserToAsk, knownBrowser } from "../challenge/asked-browser.ts";
import { backOf } from "../challenge/way-back.ts";
import { afterFirstFactor } from "../sign-in/after-first-factor.ts";
import { carriedId } from "../sign-in/carried-id.ts";
import type { OpenContext, OpenRoute } from "../sign-in/open-route.ts";
import { typedText } from "../sign-in/typed-fields.ts";
import { relyingPartyOf } from "./relying-party.ts";
import { askWhoItIs, provePasskey } from "./sign-in-by-passkey.ts";
import { passkeyWords } from "./words/index.ts";

export const PASSKEY_OPEN_ROUTES: readonly OpenRoute[] = [
  { method: "POST", path: "/sign-in/passkey/options", permission: "public", audit: null, handle: sendQuestion },
  { method: "POST", path: "/sign-in/passkey", permission: "public", audit: "session.begun", handle: signIn },
];

async function sendQuestion({ db, request, reply, language, installation, at }: OpenContext): Promise<FastifyReply> {
  const party = relyingPartyOf(request, installation);
  if (party === undefined) return await reply.sendProblem({ code: "no-origin", status: 503, ...passkeyWords(language).noParty });
  const options = await askWhoItIs({ db, party, browser: browserToAsk(request, reply), at });
  return await reply.header("cache-control", "no-store").send(options);
}

/** One answer to all that fail: whose key it was, and whether there is such a key, is nobody's business. */
async function signIn(context: OpenContext): Promise<FastifyReply> {
  const { db, request, reply, language, installation, log, at } = context;
  const [back, carried] = [backOf(typedText(request, "back"), language), carriedId(typedText(request, "carried"))];
  const [party, browser] = [relyingPartyOf(request, installation), knownBrowser(request)];
  const proved = party === undefined || browser === undefined ? "not-asked" : await provePasskey({ db, party, browser, address: request.ip, at }, typedText(request, "credential"));
  if (typeof proved !== "string") return await afterFirstFactor(context, { person: proved.id, means: "passkey", secondFactor: true, back, carried: carried === "" ? null : carried });
  log.warn({ reference: request.id, because: proved, means: "passkey", address: request.ip }, "a sign-in was refused");
  return await reply.redirect(`/${language.code}/sign-in?${new URLSearchParams({ back, ...(carried === "" ? {} : { carried }), passkey: "refused" })}`, 303);
}
