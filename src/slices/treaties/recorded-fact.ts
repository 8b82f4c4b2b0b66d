// One recorded statement about an instrument: what it says, what it rests on, and its three times.
// Valid time is in what it says; recorded and published time stand beside it (docs/decisions/0016).
import type { FactBody, FactKind } from "./record/fact-bodies.ts";
import type { Marking } from "./vocabulary.ts";

type FactOf<K extends FactKind> = {
  readonly id: string;
  /** `null`: a claim, which speaks of no one instrument. */
  readonly instrumentId: string | null;
  readonly kind: K;
  readonly says: FactBody<K>;
  /** `null` only where the provenance is `recalled`. */
  readonly sourceId: string | null;
  /** Further sources that print the same. */
  readonly alsoIn: readonly string[];
  readonly provenance: "sourced" | "recalled";
  readonly marking: Marking;
  /** The fact that this one corrects; both stay. */
  readonly supersedes: string | null;
};

/** A fact about to be recorded; the database gives the times. */
export type NewFact = { readonly [K in FactKind]: FactOf<K> }[FactKind] & { readonly publish: boolean };

/** A fact as it is recorded. */
export type RecordedFact = { readonly [K in FactKind]: FactOf<K> }[FactKind] & {
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly publishedAt: Date | null;
};

export type RecordedFactOf<K extends FactKind> = Extract<RecordedFact, { readonly kind: K }>;

/** The facts of the kind asked for, in the order given. */
export function ofKind<K extends FactKind>(facts: readonly RecordedFact[], kind: K): readonly RecordedFactOf<K>[] {
  return facts.filter((fact): fact is RecordedFactOf<K> => fact.kind === kind);
}

/**
 * What holds among the facts known: neither superseded nor retracted by another of them. Nothing is deleted: among fewer
 * facts (an earlier day) the superseded one holds again.
 */
export function holding(facts: readonly RecordedFact[]): readonly RecordedFact[] {
  const gone = new Set<string>();
  for (const fact of facts) {
    if (fact.supersedes !== null) gone.add(fact.supersedes);
    if (fact.kind === "retraction") gone.add(fact.says.retracts);
  }
  return facts.filter((fact) => !gone.has(fact.id));
}

export type FoundFact = { readonly ok: true; readonly fact: RecordedFact } | { readonly ok: false; readonly message: string };

/** The one fact whose id begins so: as many letters as tell it from the others, and four at least. */
export function findFact(facts: readonly RecordedFact[], beginning: string): FoundFact {
  if (!/^[0-9a-f][0-9a-f-]{3,}$/.test(beginning)) return { ok: false, message: `${JSON.stringify(beginning)} is not the beginning of a fact's id; give four letters or more of it` };
  const [fact, second] = facts.filter(({ id }) => id.startsWith(beginning));
  if (fact === undefined) return { ok: false, message: `the instrument has no fact ${beginning}; comity treaty show lists them` };
  return second === undefined ? { ok: true, fact } : { ok: false, message: `${beginning} begins the ids of several facts; give more of it` };
}
