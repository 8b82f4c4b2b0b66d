// The office and the States as pages of requests name them today.
import type { PersonId, PostId, UnitId } from "../../domain/access/index.ts";
import { isOpen, nameOn, resolveParty } from "../../domain/parties/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { DeskContext } from "../accounts/index.ts";
import { loadBasisRegister, type BasisRegister } from "../legal-basis/index.ts";
import { coversOn, holderOn, loadOffice, postTitle, unitName, type Office } from "../organisation/index.ts";

export type RequestView = {
  readonly office: Office;
  readonly register: BasisRegister;
  readonly unit: (id: UnitId) => string;
  readonly post: (id: PostId) => string;
  /** Who holds the post today, and who stands in. */
  readonly holders: (id: PostId) => readonly string[];
  /** An actor as it stands in the record: an officer's name, else what is written. */
  readonly actor: (by: string) => string;
  readonly country: (code: string) => string;
  /** Every State and territory of today by its name, to be offered while one is typed. */
  readonly countryNames: () => readonly string[];
};

export async function loadView({ db, language, today }: Pick<DeskContext, "db" | "language" | "today">): Promise<RequestView> {
  const office = await loadOffice(db);
  const register = await loadBasisRegister(db);
  return viewOf(office, register, language.code, today);
}

function viewOf(office: Office, register: BasisRegister, language: string, today: CalendarDate): RequestView {
  const units = new Map(office.units.map((unit) => [unit.id, unitName(unit, language, today)]));
  const posts = new Map(office.posts.map((post) => [post.id, post]));
  const person = (id: PersonId) => office.people.get(id)?.name ?? id;
  return {
    office,
    register,
    unit: (id) => units.get(id) ?? id,
    post: (id) => {
      const post = posts.get(id);
      return post === undefined ? id : postTitle(post, language);
    },
    holders: (id) => {
      const post = posts.get(id);
      return post === undefined ? [] : [...new Set([holderOn(post, today), ...coversOn(post, today)].flatMap((held) => (held === undefined ? [] : [person(held.person)])))];
    },
    actor: (by) => (by.startsWith("person:") ? person(by.slice("person:".length) as PersonId) : by),
    country: (code) => {
      const party = register.reference.parties.parties.get(code);
      return party === undefined ? code : (nameOn(party, today, language) ?? code);
    },
    countryNames: () => [...register.reference.parties.parties.values()].flatMap((party) => (isOpen(party.existence) ? [nameOn(party, today, language) ?? party.code] : [])).toSorted((a, b) => a.localeCompare(b)),
  };
}

/** A State by its name or code; `undefined`: none, or several that could be meant. */
export function stateNamed({ register }: Pick<RequestView, "register">, text: string): string | undefined {
  const found = resolveParty(text.slice(0, 120), register.reference.parties);
  return found.kind === "found" ? found.party : undefined;
}
