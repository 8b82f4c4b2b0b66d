// What a load has to add and to supersede so that the register says what the seeds say. Pure: the store's rows in, the changes out.
import type { FactContent, FactTable, StoredFact, StoredSource } from "../reference-data.store.ts";
import type { SeedFacts } from "./seed-facts.ts";

type FactChanges = { readonly added: readonly FactContent[]; readonly superseded: readonly StoredFact[]; readonly unchanged: number };
export type SourceChanges = { readonly added: readonly StoredSource[]; readonly corrected: readonly { readonly before: StoredSource; readonly now: StoredSource }[]; readonly unchanged: number };

/** A fact that both have is left alone; one that only the seeds have is added; one that only the register has from them is superseded. */
function decideFactChanges(stored: readonly StoredFact[], wanted: readonly FactContent[]): FactChanges {
  const standing = new Map(stored.map((fact) => [canonical(fact.content), fact]));
  const saying = new Set(wanted.map(canonical));
  const added = wanted.filter((content) => !standing.has(canonical(content)));
  const superseded = [...standing].flatMap(([text, fact]) => (saying.has(text) ? [] : [fact]));
  return { added, superseded, unchanged: wanted.length - added.length };
}

/** Sources are corrected in place, and never go: facts of any slice may point at them. */
function decideSourceChanges(stored: readonly StoredSource[], wanted: readonly StoredSource[]): SourceChanges {
  const known = new Map(stored.map((source) => [source.id, source]));
  const added = wanted.filter(({ id }) => !known.has(id));
  const corrected = wanted.flatMap((now) => {
    const before = known.get(now.id);
    return before === undefined || canonical(before) === canonical(now) ? [] : [{ before, now }];
  });
  return { added, corrected, unchanged: wanted.length - added.length - corrected.length };
}

export type SeedChanges = { readonly sources: SourceChanges; readonly facts: Readonly<Record<FactTable, FactChanges>> };

/** Totals over all tables. */
export function countChanges({ sources, facts }: SeedChanges): { added: number; changed: number; unchanged: number } {
  const tables = Object.values(facts);
  const sum = (of: (changes: FactChanges) => number) => tables.reduce((total, changes) => total + of(changes), 0);
  return {
    added: sources.added.length + sum(({ added }) => added.length),
    changed: sources.corrected.length + sum(({ superseded }) => superseded.length),
    unchanged: sources.unchanged + sum(({ unchanged }) => unchanged),
  };
}

export function decideSeedChanges(stored: Readonly<Record<FactTable, readonly StoredFact[]>>, storedSources: readonly StoredSource[], wanted: SeedFacts, wantedSources: readonly StoredSource[]): SeedChanges {
  const facts = (table: FactTable) => decideFactChanges(stored[table], wanted[table]);
  return {
    sources: decideSourceChanges(storedSources, wantedSources),
    facts: {
      party_descriptions: facts("party_descriptions"),
      party_names: facts("party_names"),
      party_successions: facts("party_successions"),
      body_descriptions: facts("body_descriptions"),
      body_memberships: facts("body_memberships"),
    },
  };
}

/** One text for one content, in whatever order its columns come. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isPlain(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
