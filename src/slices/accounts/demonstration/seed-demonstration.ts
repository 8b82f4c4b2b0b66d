// The invented office, written into an installation that has no office yet.
import type { PersonId, UnitId } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Environment } from "../../../platform/config/index.ts";
import type { Database, DatabaseTransaction } from "../../../platform/db/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { insertHolding, insertPerson, insertPost, insertUnit, isOfficeEmpty } from "../../organisation/index.ts";
import { accountEvents } from "../account-events.ts";
import { INVENTED_OFFICERS, INVENTED_UNITS, type InventedOfficer } from "./demonstration-office.ts";

/** Writes it where the environment is not production and nobody has begun an office; says how many officers there are now, or none. */
export async function seedDemonstration(db: Database, environment: Environment, today: CalendarDate): Promise<number> {
  if (environment === "production") return 0;
  return await db.transaction().execute(async (tx) => {
    if (!(await isOfficeEmpty(tx))) return 0;
    const units = await addUnits(tx, today);
    const people: PersonId[] = [];
    for (const officer of INVENTED_OFFICERS) people.push(await addOfficer(tx, officer, units, today));
    for (const person of people) await appendAudit(tx, "system", accountEvents.event("account.opened", person, { demonstration: true }));
    return people.length;
  });
}

async function addUnits(tx: DatabaseTransaction, today: CalendarDate): Promise<ReadonlyMap<string, UnitId>> {
  const units = new Map<string, UnitId>();
  for (const { slug, kind, parent, name } of INVENTED_UNITS) {
    units.set(slug, await insertUnit(tx, { slug, kind, parent: parent === null ? null : unitNamed(units, parent), names: { en: name }, from: today }));
  }
  return units;
}

async function addOfficer(tx: DatabaseTransaction, officer: InventedOfficer, units: ReadonlyMap<string, UnitId>, today: CalendarDate): Promise<PersonId> {
  const { signInName, name, post: slug, title, unit, clearance, roles } = officer;
  const person = await insertPerson(tx, { name, signInName, isDemonstration: true });
  const post = await insertPost(tx, { slug, unit: unitNamed(units, unit), titles: { en: title }, clearance, roles, from: today });
  await insertHolding(tx, { post, person, from: today, by: "system" });
  return person;
}

function unitNamed(units: ReadonlyMap<string, UnitId>, slug: string): UnitId {
  const unit = units.get(slug);
  if (unit === undefined) throw new Error(`the invented office has no unit ${slug} above the line that names it`);
  return unit;
}
