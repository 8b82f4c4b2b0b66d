import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { addDays, calendarDateOf } from "../../domain/kernel/index.ts";
import { filesDesk, NOW, textOf, type FilesDesk } from "../../../test/support/desk-files.ts";
import { Casework } from "../../../test/support/requests.ts";
import { loadSeeds, readReferenceSeeds } from "../reference-data/index.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { seedDemonstration } from "../accounts/index.ts";
import { dailyLedgerJobs, seedInventedPreservations } from "./index.ts";

const TODAY = calendarDateOf("2026-11-22");
let desk: FilesDesk;
let request: string;
before(async () => {
  desk = await filesDesk();
  await loadSeeds(desk.db, readReferenceSeeds(), { actor: "system", at: new Date(NOW.getTime() - 86_400_000) });
  request = await (await Casework.of(desk.db, desk.office)).draft();
});
after(async () => await desk.app.close());

const path = (part = "") => `/requests/${request}/ledger${part}`;
const page = async () => textOf((await desk.get("investigator", path())).body);
const pieceOf = async (number: number) => (await desk.db.selectFrom("evidence_pieces").select("id").where("request_id", "=", request).where("number", "=", number).executeTakeFirstOrThrow()).id;

test("a piece of evidence has its number, its custody in order, and what it may be used for", async () => {
  assert.equal((await desk.post("investigator", path("/evidence"), { "piece-description": "Ledger of the invented bank", "piece-original": "yes", "piece-loan": "2026-12-31", "piece-restrictions": "This case only" })).statusCode, 303);
  const piece = await pieceOf(1);
  for (const [kind, holder, on] of [["received", "The bureau", "2026-11-20"], ["handed-over", "Court at Inventia", "2026-11-21"]] as const) {
    assert.equal((await desk.post("investigator", path("/custody"), { "custody-piece": piece, "custody-kind": kind, "custody-holder": holder, "custody-on": on, "custody-receipt": "R 7" })).statusCode, 303);
  }
  assert.match(await page(), /1 Ledger of the invented bank original back by 31 December 2026 handed over: Court at Inventia, 21 November 2026 R 7 2 changes of custody .* This case only/);
  assert.deepEqual((await desk.events(request)).filter((event) => /evidence|custody/.test(event)), ["evidence.recorded", "custody.recorded", "custody.recorded"]);
});

test("an original that is not back by its day is said so, until it is returned", async () => {
  await desk.post("investigator", path("/evidence"), { "piece-description": "Disc on loan", "piece-loan": "2026-11-10" });
  assert.match(await page(), /Disc on loan original was to be back by 10 November 2026/);
  await desk.post("investigator", path("/custody"), { "custody-piece": await pieceOf(2), "custody-kind": "returned", "custody-holder": "The lender", "custody-on": "2026-11-22" });
  assert.doesNotMatch(await page(), /was to be back/);
});

test("amounts are exact to the last decimal, and each currency is added up by itself", async () => {
  const add = async (amount: string, currency = "INR", kind = "restrained") => await desk.post("investigator", path("/assets"), { "asset-asset": "Account 1", "asset-kind": kind, "asset-currency": currency, "asset-amount": amount, "asset-on": "2026-11-20" });
  for (const amount of ["0.1", "0.2", "999999999999999999.9999", "12,50,000.50"]) assert.equal((await add(amount)).statusCode, 303, amount);
  await add("5", "CAD");
  const sums = await desk.db.selectFrom("asset_entries").select(({ fn }) => ["currency", fn.sum("amount").as("sum")]).where("request_id", "=", request).groupBy("currency").orderBy("currency").execute();
  assert.deepEqual(sums, [{ currency: "CAD", sum: "5.0000" }, { currency: "INR", sum: "1000000000001250000.7999" }]);
  assert.match(await page(), /restrained CAD 5\.00 restrained INR [\d,]+1,?250,?000\.7999|restrained INR [\d,]*12,50,000\.7999/);
});

test("a form sent twice records one amount and one piece", async () => {
  const counts = async () => [(await desk.db.selectFrom("asset_entries").select("id").execute()).length, (await desk.db.selectFrom("evidence_pieces").select("id").execute()).length];
  const before = await counts();
  for (let times = 0; times < 2; times += 1) {
    const once = "11111111-1111-4111-8111-111111111111";
    assert.equal((await desk.post("investigator", path("/assets"), { once, "asset-asset": "Car", "asset-kind": "restrained", "asset-currency": "INR", "asset-amount": "1", "asset-on": "2026-11-20" })).statusCode, 303);
    assert.equal((await desk.post("investigator", path("/evidence"), { once, "piece-description": "Key of the car" })).statusCode, 303);
  }
  assert.deepEqual(await counts(), before.map((count) => count + 1));
});

test("an amount that is none, a currency that is none and a day to come are refused beside their fields, with everything typed kept", async () => {
  const answer = await desk.post("investigator", path("/assets"), { "asset-asset": "A <house>", "asset-kind": "restrained", "asset-currency": "XYZ1", "asset-amount": "1e6", "asset-on": "2027-01-01" });
  assert.equal(answer.statusCode, 422);
  for (const words of [/at most four decimals/, /by its three letters/, /That day has not come yet/]) assert.match(textOf(answer.body), words);
  assert.match(answer.body, /value="A &lt;house>"/);
});

test("whoever does not see the request sees nothing of its ledger and adds nothing", async () => {
  for (const who of ["canada-desk", "endorser", "auditor", "nobody"] as const) {
    assert.equal((await desk.get(who, path())).statusCode, 404, who);
    assert.equal((await desk.post(who, path("/evidence"), { "piece-description": "x" })).statusCode, 404, who);
  }
});

test("a preservation is renewed term by term, alarms are raised once each, and another desk does not see it", async () => {
  const unit = desk.office.units["bureau"] ?? assert.fail();
  const fields = { unit, provider: "Invented Mail Ltd", target: "someone@example.invalid", ticket: "T-1", asked: "2026-09-01", until: "2026-11-30" };
  assert.equal((await desk.post("investigator", "/preservations", fields)).statusCode, 303);
  const { id } = await desk.db.selectFrom("preservations").select("id").executeTakeFirstOrThrow();
  assert.match(textOf((await desk.get("investigator", "")).body), /One preservation ends within a fortnight/);
  const [job] = dailyLedgerJobs(desk.db);
  for (const day of [0, 1, 6, 7, 9]) await desk.db.transaction().execute(async (tx) => await job?.work(tx, addDays(TODAY, day), NOW));
  assert.deepEqual((await desk.db.selectFrom("preservation_alarms").select("level").orderBy("level").execute()).map(({ level }) => level), ["days", "expired", "fortnight"]);
  assert.equal((await desk.post("investigator", `/preservations/${id}/renew`, { "renewed-on": "2026-11-22", "renewed-until": "2027-02-20" })).statusCode, 303);
  const list = textOf((await desk.get("investigator", "/preservations")).body);
  assert.match(list, /20 February 2027 90 days left Invented Mail Ltd someone@example\.invalid T-1 1 September 2026 renewed once/);
  for (const who of ["canada-desk", "auditor", "endorser"] as const) assert.equal((await desk.get(who, `/preservations/${id}`)).statusCode, 404, who);
  assert.equal((await desk.post("investigator", `/preservations/${id}/end`, { "ended-on": "2026-11-22", "ended-because": "arrived" })).statusCode, 303);
  assert.equal((await desk.post("investigator", `/preservations/${id}/renew`, { "renewed-on": "2026-11-22", "renewed-until": "2027-02-20" })).statusCode, 404);
  assert.doesNotMatch(textOf((await desk.get("investigator", "")).body), /preservation/);
});

test("a form sent twice records one renewal and one end (a double click is no second request to keep data)", async () => {
  const once = randomUUID();
  assert.equal((await desk.post("investigator", "/preservations", { once, unit: desk.office.units["bureau"] ?? "", provider: "Twice Ltd", target: "t", asked: "2026-11-01", until: "2026-12-20" })).statusCode, 303);
  const renewal = { once: randomUUID(), "renewed-on": "2026-11-22", "renewed-until": "2027-02-20" };
  const end = { once: randomUUID(), "ended-on": "2026-11-22", "ended-because": "arrived" };
  for (const [part, form] of [["renew", renewal], ["end", end]] as const) for (let times = 0; times < 2; times += 1) assert.equal((await desk.post("investigator", `/preservations/${once}/${part}`, form)).statusCode, 303, `${part} ${times}`);
  const kinds = (await desk.db.selectFrom("preservation_terms").select("kind").where("preservation_id", "=", once).orderBy("recorded_at").execute()).map(({ kind }) => kind);
  assert.deepEqual(kinds, ["begun", "renewed", "ended"]);
});

test("what is kept for a request is marked no lower than it: refused at the start, raised with the link and with the request", async () => {
  const work = await Casework.of(desk.db, desk.office);
  const closed = await work.draft({ title: "Names a witness", marking: "confidential" });
  const numberOf = async (id: string) => (await desk.db.selectFrom("requests").select("reference").where("id", "=", id).executeTakeFirstOrThrow()).reference;
  const markingOf = async (id: string) => (await desk.db.selectFrom("preservations").select("marking").where("id", "=", id).executeTakeFirstOrThrow()).marking;
  const fields = { once: randomUUID(), unit: desk.office.units["bureau"] ?? "", provider: "P", target: "t", asked: "2026-11-20", until: "2027-01-20" };
  const refused = await desk.post("investigator", "/preservations", { ...fields, marking: "restricted", request: await numberOf(closed) });
  assert.equal(refused.statusCode, 422);
  assert.match(textOf(refused.body), /The request is marked Confidential: mark this no lower/);
  assert.equal((await desk.post("investigator", "/preservations", { ...fields, marking: "top-secret" })).statusCode, 422, "not above the own clearance");
  assert.equal((await desk.post("investigator", "/preservations", { ...fields, marking: "public" })).statusCode, 303);
  assert.equal((await desk.post("investigator", `/preservations/${fields.once}/requests`, { request: await numberOf(closed) })).statusCode, 303);
  assert.equal(await markingOf(fields.once), "confidential");
  assert.match(textOf((await desk.get("investigator", `/preservations/${fields.once}`)).body), /Marking Confidential/);
  await desk.database.asOwner(async (client) => await client.query("update requests set marking = 'secret' where id = $1", [closed]));
  assert.equal(await markingOf(fields.once), "secret");
  assert.equal((await desk.get("investigator", `/preservations/${fields.once}`)).statusCode, 404, "cleared for less, it is seen no more");
  await desk.database.asOwner(async (client) => await client.query("update requests set marking = 'restricted' where id = $1", [closed]));
  assert.equal(await markingOf(fields.once), "secret", "and it is not lowered with the request");
});

test("whoever is walled off from the linked request, or outside its compartment, sees nothing of what is kept for it", async () => {
  const work = await Casework.of(desk.db, desk.office);
  for (const close of ["wall", "compartment"] as const) {
    const one = await work.draft({ title: `Closed by a ${close}` });
    const { reference } = await desk.db.selectFrom("requests").select("reference").where("id", "=", one).executeTakeFirstOrThrow();
    const once = randomUUID();
    const fields = { once, unit: desk.office.units["bureau"] ?? "", provider: `Provider of the ${close}`, target: "t", asked: "2026-11-20", until: "2026-11-25", request: reference };
    assert.equal((await desk.post("investigator", "/preservations", fields)).statusCode, 303);
    await desk.database.asOwner(async (client) => {
      if (close === "compartment") return await client.query("update requests set compartments = '{CASE}' where id = $1", [one]);
      const wall = (await client.query<{ id: string }>("insert into files (id, reference, kind, subject, unit_id, post_id, marking, opened_by) values (gen_random_uuid(), 'WALL/2026/1', 'policy', 'x', $1, $2, 'restricted', 'system') returning id", [fields.unit, desk.office.posts["investigator"]])).rows[0]?.id;
      await client.query("update requests set file_id = $2 where id = $1", [one, wall]);
      return await client.query("insert into file_recusals (id, file_id, person_id, reason, recorded_by) values (gen_random_uuid(), $1, $2, 'interest', 'system')", [wall, desk.office.people.investigator]);
    });
    assert.equal((await desk.get("investigator", `/preservations/${once}`)).statusCode, 404, close);
    assert.equal((await desk.post("investigator", `/preservations/${once}/renew`, { "renewed-on": "2026-11-22", "renewed-until": "2027-02-20" })).statusCode, 404, close);
    for (const path of ["/preservations", ""]) assert.doesNotMatch(textOf((await desk.get("investigator", path)).body), new RegExp(`Provider of the ${close}`), close);
  }
});

test("a request is named by its own number, now or earlier, however it is written; that other numbers begin so hides nothing", async () => {
  const work = await Casework.of(desk.db, desk.office);
  const [first, ...others] = await Promise.all(Array.from({ length: 8 }, async (_, at) => await work.draft({ title: `Number ${at}` })));
  await desk.database.asOwner(async (client) => {
    for (const [at, id] of [first, ...others].entries()) await client.query("insert into request_references (id, request_id, kind, number, recorded_by) values (gen_random_uuid(), $1, 'own', $2, 'system')", [id, `OLD/7${at === 0 ? "" : at}`]);
  });
  const once = randomUUID();
  await desk.post("investigator", "/preservations", { once, unit: desk.office.units["bureau"] ?? "", provider: "P", target: "t", asked: "2026-11-20", until: "2027-01-20", request: "old 7" });
  const links = await desk.db.selectFrom("preservation_requests").select("request_id").where("preservation_id", "=", once).execute();
  assert.deepEqual(links, [{ request_id: first }]);
});

test("a preservation for a desk that is not the officer's, or that ends before it begins, is refused", async () => {
  const answer = await desk.post("investigator", "/preservations", { unit: desk.office.units["canada"] ?? "", provider: "P", target: "t", asked: "2026-11-20", until: "2026-11-20", request: "NO/SUCH/1" });
  assert.equal(answer.statusCode, 422);
  for (const words of [/Choose one of your desks/, /It must be after the day it begins/, /No request of that number/]) assert.match(textOf(answer.body), words);
});

test("data asked for and not confirmed say so, on the desk's front too; the confirmation brings the end, and only what is kept is renewed", async () => {
  const unit = desk.office.units["bureau"] ?? "";
  const once = "22222222-2222-4222-8222-222222222222";
  assert.equal((await desk.post("investigator", "/preservations", { once, unit, direction: "out", way: "network", country: "CA", counterpart: "Contact point, Ottawa", rests: "24/7 network", provider: "Invented Chat Inc", target: "user 77", asked: "2026-11-15" })).statusCode, 303);
  assert.match(textOf((await desk.get("investigator", "")).body), /One preservation was asked for and is not confirmed/);
  assert.match(textOf((await desk.get("investigator", "/preservations")).body), /Not confirmed yet Invented Chat Inc Canada|Not confirmed yet Invented Chat Inc CA/);
  assert.equal((await desk.post("investigator", `/preservations/${once}/renew`, { "renewed-on": "2026-11-22", "renewed-until": "2027-02-20" })).statusCode, 404);
  const wrong = await desk.post("investigator", `/preservations/${once}/confirm`, { "confirmed-on": "2026-11-14", "confirmed-until": "2026-11-13" });
  assert.equal(wrong.statusCode, 422);
  for (const words of [/It was not asked for yet on that day/, /It must be after the day it begins/]) assert.match(textOf(wrong.body), words);
  assert.equal((await desk.post("investigator", `/preservations/${once}/confirm`, { "confirmed-on": "2026-11-20", "confirmed-until": "2027-02-13", "confirmed-ticket": "OTT-5" })).statusCode, 303);
  const page = textOf((await desk.get("investigator", `/preservations/${once}`)).body);
  for (const words of [/83 days left/, /the contact point of the 24\/7 network, .*Contact point, Ottawa/, /OTT-5/, /Asked for .* Confirmed/]) assert.match(page, words);
  assert.equal((await desk.post("investigator", `/preservations/${once}/confirm`, { "confirmed-on": "2026-11-20", "confirmed-until": "2027-02-13" })).statusCode, 404);
});

test("the request that asks for the data is linked by its number, each bears the other's, and an end says why", async () => {
  const id = "22222222-2222-4222-8222-222222222222";
  const { reference } = await desk.db.selectFrom("requests").select("reference").where("id", "=", request).executeTakeFirstOrThrow();
  assert.equal((await desk.post("investigator", `/preservations/${id}/requests`, { request: "NO/1" })).statusCode, 422);
  assert.equal((await desk.post("investigator", `/preservations/${id}/requests`, { request: reference })).statusCode, 303);
  assert.match(textOf((await desk.get("investigator", `/preservations/${id}`)).body), new RegExp(reference));
  assert.match(textOf((await desk.get("investigator", path())).body), /Preserved data Invented Chat Inc , user 77: 13 February 2027 83 days left/);
  assert.match(textOf((await desk.get("investigator", `/requests/${request}/people`)).body), /OTT-5/);
  assert.equal((await desk.post("investigator", `/preservations/${id}/end`, { "ended-on": "2026-11-22" })).statusCode, 422, "an end without a reason is none");
  assert.equal((await desk.post("investigator", `/preservations/${id}/end`, { "ended-on": "2026-11-22", "ended-because": "superseded" })).statusCode, 303);
  assert.match(textOf((await desk.get("investigator", `/preservations/${id}`)).body), /Taken over by the request that asks for the data/);
});

test("another State asks us to have data kept: it is recorded with the State and the article, and seen by its desk alone", async () => {
  const once = "33333333-3333-4333-8333-333333333333";
  const fields = { once, unit: desk.office.units["canada"] ?? "", direction: "in", way: "state", provider: "An invented carrier here", target: "number 55", counterpart: "Central Authority (invented)", rests: "UNTOC art. 18(3)(i)", asked: "2026-11-21", until: "2027-01-20" };
  assert.equal((await desk.post("canada-desk", "/preservations", fields)).statusCode, 422, "the State that asks is named");
  assert.equal((await desk.post("canada-desk", "/preservations", { ...fields, country: "GB" })).statusCode, 303);
  assert.match(textOf((await desk.get("canada-desk", "/preservations")).body), /An invented carrier here asked of us from/);
  for (const who of ["investigator", "nepal-desk", "auditor"] as const) assert.equal((await desk.get(who, `/preservations/${once}`)).statusCode, 404, who);
});

test("the invented office has preservations that end soon, are not confirmed, have ended, and were asked of it", async () => {
  const { db } = await testDatabase();
  await loadSeeds(db, readReferenceSeeds(), { actor: "system", at: new Date("2026-11-20T09:00:00Z") });
  await seedDemonstration(db, "development", TODAY);
  await seedInventedPreservations(db, TODAY);
  const kinds = await db.selectFrom("preservation_terms").select("kind").distinct().orderBy("kind").execute();
  assert.deepEqual(kinds.map(({ kind }) => kind), ["asked", "begun", "ended", "renewed"]);
  assert.equal((await db.selectFrom("preservations").select("id").where("direction", "=", "in").execute()).length, 1);
});

test("the page says which certificates must come back with what was asked for, each with its source and how far it can be trusted", async () => {
  const seen = await page();
  assert.match(seen, /Certificates that must come back Foreign public document: .* BSA 2023 s\. 77\(f\) \(law\) Certificate for an electronic record, .* BSA 2023 s\. 63 \(unverified\)/);
  assert.doesNotMatch(seen, /forms A to E/, "those are asked of the United States alone");
});

test("limits that the sender set for an item stand with every piece of it", async () => {
  const item = await desk.db.selectFrom("request_items").select("id").where("request_id", "=", request).where("number", "=", 1).executeTakeFirstOrThrow();
  await desk.database.asOwner(async (client) => await client.query("update request_items set restrictions = 'Not for tax matters' where id = $1", [item.id]));
  await desk.post("investigator", path("/evidence"), { "piece-description": "Bundle of statements", "piece-item": item.id, "piece-restrictions": "Sealed" });
  assert.match(await page(), /Bundle of statements .* Sealed Not for tax matters/);
});
