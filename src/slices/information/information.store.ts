// The SQL of spontaneous information. What officers read and write goes through their scope; the functions of the database ask it once more.
import { sql } from "kysely";
import type { Marking, UnitId } from "../../domain/access/index.ts";
import type { ConditionState, InformationState, InformationWay, Series } from "../../domain/casework/index.ts";
import type { CalendarDate } from "../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import type { JsonObject } from "../../platform/db/schema.ts";

/** What may be corrected as long as it stands open; each correction is an event that keeps what stood there before. */
export type InformationHeader = {
  readonly title: string;
  readonly about: string;
  readonly theirAuthority: string;
  readonly theirReference: string;
  readonly ourAuthority: string;
  readonly useLimits: string;
  readonly confidentiality: string;
};

export type StoredInformation = InformationHeader & {
  readonly id: string;
  readonly way: InformationWay;
  readonly country: string;
  readonly reference: string;
  readonly on: CalendarDate;
  readonly offences: readonly string[];
  readonly conditions: ConditionState;
  readonly state: InformationState;
  readonly basis: JsonObject | null;
  readonly unit: UnitId;
  readonly file: string | null;
  readonly marking: Marking;
  readonly compartments: readonly string[];
  readonly events: number;
  readonly by: string;
};

const COLUMNS = sql`
  id, direction as way, country_code as country, reference, title, about, their_authority as "theirAuthority", their_reference as "theirReference", our_authority as "ourAuthority", happened_on as "on", offences,
  use_limits as "useLimits", confidentiality, conditions, state, basis, unit_id as unit, file_id as file, marking, compartments, event_count as events, opened_by as by
`;

export async function findInformation(tx: ScopedTransaction, id: string): Promise<StoredInformation | undefined> {
  return (await sql<StoredInformation>`select ${COLUMNS} from information_records where id = ${id}`.execute(tx)).rows[0];
}

export type InformationFilter = { readonly way: InformationWay | null; readonly country: string | null };

/** The units that have it, as far as the scope sees them. */
export async function listInformationDesks(tx: ScopedTransaction, information: string): Promise<readonly UnitId[]> {
  return (await tx.selectFrom("information_desks").select("unit_id").where("information_id", "=", information).execute()).map(({ unit_id }) => unit_id as UnitId);
}

/** Of the scope's desks, the latest first. */
export async function listInformation(tx: ScopedTransaction, { way, country }: InformationFilter, most: number): Promise<readonly StoredInformation[]> {
  const { rows } = await sql<StoredInformation>`
    select ${COLUMNS} from information_records where (${way}::text is null or direction = ${way}) and (${country}::text is null or country_code = ${country}) order by happened_on desc, reference desc limit ${most}
  `.execute(tx);
  return rows;
}

/** Received, and neither passed on, kept nor declined yet; or drafted and not sent. */
export async function countOpenInformation(tx: ScopedTransaction): Promise<number> {
  return (await sql<{ count: number }>`select count(*) as count from information_records where state in ('received', 'draft')`.execute(tx)).rows[0]?.count ?? 0;
}

/** By a number of either side or its beginning, or by words of what it is about. Such records are few: they are read one by one under row security. */
export async function searchInformation(tx: ScopedTransaction, asked: string, most: number): Promise<readonly StoredInformation[]> {
  const number = asked.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  if (number === "") return [];
  const key = (column: string) => sql`starts_with(upper(regexp_replace(${sql.ref(column)}, '[^[:alnum:]]', '', 'g')), ${number})`;
  const { rows } = await sql<StoredInformation>`
    select ${COLUMNS} from information_records
    where ${key("reference")} or ${key("their_reference")} or to_tsvector('simple', concat_ws(' ', title, about, their_authority, our_authority)) @@ websearch_to_tsquery('simple', ${asked})
    order by happened_on desc, reference desc limit ${most}
  `.execute(tx);
  return rows;
}

export type InformationCount = { readonly way: InformationWay; readonly year: number; readonly country: string; readonly count: number };

/**
 * What was received and what was sent, by year and State, from a year on and up to a day: each by the day on which that happened, whatever
 * became of it since. Over the scope's own units: who was let in to one record does not count it.
 */
export async function countInformation(tx: ScopedTransaction, fromYear: number, until: CalendarDate): Promise<readonly InformationCount[]> {
  const { rows } = await sql<InformationCount>`
    select record.direction as way, extract(year from event.happened_on)::integer as year, record.country_code as country, count(*)::integer as count
    from information_records record join information_events event on event.information_id = record.id and event.act = case record.direction when 'received' then 'open' else 'send' end
    where event.happened_on >= make_date(${fromYear}::integer, 1, 1) and event.happened_on <= ${until}
      and exists (select from information_desks desk where desk.information_id = record.id and desk.unit_id = any ((select scope_units())::uuid[]))
    group by 1, 2, 3 order by 2 desc, 1, 3
  `.execute(tx);
  return rows;
}

export type InformationToOpen = Pick<StoredInformation, "id" | "way" | "country" | "on" | "offences" | "conditions" | "state" | "basis" | "unit" | "file" | "marking" | "compartments"> & InformationHeader & { readonly series: Series };

/** @returns its number. @throws where the id is taken. */
export async function insertInformation(tx: ScopedTransaction, { way, ...opened }: InformationToOpen): Promise<string> {
  const { rows } = await sql<{ reference: string }>`select open_information(${JSON.stringify({ ...opened, direction: way })}::jsonb) as reference`.execute(tx);
  return rows[0]?.reference ?? "";
}

export type ActToWrite = {
  readonly id: string;
  readonly act: string;
  /** How many events the officer's page knew of. */
  readonly after: number;
  readonly permission: string;
  readonly from: InformationState;
  readonly to: InformationState;
  readonly on: CalendarDate;
  readonly reason: string | null;
  readonly details: JsonObject;
  readonly conditions: ConditionState;
  readonly unit: string | null;
  readonly theirReference: string | null;
  readonly basis: JsonObject | null;
  readonly header: Partial<InformationHeader> | null;
};

/** False: somebody else was faster, and nothing was written. */
export async function writeAct(tx: ScopedTransaction, information: string, act: ActToWrite): Promise<boolean> {
  const { rows } = await sql<{ number: number | null }>`select act_on_information(${information}, ${JSON.stringify({ ...act, header: act.header ?? {} })}::jsonb) as number`.execute(tx);
  return (rows[0]?.number ?? null) !== null;
}

/** By the event, asked once more by the database. False: it marks nothing by it. */
export async function markInformation(tx: ScopedTransaction, information: string, event: string): Promise<boolean> {
  const { rows } = await sql<{ marked: boolean }>`select mark_information(${information}, ${event}) as marked`.execute(tx);
  return rows[0]?.marked === true;
}

export type InformationEvent = { readonly id: string; readonly number: number; readonly act: string; readonly on: CalendarDate; readonly at: Date; readonly by: string; readonly reason: string | null; readonly details: JsonObject };

/** In order; the first is the opening. */
export async function listInformationEvents(tx: ScopedTransaction, information: string): Promise<readonly InformationEvent[]> {
  const { rows } = await sql<InformationEvent>`select id, number, act, happened_on as "on", recorded_at as at, recorded_by as by, reason, details from information_events where information_id = ${information} order by number`.execute(tx);
  return rows;
}

/** Requests that follow from it, as far as they are seen. */
export async function listFollowing(tx: ScopedTransaction, information: string): Promise<readonly string[]> {
  return (await tx.selectFrom("information_requests").select("request_id").where("information_id", "=", information).orderBy("recorded_at").execute()).map(({ request_id }) => request_id);
}

/** The same link twice is one. */
export async function insertFollowing(tx: ScopedTransaction, information: string, request: string, by: string): Promise<void> {
  await tx.insertInto("information_requests").values({ information_id: information, request_id: request, recorded_by: by }).onConflict((conflict) => conflict.doNothing()).execute();
}

/** Is this reading to be recorded? Once a session and hour. */
export async function isReadingNoted(tx: ScopedTransaction, session: string, information: string): Promise<boolean> {
  const { rows } = await sql<{ noted: boolean }>`select note_reading(${session}, ${information}) as noted`.execute(tx);
  return rows[0]?.noted === true;
}

/** Number and title of those that the scope sees. */
export async function listInformationNames(tx: ScopedTransaction, ids: readonly string[]): Promise<readonly { readonly id: string; readonly reference: string; readonly title: string }[]> {
  return ids.length === 0 ? [] : await tx.selectFrom("information_records").select(["id", "reference", "title"]).where("id", "in", [...ids]).execute();
}
