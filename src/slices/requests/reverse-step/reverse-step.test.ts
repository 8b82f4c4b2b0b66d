import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { testDatabase } from "../../../../test/support/database.ts";
import { makeOffice, type OfficerName } from "../../../../test/support/office.ts";
import { Casework, TODAY } from "../../../../test/support/requests.ts";
import { reverseStep } from "./reverse-step.ts";

let work: Casework;
before(async () => {
  const { db } = await testDatabase();
  work = await Casework.of(db, await makeOffice(db));
});

async function reverse(id: string, as: OfficerName, reason = "the wrong file") {
  const { step_count: after } = await work.db.selectFrom("requests").select("step_count").where("id", "=", id).executeTakeFirstOrThrow();
  return await work.as(as, (tx, acting) => reverseStep(tx, acting, { id: randomUUID(), request: id, after, on: TODAY, reason }));
}

test("a wrong step is taken back by a step that names it, and stays on record", async () => {
  const id = await work.draft();
  assert.ok((await work.step(id, "submit")).ok);
  assert.deepEqual(await reverse(id, "investigator"), { ok: true, state: "draft" });
  const steps = await work.db.selectFrom("request_steps").select(["id", "action", "reverses", "reason"]).where("request_id", "=", id).orderBy("number").execute();
  assert.deepEqual(steps.map(({ action }) => action), ["open", "submit", "reverse"]);
  assert.equal(steps[2]?.reverses, steps[1]?.id);
  assert.equal(steps[2]?.reason, "the wrong file");
  assert.deepEqual(await reverse(id, "investigator"), { ok: false, refusal: { code: "nothing-to-reverse" } }, "a step is taken back once");
});

test("a step is taken back by whoever may take it, or by the approver, and never without a reason", async () => {
  const id = await work.draft();
  for (const action of ["submit", "forward", "endorse", "allot"]) assert.ok((await work.step(id, action)).ok, action);
  assert.deepEqual(await reverse(id, "controller"), { ok: false, refusal: { code: "not-yours", by: "desk" } });
  assert.deepEqual(await reverse(id, "supervisor", "  "), { ok: false, refusal: { code: "reason-needed" } });
  assert.deepEqual(await reverse(id, "supervisor"), { ok: true, state: "received" });
});

test("taking a result back gives the items back the states that they had", async () => {
  const id = await work.draft();
  for (const action of ["submit", "forward", "endorse", "allot", "approve", "despatch", "acknowledge", "part-result", "result"]) assert.ok((await work.step(id, action)).ok, action);
  const states = async () => (await work.db.selectFrom("request_items").select("state").where("request_id", "=", id).orderBy("number").execute()).map(({ state }) => state);
  assert.deepEqual(await states(), ["done", "done"]);
  assert.deepEqual(await reverse(id, "supervisor"), { ok: true, state: "partly-executed" });
  assert.deepEqual(await states(), ["done", "open"]);
});
