// Somebody's account on the person's page: what it has to sign in with (that there is a password, never which), and what may be done with it.
import { addressOf, FormToken, LongTextField, problemOf, SummaryList, usePlace } from "../../../platform/web/index.ts";
import { mayUse, officeTime, type AccountLine, type DeskContext } from "../../accounts/index.ts";
import { fieldName, type RefusedForm } from "../actions/office-action.ts";
import { wordsOf } from "../words/index.ts";

export type AccountProps = { readonly account: AccountLine; readonly context: DeskContext; readonly refused: RefusedForm | undefined };

export function AccountOf({ account, context, refused }: AccountProps) {
  const { language, person } = context;
  const words = wordsOf(language);
  const isKept = account.closedAt === null && !account.isDemonstration && account.person !== person.id;
  const isFresh = !account.hasPassword && !account.hasDevice && account.passkeys === 0;
  return (
    <section>
      <h2>{words.account.title}</h2>
      <SummaryList rows={proofsOf(account, context)} />
      <EndAll account={account} context={context} />
      {isKept && person.isDemonstration ? <p class="quiet">{words.accountRefusals.demonstration}</p> : null}
      {isKept && !person.isDemonstration && mayUse("account.manage", context) ? (
        <>
          <ReasonForm action="reset" name="reset-account" label={isFresh ? words.account.firstCode : words.actions["reset-account"]} hint={isFresh ? words.account.firstCodeHint : words.account.resetHint} subject={account.person} refused={refused} />
          <ReasonForm action="close-account" name="close-account" label={words.actions["close-account"]} hint={words.account.closeHint} subject={account.person} refused={refused} />
        </>
      ) : null}
    </section>
  );
}

function proofsOf({ hasPassword, hasDevice, recoveryCodes, passkeys, sessions, signedInAt, failedSince }: AccountLine, { language, installation }: DeskContext) {
  const words = wordsOf(language);
  return [
    { label: words.account.proofs, value: words.account.proofsOf({ hasPassword, hasDevice, recoveryCodes, passkeys }) },
    { label: words.account.lastSignIn, value: signedInAt === null ? words.account.never : officeTime(signedInAt, installation.timeZone, language) },
    ...(failedSince === 0 ? [] : [{ label: words.account.failed, value: String(failedSince) }]),
    { label: words.sessions, value: words.account.sessionsOf(sessions) },
  ];
}

function EndAll({ account: { person, sessions }, context }: Pick<AccountProps, "account" | "context">) {
  const place = usePlace();
  if (sessions === 0 || !mayUse("session.end-others", context)) return null;
  return (
    <form method="post" action={addressOf(place, "/desk/office/sessions/end")}>
      <FormToken />
      <p class="form-actions"><button type="submit" class="button-quiet" name="person" value={person}>{wordsOf(context.language).account.endAll(sessions)}</button></p>
    </form>
  );
}

type ReasonProps = { readonly action: string; readonly name: "reset-account" | "close-account"; readonly label: string; readonly hint: string; readonly subject: string; readonly refused: RefusedForm | undefined };

function ReasonForm({ action, name, label, hint, subject, refused }: ReasonProps) {
  const place = usePlace();
  const words = wordsOf(place.language);
  const mine = refused?.key === name ? refused : undefined;
  return (
    <details class="more" open={mine !== undefined}>
      <summary>{label}</summary>
      <form method="post" class="form" action={addressOf(place, `/desk/office/people/${subject}/${action}`)}>
        <FormToken />
        <p>{hint}</p>
        <LongTextField name={fieldName(name, "reason")} label={words.reason} value={mine?.values["reason"] ?? ""} problem={problemOf(mine?.problems ?? [], "reason")} rows={2} />
        <p class="form-actions"><button type="submit" class="button">{label}</button></p>
      </form>
    </details>
  );
}
