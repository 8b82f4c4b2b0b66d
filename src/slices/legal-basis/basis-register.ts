// What a legal basis is searched in: statuses from the published register, since only what a second officer has published binds;
// scopes from everything recorded, drafts included, since what was read from memory is a draft and is shown as one.
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { RegisterVersions } from "../../domain/casework/index.ts";
import { ceasedStates, nameOn } from "../../domain/parties/index.ts";
import type { PartyCode, World } from "../../domain/treaty-law/index.ts";
import { asPublic, type Database } from "../../platform/db/index.ts";
import { loadReference, type ReferenceIndex } from "../reference-data/index.ts";
import { deriveRegister, loadRegister, type Register, type RegisterEntry, type Terms } from "../treaties/index.ts";

export type BasisRegister = { readonly published: Register; readonly recorded: Register; readonly world: World; readonly reference: ReferenceIndex };

type Names = { readonly reference: ReferenceIndex; readonly ceased: ReadonlyMap<PartyCode, CalendarDate> };

const names = new WeakMap<Register, Promise<Names>>();

/** Cheap while nothing changed: registers and names are kept by version. The same for every officer: only what is marked public is used. */
export async function loadBasisRegister(db: Database): Promise<BasisRegister> {
  const published = await loadRegister(db, { clock: "published" });
  const recorded = await loadRegister(db, { clock: "recorded" });
  const kept = names.get(published) ?? readNames(db);
  names.set(published, kept);
  kept.catch(() => names.delete(published));
  const { reference, ceased } = await kept;
  return { published, recorded, world: deriveRegister(published, ceased), reference };
}

async function readNames(db: Database): Promise<Names> {
  const reference = await asPublic(db, async (reader) => await loadReference(reader));
  return { reference, ceased: ceasedStates(reference.parties.parties.values()) };
}

export function versionsOf({ published, recorded }: BasisRegister): RegisterVersions {
  return { published: published.version, recorded: recorded.version };
}

/** The party's name on the day, or its code. */
export function nameOfParty({ reference }: Pick<BasisRegister, "reference">, code: PartyCode, on: CalendarDate, language: string): string {
  const party = reference.parties.parties.get(code);
  return party === undefined ? code : (nameOn(party, on, language) ?? code);
}

/** What the instrument asks of a request and says of refusing one, where somebody read it or wrote it down. */
export function termsOf({ recorded }: BasisRegister, instrument: string): Extract<Terms, { readonly recorded: true }> | undefined {
  const terms = recorded.entries.get(instrument)?.terms;
  return terms?.recorded === true && terms.grounds.marking === "public" ? terms : undefined;
}

/** The usual title in the language; else any; else the permanent id. */
export function titleOfEntry({ titles, slug }: Pick<RegisterEntry, "titles" | "slug">, language: string): string {
  const own = titles.filter((title) => title.language === language);
  return (own.find(({ kind }) => kind === "short") ?? own[0] ?? titles[0])?.text ?? slug;
}
