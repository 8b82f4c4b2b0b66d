// The SQL of clocks: targets and holidays, what was raised, and officers' calendar addresses.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { PersonId, PostId } from "../../domain/access/index.ts";
import type { DeadlineTarget, Evidence, HolidayCalendar } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { Database, DatabaseTransaction, ScopedTransaction } from "../../platform/db/index.ts";

export async function listTargets(tx: ScopedTransaction): Promise<readonly DeadlineTarget[]> {
  const rows = await tx.selectFrom("deadline_targets").selectAll().where("ended_at", "is", null).orderBy("id").execute();
  return rows.map((row) => ({
    direction: row.direction as DeadlineTarget["direction"], state: row.state, lanes: row.lanes, kinds: row.kinds, country: row.country_code, amount: row.amount, unit: row.unit as DeadlineTarget["unit"],
    condition: row.condition, from: row.held_from, until: row.held_until, source: { evidence: row.evidence as Evidence, cites: row.cites },
  }));
}

/** @throws where there is no calendar of that name */
export async function loadCalendar(tx: ScopedTransaction, slug: string): Promise<HolidayCalendar> {
  const row = await tx.selectFrom("holiday_calendars").selectAll().where("slug", "=", slug).executeTakeFirstOrThrow();
  const holidays = await tx.selectFrom("holidays").select("held_on").where("calendar_slug", "=", slug).where("struck_at", "is", null).execute();
  return { name: row.name, daysOff: new Set(row.days_off), holidays: new Set(holidays.map(({ held_on: on }) => on)), recorded: { from: row.recorded_from, until: row.recorded_until } };
}

export type RaisedNotice = { readonly dueOn: CalendarDate; readonly level: "soon" | "overdue" | "escalated"; readonly at: Date };

export async function listNotices(tx: ScopedTransaction, request: string): Promise<readonly RaisedNotice[]> {
  const rows = await tx.selectFrom("deadline_notices").select(["due_on", "level", "raised_at"]).where("request_id", "=", request).orderBy("raised_at").orderBy("due_on").execute();
  return rows.map((row) => ({ dueOn: row.due_on, level: row.level as RaisedNotice["level"], at: row.raised_at }));
}

/** What was brought to one of these posts as the superior, as "request day", within the scope. */
export async function listBrought(tx: ScopedTransaction, posts: readonly PostId[], most: number): Promise<ReadonlySet<string>> {
  if (posts.length === 0) return new Set();
  const rows = await tx.selectFrom("deadline_notices").select(["request_id", "due_on"]).where("level", "=", "escalated").where("post_id", "in", [...posts]).orderBy("due_on", "desc").limit(most).execute();
  return new Set(rows.map(({ request_id: request, due_on: on }) => `${request} ${on}`));
}

/** Said once for each day and level, however often it is raised. */
export async function raiseNotice(tx: DatabaseTransaction, request: string, dueOn: CalendarDate, level: RaisedNotice["level"], at: Date, to: PostId | null = null): Promise<void> {
  await tx.insertInto("deadline_notices").values({ request_id: request, due_on: dueOn, level, raised_at: at, post_id: to }).onConflict((conflict) => conflict.doNothing()).execute();
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** A new address for the person, the old one shut. The token is told now and never again. */
export async function makeFeed(tx: DatabaseTransaction, person: PersonId, at: Date): Promise<string> {
  await revokeFeed(tx, person, at);
  const token = randomBytes(32).toString("base64url");
  await tx.insertInto("calendar_feeds").values({ id: randomUUID(), person_id: person, token_hash: hashOf(token), made_at: at }).execute();
  return token;
}

/** False: there was none. */
export async function revokeFeed(tx: DatabaseTransaction, person: PersonId, at: Date): Promise<boolean> {
  const done = await tx.updateTable("calendar_feeds").set({ revoked_at: at }).where("person_id", "=", person).where("revoked_at", "is", null).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function findFeed(db: Database, person: PersonId): Promise<{ readonly madeAt: Date; readonly readAt: Date | null } | undefined> {
  return await db.selectFrom("calendar_feeds").select(["made_at as madeAt", "read_at as readAt"]).where("person_id", "=", person).where("revoked_at", "is", null).executeTakeFirst();
}

/** Whose address it is; `undefined`: nobody's, or it was shut. */
export async function findFeedOwner(db: Database, token: string, at: Date): Promise<PersonId | undefined> {
  const { rows } = await sql<{ person: PersonId }>`update calendar_feeds set read_at = ${at} where token_hash = ${hashOf(token)} and revoked_at is null returning person_id as person`.execute(db);
  return rows[0]?.person;
}
