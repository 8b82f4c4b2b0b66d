// Writes the invented preservations as their officers would: within the scope of the one who records, and each with its entry in the record.
import { randomUUID } from "node:crypto";
import { standingOf } from "../../../domain/access/index.ts";
import { addDays, type CalendarDate } from "../../../domain/kernel/index.ts";
import { withinScope, type Database } from "../../../platform/db/index.ts";
import { scopeOf } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { listHoldings, loadOffice, type Office } from "../../organisation/index.ts";
import { ledgerEvents } from "../ledger-events.ts";
import { insertPreservation, insertTerm } from "../preservations.store.ts";
import { INVENTED_PRESERVATIONS, type InventedPreservation } from "./invented-preservations.ts";

/** Into an office that was written a moment ago (the invented one); says how many there are now. */
export async function seedInventedPreservations(db: Database, today: CalendarDate): Promise<number> {
  const office = await loadOffice(db);
  for (const invented of INVENTED_PRESERVATIONS) await write(db, office, invented, today);
  return INVENTED_PRESERVATIONS.length;
}

async function write(db: Database, { people, units }: Office, { by, unit, daysAgo, terms, ...preservation }: InventedPreservation, today: CalendarDate): Promise<void> {
  const person = [...people.values()].find(({ signInName }) => signInName === by)?.id;
  const held = units.find(({ slug }) => slug === unit)?.id;
  if (person === undefined || held === undefined) throw new Error(`the invented office has no ${by} or no ${unit}`);
  const standing = standingOf(person, await listHoldings(db, person), today);
  const actor = `person:${person}` as const;
  const id = randomUUID();
  await withinScope(db, scopeOf(standing), async (tx) => {
    await insertPreservation(tx, { ...preservation, id, unit: held, askedOn: addDays(today, -daysAgo), marking: "restricted", by: actor });
    for (const { kind, daysAgo: ago, heldFor, ticket = "", because = null } of terms) {
      const from = addDays(today, -ago);
      await insertTerm(tx, { id: randomUUID(), preservation: id, kind, ticket, from, until: kind === "asked" ? null : addDays(from, heldFor ?? 0), because, by: actor });
    }
    await appendAudit(tx, { actor, posts: standing.posts }, ledgerEvents.event("preservation.begun", id, { direction: preservation.direction, way: preservation.way }));
  });
}
