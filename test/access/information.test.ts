// Who sees spontaneous information: by its desks, by marking and compartment, by grants, walls and broken glass of its desk file. What is
// not seen is not there: not in the list, the search, the numbers, its events, its links, nor its papers.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { sql } from "kysely";
import type { Client } from "pg";
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
const idEach = () => Object.fromEntries(KEYS.map((key) => [key, randomUUID()])) as Readonly<Record<Key, string>>;
const [ids, papers, letters] = [idEach(), idEach(), idEach()];

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
    for (const key of KEYS) await writePapers(client, key);
    await client.query("insert into file_recusals (id, file_id, person_id, reason, recorded_by) values (gen_random_uuid(), $1, $2, 'interest', 'system')", [await file("walled"), office.people["canada-desk"]]);
    await client.query("insert into file_grants (id, file_id, person_id, held_from, held_until, reason, needs_second, granted_by) values (gen_random_uuid(), $1, $2, '2026-11-22', '2026-12-01', 'work', false, 'system')", [await file("granted"), office.people["nepal-desk"]]);
    await client.query("insert into file_openings (id, file_id, reference, owner_post_id, person_id, purpose, until_at) values (gen_random_uuid(), $1, 'x', $2, $3, 'urgent', now() + interval '1 hour')", [await file("broken"), office.posts["canada-desk"], office.people["executing-officer"]]);
  });
});

/** Of each record a document with its text and a letter, marked and closed as the record is. */
async function writePapers(client: Client, key: Key): Promise<void> {
  const [document, letter, hash] = [papers[key], letters[key], papers[key].replaceAll("-", "").repeat(2)];
  const closed = "(select marking from information_records where id = $2), (select compartments from information_desks where information_id = $2 and part = 'authority')";
  await client.query(`insert into documents (id, original_id, version, information_id, name_sent, name, kind, sha256, size, marking, compartments, scan, recorded_by) select $1, $1, 1, $2, 'x', 'x', 'txt', $3, 1, ${closed}, 'clean', 'system'`, [document, ids[key], hash]);
  await client.query("insert into document_texts (sha256, state, words, is_cut) values ($1, 'found', 1, false)", [hash]);
  await client.query("insert into document_text_parts (sha256, number, text, name_keys) values ($1, 1, 'everything', '{}')", [hash]);
  await client.query("insert into letters (id, information_id, number, template, template_version, language, frame, content, marking, reference, made_by, signed_at, signed_by) select $1, $2, 1, 'information-receipt', 1, 'en', '{}', '{}', marking, 'x', 'system', null, null from information_records where id = $2", [letter, ids[key]]);
}

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

/** Its papers are seen with it: by row security, and by the search, which applies the rule itself. */
const OF_PAPERS: Readonly<Record<string, { readonly of: Readonly<Record<Key, string>>; readonly read: (tx: ScopedTransaction) => Promise<readonly string[]> }>> = {
  documents: { of: papers, read: async (tx) => await idsOf(tx, sql`select id from documents where information_id is not null`) },
  texts: { of: papers, read: async (tx) => await idsOf(tx, sql`select document.id from document_text_parts part join documents document on document.sha256 = part.sha256 where document.information_id is not null`) },
  "the search of texts": { of: papers, read: async (tx) => await idsOf(tx, sql`select document_id as id from search_documents('[]', to_tsquery('simple', 'everything'), 100000)`) },
  letters: { of: letters, read: async (tx) => await idsOf(tx, sql`select id from letters where information_id is not null`) },
};

const idsOf = async (tx: ScopedTransaction, query: ReturnType<typeof sql<{ id: string }>>) => (await query.execute(tx)).rows.map(({ id }) => id);

test("each officer sees the documents, their texts and the letters of just what the officer sees, by reading and by searching", async () => {
  for (const who of OFFICER_NAMES) {
    for (const [name, { of, read }] of Object.entries(OF_PAPERS)) assert.deepEqual([...(await work.as(who, read))].toSorted(), (SEEN[who] ?? []).map((key) => of[key]).toSorted(), `${who}: ${name}`);
  }
});

test("a paper marked above an officer's clearance is not seen with the record, nor its letter", async () => {
  await database.asOwner(async (client) => {
    await client.query("update documents set marking = 'secret' where id = $1", [papers.plain]);
    await client.query("update letters set marking = 'secret' where id = $1", [letters.plain]);
  });
  for (const [name, { of, read }] of Object.entries(OF_PAPERS)) {
    assert.ok(!(await work.as("canada-desk", read)).includes(of.plain), `the desk officer: ${name}`);
    assert.ok((await work.as("supervisor", read)).includes(of.plain), `the supervisor: ${name}`);
  }
});

test("only its own desks add papers and letters to it, no lower than it is marked; only the authority's desk changes, keeps and sends letters", async () => {
  const document = async (who: OfficerName, key: Key, marking = "restricted") => await work.as(who, async (tx) => await sql`insert into documents (id, original_id, version, information_id, name_sent, name, kind, sha256, size, marking, compartments, scan, recorded_by) select id, id, 1, ${ids[key]}, 'x', 'x', 'txt', ${"0".repeat(64)}, 1, ${marking}, '{}', 'clean', scope_actor() from (select gen_random_uuid() as id) new`.execute(tx));
  const letter = async (who: OfficerName, key: Key) => await work.as(who, async (tx) => await sql`insert into letters (id, information_id, number, template, template_version, language, frame, content, marking, reference, made_by) values (gen_random_uuid(), ${ids[key]}, ${OFFICER_NAMES.indexOf(who) + 10}, 'information-receipt', 1, 'en', '{}', '{}', 'restricted', 'x', scope_actor())`.execute(tx));
  const refused = async (asked: Promise<unknown>, why: string) => await assert.rejects(asked, (error) => codeOf(error) === "42501", why);
  await document("canada-desk", "passed");
  await document("investigator", "passed");
  await refused(document("canada-desk", "passed", "public"), "marked lower than the record");
  await letter("canada-desk", "passed");
  await refused(letter("investigator", "passed"), "an agency makes no letters of the authority");
  for (const [who, key] of [["nepal-desk", "granted"], ["executing-officer", "broken"], ["endorser", "plain"], ["canada-desk", "walled"]] as const) {
    await refused(document(who, key), `${who} adds a document`);
    await refused(letter(who, key), `${who} makes a letter`);
  }
  const sign = "update letters set signed_on = '2026-11-22', signed_at = now(), signed_by = $2, signed_post_id = $3, sheet = '{}', code = 'ABCDEFGHJK', pdf_sha256 = repeat('0', 64), bases = '[]' where id = $1";
  await database.asOwner(async (client) => await client.query(sign, [letters.granted, `person:${work.office.people.supervisor}`, work.office.posts.supervisor]));
  const send = async (who: OfficerName) => await work.as(who, async (tx) => await sql`insert into letter_despatches (id, letter_id, channel, addressee, copies, sent_on, proof, recorded_by) values (gen_random_uuid(), ${letters.granted}, 'post', 'x', 1, '2026-11-22', 'x', scope_actor())`.execute(tx));
  const keep = async (who: OfficerName) => await work.as(who, async (tx) => await sql`insert into letter_papers (letter_id, pdf) values (${letters.granted}, '')`.execute(tx));
  for (const who of ["nepal-desk", "executing-officer", "endorser", "investigator"] as const) {
    await refused(send(who), `${who} sends a letter`);
    await refused(keep(who), `${who} keeps a paper`);
  }
  await refused(keep("canada-desk"), "who signed keeps the paper");
  await send("canada-desk");
  await keep("supervisor");
});

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
