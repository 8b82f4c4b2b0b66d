// What a person is on a day: the posts held or covered, and all that follows from them.
// When a holding ends, its rights end with that day's beginning; the post's files stay with the post.
// Who stands in takes over the work and not the trust: clearance and compartments are of the own posts alone, since a compartment is entered by
// two officers' agreement, and a cover is recorded by one (house rule).
import type { CalendarDate } from "../kernel/index.ts";
import { higher, type Marking } from "./marking.ts";
import type { Permission } from "./permissions.ts";
import { ROLES, type Role, type RoleFacts } from "./roles.ts";

declare const idOf: unique symbol;
export type PersonId = string & { readonly [idOf]: "person" };
export type PostId = string & { readonly [idOf]: "post" };
export type UnitId = string & { readonly [idOf]: "unit" };

/** `[from, until)`; no end: open. */
export type Term = { readonly from: CalendarDate; readonly until: CalendarDate | null };

/** A post in a person's hands: held, or covered for its holder (then always with an end). */
export type Holding = Term & {
  readonly as: "holder" | "cover";
  readonly post: PostId;
  readonly unit: UnitId;
  /** The post's unit and every unit below it. */
  readonly below: readonly UnitId[];
  readonly clearance: Marking;
  readonly roles: readonly (Term & { readonly role: Role })[];
  readonly compartments: readonly (Term & { readonly code: string })[];
  /** The post's own life: nobody holds a post that is not there. */
  readonly postTerm: Term;
};

/** A person's rights on one day. */
export type Standing = {
  readonly person: PersonId;
  readonly on: CalendarDate;
  readonly posts: readonly PostId[];
  readonly roles: ReadonlySet<Role>;
  readonly permissions: ReadonlySet<Permission>;
  readonly clearance: Marking;
  readonly compartments: ReadonlySet<string>;
  /** Whose files are seen by way of the organisation. */
  readonly units: ReadonlySet<UnitId>;
  /** One of the roles is privileged: a session without a second factor does not do. */
  readonly secondFactor: boolean;
};

export function isCurrent({ from, until }: Term, on: CalendarDate): boolean {
  return from <= on && (until === null || on < until);
}

/** Holdings in; what they make of the person on the day out. No current holding: cleared for what is public, and nothing more. */
export function standingOf(person: PersonId, holdings: readonly Holding[], on: CalendarDate): Standing {
  const current = holdings.filter((holding) => isCurrent(holding, on) && isCurrent(holding.postTerm, on));
  const own = current.filter((holding) => holding.as === "holder");
  const roles = new Set(current.flatMap((holding) => holding.roles.filter((held) => isCurrent(held, on)).map(({ role }) => role)));
  return {
    person,
    on,
    posts: [...new Set(current.map(({ post }) => post))],
    roles,
    permissions: permissionsOf([...roles].map((role) => ROLES[role])),
    clearance: own.reduce<Marking>((most, { clearance }) => higher(most, clearance), "public"),
    compartments: new Set(own.flatMap(({ compartments }) => compartments.filter((held) => isCurrent(held, on)).map(({ code }) => code))),
    units: new Set(current.flatMap((holding) => unitsSeen(holding, on))),
    secondFactor: [...roles].some((role) => ROLES[role].secondFactor),
  };
}

/** What opens content: files, and requests. */
const CONTENT = /^(file|request)\./;

/** Of all roles together; of content none where one of the roles is kept apart from it. */
function permissionsOf(roles: readonly RoleFacts[]): ReadonlySet<Permission> {
  const apart = roles.some((role) => role.apart === true);
  return new Set(roles.flatMap(({ permissions }) => permissions.filter((permission) => !apart || !CONTENT.test(permission))));
}

/** The farthest reach among the post's roles of the day. */
function unitsSeen({ roles, unit, below }: Holding, on: CalendarDate): readonly UnitId[] {
  const reaches = roles.filter((held) => isCurrent(held, on)).map(({ role }) => ROLES[role].reach);
  if (reaches.includes("unit-and-below")) return [unit, ...below];
  return reaches.includes("own-unit") ? [unit] : [];
}
