// Which units of the office can be which desk of a request on a day: by the roles of their posts.
import { isCurrent, ROLES, type Permission, type PostId, type UnitId } from "../../domain/access/index.ts";
import { STEP_PERMISSIONS, type Part, type StepActor } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Office, OfficePost } from "../organisation/index.ts";

const ACTS: Readonly<Record<Part, StepActor>> = { agency: "investigating-officer", controlling: "controlling-officer", endorser: "endorsing-authority", authority: "desk", executing: "executing-authority", court: "court" };

/** Posts that may act for the part today. */
export function postsFor({ posts }: Pick<Office, "posts">, part: Part, on: CalendarDate): readonly OfficePost[] {
  const permission: Permission | null = STEP_PERMISSIONS[ACTS[part]];
  if (permission === null) return [];
  return posts.filter((post) => isCurrent(post, on) && post.roles.some((held) => isCurrent(held, on) && (ROLES[held.role].permissions as readonly Permission[]).includes(permission)));
}

/** Posts of these units that may have requests lie with them today. */
export function postsWithRequests({ posts }: Pick<Office, "posts">, units: ReadonlySet<UnitId>, on: CalendarDate): readonly OfficePost[] {
  return posts.filter((post) => units.has(post.unit) && isCurrent(post, on) && post.roles.some((held) => isCurrent(held, on) && (ROLES[held.role].permissions as readonly Permission[]).includes("request.read")));
}

export function unitsFor(office: Pick<Office, "posts">, part: Part, on: CalendarDate): readonly UnitId[] {
  return [...new Set(postsFor(office, part, on).map(({ unit }) => unit))];
}

/** The unit where the agency's drafts are checked: the officer's own, else the next above it that has a controlling officer. */
export function controllingUnit(office: Pick<Office, "posts" | "units">, unit: UnitId, on: CalendarDate): { readonly unit: UnitId; readonly post: PostId } | undefined {
  const here = postsFor(office, "controlling", on).find((post) => post.unit === unit);
  if (here !== undefined) return { unit, post: here.id };
  const parent = office.units.find(({ id }) => id === unit)?.parent ?? null;
  return parent === null ? undefined : controllingUnit(office, parent, on);
}

/** The authority's registry where nobody keeps the country: the unit with the desk that stands highest. */
export function highestDesk(office: Pick<Office, "posts" | "units">, on: CalendarDate): UnitId | undefined {
  const depth = (unit: UnitId): number => {
    const parent = office.units.find(({ id }) => id === unit)?.parent ?? null;
    return parent === null ? 0 : 1 + depth(parent);
  };
  return unitsFor(office, "authority", on).toSorted((a, b) => depth(a) - depth(b))[0];
}
