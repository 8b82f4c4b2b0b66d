import { CodeField, PasswordField, problemOf, usePlace, type FieldProblem } from "../../../platform/web/index.ts";
import { accountWords } from "../words/index.ts";
import type { AskedAgain } from "./prove-again.ts";

/** The fields in which the person proves again who it is. */
export function ProveAgainFields({ asked, problems }: { readonly asked: AskedAgain; readonly problems: readonly FieldProblem[] }) {
  const { own: words } = accountWords(usePlace().language);
  return (
    <>
      {asked.password ? <PasswordField name="password" label={words.oldPassword} autocomplete="current-password" required problem={problemOf(problems, "password")} /> : null}
      {asked.code ? <CodeField name="code" label={words.code} required problem={problemOf(problems, "code")} /> : null}
    </>
  );
}
