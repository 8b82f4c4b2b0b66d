// The page of signing in: what is open here, in the order in which an office uses it.
import { addressOf, ErrorSummary, Link, Notice, PageHead, PasswordField, problemOf, TextField, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { DemonstrationChoice, type DemonstrationOfficer } from "../demonstration/demonstration.view.tsx";
import { OpenidChoice } from "../openid/openid-refused.view.tsx";
import { PasskeyChoice } from "../passkeys/passkey-form.view.tsx";
import { accountWords } from "../words/index.ts";
import { BrowserFormToken } from "./browser-form.tsx";

export type SignInViewProps = {
  readonly token: string;
  readonly back: string;
  readonly carried: string;
  readonly name: string;
  readonly problems: readonly FieldProblem[];
  /** What the reader should know first: why the session ended, what is kept. */
  readonly notices: readonly string[];
  /** The office's own login, by its name; null where there is none. */
  readonly provider: string | null;
  /** Can passkeys work at this address? */
  readonly passkeys: boolean;
  /** null: the demonstration is not open. */
  readonly demonstration: readonly DemonstrationOfficer[] | null;
};

export function SignInView(props: SignInViewProps) {
  const { language, visitor } = usePlace();
  const words = accountWords(language);
  return (
    <>
      <PageHead title={words.signIn} state={words.signInState} dated={false} />
      <ErrorSummary problems={props.problems} />
      {props.notices.map((text) => <Notice key={text} tone="caution"><p>{text}</p></Notice>)}
      {visitor === null ? null : (
        <Notice>
          <p>{words.already(visitor.name)} <Link to="/desk">{words.toDesk}</Link></p>
        </Notice>
      )}
      {props.provider === null ? null : <OpenidChoice provider={props.provider} back={props.back} carried={props.carried} />}
      {props.demonstration === null ? null : <DemonstrationChoice officers={props.demonstration} token={props.token} back={props.back} carried={props.carried} />}
      {props.passkeys ? <PasskeyChoice back={props.back} carried={props.carried} /> : null}
      <PasswordForm {...props} />
    </>
  );
}

function PasswordForm({ token, back, carried, name, problems }: SignInViewProps) {
  const place = usePlace();
  const words = accountWords(place.language);
  return (
    <section class="sign-in">
      <form method="post" action={addressOf(place, "/sign-in", { on: null, "known-on": null })}>
        <BrowserFormToken token={token} />
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name="carried" value={carried} />
        <TextField name="sign-in-name" label={words.signInName} value={name} autocomplete="username" required problem={problemOf(problems, "sign-in-name")} />
        <PasswordField name="password" label={words.password} autocomplete="current-password" required problem={problemOf(problems, "password")} />
        <p><button type="submit" class="button">{words.signIn}</button></p>
      </form>
      <p class="quiet">{words.newAccount}: <Link to="/enrolment">{words.toEnrolment}</Link></p>
    </section>
  );
}
