// A new password: the old one is asked for, and every other session ends with the change.
import type { FastifyReply } from "fastify";
import { addressOf, ErrorSummary, FormToken, PageHead, PasswordField, problemOf, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { accountEvents } from "../account-events.ts";
import { findPasswordHash, savePasswordHash } from "../credentials.store.ts";
import { notThere } from "../desk/desk-form.ts";
import type { DeskContext } from "../desk/desk-route.ts";
import { hashPassword } from "../password/password-hash.ts";
import { newPasswordProblems } from "../password/new-password.ts";
import { forgetBrowsersOf } from "../proving.store.ts";
import { rememberBrowser } from "../session/known-browser.ts";
import { endSessionsOf } from "../session/session.ts";
import { typedText } from "../sign-in/typed-fields.ts";
import { accountWords } from "../words/index.ts";
import { askedAgain, proveAgain, type AskedAgain } from "./prove-again.ts";
import { ProveAgainFields } from "./prove-again.view.tsx";

export async function showChangePassword(context: DeskContext): Promise<FastifyReply> {
  return (await findPasswordHash(context.db, context.person.id)) === undefined ? await notThere(context) : await sendForm(context, 200, []);
}

export async function changePassword(context: DeskContext): Promise<FastifyReply> {
  const { db, request, reply, language, person, session, who, at } = context;
  if ((await findPasswordHash(db, person.id)) === undefined) return await notThere(context);
  const password = typedText(request, "new-password");
  const problems = newPasswordProblems(password, typedText(request, "password-again"), person, accountWords(language));
  // A code is good once: it is not used up for a new password that would not do.
  const again = problems.length > 0 ? problems : await proveAgain(context);
  if (again.length > 0) return await sendForm(context, 400, again);
  const hash = await hashPassword(password);
  await db.transaction().execute(async (tx) => {
    await savePasswordHash(tx, person.id, hash, at);
    await forgetBrowsersOf(tx, person.id);
    await rememberBrowser(tx, request, reply, person.id, at);
    await endSessionsOf(tx, person.id, "password-changed", at, { except: session.id, by: who });
    await appendAudit(tx, who, accountEvents.event("password.set", person.id));
  });
  return await reply.redirect(`/${language.code}/desk/account?done=password-changed`, 303);
}

async function sendForm(context: DeskContext, status: number, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  const { reply, language } = context;
  const { own: words } = accountWords(language);
  return await reply.sendPage(
    { title: words.changeTitle, density: "desk", section: "account", crumbs: [{ label: words.title, to: "/desk/account" }], unlisted: true, status },
    <ChangePasswordView asked={await askedAgain(context)} problems={problems} />,
  );
}

function ChangePasswordView({ asked, problems }: { readonly asked: AskedAgain; readonly problems: readonly FieldProblem[] }) {
  const place = usePlace();
  const words = accountWords(place.language);
  return (
    <>
      <PageHead title={words.own.changeTitle} state={words.own.changeState} dated={false} />
      <ErrorSummary problems={problems} />
      <form method="post" action={addressOf(place, "/desk/account/password")}>
        <FormToken />
        <ProveAgainFields asked={asked} problems={problems} />
        <PasswordField name="new-password" label={words.newPassword} hint={words.newPasswordHint} autocomplete="new-password" required problem={problemOf(problems, "new-password")} />
        <PasswordField name="password-again" label={words.passwordAgain} autocomplete="new-password" required problem={problemOf(problems, "password-again")} />
        <p><button type="submit" class="button">{words.own.changeTitle}</button></p>
      </form>
    </>
  );
}
