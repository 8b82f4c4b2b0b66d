// The marking of a request: raised at once, lowered by two officers; and that the database lets nobody do it alone.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import type { OfficerName } from "../../../../test/support/office.ts";
import { Casework } from "../../../../test/support/requests.ts";
import { markRequest } from "../write-request.store.ts";

let desk: FilesDesk;
let work: Casework;
before(async () => {
  desk = await filesDesk();
  work = await Casework.of(desk.db, desk.office);
});
after(async () => await desk.app.close());

const stored = async (id: string) => await desk.db.selectFrom("requests").select(["marking", "step_count"]).where("id", "=", id).executeTakeFirstOrThrow();
const markingOf = async (id: string) => (await stored(id)).marking;
const send = async (who: OfficerName, id: string, fields: Readonly<Record<string, string>>) => await desk.post(who, `/requests/${id}/marking`, { once: randomUUID(), after: String((await stored(id)).step_count), ...fields });

test("a request is closed further at once: who is cleared for less sees it no more, in the queue neither", async () => {
  const id = await work.receive("canada-desk", { title: "Names a source", country: "CA" });
  assert.equal((await desk.get("canada-desk", `/requests/${id}/marking`)).statusCode, 404, "who answers for it marks it");
  assert.equal((await send("supervisor", id, { marking: "secret" })).statusCode, 422, "not without a reason");
  assert.equal((await send("supervisor", id, { marking: "top-secret", reason: "x" })).statusCode, 422, "not above the own clearance");
  assert.equal((await send("supervisor", id, { marking: "secret", reason: "It names a source" })).statusCode, 303);
  assert.equal(await markingOf(id), "secret");
  assert.equal((await desk.get("canada-desk", `/requests/${id}`)).statusCode, 404);
  assert.doesNotMatch(textOf((await desk.get("canada-desk", "/requests?view=waiting&whose=team")).body), /Names a source/);
  assert.match(textOf((await desk.get("supervisor", `/requests/${id}/history`)).body), /raised its marking.*It names a source/);
});

test("it is opened further when a second officer agrees; the one who proposed cannot, and what is kept stays as it was", async () => {
  const id = await work.receive("supervisor", { title: "Marked too high", country: "CA", marking: "secret" });
  const propose = async () => assert.equal((await send("supervisor", id, { marking: "restricted", reason: "Nothing in it is secret" })).statusCode, 303);
  await propose();
  assert.equal(await markingOf(id), "secret");
  assert.equal((await send("supervisor", id, { answer: "accept" })).statusCode, 422, "the same person");
  assert.match(textOf((await desk.get("head", `/requests/${id}/marking`)).body), /The supervisor proposes to lower the marking from Secret to Restricted/);
  assert.equal((await send("head", id, { answer: "keep" })).statusCode, 303);
  assert.equal(await markingOf(id), "secret");
  await propose();
  assert.equal((await send("head", id, { answer: "accept" })).statusCode, 303);
  assert.equal(await markingOf(id), "restricted");
  assert.equal((await send("head", id, { answer: "accept" })).statusCode, 422, "nothing waits any more");
  assert.equal((await desk.get("canada-desk", `/requests/${id}`)).statusCode, 200);
});

test("in the agency the controlling officer raises it, and the investigating officer does not", async () => {
  const id = await work.draft({ title: "A draft to be closed" });
  assert.equal((await send("investigator", id, { marking: "confidential", reason: "x" })).statusCode, 404);
  assert.equal((await send("controller", id, { marking: "confidential", reason: "It names a witness" })).statusCode, 303);
  assert.equal(await markingOf(id), "confidential");
});

test("once it lies with the authority the agency's controlling officer neither raises nor agrees to a lowering, on the page or past it", async () => {
  const id = await work.draft({ title: "Sent on by the agency", marking: "confidential" });
  assert.equal((await desk.get("controller", `/requests/${id}/marking`)).statusCode, 200);
  for (const action of ["submit", "forward", "endorse"]) assert.ok((await work.step(id, action)).ok, action);
  assert.equal((await desk.db.selectFrom("requests").select("lies_with").where("id", "=", id).executeTakeFirstOrThrow()).lies_with, "authority");
  assert.equal((await desk.get("controller", `/requests/${id}`)).statusCode, 200, "it is still read");
  assert.doesNotMatch((await desk.get("controller", `/requests/${id}`)).body, /\/marking"/);
  assert.equal((await desk.get("controller", `/requests/${id}/marking`)).statusCode, 404);
  assert.equal((await send("controller", id, { marking: "secret", reason: "To shut it" })).statusCode, 404);
  assert.equal((await send("supervisor", id, { marking: "restricted", reason: "Nothing in it is confidential" })).statusCode, 303);
  assert.equal((await send("controller", id, { answer: "accept" })).statusCode, 404);
  await assert.rejects(work.as("controller", (tx) => markRequest(tx, id, randomUUID())), /no request is marked there/);
  assert.equal(await markingOf(id), "confidential");
});

test("the database marks nothing without the step, by another's step, or lower by one officer alone", async () => {
  const id = await work.receive("supervisor", { title: "Asked past the pages", country: "CA", marking: "secret" });
  const step = async (by: OfficerName, action: string, details: object) => {
    const one = randomUUID();
    await desk.database.asOwner(async (client) => {
      await client.query("insert into request_steps (id, request_id, number, action, to_state, happened_on, taken_by, details) select $1, $2, step_count + 1, $3, state, '2026-11-22', $4, $5 from requests where id = $2", [one, id, action, `person:${desk.office.people[by]}`, details]);
      await client.query("update requests set step_count = step_count + 1 where id = $1", [id]);
    });
    return one;
  };
  const mark = async (who: OfficerName, by: string) => await work.as(who, (tx) => markRequest(tx, id, by));
  assert.equal(await mark("supervisor", randomUUID()), false);
  assert.equal(await mark("supervisor", await step("supervisor", "lower-marking", { marking: "public" })), false);
  const proposal = await step("supervisor", "propose-lower-marking", { marking: "restricted" });
  assert.equal(await mark("supervisor", await step("supervisor", "lower-marking", { marking: "restricted", proposal })), false, "the same officer");
  const agreed = await step("head", "lower-marking", { marking: "restricted", proposal });
  assert.equal(await mark("supervisor", agreed), false, "another's step");
  assert.equal(await mark("head", await step("head", "lower-marking", { marking: "public", proposal })), false, "not further than was proposed");
  await assert.rejects(mark("canada-desk", agreed), /no request is marked there/);
  assert.equal(await markingOf(id), "secret");
  assert.equal(await mark("head", agreed), true);
  assert.equal(await markingOf(id), "restricted");
});
