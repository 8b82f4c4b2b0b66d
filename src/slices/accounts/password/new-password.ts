// The two fields of a new password, judged together.
import type { FieldProblem } from "../../../platform/web/index.ts";
import type { AccountWords } from "../words/index.ts";
import { judgePassword, type PasswordOwner } from "./judge-password.ts";

export function newPasswordProblems(password: string, again: string, owner: PasswordOwner, words: AccountWords): readonly FieldProblem[] {
  const fault = judgePassword(password, owner);
  if (fault !== undefined) return [{ field: "new-password", message: words.passwordFaults[fault] }];
  return password === again ? [] : [{ field: "password-again", message: words.passwordsDiffer }];
}
