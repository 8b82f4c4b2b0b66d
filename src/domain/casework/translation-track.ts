// A text on its way into another language: ordered, received, certified by its translator, returned for correction, or given up. The table is
// the rule; buttons, forms and tests are read off it. That a translation may have to carry its translator's certificate is each country's own
// statement (`CountrySays` "languages"); UNCAC 46(14) asks for a language that the requested State accepts.
import type { CalendarDate } from "../kernel/index.ts";
import { findInProfile, type CountryProfile } from "./country-profile.ts";

export const TRANSLATION_STATES = ["ordered", "received", "certified", "returned", "cancelled"] as const;
export type TranslationState = (typeof TRANSLATION_STATES)[number];
export const TRANSLATION_ACTS = ["order", "receive", "certify", "return", "cancel"] as const;
export type TranslationAct = (typeof TRANSLATION_ACTS)[number];

/** What must be given with an act. `document`: the translated text; `certifier`: by whom and in what words it is certified. */
export type TranslationNeed = "document" | "certifier" | "reason";
export type TranslationStep = { readonly act: TranslationAct; readonly from: readonly TranslationState[]; readonly to: TranslationState; readonly needs: readonly TranslationNeed[] };

/** Ordering begins it. A certificate can be found wanting, so a certified translation can be returned; nothing follows a cancellation. */
export const TRANSLATION_STEPS: readonly TranslationStep[] = [
  { act: "order", from: [], to: "ordered", needs: [] },
  { act: "receive", from: ["ordered", "returned"], to: "received", needs: ["document"] },
  { act: "certify", from: ["received"], to: "certified", needs: ["certifier"] },
  { act: "return", from: ["received", "certified"], to: "returned", needs: ["reason"] },
  { act: "cancel", from: ["ordered", "received", "returned"], to: "cancelled", needs: ["reason"] },
];

/** Where a translation is after its last act: each act leads to one state. */
export function stateLeftBy(act: TranslationAct): TranslationState {
  return STATE_LEFT_BY[act];
}

const STATE_LEFT_BY = Object.fromEntries(TRANSLATION_STEPS.map(({ act, to }) => [act, to])) as Readonly<Record<TranslationAct, TranslationState>>;

/** The state after the act, or that the state does not allow it. */
export function afterTranslationAct(state: TranslationState, act: TranslationAct): TranslationState | undefined {
  return TRANSLATION_STEPS.find((step) => step.act === act && step.from.includes(state))?.to;
}

/** The acts that the state allows, in the order of the table. */
export function translationActsFrom(state: TranslationState): readonly TranslationStep[] {
  return TRANSLATION_STEPS.filter(({ from }) => from.includes(state));
}

/** Is it with its translator, and past its day? On its day it is not late yet. */
export function isTranslationLate(state: TranslationState, dueOn: CalendarDate | null, today: CalendarDate): boolean {
  return (state === "ordered" || state === "returned") && dueOn !== null && dueOn < today;
}

/**
 * Languages into which the request has a certified translation; whether one of them serves the other State. Where nobody recorded which
 * languages it accepts, any does: whether one was needed at all is then an open question of its own.
 */
export function servesCountry(translated: readonly string[], profile: CountryProfile | undefined): boolean {
  const languages = profile === undefined ? undefined : findInProfile(profile, "languages");
  if (languages === undefined) return translated.length > 0;
  return translated.some((language) => languages.says.accepted.some((accepted) => language === accepted || language.startsWith(`${accepted}-`)));
}
