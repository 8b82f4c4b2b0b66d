// The day a text was signed or adopted, as far as it is recorded: a statement that a treaty is not in force reaches back
// to it, and no treaty is in force before it (VCLT 24(1)).
import { firstPossibleDay, lastPossibleDay, latest, type CalendarDate, type ImpreciseDate } from "../../../kernel/index.ts";
import type { Action, FactId, PartyCode, TreatyFacts } from "../../facts/index.ts";

export type Conclusion = {
  readonly first: CalendarDate;
  /** The last day it can mean; the same as `first` where the day is known. */
  readonly last: CalendarDate;
  /** As recorded: a day, a month or a year. */
  readonly signed: string;
  /** Adopted: no signature of all is recorded, but the adoption of the text is. */
  readonly how: "signed" | "adopted";
  readonly facts: readonly FactId[];
};

const SIGNATURES: ReadonlySet<Action["type"]> = new Set<Action["type"]>(["signature", "definitiveSignature", "signatureAdReferendum"]);

/**
 * When the treaty was concluded: for a treaty between named States the latest of their signatures, otherwise its adoption.
 * `undefined` where neither is recorded, or where one of the named States' signatures is not.
 */
export function findConclusion(facts: TreatyFacts): Conclusion | undefined {
  const signatures = facts.between?.map((code) => firstSignature(facts, code)) ?? [];
  const known = signatures.filter((act) => act !== undefined);
  if (known.length > 0 && known.length === signatures.length) return latestOf(known);
  return facts.adoptedOn === undefined ? undefined : of(facts.adoptedOn, [], "adopted");
}

/** When one State signed, or succeeded to a signature. */
export function findSignature(facts: TreatyFacts, code: PartyCode): Conclusion | undefined {
  const act = firstSignature(facts, code);
  return act === undefined ? undefined : of(act.date, [act.id]);
}

function firstSignature(facts: TreatyFacts, code: PartyCode): Action | undefined {
  return facts.actions
    .filter((act) => act.state === code && SIGNATURES.has(act.type))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))[0];
}

function latestOf(acts: readonly Action[]): Conclusion | undefined {
  const [first, ...others] = acts.map((act) => of(act.date, [act.id]));
  if (first === undefined) return undefined;
  const all = [first, ...others];
  const last = latest(first.last, ...others.map((one) => one.last));
  const deciding = all.filter((one) => one.last === last).sort((a, b) => (a.first < b.first ? 1 : -1))[0] ?? first;
  return {
    first: latest(first.first, ...others.map((one) => one.first)),
    last,
    signed: deciding.signed,
    how: "signed",
    facts: all.flatMap((one) => one.facts).sort(),
  };
}

function of(date: ImpreciseDate, facts: readonly FactId[], how: Conclusion["how"] = "signed"): Conclusion {
  return { first: firstPossibleDay(date), last: lastPossibleDay(date), signed: date, how, facts };
}
