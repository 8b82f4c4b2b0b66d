// The names of reasons for other slices: of what was missing, and of grounds for refusal.
import type { StoredRule } from "../../../domain/casework/index.ts";
import type { Language } from "../../../platform/web/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { wordsOf } from "./index.ts";
import { reasonName } from "./reason-name.ts";

/** @param kind `gap`: a rule of contents; `ground`: a ground for refusal. Two of them bear one code. */
export function nameReasons(language: Pick<Language, "code">, rules: readonly Pick<StoredRule, "code" | "mend">[]): (code: string, kind: "gap" | "ground") => string {
  const names = { words: wordsOf(language), grounds: treatyWords(language.code).grounds as Readonly<Record<string, string>>, rules };
  return (code, kind) => reasonName(names, code, kind === "gap" ? ["gaps"] : ["ground"]);
}
