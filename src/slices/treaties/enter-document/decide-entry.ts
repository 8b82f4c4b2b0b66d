// What entering a document would add to the register, and what stands against it. Pure: what is known in, rows or faults out.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { PartyIndex } from "../../../domain/parties/index.ts";
import { faultsOfFact } from "../record/check-fact.ts";
import type { DocumentFacts, NamedInstrument, PlacedFact } from "../record/document-facts.ts";
import type { FactBody } from "../record/fact-bodies.ts";
import type { DocumentFault } from "../record/instrument-document.ts";
import type { NewFact } from "../recorded-fact.ts";

export type KnownRegister = {
  readonly parties: PartyIndex;
  readonly today: CalendarDate;
  /** Every name of an instrument, to its id. */
  readonly names: ReadonlyMap<string, string>;
  /** Which of the document's facts, and of those they supersede, are recorded already. */
  readonly recorded: ReadonlySet<string>;
};

/** `refuse`: an instrument that the register holds is a fault (an officer adds). `skip`: what is known already is left alone (seeds). */
export type IfKnown = "refuse" | "skip";

export type EntryDecision = {
  readonly instruments: readonly NamedInstrument[];
  readonly facts: readonly NewFact[];
  readonly unchanged: number;
  readonly faults: readonly DocumentFault[];
};

export function decideEntry(document: DocumentFacts, known: KnownRegister, ifKnown: IfKnown): EntryDecision {
  const added = document.facts.filter(({ fact }) => !known.recorded.has(fact.id));
  const held = new Set(known.names.values());
  return {
    instruments: document.instruments.filter(({ id }) => !held.has(id)),
    facts: added.map(({ fact }) => fact),
    unchanged: document.facts.length - added.length,
    faults: [...document.faults, ...supersedingNothing(document.facts, known.recorded), ...namesTaken(document.instruments, known.names, ifKnown), ...contentFaults(document, added, known)],
  };
}

function namesTaken(instruments: readonly NamedInstrument[], names: ReadonlyMap<string, string>, ifKnown: IfKnown): DocumentFault[] {
  const own = new Map<string, string>();
  return instruments.flatMap(({ id, slug, aliases }, index) => {
    const faults: DocumentFault[] = [];
    for (const name of [slug, ...aliases]) {
      const at = `instruments[${index}].${name === slug ? "slug" : "aliases"}`;
      const holder = names.get(name);
      if (holder === id && ifKnown === "refuse") faults.push({ at, message: `${name} is in the register already; add to it with comity treaty act, attest or correct` });
      if (holder !== undefined && holder !== id) faults.push({ at, message: `${name} is the name of another instrument; names are given once and for ever` });
      if (own.has(name)) faults.push({ at, message: `${name} is also named by ${own.get(name) ?? ""}` });
      own.set(name, `instruments[${index}]`);
    }
    return faults;
  });
}

/** A correction corrects something: a fact of the document, or one on record. */
function supersedingNothing(facts: readonly PlacedFact[], recorded: ReadonlySet<string>): DocumentFault[] {
  const own = new Set(facts.map(({ fact }) => fact.id));
  return facts.flatMap(({ fact: { supersedes }, at }) =>
    supersedes === null || own.has(supersedes) || recorded.has(supersedes) ? [] : [{ at: `${at}.supersedes`, message: `no fact ${supersedes} is on record, and no statement has that key` }],
  );
}

function contentFaults(document: DocumentFacts, added: readonly PlacedFact[], known: KnownRegister): DocumentFault[] {
  const slugs = new Set([...known.names.keys(), ...document.instruments.map(({ slug }) => slug)]);
  const descriptions = new Map<string | null, FactBody<"description">>();
  const clauses = new Map<string | null, FactBody<"clause">>();
  for (const { fact } of document.facts) {
    if (fact.kind === "description") descriptions.set(fact.instrumentId, fact.says);
    if (fact.kind === "clause") clauses.set(fact.instrumentId, fact.says);
  }
  const listed = new Set(document.facts.flatMap(({ fact }) => (fact.kind === "participants" ? [fact.instrumentId] : [])));
  const before = new Map<string | null, NewFact[]>();
  return added.flatMap(({ fact, at }) => {
    const others = before.get(fact.instrumentId) ?? [];
    before.set(fact.instrumentId, [...others, fact]);
    const instrument = { description: descriptions.get(fact.instrumentId), clause: clauses.get(fact.instrumentId), others };
    const checking = { ...known, ...instrument, hasInstrument: (slug: string) => slugs.has(slug), participantsOnly: listed.has(fact.instrumentId) };
    return faultsOfFact(fact, checking).map(({ field, message }) => ({ at: `${at}.${field}`, message }));
  });
}
