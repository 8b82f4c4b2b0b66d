// What the public register answers from: the published facts in memory, every history derived from them, and the names of
// the parties. One view per register version and record date; a page only looks things up.
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { ceasedStates, nameOn, type PartyCode } from "../../domain/parties/index.ts";
import type { TreatyHistory, TreatyId, World } from "../../domain/treaty-law/index.ts";
import { asPublic, type Database } from "../../platform/db/index.ts";
import { loadReference, type ReferenceIndex } from "../reference-data/index.ts";
import { deriveRegister, loadRegister, type Register, type RegisterEntry } from "../treaties/index.ts";

export type PublicView = {
  readonly register: Register;
  readonly world: World;
  readonly reference: ReferenceIndex;
  /** The State whose register this is. */
  readonly ownState: PartyCode;
};

/** An instrument with the history derived from its facts. */
export type Treaty = { readonly entry: RegisterEntry; readonly history: TreatyHistory };

/** Loads the view for a record date; cheap while nothing was published since. */
export type LoadView = (knownOn: CalendarDate | null) => Promise<PublicView>;

type Names = { readonly version: number; readonly reference: ReferenceIndex; readonly ceased: ReadonlyMap<PartyCode, CalendarDate> };

/** The public's view of a database. */
export function publicViews(db: Database, ownState: PartyCode): LoadView {
  let names: Names | undefined;
  return async (knownOn) => {
    const register = await loadRegister(db, { clock: "published", ...(knownOn === null ? {} : { knownOn }) });
    // Names change rarely and with no version of their own: they are read again with each new version of the register.
    if (names === undefined || names.version !== register.version) names = await readNames(db, register.version);
    return { register, world: deriveRegister(register, names.ceased), reference: names.reference, ownState };
  };
}

async function readNames(db: Database, version: number): Promise<Names> {
  const reference = await asPublic(db, async (reader) => await loadReference(reader));
  return { version, reference, ceased: ceasedStates(reference.parties.parties.values()) };
}

const listed = new WeakMap<World, readonly Treaty[]>();

/** Every instrument of the view, in order of its slug; put together once for each register version and record date. */
export function listTreaties(view: PublicView): readonly Treaty[] {
  const kept = listed.get(view.world);
  if (kept !== undefined) return kept;
  const treaties = [...view.register.entries.keys()].sort().flatMap((slug) => findTreaty(view, slug) ?? []);
  listed.set(view.world, treaties);
  return treaties;
}

const byId = new WeakMap<World, ReadonlyMap<TreatyId, TreatyHistory>>();

/** Every history of the view, for the questions that are asked of all of them. */
export function listHistories(view: PublicView): ReadonlyMap<TreatyId, TreatyHistory> {
  const kept = byId.get(view.world) ?? new Map(listTreaties(view).map(({ entry, history }) => [entry.slug, history]));
  byId.set(view.world, kept);
  return kept;
}

/** By slug or by any other permanent name; `undefined` where the register holds none of it. */
export function findTreaty({ register, world }: PublicView, name: string): Treaty | undefined {
  const slug = register.slugs.get(name);
  const entry = slug === undefined ? undefined : register.entries.get(slug);
  const history = entry === undefined ? undefined : world.history(entry.slug);
  return entry === undefined || history === undefined ? undefined : { entry, history };
}

/** The party's short name on the day, in the language; its code where no name is recorded. */
export function partyName({ reference }: PublicView, code: PartyCode, on: CalendarDate, language: string): string {
  const party = reference.parties.parties.get(code);
  return party === undefined ? code : (nameOn(party, on, language) ?? code);
}
