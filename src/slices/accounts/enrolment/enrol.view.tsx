// The pages of setting up an account: the code, the form, and what is shown once at the end.
import { addressOf, ErrorSummary, Link, PageHead, PasswordField, problemOf, TextField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import type { Person } from "../../organisation/index.ts";
import { DeviceSecret, RecoveryCodeList } from "../own-account/device-secret.view.tsx";
import { BrowserFormToken } from "../sign-in/browser-form.tsx";
import { accountWords } from "../words/index.ts";

const UNDATED = { on: null, "known-on": null } as const;

/** Asks for the code where the address does not bring it, or brings one that is not open. */
export function AskCodeView({ code, problems }: { readonly code: string; readonly problems: readonly FieldProblem[] }) {
  const place = usePlace();
  const { enrolment: words } = accountWords(place.language);
  return (
    <>
      <PageHead title={words.askTitle} state={words.askState} dated={false} />
      <ErrorSummary problems={problems} />
      <form class="sign-in" method="get" action={addressOf(place, "/enrolment", UNDATED)}>
        <TextField name="code" label={words.code} value={code.slice(0, 60)} autocomplete="off" required problem={problemOf(problems, "code")} />
        <p><button type="submit" class="button">{words.go}</button></p>
      </form>
    </>
  );
}

type EnrolProps = {
  readonly token: string; readonly code: string; readonly person: Person; readonly secret: string; readonly issuer: string; readonly deviceNeeded: boolean;
  readonly problems: readonly FieldProblem[];
};

export function EnrolView({ token, code, person, secret, issuer, deviceNeeded, problems }: EnrolProps) {
  const place = usePlace();
  const words = accountWords(place.language);
  return (
    <>
      <PageHead title={words.enrolment.title} state={words.enrolment.state(person.name)} dated={false} />
      <ErrorSummary problems={problems} />
      <form method="post" action={addressOf(place, "/enrolment", UNDATED)}>
        <BrowserFormToken token={token} />
        <input type="hidden" name="code" value={code} />
        <h2>{words.password}</h2>
        <p>{words.enrolment.yourSignInName}: <strong>{person.signInName}</strong></p>
        {/* So that a password manager keeps the new password under the right name. */}
        <input type="text" class="visually-hidden" name="sign-in-name" value={person.signInName} autocomplete="username" readOnly tabIndex={-1} aria-label={words.signInName} />
        <PasswordField name="new-password" label={words.newPassword} hint={words.newPasswordHint} autocomplete="new-password" required problem={problemOf(problems, "new-password")} />
        <PasswordField name="password-again" label={words.passwordAgain} autocomplete="new-password" required problem={problemOf(problems, "password-again")} />
        <h2>{words.device.title}</h2>
        <DeviceSecret
          secret={secret} issuer={issuer} signInName={person.signInName} field="device-code" required={deviceNeeded}
          hint={deviceNeeded ? words.enrolment.deviceNeeded : words.enrolment.deviceOptional} problem={problemOf(problems, "device-code")}
        />
        <p><button type="submit" class="button">{words.enrolment.send}</button></p>
      </form>
    </>
  );
}

export function EnrolledView({ codes }: { readonly codes: readonly string[] }) {
  const { enrolment: words } = accountWords(usePlace().language);
  return (
    <>
      <PageHead title={words.doneTitle} state={words.doneState} dated={false} />
      {codes.length === 0 ? null : <RecoveryCodeList codes={codes} />}
      <p><Link to="/desk" class="button">{words.toDesk}</Link></p>
    </>
  );
}
