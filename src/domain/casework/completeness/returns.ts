// What came back from the other side, and what our rules would have made of it: which caught it and were passed over, which catch it
// since, and for which reasons there is no rule yet.
import type { CalendarDate } from "../../kernel/index.ts";

export type RecordedReturn = {
  readonly id: string;
  readonly country: string;
  /** The day our paper went out that came back. */
  readonly sentOn: CalendarDate;
  /** Each reason in the other side's words, with the rules that an officer mapped it to; none: no rule says it. */
  readonly reasons: readonly { readonly words: string; readonly rules: readonly string[] }[];
};

/** A rule and since when it is checked; `null`: as long as Comity is in use. */
export type CheckedRule = { readonly id: string; readonly since: CalendarDate | null };

export type ReturnsReport = {
  /** The rule was there when the paper went out: it was overridden, or did not hold then. The most first. */
  readonly passedOver: readonly { readonly rule: string; readonly returns: readonly string[] }[];
  /** The rule came later: the same draft would be stopped now. */
  readonly caughtNow: readonly { readonly rule: string; readonly returns: readonly string[] }[];
  /** Mapped to no rule, or to one that is gone: the place to add one. */
  readonly missing: readonly { readonly country: string; readonly words: string; readonly return: string }[];
};

export function reportReturns(returns: readonly RecordedReturn[], rules: readonly CheckedRule[]): ReturnsReport {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const mapped = returns.flatMap((one) => one.reasons.flatMap(({ rules: named }) => named.flatMap((id) => {
    const rule = known.get(id);
    return rule === undefined ? [] : [{ rule: id, return: one.id, later: rule.since !== null && rule.since > one.sentOn }];
  })));
  return {
    passedOver: byRule(mapped.filter(({ later }) => !later)),
    caughtNow: byRule(mapped.filter(({ later }) => later)),
    missing: returns.flatMap(({ id, country, reasons }) => reasons.filter((reason) => !reason.rules.some((rule) => known.has(rule))).map(({ words }) => ({ country, words, return: id }))),
  };
}

function byRule(mapped: readonly { readonly rule: string; readonly return: string }[]): ReturnsReport["passedOver"] {
  const grouped = [...Map.groupBy(mapped, ({ rule }) => rule)].map(([rule, some]) => ({ rule, returns: [...new Set(some.map((one) => one.return))].sort() }));
  return grouped.toSorted((a, b) => b.returns.length - a.returns.length || a.rule.localeCompare(b.rule, "en"));
}
