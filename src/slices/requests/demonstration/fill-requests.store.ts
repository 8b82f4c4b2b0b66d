// The SQL that writes very many invented requests: column by column, some thousands in one statement.
import { sql } from "kysely";
import { markingRank, type Marking } from "../../../domain/access/index.ts";
import type { DatabaseTransaction } from "../../../platform/db/index.ts";
import { nameKeysOf } from "../../../platform/spelling/index.ts";
import type { InventedRequest } from "./invent-requests.ts";

export type NumberedRequest = InventedRequest & { readonly reference: string; /** The agency's, where the authority's own came later. */ readonly earlier: string | null; readonly origin: string };

/** What the series have given so far. */
export async function listSeries(tx: DatabaseTransaction): Promise<Map<string, number>> {
  return new Map((await tx.selectFrom("request_series").select(["prefix", "last_number"]).where("suffix", "=", "").execute()).map(({ prefix, last_number }) => [prefix, last_number]));
}

export async function storeSeries(tx: DatabaseTransaction, series: ReadonlyMap<string, number>): Promise<void> {
  await sql`
    insert into request_series (prefix, suffix, last_number) select prefix, '', number from unnest(${[...series.keys()]}::text[], ${[...series.values()]}::integer[]) as row (prefix, number)
    on conflict (prefix, suffix) do update set last_number = excluded.last_number
  `.execute(tx);
}

/** Nobody else takes a number of these series while invented ones are given. */
export async function holdSeries(tx: DatabaseTransaction): Promise<void> {
  await tx.selectFrom("request_series").select("prefix").forUpdate().execute();
}

export async function insertInvented(tx: DatabaseTransaction, requests: readonly NumberedRequest[]): Promise<void> {
  await insertHeaders(tx, requests);
  await insertDesks(tx, requests);
  await insertItems(tx, requests);
  await insertNumbers(tx, requests);
}

/** Lists within lists go as text. */
const list = (values: readonly string[]) => `{${values.map((value) => `"${value}"`).join(",")}}`;

async function insertHeaders(tx: DatabaseTransaction, requests: readonly NumberedRequest[]): Promise<void> {
  const of = <T>(value: (request: NumberedRequest) => T) => requests.map(value);
  await sql`
    insert into requests (id, direction, lane, procedure_code, country_code, title, reference, origin_unit_id, stage, offences, kinds, urgent, marking, state, lies_with, waits_for, since_on, due_on, is_over, step_count, draft_version, opened_on, opened_by, is_demonstration)
    select id, direction, lane, 'BNSS', country, title, reference, origin, stage, offences::text[], kinds::text[], urgent, marking, state, lies, waits, since, due, over, steps, 1, opened, 'system', true from unnest(
      ${of(({ id }) => id)}::uuid[], ${of(({ walk }) => (walk.lane === "incoming" ? "incoming" : "outgoing"))}::text[], ${of(({ walk }) => walk.lane)}::text[], ${of(({ country }) => country)}::text[], ${of(({ matter }) => matter.title)}::text[],
      ${of(({ reference }) => reference)}::text[], ${of(({ origin }) => origin)}::uuid[], ${of(({ stage }) => stage)}::text[], ${of(({ matter }) => list(matter.offences))}::text[], ${of(({ matter }) => list(matter.kinds))}::text[], ${of(({ urgent }) => urgent)}::boolean[],
      ${of(({ marking }) => marking)}::text[], ${of(({ walk }) => walk.state)}::text[], ${of(({ walk }) => walk.liesWith)}::text[], ${of(({ walk }) => walk.waitsFor)}::text[], ${of(({ since }) => since)}::date[], ${of(({ dueOn }) => dueOn)}::date[],
      ${of(({ walk }) => walk.isOver)}::boolean[], ${of(({ steps }) => steps.length)}::integer[], ${of(({ openedOn }) => openedOn)}::date[]
    ) as row (id, direction, lane, country, title, reference, origin, stage, offences, kinds, urgent, marking, state, lies, waits, since, due, over, steps, opened)
  `.execute(tx);
}

async function insertDesks(tx: DatabaseTransaction, requests: readonly NumberedRequest[]): Promise<void> {
  const rows = requests.flatMap((request) => request.desks.map((desk) => ({ ...desk, request })));
  const of = <T>(value: (row: (typeof rows)[number]) => T) => rows.map(value);
  await sql`
    insert into request_desks (request_id, part, unit_id, post_id, reference, title, direction, lane, country_code, origin_unit_id, kinds, urgent, state, lies_with, is_waiting, since_on, due_on, is_over, marking_rank)
    select request, part, unit, post, reference, title, direction, lane, country, origin, kinds::text[], urgent, state, lies, waiting, since, due, over, rank from unnest(
      ${of(({ request }) => request.id)}::uuid[], ${of(({ part }) => part)}::text[], ${of(({ unit }) => unit)}::uuid[], ${of(({ post }) => post)}::uuid[], ${of(({ request }) => request.reference)}::text[], ${of(({ request }) => request.matter.title)}::text[],
      ${of(({ request }) => (request.walk.lane === "incoming" ? "incoming" : "outgoing"))}::text[], ${of(({ request }) => request.walk.lane)}::text[], ${of(({ request }) => request.country)}::text[], ${of(({ request }) => request.origin)}::uuid[],
      ${of(({ request }) => list(request.matter.kinds))}::text[], ${of(({ request }) => request.urgent)}::boolean[], ${of(({ request }) => request.walk.state)}::text[], ${of(({ request }) => request.walk.liesWith)}::text[],
      ${of(({ request, part }) => part === request.walk.waitsFor)}::boolean[], ${of(({ request }) => request.since)}::date[], ${of(({ request }) => request.dueOn)}::date[], ${of(({ request }) => request.walk.isOver)}::boolean[],
      ${of(({ request }) => markingRank(request.marking as Marking))}::smallint[]
    ) as row (request, part, unit, post, reference, title, direction, lane, country, origin, kinds, urgent, state, lies, waiting, since, due, over, rank)
  `.execute(tx);
}

async function insertItems(tx: DatabaseTransaction, requests: readonly NumberedRequest[]): Promise<void> {
  const rows = requests.flatMap(({ id, items, matter }) => items.map((item, index) => ({ ...item, request: id, number: index + 1, target: item.kind === "documents" ? matter.company : matter.person })));
  await sql`
    insert into request_items (id, request_id, number, kind, state, target, added_by) select id, request, number, kind, state, target, 'system' from unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ request }) => request)}::uuid[], ${rows.map(({ number }) => number)}::integer[], ${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ state }) => state)}::text[], ${rows.map(({ target }) => target)}::text[]
    ) as row (id, request, number, kind, state, target)
  `.execute(tx);
}

async function insertNumbers(tx: DatabaseTransaction, requests: readonly NumberedRequest[]): Promise<void> {
  const rows = requests.flatMap(({ id, reference, earlier }) => [reference, ...(earlier === null ? [] : [earlier])].map((number) => ({ id, number })));
  await sql`insert into request_references (id, request_id, kind, number, recorded_by) select gen_random_uuid(), request, 'own', number, 'system' from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ number }) => number)}::text[]) as row (request, number)`.execute(tx);
  const people = requests.map(({ id, matter: { person } }) => ({ id, person, keys: list([...nameKeysOf([person])]) }));
  await sql`
    insert into request_subjects (id, request_id, kind, name, name_keys, added_by) select gen_random_uuid(), request, 'person', name, keys::text[], 'system' from unnest(
      ${people.map(({ id }) => id)}::uuid[], ${people.map(({ person }) => person)}::text[], ${people.map(({ keys }) => keys)}::text[]
    ) as row (request, name, keys)
  `.execute(tx);
}

function detailsOf({ reasons, check, asked }: InventedRequest["steps"][number]["why"]): string {
  return JSON.stringify({ ...(reasons.length === 0 ? {} : { reasons }), ...(check === null ? {} : { check, asked }) });
}

/** Last of all: what statistics keep of a request follows from its steps and from what is there by then. */
export async function insertSteps(tx: DatabaseTransaction, requests: readonly NumberedRequest[]): Promise<void> {
  const rows = requests.flatMap(({ id, steps }) => steps.map((step, index) => ({ ...step, request: id, number: index + 1 })));
  const of = <T>(value: (row: (typeof rows)[number]) => T) => rows.map(value);
  await sql`
    insert into request_steps (id, request_id, number, action, from_state, to_state, happened_on, taken_at, taken_by, reason, details) select id, request, number, action, was, became, day, day + time '10:00', who, words, details::jsonb from unnest(
      ${of(({ id }) => id)}::uuid[], ${of(({ request }) => request)}::uuid[], ${of(({ number }) => number)}::integer[], ${of(({ action }) => action)}::text[], ${of(({ from }) => from)}::text[], ${of(({ to }) => to)}::text[], ${of(({ on }) => on)}::date[], ${of(({ by }) => by)}::text[], ${of(({ why }) => why.words)}::text[], ${of(({ why }) => detailsOf(why))}::text[]
    ) as row (id, request, number, action, was, became, day, who, words, details)
  `.execute(tx);
}

/** What the drafts say, and the basis of what is more than a draft. */
export async function insertContents(tx: DatabaseTransaction, contents: readonly { readonly request: string; readonly content: string; readonly basis: string | null }[]): Promise<void> {
  const based = contents.flatMap(({ request, basis }) => (basis === null ? [] : [{ request, basis }]));
  await sql`insert into request_drafts (request_id, version, content, saved_by) select request, 1, content::jsonb, 'system' from unnest(${contents.map(({ request }) => request)}::uuid[], ${contents.map(({ content }) => content)}::text[]) as row (request, content)`.execute(tx);
  await sql`insert into request_bases (id, request_id, basis, chosen_by) select gen_random_uuid(), request, basis::jsonb, 'system' from unnest(${based.map(({ request }) => request)}::uuid[], ${based.map(({ basis }) => basis)}::text[]) as row (request, basis)`.execute(tx);
}

export async function insertCountryDesks(tx: DatabaseTransaction, desks: readonly { readonly country: string; readonly unit: string }[], from: string): Promise<void> {
  await sql`
    insert into request_country_desks (id, country_code, unit_id, held_from) select gen_random_uuid(), country, unit, ${from}::date from unnest(${desks.map(({ country }) => country)}::text[], ${desks.map(({ unit }) => unit)}::uuid[]) as row (country, unit)
    where not exists (select from request_country_desks where country_code = country)
  `.execute(tx);
}

/** How the invented desks number: "CA/OUT/MLA/CA/2026/00001" by the authority, "EOW/…" by the agency. */
export async function insertSchemes(tx: DatabaseTransaction, schemes: readonly { readonly unit: string; readonly short: string }[], from: string): Promise<void> {
  await sql`
    insert into request_number_schemes (id, unit_id, pattern, held_from) select gen_random_uuid(), unit, short || '/{direction}/{lane}/{country}/{year}/{number:5}', ${from}::date from unnest(${schemes.map(({ unit }) => unit)}::uuid[], ${schemes.map(({ short }) => short)}::text[]) as row (unit, short)
    where not exists (select from request_number_schemes where unit_id = unit)
  `.execute(tx);
}

export async function countRequests(tx: DatabaseTransaction): Promise<number> {
  const { count } = await tx.selectFrom("requests").select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow();
  return count;
}
