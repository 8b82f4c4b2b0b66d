// All the SQL that names people, units, posts and what binds them.
import { sql } from "kysely";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { isRole, type Holding, type Marking, type PersonId, type PostId, type Role, type Term, type UnitId } from "../../domain/access/index.ts";
import type { Database, DatabaseTransaction } from "../../platform/db/index.ts";

type Reader = Database | DatabaseTransaction;

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly signInName: string;
  readonly email: string | null;
  readonly closedAt: Date | null;
  readonly isDemonstration: boolean;
};

/** By the name typed at sign-in, in any case. */
export async function findPersonBySignInName(db: Reader, signInName: string): Promise<Person | undefined> {
  return asPerson(await people(db).where("sign_in_name", "=", signInName.trim().toLowerCase()).executeTakeFirst());
}

/** By an e-mail address in small letters; no two people have the same. */
export async function findPersonByEmail(db: Reader, email: string): Promise<Person | undefined> {
  return asPerson(await people(db).where(sql<boolean>`lower(email) = ${email}`).executeTakeFirst());
}

export async function findPerson(db: Reader, id: string): Promise<Person | undefined> {
  return asPerson(await people(db).where("id", "=", id).executeTakeFirst());
}

function people(db: Reader) {
  return db.selectFrom("people").select(["id", "name", "sign_in_name", "email", "closed_at", "is_demonstration"]);
}

type PersonRow = { id: string; name: string; sign_in_name: string; email: string | null; closed_at: Date | null; is_demonstration: boolean };

function asPerson(row: PersonRow | undefined): Person | undefined {
  if (row === undefined) return undefined;
  return { id: row.id as PersonId, name: row.name, signInName: row.sign_in_name, email: row.email, closedAt: row.closed_at, isDemonstration: row.is_demonstration };
}

/** Names of people as they stand in a record (`person:<id>`); other actors are left out. */
export async function listPersonNames(db: Reader, actors: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(actors.flatMap((actor) => (actor.startsWith("person:") ? [actor.slice("person:".length)] : [])))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("people").select(["id", "name"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name }) => [`person:${id}`, name]));
}

type HoldingRow = {
  as_what: "holder" | "cover"; held_from: CalendarDate; held_until: CalendarDate | null;
  post_id: string; post_from: CalendarDate; post_until: CalendarDate | null; clearance: Marking; unit_id: string;
  below: string[]; roles: TermText<"role">[]; compartments: TermText<"code">[];
};
type TermText<K extends string> = { readonly [key in K]: string } & { readonly from: CalendarDate; readonly until: CalendarDate | null };

/** Every post the person holds, held or covers, with all that hangs on it; which of it is current, the domain says. */
export async function listHoldings(db: Reader, person: PersonId): Promise<readonly Holding[]> {
  const { rows } = await sql<HoldingRow>`
    with recursive held as (
      select 'holder' as as_what, post_id, held_from, held_until from post_holdings where person_id = ${person}
      union all
      select 'cover', post_id, held_from, held_until from post_covers where person_id = ${person} and ended_at is null
    ), tree as (
      select posts.unit_id as top, units.id from held join posts on posts.id = held.post_id join units on units.parent_id = posts.unit_id
      union
      select tree.top, units.id from tree join units on units.parent_id = tree.id
    )
    select held.as_what, held.held_from, held.held_until, posts.id as post_id, posts.held_from as post_from, posts.held_until as post_until,
      posts.clearance, posts.unit_id,
      coalesce((select array_agg(tree.id order by tree.id) from tree where tree.top = posts.unit_id), '{}') as below,
      coalesce((select jsonb_agg(jsonb_build_object('role', role, 'from', post_roles.held_from, 'until', post_roles.held_until) order by role)
        from post_roles where post_roles.post_id = posts.id), '[]') as roles,
      coalesce((select jsonb_agg(jsonb_build_object('code', compartment_code, 'from', member.held_from, 'until', member.held_until) order by compartment_code)
        from compartment_memberships member where member.post_id = posts.id and member.approved_at is not null), '[]') as compartments
    from held join posts on posts.id = held.post_id
    order by held.as_what desc, posts.id
  `.execute(db);
  return rows.map((row) => ({
    as: row.as_what,
    from: row.held_from,
    until: row.held_until,
    post: row.post_id as PostId,
    unit: row.unit_id as UnitId,
    below: row.below as UnitId[],
    clearance: row.clearance,
    // A role this Comity does not know (an older one's) gives nothing.
    roles: row.roles.flatMap(({ role, ...term }) => (isRole(role) ? [{ role, ...term } satisfies Term & { role: Role }] : [])),
    compartments: row.compartments,
    postTerm: { from: row.post_from, until: row.post_until },
  }));
}

export type PostName = { readonly id: PostId; readonly slug: string; readonly titles: Readonly<Record<string, string>>; readonly unit: UnitId; readonly unitName: string | null };

/** Posts by their ids, each with its unit's name in the language on the day. */
export async function listPostNames(db: Reader, posts: readonly PostId[], language: string, on: CalendarDate): Promise<readonly PostName[]> {
  if (posts.length === 0) return [];
  const rows = await db
    .selectFrom("posts")
    .select(["posts.id", "posts.slug", "posts.titles", "posts.unit_id"])
    .select((eb) =>
      eb
        .selectFrom("unit_names")
        .select("unit_names.name")
        .whereRef("unit_names.unit_id", "=", "posts.unit_id")
        .where("unit_names.held_from", "<=", on)
        .where((or) => or.or([or("unit_names.held_until", "is", null), or("unit_names.held_until", ">", on)]))
        .orderBy(sql`unit_names.language = ${language}`, "desc")
        .limit(1)
        .as("unit_name"),
    )
    .where("posts.id", "in", [...posts])
    .orderBy("posts.slug")
    .execute();
  return rows.map((row) => ({ id: row.id as PostId, slug: row.slug, titles: row.titles as Readonly<Record<string, string>>, unit: row.unit_id as UnitId, unitName: row.unit_name }));
}

/** Nobody has begun to record an office yet. */
export async function isOfficeEmpty(db: Reader): Promise<boolean> {
  const [person, unit] = await Promise.all([db.selectFrom("people").select("id").limit(1).executeTakeFirst(), db.selectFrom("units").select("id").limit(1).executeTakeFirst()]);
  return person === undefined && unit === undefined;
}

/** Does somebody who is not invented hold a post with that role, today or from a later day on? */
export async function hasRealHolder(db: Reader, role: Role, today: CalendarDate): Promise<boolean> {
  const found = await db
    .selectFrom("post_roles")
    .innerJoin("post_holdings", "post_holdings.post_id", "post_roles.post_id")
    .innerJoin("people", "people.id", "post_holdings.person_id")
    .select("people.id")
    .where("post_roles.role", "=", role)
    .where("people.is_demonstration", "=", false)
    .where("people.closed_at", "is", null)
    .where((eb) => eb.or([eb("post_holdings.held_until", "is", null), eb("post_holdings.held_until", ">", today)]))
    .where((eb) => eb.or([eb("post_roles.held_until", "is", null), eb("post_roles.held_until", ">", today)]))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Everybody who has an account, by sign-in name. */
export async function listPeople(db: Reader): Promise<readonly Person[]> {
  return (await people(db).orderBy("sign_in_name").execute()).flatMap((row) => asPerson(row) ?? []);
}

/** Says whether it was open. */
export async function closePersonRow(tx: DatabaseTransaction, id: PersonId, at: Date): Promise<boolean> {
  const done = await tx.updateTable("people").set({ closed_at: at }).where("id", "=", id).where("closed_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
