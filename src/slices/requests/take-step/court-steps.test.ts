// Letters rogatory before the court: a court with a desk here takes its own steps, else they are written down for it.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import type { OfficerName } from "../../../../test/support/office.ts";
import { Casework } from "../../../../test/support/requests.ts";

let desk: FilesDesk;
let work: Casework;
before(async () => {
  desk = await filesDesk();
  await desk.db.insertInto("post_roles").values({ id: randomUUID(), post_id: desk.office.posts["court-officer"], role: "court-registrar", held_from: calendarDateOf("2020-01-01") }).execute();
  work = await Casework.of(desk.db, desk.office);
});
after(async () => await desk.app.close());

async function concurred(title: string): Promise<string> {
  const id = await work.draft({ title, lane: "letter-rogatory", kinds: ["statement"] });
  for (const action of ["submit", "forward", "endorse", "allot", "concur"]) assert.ok((await work.step(id, action)).ok, action);
  return id;
}

async function takes(who: OfficerName, id: string, action: string, fields: Readonly<Record<string, string>> = {}): Promise<number> {
  const { step_count: after } = await desk.db.selectFrom("requests").select("step_count").where("id", "=", id).executeTakeFirstOrThrow();
  return (await desk.post(who, `/requests/${id}/steps/${action}`, { once: randomUUID(), after: String(after), ...fields })).statusCode;
}

test("an application that goes to a court with a desk here waits on that court's desk, and the court's registry writes down what it decided", async () => {
  const id = await concurred("Before the court");
  assert.match(textOf((await desk.get("investigator", `/requests/${id}/steps/apply-to-court`)).body), /No desk here.*Post of the court-officer, The court/);
  assert.equal((await desk.get("court-officer", `/requests/${id}`)).statusCode, 404, "not before the court has it");
  assert.equal(await takes("investigator", id, "apply-to-court", { desk: `${desk.office.units["court"]} ${desk.office.posts["court-officer"]}` }), 303);
  assert.match(textOf((await desk.get("court-officer", "/requests?view=waiting")).body), /Before the court/);
  assert.equal(await takes("court-officer", id, "court-issues"), 422, "not without its order");
  assert.equal(await takes("court-officer", id, "court-issues", { order: "Order of 20 November 2026" }), 303);
  assert.equal(await work.stateOf(id), "letter-issued");
  assert.equal(await takes("court-officer", id, "lodge", { "matches-draft": "yes", signatory: "x" }), 404, "the authority's step is not the court's");
  assert.match(textOf((await desk.get("supervisor", `/requests/${id}/history`)).body), /The court-officer recorded that the court issued the letter/);
});

test("where the court has no desk here the agency that applied, or the authority's desk, writes down what the court decided, with its order", async () => {
  for (const who of ["investigator", "supervisor"] as const) {
    const id = await concurred(`Written down by ${who}`);
    assert.equal(await takes("investigator", id, "apply-to-court"), 303, "no court of those here");
    assert.equal((await desk.get("court-officer", `/requests/${id}`)).statusCode, 404);
    assert.equal(await takes("endorser", id, "court-issues", { order: "x" }), 404);
    assert.equal(await takes(who, id, "court-issues", { order: "Order 7" }), 303, who);
    assert.equal(await work.stateOf(id), "letter-issued");
  }
});

test("a court beside which a request passes sees nothing of it, and writes nothing down", async () => {
  const id = await work.draft({ title: "Never before a court" });
  assert.equal((await desk.get("court-officer", `/requests/${id}`)).statusCode, 404);
  assert.doesNotMatch(textOf((await desk.get("court-officer", "/requests?whose=team")).body), /Never before a court/);
});
