// What came back from the other side, and what our rules had made of it when our paper went out: which rule was there and was passed over,
// only warned, could not tell or was satisfied; which came later; and for which reasons there is no rule yet.
import type { CalendarDate } from "../../kernel/index.ts";
import { OTHER_REASON } from "../step-reasons.ts";
import type { Finding } from "./check-draft.ts";

/** What the check found of one rule when the contents were passed on; `passed`: the controlling officer let it pass, with reasons. */
export type CheckedFinding = { readonly rule: string; readonly severity: Finding["severity"]; readonly passed: boolean };

export type RecordedReturn = {
  /** The step that recorded it. */
  readonly id: string;
  readonly country: string;
  /** The day our paper went out that came back. */
  readonly sentOn: CalendarDate;
  /** Codes: rules of contents, or something else said in words. */
  readonly reasons: readonly string[];
  /** The check as it was when the contents were passed on last; `null`: nobody kept it. */
  readonly check: readonly CheckedFinding[] | null;
  /** The rules that the check asked; without a finding they were satisfied. `null`: kept before November 2026, when this was not. */
  readonly asked: readonly string[] | null;
  /** The day of that check; `null`: none was kept. Which rules there were is judged by it, not by the day of the despatch. */
  readonly checkedOn: CalendarDate | null;
};

/** A rule and since when it is checked; `null`: as long as Comity is in use. `learnedFrom`: the return that it was added for. */
export type CheckedRule = { readonly id: string; readonly since: CalendarDate | null; readonly learnedFrom: string | null; /** Of the reasons of that return the one that it was added for. */ readonly learnedFor: string | null };

export const RETURN_VERDICTS = ["overridden", "warned", "could-not-tell", "satisfied", "not-asked", "came-later", "check-not-kept"] as const;
export type ReturnVerdict = (typeof RETURN_VERDICTS)[number];

export type ReturnsOfRule = {
  readonly rule: string;
  readonly times: number;
  /** The most first. */
  readonly countries: readonly { readonly country: string; readonly times: number }[];
  readonly verdicts: Readonly<Record<ReturnVerdict, number>>;
};

/** A reason that no rule says; `learned`: the rule that was added for it since. */
export type MissingRule = { readonly return: string; readonly reason: string; readonly learned: { readonly rule: string; readonly since: CalendarDate } | null };

export type ReturnsReport = { readonly rules: readonly ReturnsOfRule[]; readonly missing: readonly MissingRule[] };

/** Returns and the rules that stand in; by rule, the most often offended first, and the reasons without one, out. */
export function reportReturns(returns: readonly RecordedReturn[], rules: readonly CheckedRule[]): ReturnsReport {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const learned = new Map(rules.flatMap(({ id, since, learnedFrom, learnedFor }) => (learnedFrom === null || since === null ? [] : [[`${learnedFrom} ${learnedFor ?? OTHER_REASON}`, { rule: id, since }] as const])));
  const reasons = returns.flatMap((one) => [...new Set(one.reasons)].map((code) => ({ one, code, rule: known.get(code) })));
  const judged = reasons.flatMap(({ one, rule }) => (rule === undefined ? [] : [{ rule: rule.id, country: one.country, verdict: verdictOf(one, rule) }]));
  return {
    rules: [...Map.groupBy(judged, ({ rule }) => rule)].map(([rule, some]) => ofRule(rule, some)).toSorted((a, b) => b.times - a.times || (a.rule < b.rule ? -1 : 1)),
    missing: reasons.flatMap(({ one, code, rule }) => (rule === undefined ? [{ return: one.id, reason: code, learned: learned.get(`${one.id} ${code}`) ?? null }] : [])),
  };
}

function verdictOf({ sentOn, check, asked, checkedOn }: RecordedReturn, { id, since }: CheckedRule): ReturnVerdict {
  if (since !== null && since > (checkedOn ?? sentOn)) return "came-later";
  if (check === null) return "check-not-kept";
  const found = check.filter(({ rule }) => rule === id);
  if (found.some(({ severity, passed }) => passed || severity === "must")) return "overridden";
  if (found.some(({ severity }) => severity === "should")) return "warned";
  if (found.length > 0) return "could-not-tell";
  return asked === null ? "check-not-kept" : asked.includes(id) ? "satisfied" : "not-asked";
}

function ofRule(rule: string, some: readonly { readonly country: string; readonly verdict: ReturnVerdict }[]): ReturnsOfRule {
  const countries = [...Map.groupBy(some, ({ country }) => country)].map(([country, own]) => ({ country, times: own.length })).toSorted((a, b) => b.times - a.times || (a.country < b.country ? -1 : 1));
  const verdicts = Object.fromEntries(RETURN_VERDICTS.map((one) => [one, some.filter(({ verdict }) => verdict === one).length])) as Record<ReturnVerdict, number>;
  return { rule, times: some.length, countries, verdicts };
}
