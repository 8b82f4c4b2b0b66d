// The check of a draft against the table: what must be there and is not, what should be, and what nobody can tell yet.
import type { AssistanceKind } from "../assistance.ts";
import type { RuleSource } from "../evidence.ts";
import { COLUMNS, columnOf } from "./columns.ts";
import { CONTENT_RULES, type Condition, type ContentRule, type Strength } from "./contents.ts";

export type DraftItem = { readonly id: string; readonly kind: AssistanceKind; /** Fields of the item that are filled. */ readonly filled: ReadonlySet<string> };

export type Draft = { readonly items: readonly DraftItem[]; /** Fields of the request that are filled. */ readonly filled: ReadonlySet<string> };

export type ConditionAnswer = "yes" | "no" | "unknown";

/** What is known of the treaty, the country and the item; asked for each item, since a person may be known for one and not for another. */
export type AnswerCondition = (condition: Condition, item: DraftItem) => ConditionAnswer;

export type Finding = {
  readonly rule: string;
  readonly field: string;
  /** Absent: the whole request. */
  readonly item?: string;
  /** `must` blocks; `should` warns; `cannot-tell`: whether it is needed depends on what is not recorded. */
  readonly severity: "must" | "should" | "cannot-tell";
  /** The condition that makes it needed, or that nobody can answer. */
  readonly condition?: Condition;
  readonly source: RuleSource;
  /** What the sentence about it needs beside the rule: a day, a number, how to mend it. */
  readonly params?: Readonly<Record<string, string | number>>;
};

/** Progress beside the findings: how many fields that the draft needs are filled. `asked`: the rules that were asked of it, satisfied or not; of any other it says nothing. */
export type DraftCheck = { readonly findings: readonly Finding[]; readonly asked: readonly string[]; readonly needed: number; readonly filled: number };

/** Request and items in; findings in the order of the table out. A request without items asks for nothing, and needs nothing yet. */
export function checkDraft(draft: Draft, answer: AnswerCondition): DraftCheck {
  const asked = CONTENT_RULES.flatMap((rule) => (rule.of === "item" ? draft.items.map((item) => ({ rule, items: [item] })) : [{ rule, items: draft.items }]));
  const judged = asked.map(({ rule, items }) => ({ rule, item: rule.of === "item" ? items[0] : undefined, need: strongest(items.map((item) => needOf(rule, item, answer))) }));
  const needed = judged.filter(({ need }) => need.severity !== "not-needed");
  const isFilled = ({ rule, item }: (typeof judged)[number]) => (item === undefined ? draft.filled : item.filled).has(rule.field);
  const findings = needed.filter((one) => !isFilled(one)).map(({ rule, item, need }) => findingOf(rule, item, need));
  return { findings, asked: [...new Set(needed.map(({ rule }) => rule.id))], needed: needed.length, filled: needed.filter(isFilled).length };
}

/** Does anything block? Warnings and open questions do not. */
export function isComplete({ findings }: DraftCheck): boolean {
  return findings.every(({ severity }) => severity !== "must");
}

type NeedOf = { readonly severity: "must" | "should" | "cannot-tell" | "not-needed"; readonly condition?: Condition };

const ORDER = ["not-needed", "should", "cannot-tell", "must"] as const;

function strongest(needs: readonly NeedOf[]): NeedOf {
  return needs.reduce<NeedOf>((most, need) => (ORDER.indexOf(need.severity) > ORDER.indexOf(most.severity) ? need : most), { severity: "not-needed" });
}

function needOf(rule: ContentRule, item: DraftItem, answer: AnswerCondition): NeedOf {
  const strength = strengthOf(rule, item.kind);
  // What is only remembered warns; nobody is stopped by it.
  const binding = rule.source.evidence === "unverified" ? "should" : "must";
  if (strength === "M") return { severity: binding };
  if (strength !== "C" || rule.condition === undefined) return { severity: "not-needed" };
  const holds = answer(rule.condition, item);
  if (holds === "no") return { severity: "not-needed" };
  return { severity: holds === "unknown" ? "cannot-tell" : binding, condition: rule.condition };
}

export function strengthOf(rule: ContentRule, kind: AssistanceKind): Strength {
  const column = columnOf(kind);
  if (column === undefined) return rule.floor === true ? (rule.condition === undefined || rule.by[0] === "M" ? "M" : "C") : "-";
  return (rule.by[COLUMNS.indexOf(column)] ?? "-") as Strength;
}

function findingOf(rule: ContentRule, item: DraftItem | undefined, { severity, condition }: NeedOf): Finding {
  return {
    rule: rule.id,
    field: rule.field,
    ...(item === undefined ? {} : { item: item.id }),
    severity: severity === "not-needed" ? "should" : severity,
    ...(condition === undefined ? {} : { condition }),
    source: rule.source,
  };
}
