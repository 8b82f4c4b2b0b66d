// An act of one State, or the same act of several on one day: a signature, a deposit, a notice.
import { findImpreciseDate, firstPossibleDay } from "../../../domain/kernel/index.ts";
import { resolveParty, type PartyIndex, type ReadingTime } from "../../../domain/parties/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { findFact, type FactFault, type Marking } from "../../treaties/index.ts";
import { actionEvents } from "../action-events.ts";
import type { SourceChoice } from "../record-facts/decide-record.ts";
import { recordFacts, type RecordOutcome, type RecordTerms, type Refused } from "../record-facts/record-facts.ts";

export type ActRequest = {
  readonly treaty: string;
  readonly type: string;
  /** Codes or names as they are written somewhere; none: an act of the treaty as a whole. */
  readonly states: readonly string[];
  /** A day, or the month or year where no more is printed. */
  readonly date: string;
  readonly territory?: string;
  readonly predecessor?: string;
  readonly towards?: readonly string[];
  /** The beginning of the id of the act that this one speaks of. */
  readonly refersTo?: string;
  /** The other fields of an act, as they are stored. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly source: SourceChoice | null;
  readonly marking?: Marking;
  readonly publish: boolean;
};

export async function recordAct(db: Database, request: ActRequest, terms: RecordTerms): Promise<RecordOutcome> {
  const { treaty, type, date, source, marking, publish } = request;
  return await recordFacts(
    db,
    {
      treaty,
      request: ({ facts, parties }) => {
        const time = readingTime(date);
        const found = partiesOf({ state: request.states, territory: one(request.territory), predecessor: one(request.predecessor), towards: request.towards ?? [] }, parties, time);
        if ("ok" in found) return found;
        const refersTo = request.refersTo === undefined ? undefined : findFact(facts, request.refersTo);
        if (refersTo !== undefined && !refersTo.ok) return { ok: false, faults: [{ field: "refersTo", message: refersTo.message }] };
        const says = {
          ...request.more,
          type,
          date,
          ...(found.territory[0] === undefined ? {} : { territory: found.territory[0] }),
          ...(found.predecessor[0] === undefined ? {} : { predecessor: found.predecessor[0] }),
          ...(found.towards.length === 0 ? {} : { towards: found.towards }),
          ...(refersTo === undefined ? {} : { refersTo: refersTo.fact.id }),
        };
        const states = found.state.length === 0 ? [null] : found.state;
        const statements = states.map((state) => ({ kind: "action" as const, says: { ...says, state } }));
        return { statements, source, publish, ...(marking === undefined ? {} : { marking }) };
      },
      event: (slug, facts) => actionEvents.event("act.recorded", slug, { type, date, facts: facts.map(({ id }) => id) }),
    },
    terms,
  );
}

/** Names are read as they were used on the day of the act; where the date is none, the shape of the fact will say so. */
function readingTime(date: string): ReadingTime {
  const said = findImpreciseDate(date);
  return said === undefined ? undefined : { on: firstPossibleDay(said) };
}

function one(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}

/** Every name in its field as a code, or what is wrong with each. */
export function partiesOf<Field extends string>(named: Readonly<Record<Field, readonly string[]>>, parties: PartyIndex, time: ReadingTime): Record<Field, string[]> | Refused {
  const faults: FactFault[] = [];
  const entries = Object.entries<readonly string[]>(named).map(([field, texts]) => {
    const codes = texts.flatMap((text) => {
      const resolution = resolveParty(text, parties, time);
      if (resolution.kind === "found") return [resolution.party];
      const options = resolution.kind === "ambiguous" ? resolution.candidates : resolution.suggestions.map(({ name, party }) => `${name} (${party})`);
      const meant = options.length === 0 ? "give its code" : `is ${options.join(" or ")} meant? Give the code`;
      faults.push({ field, message: `${JSON.stringify(text)} ${resolution.kind === "ambiguous" ? "can mean more than one party" : "names no party"}; ${meant}` });
      return [];
    });
    return [field, codes] as const;
  });
  return faults.length > 0 ? { ok: false, faults } : (Object.fromEntries(entries) as Record<Field, string[]>);
}
