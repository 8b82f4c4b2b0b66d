// To which units information can be passed: those beside its own desk whose posts draft or execute requests.
import { isCurrent, ROLES, type Permission, type UnitId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Office } from "../organisation/index.ts";

const READERS: readonly Permission[] = ["request.draft", "request.execute"];

/** @param own the desk that keeps it; `null`: any. */
export function agenciesOf({ posts }: Pick<Office, "posts">, own: UnitId | null, on: CalendarDate): readonly UnitId[] {
  const reads = posts.filter((post) => post.unit !== own && isCurrent(post, on) && post.roles.some((held) => isCurrent(held, on) && (ROLES[held.role].permissions as readonly Permission[]).some((permission) => READERS.includes(permission))));
  return [...new Set(reads.map(({ unit }) => unit))];
}
