// Who sees a request: by its desks, by marking and compartment, by grants, walls and broken glass of the authority's file. What is not
// seen is not there: not in queues, their numbers, the search, nor in anything that hangs on the request.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { sql } from "kysely";
import type { Client } from "pg";
import { codeOf, type ScopedTransaction } from "../../src/platform/db/index.ts";
import { listDocuments } from "../../src/slices/documents/documents.store.ts";
import { findInTexts } from "../../src/slices/documents/texts.store.ts";
import { listAssets, listCustody, listEvidence } from "../../src/slices/ledger/evidence.store.ts";
import { listLetters } from "../../src/slices/letters/letters.store.ts";
import { listTranslations } from "../../src/slices/translations/translations.store.ts";
import { countQueue, countWaitingFor, listQueue, listQueueRows } from "../../src/slices/requests/queue.store.ts";
import { searchRequests } from "../../src/slices/requests/search.store.ts";
import { findBasis, findDraft, findRequest, listItems, listParts, listReferences, listSteps, listSubjects } from "../../src/slices/requests/requests.store.ts";
import { changeHeader, changeItem, insertBasis, insertReference, insertSubject, strikeSubject } from "../../src/slices/requests/write-request.store.ts";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { makeOffice, OFFICER_NAMES, type OfficerName } from "../support/office.ts";
import { Casework, TODAY } from "../support/requests.ts";

let database: TestDatabase;
let work: Casework;
const ids: Record<"draft" | "sent" | "secret" | "walled" | "granted" | "broken", string> = { draft: "", sent: "", secret: "", walled: "", granted: "", broken: "" };

before(async () => {
  database = await testDatabase();
  const office = await makeOffice(database.db);
  work = await Casework.of(database.db, office);
  const [canada] = [office.units["canada"] ?? assert.fail()];
  await database.db.insertInto("request_country_desks").values({ id: randomUUID(), country_code: "CA", unit_id: canada, held_from: TODAY }).execute();
  for (const key of Object.keys(ids) as (keyof typeof ids)[]) {
    ids[key] = await work.draft({ title: `zq${key}` });
    await work.as("investigator", async (tx, { actor }) => {
      await insertSubject(tx, ids[key], { id: randomUUID(), item: null, kind: "person", name: `Person zq${key}`, variants: [], details: {} }, actor);
      await insertReference(tx, ids[key], "fir", `FIR ${key} 12/2025`, actor);
    });
    if (key !== "draft") for (const action of ["submit", "forward", "endorse", "allot"]) assert.ok((await work.step(ids[key], action, action === "allot" ? { as: "canada-desk" } : {})).ok, action);
  }
  await database.asOwner(async (client) => {
    for (const key of Object.keys(ids) as (keyof typeof ids)[]) await hang(client, ids[key], key);
    await client.query("update requests set marking = 'secret' where id = $1", [ids.secret]);
    for (const key of ["walled", "granted", "broken"] as const) {
      const { rows } = await client.query<{ id: string }>("insert into files (id, reference, kind, subject, unit_id, post_id, marking, opened_by) values (gen_random_uuid(), $1, 'policy', 'x', $2, $3, 'restricted', 'system') returning id", [`T/2026/${{ walled: 1, granted: 2, broken: 3 }[key]}`, canada, office.posts["canada-desk"]]);
      const file = rows[0]?.id ?? assert.fail();
      await client.query("update requests set file_id = $2 where id = $1", [ids[key], file]);
      if (key === "walled") await client.query("insert into file_recusals (id, file_id, person_id, reason, recorded_by) values (gen_random_uuid(), $1, $2, 'interest', 'system')", [file, office.people["canada-desk"]]);
      if (key === "granted") await client.query("insert into file_grants (id, file_id, person_id, held_from, held_until, reason, needs_second, granted_by) values (gen_random_uuid(), $1, $2, '2026-11-22', '2026-12-01', 'work', false, 'system')", [file, office.people["nepal-desk"]]);
      if (key === "broken") await client.query("insert into file_openings (id, file_id, reference, owner_post_id, person_id, purpose, until_at) values (gen_random_uuid(), $1, 'x', $2, $3, 'urgent', now() + interval '1 hour')", [file, office.posts["canada-desk"], office.people["executing-officer"]]);
    }
  });
});

/** One of everything that hangs on a request; and a paper that is secret in each. */
async function hang(client: Client, request: string, key: string): Promise<void> {
  const one = async (text: string, ...values: readonly unknown[]) => void (await client.query(text, [...values]));
  await one("insert into evidence_pieces (id, request_id, number, description, recorded_by) values ($1, $1, 1, 'x', 'system')", request);
  await one("insert into custody_events (id, request_id, piece_id, kind, happened_on, holder, recorded_by) values ($1, $1, $1, 'received', '2026-11-02', 'x', 'system')", request);
  await one("insert into asset_entries (id, request_id, asset, kind, currency, amount, happened_on, recorded_by) values ($1, $1, 'x', 'restrained', 'INR', 1, '2026-11-02', 'system')", request);
  for (const [number, marking] of ["restricted", "secret"].entries()) {
    const [id, sha256] = [randomUUID(), (request.replaceAll("-", "") + String(number)).padEnd(64, "0")];
    await one("insert into documents (id, original_id, version, request_id, name_sent, name, kind, sha256, size, marking, scan, recorded_by) values ($1, $1, 1, $2, 'x', 'x', 'txt', $4, 1, $3, 'clean', 'system')", id, request, marking, sha256);
    await one("insert into document_texts (sha256, state, words, is_cut) values ($1, 'found', 1, false)", sha256);
    await one("insert into document_text_parts (sha256, number, text, name_keys) values ($1, 1, $2, '{}')", sha256, `zqtext${key} ${marking}`);
    await one("insert into letters (id, request_id, number, template, template_version, language, frame, content, marking, reference, made_by) values ($1, $2, $3, 'reminder', 1, 'en', '{}', '{}', $4, 'x', 'system')", id, request, number + 1, marking);
    await one("insert into translations (id, request_id, document_id, from_language, to_language, translator, translator_kind, recorded_by) values ($1, $2, $1, 'en', 'fr', $3, 'person', 'system')", id, request, marking);
    await one("insert into translation_events (id, translation_id, request_id, number, act, happened_on, recorded_by) values ($1, $1, $2, 1, 'order', '2026-11-02', 'system')", id, request);
  }
}

const EVERYTHING = ["draft", "sent", "secret", "walled", "granted", "broken"] as const;
const SENT = ["sent", "walled", "granted", "broken"] as const;

/** By whom each is seen. */
const SEEN: Partial<Readonly<Record<OfficerName, readonly (keyof typeof ids)[]>>> = {
  investigator: ["draft", ...SENT],
  controller: ["draft", ...SENT],
  endorser: SENT,
  "canada-desk": ["sent", "granted", "broken"],
  supervisor: ["secret", ...SENT],
  head: ["secret", ...SENT],
  "nepal-desk": ["granted"],
  "executing-officer": ["broken"],
};

/** Cleared for secret papers, or let in by broken glass to all that is in it. */
const SEES_SECRET = (name: OfficerName, key: string) => name === "supervisor" || name === "head" || (name === "executing-officer" && key === "broken");

const ROWS_OF: Readonly<Record<string, (tx: ScopedTransaction, id: string) => Promise<readonly unknown[]>>> = {
  request: async (tx, id) => [await findRequest(tx, id)].filter((one) => one !== undefined),
  parts: listParts,
  items: listItems,
  subjects: listSubjects,
  steps: listSteps,
  references: listReferences,
  draft: async (tx, id) => [await findDraft(tx, id)].filter((one) => one !== undefined),
  basis: async (tx, id) => [await findBasis(tx, id)].filter((one) => one !== undefined),
};

for (const name of OFFICER_NAMES) {
  test(`${name}: sees a request whole or not at all, in every table, in queues and their numbers, and in the search`, async () => {
    const seen = SEEN[name] ?? [];
    await work.as(name, async (tx, { standing }) => {
      for (const key of EVERYTHING) {
        for (const [what, rows] of Object.entries(ROWS_OF)) assert.equal((await rows(tx, ids[key])).length > 0, seen.includes(key), `${what} of ${key}`);
        for (const asked of [`fir ${key}`, `zq${key}`]) assert.deepEqual((await searchRequests(tx, asked, 10)).map(({ id }) => id), seen.includes(key) ? [ids[key]] : [], asked);
      }
      for (const key of EVERYTHING) {
        const papers = seen.includes(key) ? ["restricted", ...(SEES_SECRET(name, key) ? ["secret"] : [])] : [];
        assert.deepEqual((await listDocuments(tx, { kind: "request", id: ids[key] })).map(({ marking }) => marking).toSorted(), papers, `documents of ${key}`);
        assert.deepEqual((await findInTexts(tx, `zqtext${key}`, 10)).map(({ document }) => document.marking).toSorted(), papers, `texts of ${key}`);
        assert.deepEqual((await listTranslations(tx, ids[key])).map(({ translator }) => translator).toSorted(), papers, `translations of ${key}`);
        // A letter is never shown above the clearance, broken glass or not.
        assert.deepEqual((await listLetters(tx, { kind: "request", id: ids[key] })).map(({ marking }) => marking), papers.slice(0, name === "executing-officer" ? 1 : 2), `letters of ${key}`);
        for (const rows of [await listEvidence(tx, ids[key]), await listCustody(tx, ids[key]), await listAssets(tx, ids[key])]) assert.equal(rows.length, seen.includes(key) ? 1 : 0, `ledger of ${key}`);
      }
      assert.deepEqual(new Set((await listQueueRows(tx, Object.values(ids))).map(({ id }) => id)), new Set(seen.map((key) => ids[key])));
      const units = Object.values(work.office.units);
      const listed = [...(await listQueue(tx, { view: "waiting", units }, 50)), ...(await listQueue(tx, { view: "elsewhere", units }, 50))];
      assert.deepEqual(new Set(listed.map(({ id }) => id)), new Set(seen.map((key) => ids[key])));
      assert.equal(await countQueue(tx, { view: "waiting", units }, 100), listed.filter(({ isWaiting }) => isWaiting).length);
      assert.equal(await countWaitingFor(tx, standing.posts, 100), listed.filter(({ isWaiting, post }) => isWaiting && post !== null && (standing.posts as readonly string[]).includes(post)).length);
    });
  });
}

const REFUSED = "42501";
const isRefused = (error: unknown) => codeOf(error) === REFUSED;

test("who was let in by a grant or by broken glass reads, and writes nothing", async () => {
  for (const [name, key] of [["nepal-desk", "granted"], ["executing-officer", "broken"]] as const) {
    await assert.rejects(work.as(name, (tx, { actor }) => insertReference(tx, ids[key], "fir", "1", actor)), isRefused);
    await assert.rejects(work.as(name, (tx, { actor }) => insertBasis(tx, ids[key], {}, actor)), isRefused);
    await assert.rejects(work.as(name, (tx) => sql`select take_request_step(${ids[key]}, '{"permission":"request.examine"}')`.execute(tx)), isRefused);
    const [item] = await work.db.selectFrom("request_items").select("id").where("request_id", "=", ids[key]).execute();
    assert.equal(await work.as(name, (tx) => changeItem(tx, ids[key], { id: item?.id ?? "", result: "x" })), false);
    await work.as(name, (tx) => changeHeader(tx, ids[key], { title: "forged" }));
    assert.equal((await work.db.selectFrom("requests").select("title").where("id", "=", ids[key]).executeTakeFirstOrThrow()).title, `zq${key}`);
  }
});

test("an officer writes no state, no step, no desk and no number by hand", async () => {
  const { sent } = ids;
  const bureau = work.office.units["bureau"];
  for (const statement of [
    sql`update requests set state = 'closed' where id = ${sent}`,
    sql`insert into request_desks (request_id, part, unit_id) values (${sent}, 'authority', ${bureau})`,
    sql`update request_desks set is_waiting = true`,
    sql`insert into request_steps (id, request_id, number, action, to_state, happened_on, taken_by) values (${randomUUID()}, ${sent}, 99, 'close', 'closed', '2026-11-22', 'system')`,
    sql`update request_steps set reason = 'x'`,
    sql`select next_request_number('x', '')`,
    sql`select from request_series`,
    sql`insert into request_drafts (request_id, version, content, saved_by) values (${sent}, 99, '{}', 'system')`,
  ]) {
    await assert.rejects(work.as("investigator", (tx) => statement.execute(tx)), isRefused);
  }
  await assert.rejects(work.as("investigator", (tx) => sql`select take_request_step(${sent}, '{"permission":"request.approve"}')`.execute(tx)), isRefused, "a permission that is not the officer's");
  await assert.rejects(work.as("canada-desk", (tx) => sql`select open_request('{"direction":"outgoing"}')`.execute(tx)), isRefused, "a draft by the authority");
});

test("what is struck out is seen no more and stays on record", async () => {
  const [subject] = await work.as("investigator", (tx) => listSubjects(tx, ids.draft));
  assert.ok(await work.as("investigator", (tx, { actor }) => strikeSubject(tx, ids.draft, subject?.id ?? "", actor)));
  assert.deepEqual(await work.as("investigator", (tx) => listSubjects(tx, ids.draft)), []);
  assert.equal((await work.db.selectFrom("request_subjects").select("id").where("request_id", "=", ids.draft).execute()).length, 1);
});
