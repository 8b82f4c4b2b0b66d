// Who stands above: the nearest post, of the same unit or of one above it, whose role reaches over the unit and what is below.
import { isCurrent, ROLES, type PostId, type UnitId } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { holderOn, type Office, type OfficePost } from "./office.ts";

/** Of the post, or of the unit where nobody has it; posts that somebody holds go before vacant ones. `undefined`: nobody stands above. */
export function superiorPost(office: Pick<Office, "posts" | "units">, below: { readonly unit: UnitId; readonly post: PostId | null }, on: CalendarDate): OfficePost | undefined {
  const own = office.posts.find(({ id }) => id === below.post);
  for (let unit: UnitId | null = below.unit, first = true; unit !== null; first = false) {
    const here = office.posts.filter((post) => post.unit === unit && post.id !== below.post && isCurrent(post, on) && leads(post, on));
    // Of posts that lead the same unit none stands above the other.
    const above = first && own !== undefined && leads(own, on) ? [] : here;
    const found = above.find((post) => holderOn(post, on) !== undefined) ?? above[0];
    if (found !== undefined) return found;
    unit = office.units.find(({ id }) => id === unit)?.parent ?? null;
  }
  return undefined;
}

function leads({ roles }: OfficePost, on: CalendarDate): boolean {
  return roles.some((held) => isCurrent(held, on) && ROLES[held.role].reach === "unit-and-below");
}
