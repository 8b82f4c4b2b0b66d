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
};

export type RuleGround = { readonly country: string; /** `null`: reciprocity, or not chosen. */ readonly instrument: string | null };

/** Draft, rules and what it is addressed to in; a finding for each rule that applies and whose field is empty out. */
export function storedFindings(draft: Draft, rules: readonly StoredRule[], { country, instrument }: RuleGround): readonly Finding[] {
  return rules
    .filter(({ countries, instruments }) => (countries.length === 0 || countries.includes(country)) && (instruments.length === 0 || (instrument !== null && instruments.includes(instrument))))
    .flatMap((rule) => {
      const items = draft.items.filter(({ kind }) => rule.kinds.length === 0 || rule.kinds.includes(kind));
      if (items.length === 0) return [];
      if (rule.of === "request") return draft.filled.has(rule.field) ? [] : [findingOf(rule)];
      return items.filter(({ filled }) => !filled.has(rule.field)).map(({ id }) => findingOf(rule, id));
    });
}

function findingOf({ code, field, severity, mend, source }: StoredRule, item?: string): Finding {
  return { rule: code, field, ...(item === undefined ? {} : { item }), severity: source.evidence === "unverified" ? "should" : severity, source, params: { mend } };
}
