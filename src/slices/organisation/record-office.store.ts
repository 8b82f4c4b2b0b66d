// Writing people, units, posts and what binds them. Rows only: who may, and whether it makes sense, is decided before.
import { randomUUID } from "node:crypto";
import type { Marking, PersonId, PostId, Role, UnitId } from "../../domain/access/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { DatabaseTransaction } from "../../platform/db/index.ts";

export type UnitKind = "authority" | "division" | "desk" | "agency" | "state-unit" | "court" | "mission";

export type NewPerson = { readonly name: string; readonly signInName: string; readonly email?: string; readonly isDemonstration?: boolean };
export type NewUnit = { readonly slug: string; readonly kind: UnitKind; readonly parent: UnitId | null; readonly names: Readonly<Record<string, string>>; readonly from: CalendarDate };
export type NewPost = { readonly slug: string; readonly unit: UnitId; readonly titles: Readonly<Record<string, string>>; readonly clearance: Marking; readonly roles: readonly Role[]; readonly from: CalendarDate };

/** @throws where the sign-in name or the e-mail address is taken: ask before. */
export async function insertPerson(tx: DatabaseTransaction, { name, signInName, email, isDemonstration }: NewPerson): Promise<PersonId> {
  const id = randomUUID() as string as PersonId;
  await tx.insertInto("people").values({ id, name, sign_in_name: signInName, email: email ?? null, is_demonstration: isDemonstration ?? false }).execute();
  return id;
}

/** With its names from its first day. */
export async function insertUnit(tx: DatabaseTransaction, { slug, kind, parent, names, from }: NewUnit): Promise<UnitId> {
  const id = randomUUID() as string as UnitId;
  await tx.insertInto("units").values({ id, slug, kind, parent_id: parent, held_from: from }).execute();
  await tx.insertInto("unit_names").values(Object.entries(names).map(([language, name]) => ({ unit_id: id, language, name, held_from: from }))).execute();
  return id;
}

/** With its roles from its first day. */
export async function insertPost(tx: DatabaseTransaction, { slug, unit, titles, clearance, roles, from }: NewPost): Promise<PostId> {
  const id = randomUUID() as string as PostId;
  await tx.insertInto("posts").values({ id, slug, unit_id: unit, titles: { ...titles }, clearance, held_from: from }).execute();
  if (roles.length > 0) await tx.insertInto("post_roles").values(roles.map((role) => ({ id: randomUUID(), post_id: id, role, held_from: from }))).execute();
  return id;
}

export type NewHolding = { readonly post: PostId; readonly person: PersonId; readonly from: CalendarDate; readonly until?: CalendarDate; readonly by: string };

/** @throws where the post has another holder in that time. */
export async function insertHolding(tx: DatabaseTransaction, { post, person, from, until, by }: NewHolding): Promise<void> {
  await tx.insertInto("post_holdings").values({ id: randomUUID(), post_id: post, person_id: person, held_from: from, held_until: until ?? null, recorded_by: by }).execute();
}
