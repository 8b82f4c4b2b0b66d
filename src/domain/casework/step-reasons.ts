// Why a step sends something back, refuses it, puts it off or leaves a part of it undone, as codes that statistics count. Each code is a rule
// of the table of contents, a ground for refusal, or a shortfall of what came; what none of them says is "other", and is said in words.
import type { AssistanceKind } from "./assistance.ts";
import { strengthOf } from "./completeness/check-draft.ts";
import { CONTENT_RULES } from "./completeness/contents.ts";
import { COUNTRY_RULES } from "./completeness/country-findings.ts";
import type { StoredRule } from "./completeness/stored-rules.ts";
import { design, law, type RuleSource } from "./evidence.ts";
import type { Need } from "./lanes/lane.ts";
import { GENERAL_GROUNDS } from "./refusal-grounds.ts";

/** The needs of a step that are met by codes. */
export const REASON_NEEDS = ["gaps", "ground", "gaps-or-ground", "short-of", "part-because"] as const satisfies readonly Need[];
export type ReasonNeed = (typeof REASON_NEEDS)[number];

export const OTHER_REASON = "other";

/** What a return of the executing authority lacks (BSA s. 77(f) for the certificates of foreign papers; the rest is our own order). */
export const SHORTFALLS = [
  { code: "item-not-answered", source: design("each item has its own result") },
  { code: "certificate-lacking", source: law("BSA 2023 s. 77(f)") },
  { code: "inventory-lacking", source: design("certificates and inventory per kind") },
  { code: "not-as-asked", source: law("UNCAC art. 46(17): by the procedures asked for, where the law allows") },
] as const;

/** Why only a part is done, where no ground for refusal stands behind it. */
export const PART_REASONS = [
  { code: "rest-follows", source: law("UNCAC art. 46(24): as soon as possible, and told how far it is") },
  { code: "nothing-there", source: design("looked for, and there is none") },
  { code: "no-longer-kept", source: design("was there, and is no longer kept") },
] as const;

/** Recorded with the step by itself: the step says why it ends the request. */
export const IMPLIED_REASONS: Readonly<Record<string, string>> = { "decline-conditions": "conditions-declined", "conditions-declined": "conditions-declined", "court-lifts": "restraint-lifted" };

/** Codes that statistics already count as something: a rule that the office adds cannot be called by one. */
export const RESERVED_REASONS: ReadonlySet<string> = new Set<string>([OTHER_REASON, "not-recorded", ...Object.values(IMPLIED_REASONS), ...[...CONTENT_RULES, ...COUNTRY_RULES].map(({ id }) => id), ...GENERAL_GROUNDS.map(({ ground }) => ground), ...[...SHORTFALLS, ...PART_REASONS].map(({ code }) => code)]);

/** `field`: of the draft, where a rule of contents stands behind it. `group`: what kind of thing the code names. */
export type StepReason = { readonly code: string; readonly group: "request" | "item" | "country" | "office" | "ground" | "shortfall" | "part" | "words"; readonly field?: string; readonly source: RuleSource | null };

export function isReasonNeed(need: Need): need is ReasonNeed {
  return REASON_NEEDS.some((one) => one === need);
}

/** What the form of the step offers: of the rules of contents those that the kinds asked for can need, of each item and of the whole. */
export function reasonsFor(need: ReasonNeed, kinds: readonly AssistanceKind[], ofOffice: readonly Pick<StoredRule, "code" | "field" | "source">[]): readonly StepReason[] {
  const other: StepReason = { code: OTHER_REASON, group: "words", source: null };
  const rules = rulesFor(kinds);
  const office = ofOffice.map(({ code, field, source }): StepReason => ({ code, group: "office", field, source }));
  const grounds = GENERAL_GROUNDS.map(({ ground, source }): StepReason => ({ code: ground, group: "ground", source }));
  switch (need) {
    case "gaps":
      // Of the two rules on a hearing that is near, the one that stops names it.
      return [...rules, ...COUNTRY_RULES.filter(({ id }) => id !== "hearing-near").map(({ id, field, source }): StepReason => ({ code: id, group: "country", field, source })), ...office, other];
    case "gaps-or-ground":
      // Rules of single countries bear the names of grounds ("form", "de-minimis"): here the ground is meant.
      return [...rules, ...office, ...grounds, other];
    case "ground":
      return [...grounds, other];
    case "short-of":
      return [...SHORTFALLS.map((one): StepReason => ({ ...one, group: "shortfall" })), other];
    case "part-because":
      return [...PART_REASONS.map((one): StepReason => ({ ...one, group: "part" })), ...grounds, other];
  }
}

function rulesFor(kinds: readonly AssistanceKind[]): readonly StepReason[] {
  return CONTENT_RULES.filter((rule) => kinds.length === 0 || kinds.some((kind) => strengthOf(rule, kind) !== "-")).map(({ id, of, field, source }) => ({ code: id, group: of, field, source }));
}

/** Codes as they were sent, one blank between them, in; those that are offered, each once and in the order of the offer, out. */
export function readReasons(sent: string, offered: readonly StepReason[]): readonly string[] {
  const said = new Set(sent.split(" "));
  return offered.flatMap(({ code }) => (said.has(code) ? [code] : []));
}
