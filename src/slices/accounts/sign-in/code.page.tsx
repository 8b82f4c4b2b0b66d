// The second step of signing in: `GET …/sign-in/code` asks for the code, `POST …/sign-in/code` ends with a session.
import type { FastifyReply } from "fastify";
import { addressOf, CodeField, ErrorSummary, Link, PageHead, problemOf, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { findPerson, type Person } from "../../organisation/index.ts";
import { officeClock } from "../office-time.ts";
import { countPendingFailure, deletePendingSignIn, findPendingSignIn, type PendingSignIn } from "../proving.store.ts";
import { enter } from "../session/enter.ts";
import { knownBrowserOf } from "../session/known-browser.ts";
import { accountWords, type AccountWords } from "../words/index.ts";
import { BrowserFormToken, browserFormToken, browserHash, isOfThisBrowser } from "./browser-form.tsx";
import type { OpenContext } from "./open-route.ts";
import { proveCode, type CodeProof } from "./prove-code.ts";
import { sendSignIn } from "./sign-in.page.tsx";
import { typedText } from "./typed-fields.ts";
import { whereNext } from "./where-next.ts";

/** After so many wrong codes the password is asked for again. */
const MOST_WRONG = 5;

export async function showCode(context: OpenContext): Promise<FastifyReply> {
  const pending = await pendingOf(context);
  return pending === undefined ? await toBeginning(context) : await sendCode(context, pending.person, 200, []);
}

export async function signInWithCode(context: OpenContext): Promise<FastifyReply> {
  const { db, request, reply, language, words, at } = context;
  const pending = await pendingOf(context);
  if (pending === undefined || !isOfThisBrowser(request)) return await toBeginning(context);
  const { person, signIn } = pending;
  const code = typedText(request, "code");
  if (code.trim() === "") return await sendCode(context, person, 400, [{ field: "code", message: words.secondFactor.missing }]);
  const proof = await proveCode(context, person.id, code, await knownBrowserOf(db, request, person.id, at), at);
  if (proof.is !== "right") return await refuse(context, person, signIn, proof);
  // Of two that come with good codes at once, one finds the sign-in still open.
  if (!(await deletePendingSignIn(db, signIn.id))) return await toBeginning(context);
  await enter(db, request, reply, { person: person.id, means: signIn.means, secondFactor: true, at });
  return await reply.redirect(await whereNext(context, language, { person: person.id, secondFactor: true, back: signIn.back, carried: signIn.carried }), 303);
}

async function refuse(context: OpenContext, person: Person, { id, failures, back, carried }: PendingSignIn, proof: Exclude<CodeProof, { is: "right" }>): Promise<FastifyReply> {
  const { db, log, request, reply, words, at, installation } = context;
  log.warn({ person: person.id, address: request.ip, reference: request.id, because: proof.is }, "a second factor was refused");
  if (proof.is === "paused") void reply.header("retry-after", String(Math.ceil((proof.until.getTime() - at.getTime()) / 1000)));
  if (failures + 1 >= MOST_WRONG) {
    await deletePendingSignIn(db, id);
    return await sendSignIn(context, { name: person.signInName, back, carried: carried ?? "" }, { status: 403, notices: [words.secondFactor.tooMany] });
  }
  await db.transaction().execute(async (tx) => await countPendingFailure(tx, id));
  return await sendCode(context, person, proof.is === "paused" ? 429 : 403, [{ field: "code", message: codeProblem(words, proof, installation.timeZone) }]);
}

/** What is wrong with a code, in words. */
export function codeProblem(words: AccountWords, proof: Exclude<CodeProof, { is: "right" }>, timeZone: string): string {
  switch (proof.is) {
    case "wrong":
      return words.secondFactor.wrong;
    case "used":
      return words.secondFactor.used;
    case "paused":
      return words.paused(officeClock(proof.until, timeZone));
    case "of-another-time": {
      const off = Math.max(1, Math.round(Math.abs(proof.minutes)));
      return proof.minutes < 0 ? words.secondFactor.clockBehind(off) : words.secondFactor.clockAhead(off);
    }
  }
}

async function pendingOf({ db, request, at }: OpenContext): Promise<{ readonly signIn: PendingSignIn; readonly person: Person } | undefined> {
  const browser = browserHash(request);
  const signIn = browser === undefined ? undefined : await findPendingSignIn(db, browser, at);
  const person = signIn === undefined ? undefined : await findPerson(db, signIn.person);
  return signIn === undefined || person === undefined || person.closedAt !== null ? undefined : { signIn, person };
}

async function toBeginning({ reply, language }: OpenContext): Promise<FastifyReply> {
  return await reply.redirect(`/${language.code}/sign-in`, 303);
}

async function sendCode({ request, reply, words }: OpenContext, person: Person, status: number, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const token = browserFormToken(request, reply);
  return await reply.sendPage({ title: words.secondFactor.title, crumbs: [], unlisted: true, personal: true, status }, <CodeView name={person.name} token={token} problems={problems} />);
}

function CodeView({ name, token, problems }: { readonly name: string; readonly token: string; readonly problems: readonly FieldProblem[] }) {
  const place = usePlace();
  const { secondFactor: words } = accountWords(place.language);
  return (
    <>
      <PageHead title={words.title} state={words.state(name)} dated={false} />
      <ErrorSummary problems={problems} />
      <form class="sign-in" method="post" action={addressOf(place, "/sign-in/code", { on: null, "known-on": null })}>
        <BrowserFormToken token={token} />
        <CodeField name="code" label={words.code} hint={words.hint} required problem={problemOf(problems, "code")} />
        <p><button type="submit" class="button">{words.send}</button></p>
      </form>
      <p class="quiet"><Link to="/sign-in">{words.again}</Link></p>
    </>
  );
}
