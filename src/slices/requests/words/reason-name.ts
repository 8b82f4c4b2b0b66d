// What a reason is called: a rule of contents by the field that it is about, a ground by its name, a rule of the office by how it is mended.
import { CONTENT_RULES, COUNTRY_RULES, type Need, type StoredRule } from "../../../domain/casework/index.ts";
import type { RequestWords } from "./en.ts";

const FIELD_OF: ReadonlyMap<string, string> = new Map<string, string>([...COUNTRY_RULES, ...CONTENT_RULES].map(({ id, field }) => [id, field]));

export type NamedReasons = { readonly words: RequestWords; readonly grounds: Readonly<Record<string, string>>; readonly rules: readonly Pick<StoredRule, "code" | "mend">[] };

/** Where a ground and a rule of one country bear one code ("form"), the step's need says which is meant. A code that is known no longer stands for itself. */
export function reasonName({ words, grounds, rules }: NamedReasons, code: string, needs: readonly Need[]): string {
  const rule = ruleName(words, code, rules);
  return words.reasons.own[code] ?? (needs.some((need) => need === "gaps") ? (rule ?? grounds[code]) : (grounds[code] ?? rule)) ?? code;
}

export function ruleName(words: RequestWords, code: string, rules: readonly Pick<StoredRule, "code" | "mend">[]): string | undefined {
  const field = FIELD_OF.get(code);
  if (field === undefined) return rules.find((rule) => rule.code === code)?.mend;
  return field === "legalBasis" ? words.draft.basis : (words.otherFields[field] ?? words.fields[field]?.label);
}
