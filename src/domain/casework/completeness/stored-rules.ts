// Rules that an office adds as data: learnt from a return, told by the other side, or its own.
import type { AssistanceKind } from "../assistance.ts";
import type { RuleSource } from "../evidence.ts";
import type { Draft, Finding } from "./check-draft.ts";

export type StoredRule = {
  /** Permanent; returns and reports name it. */
  readonly code: string;
  /** Empty: any kind, any country, any basis. */
  readonly kinds: readonly AssistanceKind[];
  readonly countries: readonly string[];
  readonly instruments: readonly string[];
  readonly field: string;
  /** About the whole request, or each item of the kinds. */
  readonly of: "request" | "item";
  readonly severity: "must" | "should";
  /** How to mend it, in a sentence. */
  readonly mend: string;
  readonly source: RuleSource;
  /** The return that it was added for: the step that recorded it. */
  readonly learnedFrom?: string;
  /** Which of the reasons of that return; without one, what was said there in words. */
  readonly learnedFor?: string;
};

export type RuleGround = { readonly country: string; /** `null`: reciprocity, or not chosen. */ readonly instrument: string | null };

/** Draft, rules and what it is addressed to in; a finding for each rule that applies and whose field is empty out. */
export function storedFindings(draft: Draft, rules: readonly StoredRule[], { country, instrument }: RuleGround): readonly Finding[] {
  return storedRulesAsked(draft, rules, { country, instrument })
    .flatMap((rule) => {
      const items = itemsOf(draft, rule);
      if (rule.of === "request") return draft.filled.has(rule.field) ? [] : [findingOf(rule)];
      return items.filter(({ filled }) => !filled.has(rule.field)).map(({ id }) => findingOf(rule, id));
    });
}

/** Those that apply to the draft: of its country, its basis and a kind that it asks for. */
export function storedRulesAsked(draft: Draft, rules: readonly StoredRule[], { country, instrument }: RuleGround): readonly StoredRule[] {
  return rules
    .filter(({ countries, instruments }) => (countries.length === 0 || countries.includes(country)) && (instruments.length === 0 || (instrument !== null && instruments.includes(instrument))))
    .filter((rule) => itemsOf(draft, rule).length > 0);
}

function itemsOf({ items }: Draft, { kinds }: StoredRule): Draft["items"] {
  return items.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
}

function findingOf({ code, field, severity, mend, source }: StoredRule, item?: string): Finding {
  return { rule: code, field, ...(item === undefined ? {} : { item }), severity: source.evidence === "unverified" ? "should" : severity, source, params: { mend } };
}
