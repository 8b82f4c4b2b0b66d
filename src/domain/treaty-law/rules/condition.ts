// VCLT 24(1): a treaty enters into force as it provides. Its condition, as data, is turned into the days on which it
// holds; the first of them is the trigger.
import type { CalendarDate } from "../../kernel/index.ts";
import { reason, type Missing, type Params, type Reason, type UnknownReason } from "../answer.ts";
import { heldUnder, type Condition, type PartyCode, type TreatyFacts, type TreatyId } from "../facts/index.ts";
import type { Acts } from "./acts.ts";
import { allWhoHadSigned, signatoryCodes, signedAfter } from "./all-signatories.ts";
import { countedConsents, groupCodes, type CountedConsent, type CountingLeaf } from "./counted-consents.ts";
import type { OtherTreaties } from "./other-treaties.ts";
import { isMoving, shareNeeded, spansOfShare, type MovingShare } from "./share-of-parties.ts";
import { tacitlyAccepted } from "./tacit-acceptance.ts";
import { intersect, spansAtLeast, unite, type Span } from "./spans.ts";

export type ConditionContext = { readonly facts: TreatyFacts; readonly acts: Acts; readonly others: OtherTreaties };

/** The days on which a condition holds, why, and what could not be told. */
export type Held = { readonly spans: readonly Span[]; readonly why: Reason; readonly unknown: readonly UnknownReason[] };

/** Evaluates a condition over all time. */
export function hold(condition: Condition, context: ConditionContext): Held {
  switch (condition.type) {
    case "all":
    case "any":
      return holdTogether(condition, context);
    case "treatyInForce":
      return holdTreaty(condition.treaty, context);
    case "onDate":
      return { spans: [{ from: condition.date, until: null }], why: reason("condition.on-date", { params: { date: condition.date } }), unknown: [] };
    case "tacit":
      return tacitlyAccepted(condition, context.acts, context.others);
    default:
      return holdCounting(condition, context);
  }
}

function holdTogether(condition: Extract<Condition, { type: "all" | "any" }>, context: ConditionContext): Held {
  const parts = condition.of.map((part) => hold(part, context));
  const spans = (condition.type === "all" ? intersect : unite)(parts.map((part) => part.spans));
  const because = parts.map((part) => part.why);
  const unknown = parts.flatMap((part) => part.unknown);
  // One part that is known never to hold settles "all", whatever is unknown of the others. An alternative that holds does
  // not settle "any": another, not known, may have been met earlier.
  const settled = condition.type === "all" && parts.some((part) => part.spans.length === 0 && part.unknown.length === 0);
  return { spans, why: reason(`condition.${condition.type}`, { params: { date: spans[0]?.from ?? null }, because }), unknown: settled ? [] : unknown };
}

function holdTreaty(treaty: TreatyId, { others }: ConditionContext): Held {
  const date = others.entryIntoForce(treaty);
  const why = reason("condition.treaty-in-force", { params: { treaty, date: date ?? null } });
  if (date === undefined) return { spans: [], why, unknown: [{ code: "other-treaty-unknown", params: { treaty } }] };
  return { spans: date === null ? [] : [{ from: date, until: null }], why, unknown: [] };
}

function holdCounting(leaf: CountingLeaf, context: ConditionContext): Held {
  if (isMoving(leaf)) return holdMoving(leaf, context);
  const need = needed(leaf, context);
  const counted = countedConsents(leaf, context.facts, context.acts);
  if ("unknown" in need) return { spans: [], why: reason(`condition.${leaf.type}`, { params: describe(leaf) }), unknown: [need.unknown] };
  const moves = steps(leaf, counted, context);
  const spans = leaf.type === "allSignatories" && leaf.signedBy === undefined ? allWhoHadSigned(leaf, moves, context.acts) : spansAtLeast(moves, need.min);
  const trigger = spans[0]?.from ?? null;
  const later = leaf.type === "allSignatories" && trigger !== null ? signedAfter(trigger, leaf, context.facts, context.acts) : [];
  if (later.length > 0) return { spans: [], why: reason(`condition.${leaf.type}`, { params: describe(leaf) }), unknown: [{ code: "signatories-not-all-known", params: { date: trigger, parties: later } }] };
  const upTo = relevant(leaf, counted, context).filter((consent) => trigger === null || consent.from <= trigger);
  const params = { ...describe(leaf), min: need.min, have: total(leaf, upTo, context), date: trigger, deciding: upTo.filter((consent) => consent.from === trigger).map((consent) => consent.state) };
  return { spans, why: reason(`condition.${leaf.type}`, { params, facts: upTo.map((consent) => consent.fact) }), unknown: [] };
}

/** A share of the parties there are on each day: it is settled only as far as the other list reaches. */
function holdMoving(leaf: MovingShare, context: ConditionContext): Held {
  const counted = countedConsents(leaf, context.facts, context.acts);
  const found = spansOfShare(leaf, steps(leaf, counted, context), context.others);
  const trigger = found?.spans[0]?.from;
  if (trigger === undefined) {
    const unknown = found?.open === false ? [] : [{ code: "denominator-not-known", params: { treaty: leaf.denominator.treaty, asOf: found?.until ?? null } }];
    return { spans: [], why: reason(`condition.${leaf.type}`, { params: { ...describe(leaf), min: null, have: counted.length, date: null, deciding: [] } }), unknown };
  }
  const upTo = counted.filter(({ from }) => from <= trigger);
  const need = shareNeeded(leaf, context.others, trigger);
  const params = { ...describe(leaf), min: "unknown" in need ? null : need.min, have: upTo.length, date: trigger, deciding: upTo.filter(({ from }) => from === trigger).map(({ state }) => state) };
  return { spans: found?.spans ?? [], why: reason(`condition.${leaf.type}`, { params, facts: upTo.map(({ fact }) => fact) }), unknown: [] };
}

/** How much is needed, or why that cannot be told. `on`: the day asked about, where what is needed moves. */
function needed(leaf: CountingLeaf, context: ConditionContext, on?: CalendarDate): { min: number } | { unknown: UnknownReason } {
  const { facts, acts } = context;
  if (leaf.among !== undefined && groupCodes(leaf.among, facts) === undefined) return missingGroup(String(leaf.among));
  switch (leaf.type) {
    case "count":
    case "declared":
      return { min: leaf.n };
    case "named": {
      const codes = namedParties(leaf, facts);
      return codes === undefined ? missingGroup(leaf.group ?? "") : { min: codes.size };
    }
    case "allSignatories": {
      const signatories = signatoryCodes(leaf, acts);
      // On a complete list without any act nobody has signed yet; consents without signatures leave the signatories unknown.
      if (signatories.size === 0 && facts.coverage.extent === "complete" && !acts.anyConsent) return { min: 1 };
      // Nobody signed: nothing to wait for would put the treaty in force at once; no such treaty exists.
      return signatories.size === 0 ? { unknown: { code: "no-signatories-recorded", params: {} } } : { min: signatories.size };
    }
    case "share":
      return heldUnder(facts.weights, leaf.weights) === undefined ? { unknown: { code: "weights-not-recorded", params: { weights: leaf.weights } } } : { min: leaf.min };
    case "shareOfParties":
      return shareNeeded(leaf, context.others, on);
  }
}

function missingGroup(group: string): { unknown: UnknownReason } {
  return { unknown: { code: "group-not-recorded", params: { group } } };
}

function namedParties(leaf: Extract<CountingLeaf, { type: "named" }>, facts: TreatyFacts): ReadonlySet<PartyCode> | undefined {
  return leaf.parties === undefined ? groupCodes(leaf.group ?? "", facts) : new Set(leaf.parties);
}

function steps(leaf: CountingLeaf, counted: readonly CountedConsent[], context: ConditionContext): { day: CalendarDate; by: number }[] {
  return relevant(leaf, counted, context).flatMap((consent) => {
    const by = worth(leaf, consent.state, context.facts);
    return consent.until === null ? [{ day: consent.from, by }] : [{ day: consent.from, by }, { day: consent.until, by: -by }];
  });
}

/** For named States, signatories and declared qualities only some of the consents matter, or only from a later day. */
function relevant(leaf: CountingLeaf, counted: readonly CountedConsent[], { facts, acts }: ConditionContext): readonly CountedConsent[] {
  if (leaf.type === "named") {
    const named = namedParties(leaf, facts);
    return counted.filter((consent) => named?.has(consent.state) === true);
  }
  if (leaf.type === "allSignatories") {
    const signatories = signatoryCodes(leaf, acts);
    return counted.filter((consent) => signatories.has(consent.state));
  }
  if (leaf.type !== "declared") return counted;
  return counted.flatMap((consent) => {
    const declared = acts.byState.get(consent.state)?.find(({ act }) => act.flag === leaf.flag);
    return declared === undefined ? [] : [{ ...consent, from: declared.day > consent.from ? declared.day : consent.from }];
  });
}

function worth(leaf: CountingLeaf, state: PartyCode, facts: TreatyFacts): number {
  return leaf.type === "share" ? (heldUnder(heldUnder(facts.weights, leaf.weights) ?? {}, state) ?? 0) : 1;
}

function total(leaf: CountingLeaf, counted: readonly CountedConsent[], context: ConditionContext): number {
  const sum = relevant(leaf, counted, context).reduce((have, consent) => have + worth(leaf, consent.state, context.facts), 0);
  return Math.round(sum * 10_000) / 10_000;
}

function describe(leaf: CountingLeaf): Params {
  const among = leaf.among === undefined ? null : typeof leaf.among === "string" ? leaf.among : "listed";
  const own: Params = leaf.type === "share" ? { weights: leaf.weights } : leaf.type === "declared" ? { flag: leaf.flag } : leaf.type === "named" ? { group: leaf.group ?? null } : {};
  return { ...own, among, signatoriesOnly: leaf.signatoriesOnly === true, excludeOrganizations: leaf.excludeOrganizations === true, note: leaf.note ?? null };
}

/** What a condition still lacks on a day: nothing where it holds. */
export function lacking(condition: Condition, context: ConditionContext, on: CalendarDate): Missing[] {
  const days = hold(condition, context).spans;
  if (days.some((span) => span.from <= on && (span.until === null || on < span.until))) return [];
  switch (condition.type) {
    case "all":
      return condition.of.flatMap((part) => lacking(part, context, on));
    case "any":
      return [{ kind: "any-of", options: condition.of.map((part) => lacking(part, context, on)) }];
    case "treatyInForce":
      return [{ kind: "treaty-in-force", treaty: condition.treaty }];
    case "onDate":
      return [{ kind: "date", date: condition.date }];
    case "tacit":
      return on < condition.on ? [{ kind: "date", date: condition.on }] : [{ kind: "fact", what: "fewer-objections", params: { treaty: condition.treaty } }];
    default:
      return lackingLeaf(condition, context, on);
  }
}

function lackingLeaf(leaf: CountingLeaf, context: ConditionContext, on: CalendarDate): Missing[] {
  const need = needed(leaf, context, on);
  if ("unknown" in need) return [{ kind: "fact", what: need.unknown.code, params: need.unknown.params }];
  const upTo = relevant(leaf, countedConsents(leaf, context.facts, context.acts), context).filter((consent) => consent.from <= on && (consent.until === null || on < consent.until));
  if (leaf.type === "named" || leaf.type === "allSignatories") {
    const wanted = leaf.type === "named" ? namedParties(leaf, context.facts) : signatoryCodes(leaf, context.acts, on);
    const done = new Set(upTo.map((consent) => consent.state));
    return [{ kind: "named", parties: [...(wanted ?? [])].filter((code) => !done.has(code)).sort() }];
  }
  const have = total(leaf, upTo, context);
  if (leaf.type === "share") return [{ kind: "share", short: Math.round((need.min - have) * 10_000) / 10_000, min: need.min, have, weights: leaf.weights }];
  if (leaf.type === "declared") return [{ kind: "declared", flag: leaf.flag, short: need.min - have }];
  const among = leaf.among === undefined ? {} : { among: typeof leaf.among === "string" ? leaf.among : leaf.among.join(" ") };
  return [{ kind: "consents", short: need.min - have, of: need.min, have, ...among }];
}
