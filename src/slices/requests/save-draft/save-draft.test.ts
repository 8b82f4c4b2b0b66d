import assert from "node:assert/strict";
import { before, test } from "node:test";
import { testDatabase } from "../../../../test/support/database.ts";
import { makeOffice, type OfficerName } from "../../../../test/support/office.ts";
import { Casework } from "../../../../test/support/requests.ts";
import { saveDraft } from "./save-draft.ts";

let work: Casework;
before(async () => {
  const { db } = await testDatabase();
  work = await Casework.of(db, await makeOffice(db));
});

const save = (who: OfficerName, id: string, after: number, facts: string) => work.as(who, (tx, acting) => saveDraft(tx, acting, id, after, { fields: { facts }, items: {} }));

test("two officers save the same version: one is kept, the other is shown the first one's text and who wrote it, and loses nothing", async () => {
  const id = await work.draft({}, false);
  const both = await Promise.all([save("investigator", id, 0, "the officer's facts"), save("controller", id, 0, "the superintendent's facts")]);
  const lost = both.find(({ ok }) => !ok);
  assert.ok(lost !== undefined && !lost.ok && lost.because === "changed-meanwhile");
  const won = both[0].ok ? ["the officer's facts", work.office.people.investigator] : ["the superintendent's facts", work.office.people.controller];
  assert.deepEqual([lost.version, lost.theirs.fields["facts"], lost.by], [1, won[0], `person:${won[1]}`]);
  assert.deepEqual(await save("controller", id, 1, "both"), { ok: true, version: 2 });
  const versions = await work.db.selectFrom("request_drafts").select("content").where("request_id", "=", id).orderBy("version").execute();
  assert.equal(versions.length, 2, "every version is kept");
});

test("nobody but the agency writes a draft, and the agency only while it is one", async () => {
  const id = await work.draft();
  assert.deepEqual(await save("canada-desk", id, 1, "x"), { ok: false, because: "not-there" });
  for (const action of ["submit", "forward"]) assert.ok((await work.step(id, action)).ok, action);
  assert.deepEqual(await save("endorser", id, 1, "x"), { ok: false, because: "not-there" });
  assert.deepEqual(await save("investigator", id, 1, "x"), { ok: false, because: "not-a-draft" });
});
