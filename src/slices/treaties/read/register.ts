// The register in memory: every instrument with its facts, as of one version. Pure: rows in, register out.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Claim, FactId, TreatyFacts, TreatyId } from "../../../domain/treaty-law/index.ts";
import type { FactBody, FactKind } from "../record/fact-bodies.ts";
import { holding, ofKind, type RecordedFact } from "../recorded-fact.ts";
import type { Grounds, RegisterEntry, Source, Stated } from "../register-entry.ts";
import { entryOfFacts, groundsOf, type InstrumentIdentity } from "./entry-of-facts.ts";
import { engineFact, treatyFactsOf, type RecordClock } from "./treaty-facts-of.ts";

/** A fact as a proof names it: which instrument, what it says, on what grounds. */
export type KnownFact = {
  readonly [K in FactKind]: { readonly kind: K; readonly says: FactBody<K> };
}[FactKind] & { readonly treaty: TreatyId | null; readonly grounds: Grounds };

export type Register = {
  /** Moves with every change; two registers of one version, clock and day are the same. */
  readonly version: number;
  readonly clock: RecordClock;
  /** The record day it is replayed to; `null`: all that is known now. */
  readonly knownOn: CalendarDate | null;
  readonly entries: ReadonlyMap<TreatyId, RegisterEntry>;
  readonly facts: ReadonlyMap<TreatyId, TreatyFacts>;
  readonly claims: readonly Stated<Claim>[];
  /** Every name of an instrument, its own slug included, to its slug. */
  readonly slugs: ReadonlyMap<string, TreatyId>;
  /** Every fact known, superseded ones too: what the reasons of an answer refer to. */
  readonly known: ReadonlyMap<FactId, KnownFact>;
};

export type RegisterRows = {
  readonly version: number;
  readonly instruments: readonly InstrumentIdentity[];
  readonly facts: readonly RecordedFact[];
  readonly sources: ReadonlyMap<string, Source>;
};

/** Builds the register from its rows, replayed to a day of the clock chosen. */
export function buildRegister(rows: RegisterRows, clock: RecordClock, knownOn: CalendarDate | null): Register {
  const known = rows.facts.filter((fact) => isKnown(fact, clock, knownOn));
  const byInstrument = Map.groupBy(known, (fact) => fact.instrumentId);
  const reading = { clock, sources: rows.sources };
  const entries = new Map<TreatyId, RegisterEntry>();
  const facts = new Map<TreatyId, TreatyFacts>();
  const slugs = new Map<string, TreatyId>();
  const slugOf = new Map<string, TreatyId>();
  for (const identity of rows.instruments) {
    const own = byInstrument.get(identity.id) ?? [];
    const entry = entryOfFacts(identity, own, rows.sources);
    if (entry === undefined) continue;
    entries.set(identity.slug, entry);
    facts.set(identity.slug, treatyFactsOf(identity.slug, own, reading));
    slugOf.set(identity.id, identity.slug);
    for (const name of [identity.slug, ...identity.aliases]) slugs.set(name, identity.slug);
  }
  const shown = known.filter((fact) => fact.instrumentId === null || slugOf.has(fact.instrumentId));
  return {
    version: rows.version,
    clock,
    knownOn,
    entries,
    facts,
    claims: ofKind(holding(shown), "claim").map((fact) => ({ ...fact.says, ...engineFact(fact, reading), grounds: groundsOf(fact, rows.sources) })),
    slugs,
    known: new Map(shown.map((fact) => [fact.id, knownFact(fact, slugOf, rows.sources)])),
  };
}

/** By slug or by any other permanent name. */
export function findEntry(register: Register, name: string): RegisterEntry | undefined {
  const slug = register.slugs.get(name);
  return slug === undefined ? undefined : register.entries.get(slug);
}

/** Was the fact in the record, or before the public, at the end of that day? A draft never is before the public. */
function isKnown(fact: RecordedFact, clock: RecordClock, knownOn: CalendarDate | null): boolean {
  const at = clock === "recorded" ? fact.recordedAt : fact.publishedAt;
  return at !== null && (knownOn === null || at.toISOString().slice(0, 10) <= knownOn);
}

function knownFact(fact: RecordedFact, slugOf: ReadonlyMap<string, TreatyId>, sources: ReadonlyMap<string, Source>): KnownFact {
  const { kind, says } = fact;
  const treaty = fact.instrumentId === null ? null : (slugOf.get(fact.instrumentId) ?? null);
  return { kind, says, treaty, grounds: groundsOf(fact, sources) } as KnownFact;
}
