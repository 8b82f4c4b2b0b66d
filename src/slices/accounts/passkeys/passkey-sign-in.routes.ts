// Signing in with a passkey: the question, and the answer. Nobody is signed in yet, so these are no rows of the desk.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Log } from "../../../platform/log/index.ts";
import type { Language } from "../../../platform/web/index.ts";
import { browserToAsk, knownBrowser } from "../challenge/asked-browser.ts";
import { backOf } from "../challenge/way-back.ts";
import type { DeskParts } from "../desk/officer.ts";
import { enter } from "../session/enter.ts";
import { relyingPartyOf } from "./relying-party.ts";
import { askWhoItIs, provePasskey, type PasskeyRefusal } from "./sign-in-by-passkey.ts";
import { passkeyWords } from "./words/index.ts";

export type PasskeyParts = DeskParts & { readonly log: Log };

export function passkeySignInRoutes(server: FastifyInstance, language: Language, parts: PasskeyParts): void {
  const { db, clock, installation } = parts;
  server.post(`/${language.code}/sign-in/passkey/options`, async (request, reply) => {
    const party = relyingPartyOf(request, installation);
    if (party === undefined) return await reply.sendProblem({ code: "no-origin", status: 503, ...passkeyWords(language).noParty });
    const options = await askWhoItIs({ db, party, browser: browserToAsk(request, reply), at: clock.now() });
    return await reply.header("cache-control", "no-store").send(options);
  });
  server.post(`/${language.code}/sign-in/passkey`, async (request, reply) => await signIn(request, reply, language, parts));
}

async function signIn(request: FastifyRequest, reply: FastifyReply, language: Language, { db, clock, installation, log }: PasskeyParts): Promise<FastifyReply> {
  const at = clock.now();
  const back = backOf(fieldOf(request, "back"), language);
  const [party, browser] = [relyingPartyOf(request, installation), knownBrowser(request)];
  const proved: Awaited<ReturnType<typeof provePasskey>> = party === undefined || browser === undefined ? "not-asked" : await provePasskey({ db, party, browser, address: request.ip, at }, fieldOf(request, "credential") ?? "");
  if (typeof proved === "string") return await refuse(request, reply, language, proved, { back, log });
  await enter(db, request, reply, { person: proved.id, means: "passkey", secondFactor: true, at });
  return await reply.header("cache-control", "no-store").redirect(back, 303);
}

/** One answer for all: whose key it was, and whether there is such a key, is nobody's business. */
async function refuse(request: FastifyRequest, reply: FastifyReply, { code }: Language, because: PasskeyRefusal, { back, log }: { readonly back: string; readonly log: Log }): Promise<FastifyReply> {
  log.warn({ reference: request.id, because, means: "passkey", address: request.ip }, "a sign-in was refused");
  return await reply.redirect(`/${code}/sign-in?${new URLSearchParams({ back, passkey: "refused" })}`, 303);
}

function fieldOf({ body }: FastifyRequest, name: string): string | undefined {
  const value: unknown = typeof body === "object" && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof value === "string" ? value : undefined;
}
