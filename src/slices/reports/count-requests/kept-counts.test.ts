// What is kept beside the steps is what the steps say: for every lane, every day of a cut and every reader, whatever was done in which order.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import type { Client } from "pg";
import { LANE_NAMES, laneOf, measureRequest, packCounter, talliesOf, type CountedRequest, type LaneName } from "../../../domain/casework/index.ts";
import { addDays, calendarDateOf, type CalendarDate } from "../../../domain/kernel/index.ts";
import { withinScope, type Principals } from "../../../platform/db/index.ts";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { makeOffice, scopeFor, type Office } from "../../../../test/support/office.ts";
import { rebuildCounts } from "../counted.store.ts";
import { checkCounts } from "./check-counts.ts";
import { countPack } from "./count-pack.ts";

let database: TestDatabase;
let office: Office;
let scope: Awaited<ReturnType<typeof scopeFor>>;
before(async () => {
  database = await testDatabase();
  office = await makeOffice(database.db);
  for (const code of ["CA", "GB"]) await database.db.insertInto("parties").values({ code, recorded_at: new Date("2026-01-01T00:00:00Z"), recorded_by: "system" }).execute();
  scope = await scopeFor(database.db, office.people.supervisor);
});

type Walked = { readonly lane: LaneName; readonly choices: readonly number[]; readonly gaps: readonly number[]; readonly began: CalendarDate; readonly reasons: readonly (readonly string[])[]; readonly taken: readonly boolean[]; readonly country: string; readonly urgent: boolean; readonly kinds: readonly string[]; readonly marking: string; readonly desk: string; readonly basis: string | null };

const walked: fc.Arbitrary<Walked> = fc.record({
  lane: fc.constantFrom(...LANE_NAMES), choices: fc.array(fc.nat(40), { minLength: 6, maxLength: 14 }), gaps: fc.array(fc.oneof(fc.constant(0), fc.nat(120)), { minLength: 14, maxLength: 14 }),
  began: fc.integer({ min: 0, max: 1500 }).map((days) => addDays(calendarDateOf("2021-01-01"), days)), reasons: fc.array(fc.array(fc.constantFrom("person-address", "dual-criminality", "public-order"), { maxLength: 2 }), { minLength: 14, maxLength: 14 }),
  taken: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), country: fc.constantFrom("CA", "GB"), urgent: fc.boolean(), kinds: fc.subarray(["documents", "statement", "restraint"]), marking: fc.constantFrom("restricted", "secret", "top-secret"),
  desk: fc.constantFrom("canada", "bureau"), basis: fc.constantFrom("reciprocity", "convention", null),
});

/** Writes the request and walks it along its lane, step by step; some steps are taken back, and beside some a note is made on a later day. */
async function write(client: Client, { lane: name, choices, gaps, began, reasons, taken, country, urgent, kinds, marking, desk, basis }: Walked): Promise<void> {
  const lane = laneOf(name);
  const [id, unit] = [randomUUID(), office.units[desk]];
  await client.query(
    "insert into requests (id, direction, lane, procedure_code, country_code, title, reference, origin_unit_id, stage, kinds, offences, urgent, marking, state, lies_with, since_on, opened_on, opened_by) values ($1, $2, $3, 'BNSS', $4, 'x', $5, $6, 'trial', $7, '{fraud}', $8, $9, 'x', 'none', $10, $10, 'system')",
    [id, name === "incoming" ? "incoming" : "outgoing", name, country, id, unit, kinds, urgent, marking, began],
  );
  await client.query("insert into request_desks (request_id, part, unit_id) values ($1, 'authority', $2)", [id, unit]);
  let [number, on, state]: [number, CalendarDate, string] = [1, began, lane.begins];
  const step = async (action: string, to: string, details: object, reverses: string | null): Promise<string> => {
    const own = randomUUID();
    await client.query("insert into request_steps (id, request_id, number, action, from_state, to_state, happened_on, taken_by, details, reverses) values ($1, $2, $3, $4, $5, $6, $7, 'system', $8, $9)", [own, id, number, action, state, to, on, details, reverses]);
    number += 1;
    return own;
  };
  await step("open", lane.begins, {}, null);
  const noteBeside = async (days: number): Promise<void> => {
    const before = on;
    on = addDays(on, days);
    await step("mark-for-reminder", state, {}, null);
    on = before;
  };
  for (const [index, choice] of choices.entries()) {
    const all = lane.transitions.filter(({ from }) => from.includes(state));
    // Most go on as long as they can: what is over leads nowhere.
    const open = choice % 9 === 0 || all.every(({ to }) => lane.desks[to] === "none") ? all : all.filter(({ to }) => lane.desks[to] !== "none");
    const next = open[choice % Math.max(open.length, 1)];
    if (next === undefined) break;
    on = addDays(on, gaps[index] ?? 0);
    const made = await step(next.action, next.to, { reasons: reasons[index] }, null);
    if (taken[index] === true && index % 4 === 3) await step("take-back", state, {}, made);
    else state = next.to;
    if (choice % 4 === 1) await noteBeside(choice * 3);
  }
  if (basis !== null) await client.query("insert into request_bases (id, request_id, basis, chosen_by) values (gen_random_uuid(), $1, $2, 'system')", [id, { rank: basis }]);
}

/** What changes a header, a marking or a desk afterwards. */
async function change(client: Client, how: number): Promise<void> {
  const one = "(select id from requests order by reference limit 1 offset $1)";
  const statements = [`update requests set kinds = '{search-and-seizure}', urgent = not urgent where id = ${one}`, `update requests set marking = 'secret' where id = ${one}`, `update requests set marking = 'top-secret' where id = ${one}`, `update request_desks set unit_id = '${office.units["nepal"]}' where request_id = ${one}`, `insert into request_desks (request_id, part, unit_id) select id, 'agency', '${office.units["bureau"]}' from requests where id = ${one} on conflict do nothing`];
  await client.query(statements[how % statements.length] ?? "", [how % 3]);
}

const keptRows = async (client: Client) => (await client.query<{ kept: object }>("select to_jsonb(kept) as kept from (select counts.*, units, marking_rank, compartments from request_counts counts join counted_audiences on id = audience_id) kept union all select to_jsonb(past) from past_request_counts past order by 1")).rows;

/** The pack as the rule in TypeScript has it, one request after the other, of those that row security shows. */
async function packOneByOne(fromYear: number, cut: CalendarDate, reader: Principals) {
  const seen = new Set(await withinScope(database.db, reader as typeof scope, async (tx) => (await tx.selectFrom("requests").select("id").execute()).map(({ id }) => id)));
  const { rows } = await sql<Omit<CountedRequest, "steps"> & { id: string; lane: LaneName; steps: [string, string, CalendarDate, string[]][] }>`
    select request.id, request.lane, request.direction, country_code as country, origin_unit_id as agency, kinds, offences, urgent, steps, (select bases.basis ->> 'rank' from request_bases bases where request_id = request.id) as basis
    from requests_with_steps('00000000-0000-0000-0000-000000000000', 1000) request join requests using (id)`.execute(database.db);
  const counter = packCounter(fromYear, cut);
  for (const { lane, steps, id, ...row } of rows) {
    const measured = seen.has(id) ? measureRequest({ ...row, steps: steps.map(([action, to, on, reasons]) => ({ action, to, on, reasons })) }, laneOf(lane).desks, cut) : undefined;
    if (measured !== undefined) for (const tally of talliesOf(measured, fromYear)) counter.add(tally, 1);
  }
  return counter.pack();
}

test("whatever way requests went, the kept counts add up to what their steps say on any day, of what the reader sees; written anew they are the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(walked, { minLength: 4, maxLength: 12 }), fc.array(fc.nat(14), { maxLength: 3 }), fc.nat(), fc.integer({ min: -1, max: 1 }), fc.integer({ min: 2020, max: 2026 }), fc.constantFrom(2, 4, 5), async (requests, changes, which, beside, fromYear, clearance) => {
      const cut = await database.asOwner(async (client) => {
        await client.query("truncate requests, counted_audiences cascade");
        for (const request of requests) await write(client, request);
        for (const how of changes) await change(client, how);
        const kept = await keptRows(client);
        await client.query("select rebuild_counts()");
        const anew = await keptRows(client);
        const plain = (rows: typeof kept) => JSON.stringify(rows).replaceAll(/"audience_id": ?\d+,?/g, "");
        assert.equal(plain(kept), plain(anew));
        // Days on which something happened, and those beside them, are where a cut can go wrong.
        const { rows: days } = await client.query<{ on: CalendarDate }>("select distinct happened_on::text as on from request_steps order by 1");
        return addDays(days[which % days.length]?.on ?? assert.fail(), beside);
      });
      const reader = { ...scope, clearance };
      assert.deepEqual((await checkCounts(database.db)).differing, []);
      assert.deepEqual(await countPack({ db: database.db, scope: reader }, { fromYear, cut }), await packOneByOne(fromYear, cut, reader));
    }),
    { numRuns: 40 },
  );
});

test("the states that are counted are those of the lanes, on the desks that the lanes say", async () => {
  const rows = (await database.db.selectFrom("counted_states").select(["direction", "state", "lies_with"]).execute()).map(({ direction, state, lies_with }) => `${direction} ${state} ${lies_with}`);
  const wanted = LANE_NAMES.flatMap((name) => Object.entries(laneOf(name).desks).map(([state, desk]) => `${name === "incoming" ? "incoming" : "outgoing"} ${state} ${desk}`));
  assert.deepEqual(rows.toSorted(), [...new Set(wanted)].toSorted());
});

test("a kept count that somebody bent is named, and written anew it is right again", async () => {
  const bent = await database.asOwner(async (client) => (await client.query<{ id: string }>("update request_counts set to_send = coalesce(to_send, 0) + 1 where request_id = (select request_id from request_counts limit 1) returning request_id as id")).rows.map(({ id }) => id));
  assert.equal(bent.length, 1);
  assert.deepEqual((await checkCounts(database.db)).differing, bent);
  await database.asOwner(rebuildCounts);
  assert.deepEqual((await checkCounts(database.db)).differing, []);
});
