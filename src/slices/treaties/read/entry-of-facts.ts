// From recorded facts to what is shown of an instrument beside its status.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { holding, ofKind, type RecordedFact, type RecordedFactOf } from "../recorded-fact.ts";
import type { Grounds, RegisterEntry, Scope, Source, Stated, Terms } from "../register-entry.ts";
import { dayOf } from "./treaty-facts-of.ts";

export type InstrumentIdentity = { readonly id: string; readonly slug: string; readonly aliases: readonly string[] };

/** The entry, or `undefined` where none of the facts known describes the instrument: to this reader it is not there. */
export function entryOfFacts(identity: InstrumentIdentity, facts: readonly RecordedFact[], sources: ReadonlyMap<string, Source>): RegisterEntry | undefined {
  const current = holding(facts);
  const described = ofKind(current, "description").at(-1);
  if (described === undefined) return undefined;
  const { form, participation, binding, between, subjects, adoptedOn, adoptedAt, depositary } = described.says;
  const stated = <T extends object>(said: readonly (RecordedFact & { readonly says: T })[]): Stated<T>[] =>
    said.map((fact) => ({ ...fact.says, grounds: groundsOf(fact, sources) }));
  return {
    ...identity,
    titles: stated(ofKind(current, "title")),
    form,
    participation,
    binding,
    between,
    subjects,
    adoptedOn: adoptedOn ?? null,
    adoptedAt: adoptedAt ?? null,
    depositary: depositary ?? null,
    scope: scopeOf(ofKind(current, "scope").at(-1), sources),
    terms: termsOf(ofKind(current, "terms").at(-1), sources),
    registrations: stated(ofKind(current, "registration")),
    relations: stated(ofKind(current, "relation")),
    authorities: stated(ofKind(current, "authority")),
    texts: stated(ofKind(current, "text")),
    files: stated(ofKind(current, "file")),
    notes: stated(ofKind(current, "note")),
    participants: ofKind(current, "participants").flatMap(({ says }) => says.named),
    grounds: groundsOf(described, sources),
    marking: described.marking,
    sources: sourcesOf(current, sources),
  };
}

function scopeOf(fact: RecordedFactOf<"scope"> | undefined, sources: ReadonlyMap<string, Source>): Scope {
  return fact === undefined ? { recorded: false } : { recorded: true, ...fact.says, grounds: groundsOf(fact, sources) };
}

function termsOf(fact: RecordedFactOf<"terms"> | undefined, sources: ReadonlyMap<string, Source>): Terms {
  return fact === undefined ? { recorded: false } : { recorded: true, ...fact.says, grounds: groundsOf(fact, sources) };
}

/** What stands beside a statement when it is shown. */
export function groundsOf(fact: RecordedFact, sources: ReadonlyMap<string, Source>): Grounds {
  return {
    factId: fact.id,
    source: fact.sourceId === null ? null : (sources.get(fact.sourceId) ?? null),
    alsoIn: fact.alsoIn.flatMap((key) => sources.get(key) ?? []),
    provenance: fact.provenance,
    recordedOn: dayOf(fact.recordedAt),
    publishedOn: dayOrNull(fact.publishedAt),
    marking: fact.marking,
  };
}

function dayOrNull(instant: Date | null): CalendarDate | null {
  return instant === null ? null : dayOf(instant);
}

function sourcesOf(facts: readonly RecordedFact[], sources: ReadonlyMap<string, Source>): Source[] {
  const keys = new Set(facts.flatMap((fact) => [...(fact.sourceId === null ? [] : [fact.sourceId]), ...fact.alsoIn]));
  return [...keys].flatMap((key) => sources.get(key) ?? []);
}
