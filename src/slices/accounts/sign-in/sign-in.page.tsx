// Signing in with a name and a password: `GET …/sign-in` asks, `POST …/sign-in` answers with the second factor, the desk, or why not.
import type { FastifyReply } from "fastify";
import type { FieldProblem } from "../../../platform/web/index.ts";
import { findSessionByHash } from "../accounts.store.ts";
import { listDemonstrationOfficers } from "../demonstration/demonstration-officers.ts";
import { relyingPartyOf } from "../passkeys/relying-party.ts";
import { findCarriedForm } from "../proving.store.ts";
import { officeClock } from "../office-time.ts";
import { SESSION_COOKIE } from "../session/session-cookie.ts";
import { hashOf } from "../session/token.ts";
import { afterFirstFactor } from "./after-first-factor.ts";
import { browserFormToken, browserHash, isOfThisBrowser } from "./browser-form.tsx";
import { carriedId } from "./carried-id.ts";
import type { OpenContext } from "./open-route.ts";
import { provePassword } from "./prove-password.ts";
import { SignInView } from "./sign-in.view.tsx";
import { askedText, typedText } from "./typed-fields.ts";
import { backOf } from "../challenge/way-back.ts";

export async function showSignIn(context: OpenContext): Promise<FastifyReply> {
  const { request, language } = context;
  const typed = { name: "", back: backOf(askedText(request, "back"), language), carried: carriedId(askedText(request, "carried")) };
  return await sendSignIn(context, typed, { notices: await noticesFor(context, typed.carried) });
}

export async function signIn(context: OpenContext): Promise<FastifyReply> {
  const { request, reply, language, words, at, installation } = context;
  const typed = { name: typedText(request, "sign-in-name"), back: backOf(typedText(request, "back"), language), carried: carriedId(typedText(request, "carried")) };
  const again = async (status: number, problems: readonly FieldProblem[], notices: readonly string[] = []) => await sendSignIn(context, typed, { status, problems, notices });
  if (!isOfThisBrowser(request)) return await again(400, [], [words.pageTooOld]);
  const password = typedText(request, "password");
  const missing = [
    ...(typed.name.trim() === "" ? [{ field: "sign-in-name", message: words.nameMissing }] : []),
    ...(password === "" ? [{ field: "password", message: words.passwordMissing }] : []),
  ];
  if (missing.length > 0) return await again(400, missing);
  const proof = await provePassword(context, request, { name: typed.name, password }, at);
  if (proof.is === "wrong") return await again(403, [{ field: "sign-in-name", message: words.wrong }]);
  if (proof.is === "paused") {
    void reply.header("retry-after", String(Math.ceil((proof.until.getTime() - at.getTime()) / 1000)));
    return await again(429, [{ field: "sign-in-name", message: words.paused(officeClock(proof.until, installation.timeZone)) }]);
  }
  return await afterFirstFactor(context, { person: proof.person.id, means: "password", secondFactor: false, back: typed.back, carried: typed.carried === "" ? null : typed.carried });
}

type Typed = { readonly name: string; readonly back: string; readonly carried: string };
type Shown = { readonly status?: number; readonly problems?: readonly FieldProblem[]; readonly notices?: readonly string[] };

/** The page with what was typed, but never the password. */
export async function sendSignIn(context: OpenContext, typed: Typed, { status = 200, problems = [], notices = [] }: Shown): Promise<FastifyReply> {
  const { request, reply, words, installation } = context;
  const token = browserFormToken(request, reply);
  const demonstration = await listDemonstrationOfficers(context);
  const passkeys = relyingPartyOf(request, installation) !== undefined;
  return await reply.sendPage(
    { title: words.signIn, crumbs: [], unlisted: true, personal: true, status, ...(passkeys ? { script: "passkeys" as const } : {}) },
    <SignInView {...typed} token={token} problems={problems} notices={notices} provider={installation.openid?.name ?? null} passkeys={passkeys} demonstration={demonstration} />,
  );
}

/** Why a session that this browser had is over, and what is kept of the form that was sent too late. */
async function noticesFor({ db, request, words, at, installation }: OpenContext, carried: string): Promise<readonly string[]> {
  const held = request.cookies?.[SESSION_COOKIE];
  const session = held === undefined ? undefined : await findSessionByHash(db, hashOf(held));
  const ended = words.ended[session?.endedBecause ?? ""];
  const browser = browserHash(request);
  const form = carried === "" || browser === undefined ? undefined : await findCarriedForm(db, carried, browser, at);
  return [...(ended === undefined ? [] : [ended]), ...(form === undefined ? [] : [words.keptForm(officeClock(form.expiresAt, installation.timeZone))])];
}
