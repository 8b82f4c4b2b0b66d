// The instruments of a register that somebody asks for, each with its status on a day. Status is derived, so it is no filter in the store.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { treatyStatus, type Basis, type PartyCode, type TreatyStatus, type World } from "../../../domain/treaty-law/index.ts";
import type { Register } from "../read/register.ts";
import type { RegisterEntry } from "../register-entry.ts";
import type { Form, Participation, Subject } from "../vocabulary.ts";

export type TreatyFilter = {
  readonly subject?: Subject;
  readonly form?: Form;
  readonly participation?: Participation;
  /** Under which this party has acted, is named, or is attested. */
  readonly party?: PartyCode;
  readonly status?: TreatyStatus;
  /** Every one of these words is in the titles or the id. */
  readonly words?: readonly string[];
};

export type ListedTreaty = {
  readonly slug: string;
  readonly title: string;
  readonly entry: RegisterEntry;
  readonly status: TreatyStatus;
  readonly basis: Basis;
};

export function listTreaties(register: Register, world: World, on: CalendarDate, filter: TreatyFilter = {}): ListedTreaty[] {
  return [...register.entries.values()].flatMap((entry) => {
    const history = world.history(entry.slug);
    if (history === undefined || !matches(entry, register, filter)) return [];
    const { status, basis } = treatyStatus(history, on);
    if (filter.status !== undefined && status !== filter.status) return [];
    return [{ slug: entry.slug, title: register.facts.get(entry.slug)?.title ?? entry.slug, entry, status, basis }];
  });
}

function matches(entry: RegisterEntry, register: Register, { subject, form, participation, party, words = [] }: TreatyFilter): boolean {
  if (subject !== undefined && !entry.subjects.includes(subject)) return false;
  if (form !== undefined && entry.form !== form) return false;
  if (participation !== undefined && entry.participation !== participation) return false;
  if (party !== undefined && !concerns(entry, register, party)) return false;
  const text = `${entry.slug} ${entry.titles.map((title) => title.text).join(" ")}`.toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}

function concerns({ slug, between }: RegisterEntry, register: Register, party: PartyCode): boolean {
  const facts = register.facts.get(slug);
  return between.includes(party) || facts?.actions.some(({ state }) => state === party) === true || facts?.attestations.some(({ state }) => state === party) === true;
}
