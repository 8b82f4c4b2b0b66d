import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { filesDesk, sendFile, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import { Casework } from "../../../../test/support/requests.ts";

let desk: FilesDesk;
let request: string;
before(async () => {
  desk = await filesDesk();
  request = await (await Casework.of(desk.db, desk.office)).draft();
});
after(async () => await desk.app.close());

const pathOf = (name = "") => `/requests/${request}/documents${name}`;

test("what comes in and what goes out stands with the request, with whom and when, and the record says so", async () => {
  const fields = { way: "in", "received-from": "National Bank of Invention", "received-on": "2026-11-20" };
  assert.equal((await sendFile(desk, "investigator", pathOf("/new"), "statement.txt", "balance", fields)).statusCode, 303);
  assert.equal((await sendFile(desk, "controller", pathOf("/new"), "opinion.txt", "opinion", { way: "own" })).statusCode, 303);
  const page = textOf((await desk.get("investigator", pathOf())).body);
  assert.match(page, /statement\.txt .* In 20 November 2026 from National Bank of Invention/);
  assert.match(page, /opinion\.txt .* Made here/);
  const events = await desk.db.selectFrom("audit_entries").select("event").where("subject_id", "=", request).where("event", "like", "request-document.%").execute();
  assert.equal(events.length, 2);
});

test("the same paper sent again is told, and nothing is stored twice", async () => {
  const again = await sendFile(desk, "investigator", pathOf("/new"), "copy.txt", "balance");
  assert.equal(again.statusCode, 422);
  assert.match(textOf(again.body), /“copy\.txt” is here already: as statement\.txt/);
});

test("whoever does not see the request finds neither its papers nor a way to add one", async () => {
  const { id } = await desk.db.selectFrom("documents").select("id").where("request_id", "=", request).limit(1).executeTakeFirstOrThrow();
  for (const who of ["canada-desk", "endorser", "executing-officer", "auditor", "administrator", "nobody"] as const) {
    for (const path of [pathOf(), pathOf("/new"), pathOf(`/${id}`)]) assert.equal((await desk.get(who, path)).statusCode, 404, `${who} ${path}`);
    assert.equal((await sendFile(desk, who, pathOf("/new"), "x.txt", "x")).statusCode, 404, who);
  }
  assert.equal((await desk.get("investigator", pathOf(`/${id}`))).statusCode, 200);
});

test("a paper marked above an officer's clearance is not there for that officer, and none is marked below its request", async () => {
  assert.match(textOf((await sendFile(desk, "investigator", pathOf("/new"), "open.txt", "open", { marking: "public" })).body), /The request is Restricted; what is in it is marked no lower/);
  assert.match(textOf((await sendFile(desk, "investigator", pathOf("/new"), "s.txt", "s", { marking: "secret" })).body), /You are cleared for Confidential/);
});

test("a document of a request is not found under the address of a file or of another request", async () => {
  const { id } = await desk.db.selectFrom("documents").select("id").where("request_id", "=", request).limit(1).executeTakeFirstOrThrow();
  const file = await desk.openFile("canada-desk");
  assert.equal((await desk.get("canada-desk", `/files/${file}/documents/${id}`)).statusCode, 404);
});
