// What the treaty and the country's profile say to the conditions of the table. Nothing recorded: unknown, which asks and never blocks.
import type { CountryProfile } from "../country-profile.ts";
import { findInProfile } from "../country-profile.ts";
import type { ConditionAnswer } from "./check-draft.ts";
import type { RecordedRequirements } from "../legal-basis/basis.ts";
import type { Condition } from "./contents.ts";

export type TermsOfBasis = {
  /** `none`: not chosen yet. */
  readonly rank: "treaty" | "reciprocity" | "none";
  /** What the instrument asks of a request; `null`: nobody has read it for that. */
  readonly requirements: RecordedRequirements | null;
};

/** Why a condition of the table is open: who would have to say or record what. */
export const WHY_OPEN = ["no-basis-chosen", "terms-not-recorded", "terms-from-memory", "no-treaty-says", "languages-not-recorded", "country-not-recorded", "case-decides"] as const;
export type WhyOpen = (typeof WHY_OPEN)[number];

/** Of these the other State would have to say whether it asks for them, and no kind of statement holds it yet. */
const ASKED_BY_STATE: ReadonlySet<Condition> = new Set<Condition>(["assurance-asked", "certificate-asked", "law-asked-for-location"]);

/** For a condition that neither treaty, profile nor draft settles. */
export function whyOpen(condition: Condition, { rank, requirements }: TermsOfBasis): WhyOpen {
  if (condition === "language-not-accepted") return "languages-not-recorded";
  if (condition === "no-treaty" || (condition === "dual-criminality-asked" && rank === "none")) return "no-basis-chosen";
  if (condition === "dual-criminality-asked") return rank === "reciprocity" ? "no-treaty-says" : requirements === null ? "terms-not-recorded" : "terms-from-memory";
  return ASKED_BY_STATE.has(condition) ? "country-not-recorded" : "case-decides";
}

/** Language of the draft (BCP 47), basis and profile in; the conditions that they settle out. Those they leave open are absent. */
export function profileAnswers(profile: CountryProfile | undefined, basis: TermsOfBasis, language: string): Partial<Record<Condition, ConditionAnswer>> {
  const languages = profile === undefined ? undefined : findInProfile(profile, "languages");
  const { rank, requirements } = basis;
  return {
    "no-treaty": rank === "none" ? "unknown" : rank === "reciprocity" ? "yes" : "no",
    ...(languages === undefined ? {} : { "language-not-accepted": languages.says.accepted.some((accepted) => isSameLanguage(accepted, language)) ? ("no" as const) : ("yes" as const) }),
    // Terms that are only remembered settle nothing: the desk reads the article first.
    ...(requirements === null || requirements.read === "memory" ? {} : { "dual-criminality-asked": requirements.asked.some(({ what }) => what === "dual-criminality") ? ("yes" as const) : ("no" as const) }),
  };
}

/** "en" accepts "en-IN"; "pt-BR" does not accept "pt". */
function isSameLanguage(accepted: string, language: string): boolean {
  return language === accepted || language.startsWith(`${accepted}-`);
}

/** The field of the draft that answers to what an instrument asks of a request. */
const FIELD_OF: Readonly<Record<string, string>> = { "limitation-of-use": "limitationOfUse", confidentiality: "confidentiality", "dual-criminality": "dualCriminality", "safe-conduct": "safeConduct", "consent-of-prisoner": "prisonerConsent", costs: "costs", "acceptable-language": "translation" };

/** The articles of the basis itself that ask for the field; none: it asks for it nowhere, or nobody has read it for that. */
export function articlesAsking(requirements: RecordedRequirements | null, field: string): readonly string[] {
  return (requirements?.asked ?? []).flatMap(({ what, articles }) => (FIELD_OF[what] === field ? articles : []));
}
