// The register as an officer sees it: drafts included, what is marked above the clearance left out.
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { ceasedStates, nameOn, type PartyCode } from "../../domain/parties/index.ts";
import type { World } from "../../domain/treaty-law/index.ts";
import { withinScope, type ScopedTransaction } from "../../platform/db/index.ts";
import type { DeskContext } from "../accounts/index.ts";
import { loadReference, type ReferenceIndex } from "../reference-data/index.ts";
import { deriveRegister, findInstrumentNames, listFacts, loadRegister, type InstrumentNames, type RecordedFact, type Register } from "../treaties/index.ts";

export type OfficersRegister = { readonly register: Register; readonly world: World; readonly reference: ReferenceIndex };

const references = new WeakMap<Register, Promise<ReferenceIndex>>();

/** Cheap while nothing changed: registers and names are kept by version and clearance. */
export async function loadOfficersRegister({ db, scope }: DeskContext): Promise<OfficersRegister> {
  const register = await loadRegister(db, { clock: "recorded", within: scope });
  const kept = references.get(register) ?? withinScope(db, scope, async (tx) => await loadReference(tx));
  references.set(register, kept);
  const reference = await kept;
  return { register, world: deriveRegister(register, ceasedOf(reference)), reference };
}

const ceased = new WeakMap<ReferenceIndex, ReadonlyMap<PartyCode, CalendarDate>>();

function ceasedOf(reference: ReferenceIndex): ReadonlyMap<PartyCode, CalendarDate> {
  const kept = ceased.get(reference) ?? ceasedStates(reference.parties.parties.values());
  ceased.set(reference, kept);
  return kept;
}

/** The instrument of an address with every fact the officer may see; `undefined` where there is none to be seen. */
export async function findInstrument({ db, scope }: DeskContext, name: string): Promise<{ readonly instrument: InstrumentNames; readonly facts: readonly RecordedFact[] } | undefined> {
  return await withinScope(db, scope, async (tx: ScopedTransaction) => {
    const instrument = await findInstrumentNames(tx, name);
    if (instrument === undefined) return undefined;
    const facts = await listFacts(tx, instrument.id);
    return facts.length === 0 ? undefined : { instrument, facts };
  });
}

/** The party's name on the day, or its code. */
export function nameOfParty({ reference }: OfficersRegister, code: string, on: CalendarDate, language: string): string {
  const party = reference.parties.parties.get(code);
  return party === undefined ? code : (nameOn(party, on, language) ?? code);
}

/** The instrument's title, or its slug. */
export function titleOfInstrument({ register }: OfficersRegister, slug: string, language: string): string {
  const titles = register.entries.get(slug)?.titles ?? [];
  const inLanguage = titles.filter((title) => title.language === language);
  return (inLanguage.find(({ kind }) => kind === "short") ?? inLanguage[0] ?? titles[0])?.text ?? slug;
}
