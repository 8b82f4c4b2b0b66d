// New recovery codes, in place of all that there were; shown once, as the answer to the form.
import type { FastifyReply } from "fastify";
import { addressOf, ErrorSummary, FormToken, Link, PageHead, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { accountEvents } from "../account-events.ts";
import { saveRecoveryCodes } from "../credentials.store.ts";
import { notThere } from "../desk/desk-form.ts";
import type { DeskContext } from "../desk/desk-route.ts";
import { makeRecoveryCodes } from "../recovery/recovery-codes.ts";
import { hasDevice } from "../sign-in/prove-code.ts";
import { accountWords } from "../words/index.ts";
import { RecoveryCodeList } from "./device-secret.view.tsx";
import { askedAgain, proveAgain, type AskedAgain } from "./prove-again.ts";
import { ProveAgainFields } from "./prove-again.view.tsx";

export async function showRecoveryCodes(context: DeskContext): Promise<FastifyReply> {
  return (await hasDevice(context.db, context.person.id)) ? await sendForm(context, 200, []) : await notThere(context);
}

export async function makeNewRecoveryCodes(context: DeskContext): Promise<FastifyReply> {
  const { db, reply, person, who, at } = context;
  if (!(await hasDevice(db, person.id))) return await notThere(context);
  const problems = await proveAgain(context);
  if (problems.length > 0) return await sendForm(context, 400, problems);
  const codes = await makeRecoveryCodes();
  await db.transaction().execute(async (tx) => {
    await saveRecoveryCodes(tx, person.id, codes.map(({ hash }) => hash), at);
    await appendAudit(tx, who, accountEvents.event("recovery-codes.made", person.id));
  });
  return await reply.sendPage(facts(context, 200), <NewCodesView codes={codes.map(({ code }) => code)} />);
}

function facts({ language }: DeskContext, status: number) {
  const { own: words } = accountWords(language);
  return { title: words.makeTitle, density: "desk", section: "account", crumbs: [{ label: words.title, to: "/desk/account" }], unlisted: true, status } as const;
}

async function sendForm(context: DeskContext, status: number, problems: readonly FieldProblem[]): Promise<FastifyReply> {
  return await context.reply.sendPage(facts(context, status), <MakeCodesView asked={await askedAgain(context)} problems={problems} />);
}

function MakeCodesView({ asked, problems }: { readonly asked: AskedAgain; readonly problems: readonly FieldProblem[] }) {
  const place = usePlace();
  const { own: words } = accountWords(place.language);
  return (
    <>
      <PageHead title={words.makeTitle} state={words.makeState} dated={false} />
      <ErrorSummary problems={problems} />
      <form method="post" action={addressOf(place, "/desk/account/recovery-codes")}>
        <FormToken />
        <ProveAgainFields asked={asked} problems={problems} />
        <p><button type="submit" class="button">{words.makeCodes}</button></p>
      </form>
    </>
  );
}

function NewCodesView({ codes }: { readonly codes: readonly string[] }) {
  const { own: words } = accountWords(usePlace().language);
  return (
    <>
      <PageHead title={words.makeTitle} dated={false} />
      <RecoveryCodeList codes={codes} />
      <p><Link to="/desk/account" class="button">{words.title}</Link></p>
    </>
  );
}
