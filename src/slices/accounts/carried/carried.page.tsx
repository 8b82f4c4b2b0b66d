// What was sent too late, shown again: `GET …/desk/carried/:id`; or sent by a page of another session, shown at once.
import type { FastifyReply } from "fastify";
import { appendAudit } from "../../audit/index.ts";
import { accountEvents } from "../account-events.ts";
import { findSessionByFormToken } from "../accounts.store.ts";
import { idOf, notThere } from "../desk/desk-form.ts";
import type { DeskContext } from "../desk/desk-route.ts";
import { officeClock } from "../office-time.ts";
import { deleteCarriedForm, findCarriedForm, type CarriedForm } from "../proving.store.ts";
import { browserHash } from "../sign-in/browser-form.tsx";
import { typedText } from "../sign-in/typed-fields.ts";
import { FORM_TOKEN } from "../../../platform/web/index.ts";
import { accountWords } from "../words/index.ts";
import { openCarried } from "./carry-form.ts";
import { ForeignFormView, SendAgainView } from "./carried.view.tsx";
import { CARRIED, sentFields } from "./sent-fields.ts";

export async function showCarried(context: DeskContext): Promise<FastifyReply> {
  const { reply, language, person, installation } = context;
  const { carried: words } = accountWords(language);
  const form = await findForm(context);
  if (form === undefined) return await reply.sendProblem({ code: "nothing-kept", status: 404, title: words.notHere, detail: words.notHereDetail });
  if (form.person !== person.id) return await reply.sendProblem({ code: "others-form", status: 403, title: words.otherAccount, detail: words.otherAccountDetail, right: words.otherAccountRight });
  return await reply.sendPage(
    { title: words.title, density: "desk", unlisted: true },
    <SendAgainView state={`${words.state} ${words.until(officeClock(form.expiresAt, installation.timeZone))}`} to={form.path} page={form.page} carried={form.id} fields={openCarried(context, form)} leftOut={form.leftOut} />,
  );
}

/** `POST …/desk/carried/:id/discard`. */
export async function discardCarried(context: DeskContext): Promise<FastifyReply> {
  const { db, reply, language, person, who } = context;
  const id = idOf(context, "id");
  const discarded = await db.transaction().execute(async (tx) => {
    if (id === undefined || !(await deleteCarriedForm(tx, id, person.id))) return false;
    await appendAudit(tx, who, accountEvents.event("kept-form.discarded", person.id));
    return true;
  });
  if (!discarded) return await notThere(context);
  return await reply.redirect(`/${language.code}/desk`, 303);
}

async function findForm(context: DeskContext): Promise<CarriedForm | undefined> {
  const [id, browser] = [idOf(context, "id"), browserHash(context.request)];
  return id === undefined || browser === undefined ? undefined : await findCarriedForm(context.db, id, browser, context.at);
}

/** A form that another session's page has made: of the same person it may be sent again, of anybody else it is only shown. */
export async function answerForeignForm(context: DeskContext): Promise<FastifyReply> {
  const { db, request, reply, language, person } = context;
  const words = accountWords(language);
  const made = await findSessionByFormToken(db, typedText(request, FORM_TOKEN));
  const { fields, leftOut } = sentFields(request.body);
  if (made?.person === person.id) {
    const facts = { title: words.carried.title, density: "desk", unlisted: true, status: 409 } as const;
    return await reply.sendPage(facts, <SendAgainView state={words.carried.stateAgain} to={request.originalUrl} page={null} carried={null} fields={fields} leftOut={leftOut} />);
  }
  const [title, state] = made === undefined ? [words.formExpired, words.carried.unknownDetail] : [words.carried.foreign, words.carried.foreignDetail];
  return await reply.sendPage({ title, density: "desk", unlisted: true, status: 403 }, <ForeignFormView title={title} state={state} fields={fields} />);
}

/** The kept form that is sent at last is kept no longer; its handler sees nothing of that. */
export async function forgetCarried({ db, request, person }: Pick<DeskContext, "db" | "request" | "person">): Promise<void> {
  const id = typedText(request, CARRIED);
  if (id === "" || typeof request.body !== "object" || request.body === null) return;
  Reflect.deleteProperty(request.body, CARRIED);
  if (/^[0-9a-f-]{36}$/.test(id)) await deleteCarriedForm(db, id, person.id);
}
