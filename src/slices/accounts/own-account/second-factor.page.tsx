// The second factor: a device is set up, replaced or removed. A secret is in use only once its first code was right.
import type { FastifyReply } from "fastify";
import type { FieldProblem } from "../../../platform/web/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { accountEvents } from "../account-events.ts";
import { confirmSecret, deleteSecondFactor, findWaitingSecret, saveRecoveryCodes, saveWaitingSecret, useTimeStep, type TotpSecret } from "../credentials.store.ts";
import { notThere } from "../desk/desk-form.ts";
import type { DeskContext } from "../desk/desk-route.ts";
import { makeRecoveryCodes } from "../recovery/recovery-codes.ts";
import { enter } from "../session/enter.ts";
import { codeProblem } from "../sign-in/code.page.tsx";
import { totpPurpose } from "../sign-in/prove-code.ts";
import { askedText, typedText } from "../sign-in/typed-fields.ts";
import { backOf } from "../challenge/way-back.ts";
import { newSecret, readCode } from "../totp/one-time-code.ts";
import { owesPasskey } from "../passkeys/may-change-proofs.ts";
import { PasskeyFirstView } from "../passkeys/passkey-first.view.tsx";
import { accountWords } from "../words/index.ts";
import { issuerName } from "./issuer-name.ts";
import { askedAgain, isFresh, proveAgain, type AskedAgain } from "./prove-again.ts";
import { BeginDeviceView, ConfirmDeviceView, DeviceDoneView, RemoveDeviceView } from "./second-factor.view.tsx";

const WAITS_MS = 30 * 60_000;
const NOTHING: AskedAgain = { password: false, code: false };

export async function showSecondFactor(context: DeskContext): Promise<FastifyReply> {
  if (context.person.isDemonstration) return await notThere(context);
  if (await owesPasskey(context)) return await sendPasskeyFirst(context);
  const waiting = await waitingSecret(context);
  const back = backOf(askedText(context.request, "back"), context.language);
  return waiting === undefined ? await sendBegin(context, back, 200, []) : await sendConfirm(context, waiting, back, 200, []);
}

/** `POST …/second-factor/begin`: a new secret waits from now on, beside the one in use. */
export async function beginSecondFactor(context: DeskContext): Promise<FastifyReply> {
  const { db, keyring, request, reply, language, person, who, at } = context;
  if (person.isDemonstration) return await notThere(context);
  if (await owesPasskey(context)) return await sendPasskeyFirst(context);
  const back = backOf(typedText(request, "back"), language);
  const problems = (await isFirstAndFresh(context)) ? [] : await proveAgain(context);
  if (problems.length > 0) return await sendBegin(context, back, 400, problems);
  await db.transaction().execute(async (tx) => {
    await saveWaitingSecret(tx, person.id, keyring.seal(totpPurpose(person.id), newSecret()), at);
    await appendAudit(tx, who, accountEvents.event("second-factor.begun", person.id, { kind: "totp" }));
  });
  return await reply.redirect(`/${language.code}/desk/account/second-factor?${new URLSearchParams({ back })}`, 303);
}

/** `POST …/second-factor`: the first code of the device. The rights rise, so the session gets a new token. */
export async function confirmSecondFactor(context: DeskContext): Promise<FastifyReply> {
  const { db, keyring, request, reply, language, person, session, who, at, installation } = context;
  const words = accountWords(language);
  const waiting = await waitingSecret(context);
  const back = backOf(typedText(request, "back"), language);
  if (person.isDemonstration) return await notThere(context);
  if (await owesPasskey(context)) return await sendPasskeyFirst(context);
  if (waiting === undefined) return await sendBegin(context, back, 400, [{ field: "password", message: words.own.tooOld }]);
  const reading = readCode(keyring.open(totpPurpose(person.id), waiting.sealed), typedText(request, "device-code"), at);
  if (reading.is !== "good") return await sendConfirm(context, waiting, back, 400, [{ field: "device-code", message: codeProblem(words, reading, installation.timeZone) }]);
  const codes = await makeRecoveryCodes();
  await enter(db, request, reply, { person: person.id, means: session.means, secondFactor: true, at }, async (tx) => {
    await confirmSecret(tx, person.id, waiting.id, at);
    await useTimeStep(tx, person.id, reading.step, at);
    await saveRecoveryCodes(tx, person.id, codes.map(({ hash }) => hash), at);
    await appendAudit(tx, who, accountEvents.event("second-factor.set", person.id, { kind: "totp" }));
  });
  return await reply.sendPage({ title: words.own.done, density: "desk", section: "account", unlisted: true }, <DeviceDoneView codes={codes.map(({ code }) => code)} back={back} />);
}

export async function showRemoveSecondFactor(context: DeskContext): Promise<FastifyReply> {
  return (await mayRemove(context)) ? await sendRemove(context, 200, []) : await notThere(context);
}

/** `POST …/second-factor/remove`: for those whose posts ask for none. */
export async function removeSecondFactor(context: DeskContext): Promise<FastifyReply> {
  const { db, reply, language, person, who } = context;
  if (!(await mayRemove(context))) return await notThere(context);
  const problems = await proveAgain(context);
  if (problems.length > 0) return await sendRemove(context, 400, problems);
  await db.transaction().execute(async (tx) => {
    await deleteSecondFactor(tx, person.id);
    await appendAudit(tx, who, accountEvents.event("second-factor.removed", person.id, { kind: "totp" }));
  });
  return await reply.redirect(`/${language.code}/desk/account?done=device-removed`, 303);
}

async function mayRemove(context: DeskContext): Promise<boolean> {
  return !context.standing.secondFactor && !context.person.isDemonstration && (await askedAgain(context)).code;
}

async function waitingSecret({ db, person, at }: DeskContext): Promise<TotpSecret | undefined> {
  const waiting = await findWaitingSecret(db, person.id);
  return waiting === undefined || at.getTime() - waiting.madeAt.getTime() > WAITS_MS ? undefined : waiting;
}

/** A first device, minutes after signing in: the password was just shown. */
async function isFirstAndFresh(context: DeskContext): Promise<boolean> {
  return isFresh(context) && !(await askedAgain(context)).code;
}

function facts(title: string, { language }: DeskContext, status: number) {
  return { title, density: "desk", section: "account", crumbs: [{ label: accountWords(language).own.title, to: "/desk/account" }], unlisted: true, status } as const;
}

async function sendBegin(context: DeskContext, back: string, status: number, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const asked = await askedAgain(context);
  const shown = (await isFirstAndFresh(context)) ? NOTHING : asked;
  return await context.reply.sendPage(facts(accountWords(context.language).own.setUpTitle, context, status), <BeginDeviceView asked={shown} replaces={asked.code} needed={context.standing.secondFactor} back={back} problems={problems} />);
}

async function sendConfirm(context: DeskContext, waiting: TotpSecret, back: string, status: number, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { keyring, person, installation, language } = context;
  const secret = keyring.open(totpPurpose(person.id), waiting.sealed);
  return await context.reply.sendPage(
    facts(accountWords(language).own.setUpTitle, context, status),
    <ConfirmDeviceView secret={secret} issuer={issuerName(installation, language)} signInName={person.signInName} back={back} problems={problems} />,
  );
}

/** Whoever knows the password alone must not get past the passkey by setting up a device. */
async function sendPasskeyFirst(context: DeskContext): Promise<FastifyReply> {
  const status = context.request.method === "POST" ? 403 : 200;
  return await context.reply.sendPage(facts(accountWords(context.language).own.setUpTitle, context, status), <PasskeyFirstView back="/desk/account/second-factor" />);
}

async function sendRemove(context: DeskContext, status: number, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  return await context.reply.sendPage(facts(accountWords(context.language).own.removeTitle, context, status), <RemoveDeviceView asked={await askedAgain(context)} problems={problems} />);
}
