// What no fact may say, whatever its shape: parties and treaties that are not there, days that cannot be, the same act twice.
import { firstPossibleDay, lastPossibleDay, type CalendarDate, type ImpreciseDate } from "../../../domain/kernel/index.ts";
import type { Condition } from "../../../domain/treaty-law/index.ts";
import { resolveParty, type PartyIndex } from "../../../domain/parties/index.ts";
import type { NewFact, RecordedFact } from "../recorded-fact.ts";
import type { FactBody } from "./fact-bodies.ts";

/** What a fact is checked against. */
export type Checking = {
  readonly parties: PartyIndex;
  readonly today: CalendarDate;
  /** Is there an instrument of that slug, or will there be in the same transaction? */
  readonly hasInstrument: (slug: string) => boolean;
  /** What the instrument is, as far as it is known by then. */
  readonly description: FactBody<"description"> | undefined;
  readonly clause: FactBody<"clause"> | undefined;
  /** The instrument's facts that hold, and those of the same document so far. */
  readonly others: readonly (NewFact | RecordedFact)[];
  /** Does a list of participants as printed stand for the parties, whose roles nobody has told? */
  readonly participantsOnly?: boolean;
};

/** What is wrong, field by field, each with what would be right; empty where nothing is. */
export type FactFault = { readonly field: string; readonly message: string };

export function faultsOfFact(fact: NewFact, checking: Checking): FactFault[] {
  return [...unknownParties(fact, checking), ...unknownTreaties(fact, checking), ...impossibleDays(fact, checking), ...outsiders(fact, checking), ...saidBefore(fact, checking)];
}

function unknownParties(fact: NewFact, { parties }: Checking): FactFault[] {
  return partiesNamed(fact).flatMap(([field, code]) => (parties.parties.has(code) ? [] : [{ field, message: `no party has the code ${code}${meant(code, parties)}` }]));
}

/** What the writer may have meant: a suggestion, followed only by the writer. */
function meant(text: string, parties: PartyIndex): string {
  const resolution = resolveParty(text, parties);
  if (resolution.kind === "found") return `; write ${resolution.party}`;
  const options = resolution.kind === "ambiguous" ? resolution.candidates : resolution.suggestions.map(({ name, party }) => `${party} (${name})`);
  return options.length === 0 ? "" : `; is ${options.join(" or ")} meant?`;
}

/** Every party a fact names, with the field that names it. */
function partiesNamed(fact: NewFact): [string, string][] {
  const list = (field: string, codes: readonly string[] | undefined): [string, string][] => (codes ?? []).map((code) => [field, code]);
  const one = (field: string, code: string | null | undefined): [string, string][] => (code === null || code === undefined ? [] : [[field, code]]);
  switch (fact.kind) {
    case "description":
      return list("between", fact.says.between);
    case "action": {
      const { state, predecessor, territory, towards } = fact.says;
      return [...one("state", state), ...one("predecessor", predecessor), ...one("territory", territory), ...list("towards", towards)];
    }
    case "attestation":
      return [...one("state", fact.says.state), ...list("waitsFor", fact.says.waitsFor)];
    case "authority":
      return one("party", fact.says.party);
    case "clause": {
      const { clause, groups, weights } = fact.says;
      const grouped = Object.entries(groups).flatMap(([name, codes]) => list(`groups.${name}`, codes));
      const weighed = Object.entries(weights).flatMap(([name, table]) => list(`weights.${name}`, Object.keys(table)));
      const when = clause.entryIntoForce?.when;
      return [...grouped, ...weighed, ...(when === undefined ? [] : conditionsIn(when).flatMap(partiesOfCondition))];
    }
    default:
      return [];
  }
}

function partiesOfCondition(condition: Condition): [string, string][] {
  const among = "among" in condition && typeof condition.among === "object" ? condition.among : [];
  const named = condition.type === "named" ? (condition.parties ?? []) : [];
  return [...among, ...named].map((code): [string, string] => ["clause.entryIntoForce.when", code]);
}

function conditionsIn(condition: Condition): readonly Condition[] {
  return condition.type === "all" || condition.type === "any" ? condition.of.flatMap(conditionsIn) : [condition];
}

function unknownTreaties(fact: NewFact, { hasInstrument }: Checking): FactFault[] {
  return treatiesNamed(fact)
    .filter(([, slug]) => !hasInstrument(slug))
    .map(([field, slug]) => ({ field, message: `the register holds no instrument ${slug}; add it first, or name it in words only` }));
}

function treatiesNamed(fact: NewFact): [string, string][] {
  if (fact.kind === "relation") return fact.says.treaty === null ? [] : [["treaty", fact.says.treaty]];
  const entry = fact.kind === "clause" ? fact.says.clause.entryIntoForce : undefined;
  if (entry === undefined) return [];
  const floors = (entry.notBefore ?? []).flatMap((floor): [string, string][] => ("treaty" in floor ? [["clause.entryIntoForce.notBefore", floor.treaty]] : []));
  const conditions = conditionsIn(entry.when).flatMap((condition): [string, string][] => {
    const treaty = condition.type === "treatyInForce" ? condition.treaty : condition.type === "shareOfParties" ? condition.denominator.treaty : undefined;
    return treaty === undefined ? [] : [["clause.entryIntoForce.when", treaty]];
  });
  return [...floors, ...conditions];
}

/**
 * Nobody acts in the future, nor towards a text that is not adopted yet (VCLT 9, 24(4)); but a text that comes about with
 * another treaty (the Single Convention as amended) is consented to through that one.
 */
function impossibleDays(fact: NewFact, { today, description, clause }: Checking): FactFault[] {
  const comesWithAnother = clause?.clause.entryIntoForce?.when.type === "treatyInForce";
  const adopted = comesWithAnother ? undefined : description?.adoptedOn;
  return daysSaid(fact).flatMap(([field, date]) => {
    if (firstPossibleDay(date) > today) return [{ field, message: `${date} is still to come; what is only expected is no fact` }];
    if (fact.kind === "description" || adopted === undefined || lastPossibleDay(date) >= firstPossibleDay(adopted)) return [];
    return [{ field, message: `${date} is before the adoption of the text (${adopted})` }];
  });
}

function daysSaid(fact: NewFact): [string, ImpreciseDate][] {
  if (fact.kind === "action") return [["date", fact.says.date]];
  if (fact.kind === "description" && fact.says.adoptedOn !== undefined) return [["adoptedOn", fact.says.adoptedOn]];
  if (fact.kind === "attestation" && fact.says.statedFor !== undefined && fact.says.status === "in-force") {
    return [["statedFor.from", fact.says.statedFor.from as string as ImpreciseDate]];
  }
  return [];
}

/** A treaty between named States is nobody else's to sign. */
function outsiders(fact: NewFact, { description, participantsOnly = false }: Checking): FactFault[] {
  if (fact.kind === "description") {
    const { participation, between } = fact.says;
    if (participantsOnly && between.length === 0) return [];
    return participation === "bilateral" && between.length !== 2 ? [{ field: "between", message: "a bilateral instrument is between two: name both" }] : [];
  }
  const between = description?.between ?? [];
  const state = fact.kind === "action" || fact.kind === "attestation" ? fact.says.state : undefined;
  if (between.length === 0 || state === undefined || state === null || between.includes(state)) return [];
  return [{ field: "state", message: `the instrument is between ${between.join(" and ")}; ${state} cannot act under it` }];
}

/** The same State doing the same thing on the same day is one act, however many pages print it. */
function saidBefore(fact: NewFact, { others }: Checking): FactFault[] {
  if (fact.kind !== "action") return [];
  const { type, state, date, territory, towards } = fact.says;
  const twin = others.find(
    (other) =>
      other.kind === "action" && other.id !== fact.supersedes && other.says.type === type && other.says.state === state && other.says.date === date &&
      other.says.territory === territory && String(other.says.towards) === String(towards) && other.says.refersTo === fact.says.refersTo,
  );
  return twin === undefined ? [] : [{ field: "date", message: `this ${type} is recorded already (${twin.id}); to correct it, supersede it` }];
}
