import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
});
after(async () => await desk.app.close());

test("an administrator sees what failed for good, and has it tried anew, which stands in the record", async () => {
  assert.match(textOf((await desk.get("administrator", "/office/jobs")).body), /Nothing failed/);
  const { id } = await desk.db
    .insertInto("jobs")
    .values({ kind: "test.note", key: "note of the day", run_at: new Date(), state: "dead", ended_at: new Date(), attempts: 12, last_fault: "TypeError" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const page = textOf((await desk.get("administrator", "/office/jobs")).body);
  assert.match(page, /test\.note given up note of the day 12 TypeError/);
  assert.equal((await desk.post("administrator", "/office/jobs/revive", { job: String(id) })).statusCode, 303);
  assert.equal((await desk.db.selectFrom("jobs").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state, "waiting");
  assert.deepEqual(await desk.db.selectFrom("audit_entries").select("event").where("subject_id", "=", String(id)).execute(), [{ event: "job.revived" }]);
  assert.equal((await desk.post("administrator", "/office/jobs/revive", { job: String(id) })).statusCode, 404);
});

test("nobody else sees the jobs", async () => {
  for (const who of ["canada-desk", "supervisor", "auditor", "head", "nobody"] as const) assert.equal((await desk.get(who, "/office/jobs")).statusCode, 404, who);
});
