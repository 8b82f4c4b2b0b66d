// To which units information can be passed: those outside the desk whose posts draft or execute requests.
import { isCurrent, ROLES, type Permission, type UnitId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Office } from "../organisation/index.ts";

const READERS: readonly Permission[] = ["request.draft", "request.execute"];

export function agenciesOf({ posts }: Pick<Office, "posts">, on: CalendarDate): readonly UnitId[] {
  const reads = posts.filter((post) => isCurrent(post, on) && post.roles.some((held) => isCurrent(held, on) && (ROLES[held.role].permissions as readonly Permission[]).some((permission) => READERS.includes(permission))));
  return [...new Set(reads.map(({ unit }) => unit))];
}
