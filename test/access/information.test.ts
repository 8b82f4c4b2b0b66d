// Who sees spontaneous information: by its desks, by marking and compartment, by grants, walls and broken glass of its desk file. What is
// not seen is not there: not in the list, the search, the numbers, its events, its links, nor its papers.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { sql } from "kysely";
import { codeOf, type ScopedTransaction } from "../../src/platform/db/index.ts";
import { countInformation, findInformation, insertFollowing, listFollowing, listInformation, listInformationDesks, listInformationEvents, markInformation, searchInformation } from "../../src/slices/information/information.store.ts";
import { recordInformation } from "../../src/slices/information/open-information/open-information.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { makeOffice, OFFICER_NAMES, type OfficerName } from "../support/office.ts";
import { Casework, TODAY } from "../support/requests.ts";

const KEYS = ["plain", "passed", "secret", "closed", "walled", "granted", "broken"] as const;
type Key = (typeof KEYS)[number];

let database: TestDatabase;
let work: Casework;
let request: string;
const ids = Object.fromEntries(KEYS.map((key) => [key, randomUUID()])) as Readonly<Record<Key, string>>;

before(async () => {
  database = await testDatabase();
  const office = await makeOffice(database.db);
  work = await Casework.of(database.db, office);
  const unit = (name: string) => office.units[name] ?? assert.fail(name);
  for (const key of KEYS) {
    const header = { title: `zq${key}`, about: `About zq${key}`, theirAuthority: "A ministry", theirReference: `N ${key}`, ourAuthority: "", useLimits: "", confidentiality: "" };
    const opened = await work.as("canada-desk", async (tx, acting) => await recordInformation(tx, acting, work.whole, { ...header, id: ids[key], way: "received", country: "CA", on: TODAY, offences: [], unit: unit("canada"), marking: "restricted", compartments: [] }));
    assert.ok(opened.ok);
  }
  request = await work.draft({ title: "Follows from it" });
  await database.asOwner(async (client) => {
    const file = async (key: Key) => (await client.query<{ file_id: string }>("select file_id from information_records where id = $1", [ids[key]])).rows[0]?.file_id ?? assert.fail();
    const desks = "update information_desks set marking_rank = marking_rank($2), compartments = $3 where information_id = $1";
    await client.query("insert into compartments (code, purpose) values ('CASE', 'a case')");
    await client.query("update information_records set marking = 'secret' where id = $1", [ids.secret]);
    await client.query(desks, [ids.secret, "secret", []]);
    await client.query(desks, [ids.closed, "restricted", ["CASE"]]);
    await client.query("insert into information_desks (information_id, part, unit_id, marking_rank, compartments) values ($1, 'agency', $2, marking_rank('restricted'), '{}')", [ids.passed, unit("bureau")]);
    await client.query("insert into information_requests (information_id, request_id, recorded_by) values ($1, $2, 'system')", [ids.passed, request]);
    await client.query("insert into file_recusals (id, file_id, person_id, reason, recorded_by) values (gen_random_uuid(), $1, $2, 'interest', 'system')", [await file("walled"), office.people["canada-desk"]]);
    await client.query("insert into file_grants (id, file_id, person_id, held_from, held_until, reason, needs_second, granted_by) values (gen_random_uuid(), $1, $2, '2026-11-22', '2026-12-01', 'work', false, 'system')", [await file("granted"), office.people["nepal-desk"]]);
    await client.query("insert into file_openings (id, file_id, reference, owner_post_id, person_id, purpose, until_at) values (gen_random_uuid(), $1, 'x', $2, $3, 'urgent', now() + interval '1 hour')", [await file("broken"), office.posts["canada-desk"], office.people["executing-officer"]]);
  });
});

/** By whom each is seen. */
const SEEN: Partial<Readonly<Record<OfficerName, readonly Key[]>>> = {
  "canada-desk": ["plain", "passed", "granted", "broken"],
  supervisor: ["plain", "passed", "secret", "walled", "granted", "broken"],
  head: ["plain", "passed", "secret", "walled", "granted", "broken"],
  investigator: ["passed"],
  controller: ["passed"],
  "nepal-desk": ["granted"],
  "executing-officer": ["broken"],
};

/** Whoever was let in to one record by a grant or by broken glass does not count it among the own desk's. */
const COUNTED: Partial<Readonly<Record<OfficerName, readonly Key[]>>> = { "nepal-desk": [], "executing-officer": [] };

const READINGS: Readonly<Record<string, (tx: ScopedTransaction) => Promise<readonly string[]>>> = {
  "the list": async (tx) => (await listInformation(tx, { way: null, country: null }, 50)).map(({ id }) => id),
  "the search by a number": async (tx) => (await searchInformation(tx, "N", 50)).map(({ id }) => id),
  "the search by words": async (tx) => (await searchInformation(tx, "about", 50)).map(({ id }) => id),
  "one by one": async (tx) => await one(tx, async (id) => (await findInformation(tx, id)) !== undefined),
  events: async (tx) => await one(tx, async (id) => (await listInformationEvents(tx, id)).length > 0),
  desks: async (tx) => await one(tx, async (id) => (await listInformationDesks(tx, id)).length > 0),
};

async function one(_: ScopedTransaction, isThere: (id: string) => Promise<boolean>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of Object.values(ids)) if (await isThere(id)) found.push(id);
  return found;
}

test("each officer sees by every reading just what the desks, markings, compartments, grants, walls and broken glass let in", async () => {
  for (const who of OFFICER_NAMES) {
    const wanted = (SEEN[who] ?? []).map((key) => ids[key]).toSorted();
    for (const [name, read] of Object.entries(READINGS)) assert.deepEqual([...(await work.as(who, read))].toSorted(), wanted, `${who} by ${name}`);
    assert.equal(await work.as(who, async (tx) => (await countInformation(tx, 2026, TODAY)).reduce((sum, { count }) => sum + count, 0)), (COUNTED[who] ?? wanted).length, `${who} by the numbers`);
  }
});

test("a link is seen by who sees both ends, and made by who works on both", async () => {
  const links = async (who: OfficerName) => await work.as(who, async (tx) => await listFollowing(tx, ids.passed));
  assert.deepEqual(await links("investigator"), [request]);
  for (const who of OFFICER_NAMES.filter((name) => name !== "investigator" && name !== "controller")) assert.deepEqual(await links(who), [], who);
  for (const who of ["canada-desk", "nepal-desk", "executing-officer"] as const) await assert.rejects(work.as(who, async (tx, { actor }) => await insertFollowing(tx, ids.granted, request, actor)), (error) => codeOf(error) === "42501", who);
});

test("nobody but its own desk acts on it, whatever the program would send, and nobody signs as another", async () => {
  const act = JSON.stringify({ id: randomUUID(), act: "acknowledge", after: 1, permission: "request.examine", from: "received", to: "received", on: TODAY, details: {}, conditions: "none" });
  for (const who of OFFICER_NAMES.filter((name) => !(["canada-desk", "supervisor"] as readonly OfficerName[]).includes(name))) {
    await assert.rejects(work.as(who, async (tx) => await sql`select act_on_information(${ids.plain}, ${act}::jsonb)`.execute(tx)), (error) => codeOf(error) === "42501", who);
  }
  for (const who of OFFICER_NAMES.filter((name) => !(["supervisor", "head"] as readonly OfficerName[]).includes(name))) {
    await assert.rejects(work.as(who, async (tx) => await markInformation(tx, ids.plain, randomUUID())), (error) => codeOf(error) === "42501", `${who} marks`);
  }
  assert.equal(await work.as("supervisor", async (tx) => await markInformation(tx, ids.plain, randomUUID())), false, "and who may marks nothing without an event that says so");
  await assert.rejects(work.as("investigator", async (tx) => await sql`insert into information_events (id, information_id, number, act, to_state, happened_on, recorded_by) values (gen_random_uuid(), ${ids.passed}, 9, 'pass', 'passed', '2026-11-22', 'system')`.execute(tx)), (error) => codeOf(error) === "42501");
  await assert.rejects(work.as("canada-desk", async (tx) => await sql`update information_records set state = 'declined' where id = ${ids.plain}`.execute(tx)), (error) => codeOf(error) === "42501");
});
