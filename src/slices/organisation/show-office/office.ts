// The whole office as data, with dates: read at once, looked at for any day. An office has hundreds of posts, not millions.
import type { Marking, PersonId, PostId, Role, Term, UnitId } from "../../../domain/access/index.ts";
import { isCurrent } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { UnitKind } from "../record-office.store.ts";

export type OfficeUnit = Term & {
  readonly id: UnitId;
  readonly slug: string;
  readonly kind: UnitKind;
  readonly parent: UnitId | null;
  readonly names: readonly (Term & { readonly language: string; readonly name: string })[];
};

export type OfficeHolding = Term & { readonly id: string; readonly person: PersonId };
export type OfficeCover = OfficeHolding & { readonly kind: "absence" | "delegation"; readonly reason: string; readonly endedAt: Date | null };
export type OfficeRole = Term & { readonly id: string; readonly role: Role };

export type OfficePost = Term & {
  readonly id: PostId;
  readonly slug: string;
  readonly unit: UnitId;
  readonly titles: Readonly<Record<string, string>>;
  readonly clearance: Marking;
  readonly roles: readonly OfficeRole[];
  readonly holders: readonly OfficeHolding[];
  readonly covers: readonly OfficeCover[];
};

export type OfficePerson = { readonly id: PersonId; readonly name: string; readonly signInName: string; readonly email: string | null; readonly closedAt: Date | null; readonly isDemonstration: boolean };

export type CompartmentMember = Term & { readonly id: string; readonly post: PostId; readonly reason: string; readonly proposedBy: string; readonly approvedBy: string | null };
export type Compartment = { readonly code: string; readonly purpose: string; readonly members: readonly CompartmentMember[] };

export type Office = {
  readonly units: readonly OfficeUnit[];
  readonly posts: readonly OfficePost[];
  readonly people: ReadonlyMap<PersonId, OfficePerson>;
  readonly compartments: readonly Compartment[];
};

/** What the unit is called on the day, in the language or another it has a name in. */
export function unitName({ names, slug }: OfficeUnit, language: string, on: CalendarDate): string {
  const current = names.filter((name) => isCurrent(name, on));
  return (current.find((name) => name.language === language) ?? current[0] ?? names.at(-1))?.name ?? slug;
}

export function postTitle({ titles, slug }: Pick<OfficePost, "titles" | "slug">, language: string): string {
  return titles[language] ?? Object.values(titles)[0] ?? slug;
}

export type UnitInTree = { readonly unit: OfficeUnit; readonly depth: number; readonly posts: readonly OfficePost[] };

/** Units that are there on the day, each below the one it belongs to, with their posts of the day. */
export function officeTree({ units, posts }: Office, language: string, on: CalendarDate): readonly UnitInTree[] {
  const there = units.filter((unit) => isCurrent(unit, on)).toSorted((a, b) => unitName(a, language, on).localeCompare(unitName(b, language, on), language));
  const known = new Set(there.map(({ id }) => id));
  const below = (parent: UnitId | null, depth: number): UnitInTree[] =>
    there
      .filter((unit) => (parent === null ? unit.parent === null || !known.has(unit.parent) : unit.parent === parent))
      .flatMap((unit) => [{ unit, depth, posts: posts.filter((post) => post.unit === unit.id && isCurrent(post, on)) }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}

/** Who holds the post on the day. */
export function holderOn({ holders }: OfficePost, on: CalendarDate): OfficeHolding | undefined {
  return holders.find((held) => isCurrent(held, on));
}

/** Who stands in on the day. */
export function coversOn({ covers }: OfficePost, on: CalendarDate): readonly OfficeCover[] {
  return covers.filter((cover) => cover.endedAt === null && isCurrent(cover, on));
}
