// What is recorded of countries as the rest of Comity asks for it, and what comes with Comity.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { profileOn, type CountryProfile, type HolidayCalendar } from "../../domain/casework/index.ts";
import { calendarDateOf, type CalendarDate } from "../../domain/kernel/index.ts";
import { projectRoot } from "../../platform/config/index.ts";
import { asPublic, type Database } from "../../platform/db/index.ts";
import { appendAudit, type AuditActor } from "../audit/index.ts";
import { loadReference } from "../reference-data/index.ts";
import { authorityEvents } from "./authority-events.ts";
import { insertCountryFact, listCountryFacts, type Reader, type StoredFact } from "./authorities.store.ts";
import { readStatements, type Statement } from "./fact-shapes.ts";

/** The country's profile of the day, from what stands; a country of which nothing is recorded has an empty one, with all of it missing. */
export async function loadProfile(db: Reader, party: string, on: CalendarDate): Promise<CountryProfile> {
  return profileOf(party, await listCountryFacts(db, party), on);
}

export function profileOf(party: string, facts: readonly StoredFact[], on: CalendarDate): CountryProfile {
  return profileOn(party, facts.filter((fact) => fact.party === party && fact.goneBy === null), on);
}

/** The calendar by which working days are counted for a country; outside the stretch its holidays are recorded for, only the weekly days off are known. */
export function calendarOf(party: string, facts: readonly StoredFact[]): HolidayCalendar {
  const standing = facts.filter((fact) => fact.party === party && fact.goneBy === null);
  const daysOff = new Set(standing.flatMap((fact) => (fact.kind === "working-week" ? fact.says.daysOff : [])));
  const lists = standing.flatMap((fact) => (fact.kind === "holidays" ? [fact.says] : [])).toSorted((a, b) => a.from.localeCompare(b.from));
  const holidays = new Set(lists.flatMap(({ days }) => days.map(({ on }) => on)));
  // Only lists that follow each other without a gap make one stretch; the last one counts.
  const recorded = lists.reduce<{ from: CalendarDate; until: CalendarDate } | undefined>((stretch, { from, until }) => (stretch !== undefined && from <= stretch.until ? { from: stretch.from, until: until > stretch.until ? until : stretch.until } : { from, until }), undefined);
  return { name: party, daysOff, holidays, recorded: recorded ?? { from: calendarDateOf("0001-01-01"), until: calendarDateOf("0001-01-01") } };
}

/** @throws where the document that comes with Comity is not as it must be. */
export function readProfileSeeds(): readonly Statement[] {
  const read = readStatements(JSON.parse(readFileSync(join(projectRoot(), "seeds", "authorities", "profiles.json"), "utf8")));
  if (read.ok) return read.statements;
  throw new Error(`seeds/authorities/profiles.json: ${read.faults.map(({ at, message }) => `${at}: ${message}`).join("; ")}`);
}

/** Statements of whom nobody knows, each as a fault with its place. */
export async function faultsOfParties(db: Database, statements: readonly Statement[]): Promise<readonly { readonly at: string; readonly message: string }[]> {
  const { parties } = (await asPublic(db, async (reader) => await loadReference(reader))).parties;
  return statements.flatMap(({ party }, at) => (parties.has(party) ? [] : [{ at: `statements[${at}].party`, message: `nobody of the code ${party} is known` }]));
}

/** Brings in statements that nobody recorded before; told by all they say. Gives how many were new. */
export async function enterStatements(db: Database, statements: readonly Statement[], actor: AuditActor): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const known = new Set((await listCountryFacts(tx)).map((fact) => keyOf({ ...fact, cites: fact.source.cites })));
    const fresh = statements.filter((statement) => !known.has(keyOf({ ...statement, cites: statement.source })));
    for (const statement of fresh) await insertCountryFact(tx, statement, actor);
    if (fresh.length > 0) await appendAudit(tx, actor, authorityEvents.event("profiles.entered", "profiles", { statements: fresh.length }));
    return fresh.length;
  });
}

function keyOf({ party, kind, says, cites }: { readonly party: string; readonly kind: string; readonly says: object; readonly cites: string }): string {
  return JSON.stringify([party, kind, Object.entries(says).toSorted(([a], [b]) => (a < b ? -1 : 1)), cites]);
}
