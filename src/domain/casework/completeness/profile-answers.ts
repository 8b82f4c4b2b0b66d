// What the treaty and the country's profile say to the conditions of the table. Nothing recorded: unknown, which asks and never blocks.
import type { CountryProfile } from "../country-profile.ts";
import { findInProfile } from "../country-profile.ts";
import type { ConditionAnswer } from "./check-draft.ts";
import type { Condition } from "./contents.ts";

export type TermsOfBasis = {
  /** `none`: not chosen yet. */
  readonly rank: "treaty" | "reciprocity" | "none";
  /** What the instrument asks of a request, by code; `null`: nobody has read it for that. */
  readonly requirements: readonly string[] | null;
};

/** Language of the draft (BCP 47), basis and profile in; the conditions that they settle out. Those they leave open are absent. */
export function profileAnswers(profile: CountryProfile | undefined, basis: TermsOfBasis, language: string): Partial<Record<Condition, ConditionAnswer>> {
  const languages = profile === undefined ? undefined : findInProfile(profile, "languages");
  const { rank, requirements } = basis;
  return {
    "no-treaty": rank === "none" ? "unknown" : rank === "reciprocity" ? "yes" : "no",
    ...(languages === undefined ? {} : { "language-not-accepted": languages.says.accepted.some((accepted) => isSameLanguage(accepted, language)) ? ("no" as const) : ("yes" as const) }),
    ...(requirements === null ? {} : { "dual-criminality-asked": requirements.includes("dual-criminality") ? ("yes" as const) : ("no" as const) }),
  };
}

/** "en" accepts "en-IN"; "pt-BR" does not accept "pt". */
function isSameLanguage(accepted: string, language: string): boolean {
  return language === accepted || language.startsWith(`${accepted}-`);
}
