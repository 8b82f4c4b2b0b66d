// Reads the whole office. Which of it is current, the reader's day says.
import { isRole, type Marking, type PersonId, type PostId, type UnitId } from "../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";
import type { UnitKind } from "./record-office.store.ts";
import type { Compartment, Office, OfficePerson, OfficePost, OfficeUnit } from "./show-office/office.ts";

type Reader = Database | DatabaseTransaction;

export async function loadOffice(db: Reader): Promise<Office> {
  return { units: await listUnits(db), posts: await listPosts(db), people: await listPeople(db), compartments: await listCompartments(db) };
}

async function listUnits(db: Reader): Promise<readonly OfficeUnit[]> {
  const units = await db.selectFrom("units").select(["id", "slug", "kind", "parent_id", "held_from", "held_until"]).orderBy("slug").execute();
  const names = Map.groupBy(await db.selectFrom("unit_names").select(["unit_id", "language", "name", "held_from", "held_until"]).orderBy("held_from").execute(), (row) => row.unit_id);
  return units.map((row) => ({
    id: row.id as UnitId, slug: row.slug, kind: row.kind as UnitKind, parent: row.parent_id as UnitId | null, from: row.held_from, until: row.held_until,
    names: (names.get(row.id) ?? []).map(({ language, name, held_from: from, held_until: until }) => ({ language, name, from, until })),
  }));
}

async function listPosts(db: Reader): Promise<readonly OfficePost[]> {
  const posts = await db.selectFrom("posts").select(["id", "slug", "unit_id", "titles", "clearance", "held_from", "held_until"]).orderBy("slug").execute();
  const roles = Map.groupBy(await db.selectFrom("post_roles").select(["id", "post_id", "role", "held_from", "held_until"]).orderBy("role").orderBy("held_from").execute(), (row) => row.post_id);
  const holders = Map.groupBy(await db.selectFrom("post_holdings").select(["id", "post_id", "person_id", "held_from", "held_until"]).orderBy("held_from").execute(), (row) => row.post_id);
  const covers = Map.groupBy(await db.selectFrom("post_covers").select(["id", "post_id", "person_id", "kind", "reason", "held_from", "held_until", "ended_at"]).orderBy("held_from").execute(), (row) => row.post_id);
  return posts.map((row) => ({
    id: row.id as PostId, slug: row.slug, unit: row.unit_id as UnitId, titles: row.titles as Readonly<Record<string, string>>, clearance: row.clearance as Marking, from: row.held_from, until: row.held_until,
    roles: (roles.get(row.id) ?? []).flatMap(({ id, role, held_from: from, held_until: until }) => (isRole(role) ? [{ id, role, from, until }] : [])),
    holders: (holders.get(row.id) ?? []).map(({ id, person_id, held_from: from, held_until: until }) => ({ id, person: person_id as PersonId, from, until })),
    covers: (covers.get(row.id) ?? []).map(({ id, person_id, kind, reason, held_from: from, held_until: until, ended_at: endedAt }) => ({ id, person: person_id as PersonId, kind: kind as "absence" | "delegation", reason, from, until, endedAt })),
  }));
}

async function listPeople(db: Reader): Promise<ReadonlyMap<PersonId, OfficePerson>> {
  const rows = await db.selectFrom("people").select(["id", "name", "sign_in_name", "email", "closed_at", "is_demonstration"]).orderBy("name").execute();
  return new Map(rows.map((row) => [row.id as PersonId, { id: row.id as PersonId, name: row.name, signInName: row.sign_in_name, email: row.email, closedAt: row.closed_at, isDemonstration: row.is_demonstration }]));
}

async function listCompartments(db: Reader): Promise<readonly Compartment[]> {
  const rows = await db.selectFrom("compartments").select(["code", "purpose"]).orderBy("code").execute();
  const members = await db.selectFrom("compartment_memberships").select(["id", "compartment_code", "post_id", "held_from", "held_until", "reason", "proposed_by", "approved_by"]).orderBy("held_from").execute();
  const byCode = Map.groupBy(members, (row) => row.compartment_code);
  return rows.map(({ code, purpose }) => ({
    code, purpose,
    members: (byCode.get(code) ?? []).map((row) => ({ id: row.id, post: row.post_id as PostId, from: row.held_from, until: row.held_until, reason: row.reason, proposedBy: row.proposed_by, approvedBy: row.approved_by })),
  }));
}
