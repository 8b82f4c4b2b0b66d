// What the commands on letters need of the installation: the register, the office, whose letters these are and how they begin.
import { isCurrent, ROLES, type Permission, type PostId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Installation } from "../../platform/config/index.ts";
import type { Database } from "../../platform/db/index.ts";
import { createTypesetter, type Typesetter } from "../../platform/letters/index.ts";
import type { DeskContext } from "../accounts/index.ts";
import { loadBasisRegister, type BasisRegister } from "../legal-basis/index.ts";
import { loadOffice, postTitle, unitName, type Office } from "../organisation/index.ts";

/** As whom the commands act. */
export type Acting = Pick<DeskContext, "standing" | "who" | "actor" | "today">;

export type LetterOffice = { readonly register: BasisRegister; readonly office: Office; readonly installation: Installation; readonly typeset: Typesetter };

let typesetter: Typesetter | undefined;

/** Read before the transaction begins: the register is kept by version, the typesetter for the life of the process. */
export async function loadLetterOffice(db: Database, installation: Installation): Promise<LetterOffice> {
  return { register: await loadBasisRegister(db), office: await loadOffice(db), installation, typeset: loadTypesetter() };
}

/** One for the life of the process: it reads its fonts once. */
export function loadTypesetter(): Typesetter {
  typesetter ??= createTypesetter();
  return typesetter;
}

/** The letterhead of the installation; without one, the authority's names; without any, whose central authority it is. */
export function letterheadOf({ letterhead, authority, ownState }: Installation) {
  const names = Object.entries(authority).map(([language, name]) => ({ language: language.slice(0, 2), lines: [name] }));
  const unnamed = { language: "en", lines: ["Central Authority", new Intl.DisplayNames("en-GB", { type: "region" }).of(ownState) ?? ownState] };
  return letterhead ?? { names: names.length === 0 ? [unnamed] : names.slice(0, 2), address: [] };
}

/** Where the code at the foot is asked about: the site's address without its scheme; without an origin, nowhere. */
export function verifyAddress({ origin, languages }: Installation): string {
  return origin === undefined ? "" : `${new URL(origin).host}/${languages[0] ?? "en"}/verify`;
}

export type Signatory = { readonly post: PostId; readonly name: string; readonly title: string; readonly unit: string };

/** As what the officer signs: the first of the posts of the day that may approve; `undefined`: none of them may. */
export function signatoryOf({ office }: Pick<LetterOffice, "office">, { standing }: Pick<Acting, "standing">, on: CalendarDate, permission: Permission = "request.approve"): Signatory | undefined {
  const post = office.posts.find(({ id, roles }) => standing.posts.includes(id) && roles.some((held) => isCurrent(held, on) && (ROLES[held.role].permissions as readonly Permission[]).includes(permission)));
  const unit = office.units.find(({ id }) => id === post?.unit);
  if (post === undefined || unit === undefined) return undefined;
  return { post: post.id, name: office.people.get(standing.person)?.name ?? "", title: postTitle(post, "en"), unit: unitName(unit, "en", on) };
}
