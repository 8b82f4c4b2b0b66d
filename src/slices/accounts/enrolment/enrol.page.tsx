// Setting up an account with a one-time code: `GET …/enrolment` asks, `POST …/enrolment` ends with a session and recovery codes.
import type { FastifyReply } from "fastify";
import { standingOf } from "../../../domain/access/index.ts";
import type { FieldProblem } from "../../../platform/web/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { findPerson, listHoldings, type Person } from "../../organisation/index.ts";
import { accountEvents } from "../account-events.ts";
import { confirmSecret, deleteSecondFactor, findWaitingSecret, savePasswordHash, saveRecoveryCodes, saveWaitingSecret, useTimeStep } from "../credentials.store.ts";
import { closeEnrolment, type Enrolment } from "../enrolments.store.ts";
import { issuerName } from "../own-account/issuer-name.ts";
import { hashPassword } from "../password/password-hash.ts";
import { newPasswordProblems } from "../password/new-password.ts";
import { makeRecoveryCodes } from "../recovery/recovery-codes.ts";
import { enter } from "../session/enter.ts";
import { endSessionsOf } from "../session/session.ts";
import { browserFormToken, isOfThisBrowser } from "../sign-in/browser-form.tsx";
import { codeProblem } from "../sign-in/code.page.tsx";
import type { OpenContext } from "../sign-in/open-route.ts";
import { totpPurpose } from "../sign-in/prove-code.ts";
import { askedText, typedText } from "../sign-in/typed-fields.ts";
import { readCode } from "../totp/one-time-code.ts";
import { AskCodeView, EnrolledView, EnrolView } from "./enrol.view.tsx";
import { enrolmentPurpose, findEnrolment } from "./enrolment.ts";

type Found = { readonly code: string; readonly enrolment: Enrolment; readonly person: Person; readonly secret: string; readonly deviceNeeded: boolean };

export async function showEnrolment(context: OpenContext): Promise<FastifyReply> {
  const code = askedText(context.request, "code");
  if (code === "") return await sendAsk(context, "", []);
  const found = await find(context, code);
  return found === undefined ? await sendAsk(context, code, [{ field: "code", message: context.words.enrolment.unknown }]) : await sendForm(context, found, 200, []);
}

export async function enrol(context: OpenContext): Promise<FastifyReply> {
  const { request, words, at } = context;
  const code = typedText(request, "code");
  const found = await find(context, code);
  if (found === undefined) return await sendAsk(context, code, [{ field: "code", message: words.enrolment.unknown }]);
  if (!isOfThisBrowser(request)) return await sendForm(context, found, 400, [{ field: "new-password", message: words.pageTooOld }]);
  const password = typedText(request, "new-password");
  const reading = typedText(request, "device-code").trim() === "" ? null : readCode(found.secret, typedText(request, "device-code"), at);
  const problems = [...newPasswordProblems(password, typedText(request, "password-again"), found.person, words), ...deviceProblems(context, found, reading)];
  if (problems.length > 0) return await sendForm(context, found, 400, problems);
  return await setUp(context, found, password, reading?.is === "good" ? reading.step : null);
}

type Reading = ReturnType<typeof readCode> | null;

function deviceProblems({ words, installation }: OpenContext, { deviceNeeded }: Found, reading: Reading): readonly FieldProblem[] {
  if (reading === null) return deviceNeeded ? [{ field: "device-code", message: `${words.enrolment.deviceNeeded} ${words.secondFactor.missing}` }] : [];
  if (reading.is === "good") return [];
  return [{ field: "device-code", message: codeProblem(words, reading, installation.timeZone) }];
}

/** Everything of it or nothing; the session begins with what was just proved. */
async function setUp(context: OpenContext, { enrolment, person, secret }: Found, password: string, step: number | null): Promise<FastifyReply> {
  const { db, keyring, request, reply, at, words } = context;
  const hash = await hashPassword(password);
  const codes = step === null ? [] : await makeRecoveryCodes();
  const who = { actor: `person:${person.id}`, from: { address: request.ip } } as const;
  const done = await db.transaction().execute(async (tx) => {
    if (!(await closeEnrolment(tx, enrolment.id, at))) return false;
    await savePasswordHash(tx, person.id, hash, at);
    await deleteSecondFactor(tx, person.id);
    if (step !== null) {
      await saveWaitingSecret(tx, person.id, keyring.seal(totpPurpose(person.id), secret), at);
      const waiting = await findWaitingSecret(tx, person.id);
      if (waiting !== undefined) await confirmSecret(tx, person.id, waiting.id, at);
      await useTimeStep(tx, person.id, step, at);
      await saveRecoveryCodes(tx, person.id, codes.map((made) => made.hash), at);
    }
    await endSessionsOf(tx, person.id, "account-reset", at, { by: who });
    await appendAudit(tx, who, accountEvents.event("enrolment.used", person.id, { device: step !== null }));
    return true;
  });
  if (!done) return await sendAsk(context, "", [{ field: "code", message: words.enrolment.unknown }]);
  await enter(db, request, reply, { person: person.id, means: "password", secondFactor: step !== null, at });
  return await reply.sendPage({ title: words.enrolment.doneTitle, crumbs: [], unlisted: true, personal: true }, <EnrolledView codes={codes.map((made) => made.code)} />);
}

async function find({ db, keyring, at, clock, installation }: OpenContext, code: string): Promise<Found | undefined> {
  const enrolment = await findEnrolment(db, code, at);
  const person = enrolment === undefined ? undefined : await findPerson(db, enrolment.person);
  if (enrolment === undefined || person === undefined || person.closedAt !== null || person.isDemonstration) return undefined;
  const { secondFactor } = standingOf(person.id, await listHoldings(db, person.id), clock.today(installation.timeZone));
  return { code, enrolment, person, secret: keyring.open(enrolmentPurpose(enrolment.id), enrolment.sealedSecret), deviceNeeded: secondFactor };
}

async function sendAsk({ reply, words }: OpenContext, code: string, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const status = problems.length === 0 ? 200 : 404;
  return await reply.sendPage({ title: words.enrolment.askTitle, crumbs: [], unlisted: true, personal: true, status }, <AskCodeView code={code} problems={problems} />);
}

async function sendForm({ request, reply, words, installation, language }: OpenContext, { code, person, secret, deviceNeeded }: Found, status: number, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const token = browserFormToken(request, reply);
  const issuer = issuerName(installation, language);
  return await reply.sendPage(
    { title: words.enrolment.title, crumbs: [], unlisted: true, personal: true, status },
    <EnrolView token={token} code={code} person={person} secret={secret} issuer={issuer} deviceNeeded={deviceNeeded} problems={problems} />,
  );
}
