// From a document to the facts it states, each with its id. Pure but for the hash: the same document gives the same facts.
import type { NewFact } from "../recorded-fact.ts";
import { instrumentIdOf, statementId } from "./fact-identity.ts";
import { statementsOf, type DocumentFault, type InstrumentDocument, type Statement } from "./instrument-document.ts";

export type NamedInstrument = { readonly id: string; readonly slug: string; readonly aliases: readonly string[] };

/** A fact to record, with the place in the document that states it. */
export type PlacedFact = { readonly fact: NewFact; readonly at: string };

export type DocumentFacts = {
  readonly instruments: readonly NamedInstrument[];
  readonly facts: readonly PlacedFact[];
  readonly faults: readonly DocumentFault[];
};

/** Facts from memory are recorded but not published; a general date is, and shows as unsourced (docs/decisions/0019). */
const PUBLISHED_WITHOUT_SOURCE: ReadonlySet<string> = new Set(["published-date"]);

/** May a fact of this kind and provenance be shown to the public at all? */
export function isPublishable(kind: NewFact["kind"], provenance: NewFact["provenance"]): boolean {
  return provenance === "sourced" || PUBLISHED_WITHOUT_SOURCE.has(kind);
}

/** @param publish whether what may be published is published at once (seeds), or waits as a draft */
export function factsOfDocument(document: InstrumentDocument, publish: boolean): DocumentFacts {
  const instruments = document.instruments.map(({ slug, aliases }) => ({ id: instrumentIdOf(slug), slug, aliases }));
  const perInstrument = document.instruments.map((instrument, index) => {
    const place = { slug: instrument.slug, at: `instruments[${index}].`, source: instrument.source, publish };
    return statementFacts(statementsOf(instrument), place);
  });
  const claims = document.claims.map((claim, index): Statement => ({ kind: "claim", at: `claims[${index}]`, ...claim }));
  const all = [...perInstrument, statementFacts(claims, { slug: null, at: "", source: undefined, publish })];
  return {
    instruments,
    facts: all.flatMap(({ facts }) => facts),
    faults: all.flatMap(({ faults }) => faults),
  };
}

type Place = { readonly slug: string | null; readonly at: string; readonly source: string | undefined; readonly publish: boolean };

function statementFacts(statements: readonly Statement[], place: Place): { facts: PlacedFact[]; faults: DocumentFault[] } {
  const byKey = new Map<string, string>();
  const seen = new Map<string, string>();
  const faults: DocumentFault[] = [];
  const facts: PlacedFact[] = [];
  for (const statement of statements) {
    const at = `${place.at}${statement.at}`;
    const fact = factOf(statement, place, (key) => byKey.get(key) ?? key);
    const before = seen.get(fact.id);
    if (before !== undefined) {
      faults.push({ at, message: `says the same as ${before}; say it once` });
      continue;
    }
    seen.set(fact.id, at);
    facts.push({ fact, at });
    const { key } = statement.grounds;
    if (key === undefined) continue;
    if (byKey.has(key)) faults.push({ at, message: `the key ${key} is given twice` });
    byKey.set(key, fact.id);
  }
  return { facts, faults };
}

function factOf({ kind, grounds, says }: Statement, place: Place, idOf: (key: string) => string): NewFact {
  const provenance = grounds.provenance ?? "sourced";
  const sourceId = grounds.source ?? (provenance === "recalled" ? null : (place.source ?? null));
  const alsoIn = grounds.alsoIn ?? [];
  const marking = grounds.marking ?? "public";
  const supersedes = grounds.supersedes === undefined ? null : idOf(grounds.supersedes);
  const resolved = withReferences(says, idOf);
  const id = statementId(place.slug, kind, resolved, { sourceId, alsoIn, provenance, marking, supersedes });
  const instrumentId = place.slug === null ? null : instrumentIdOf(place.slug);
  const publish = place.publish && isPublishable(kind, provenance);
  // What it says was checked by the schema of its kind when the document was read.
  return { id, instrumentId, kind, says: resolved, sourceId, alsoIn, provenance, marking, supersedes, publish } as NewFact;
}

/** Acts that speak of other acts name them by the keys of the document. */
function withReferences(says: unknown, idOf: (key: string) => string): unknown {
  if (typeof says !== "object" || says === null || !("refersTo" in says) || typeof says.refersTo !== "string") return says;
  return { ...says, refersTo: idOf(says.refersTo) };
}
