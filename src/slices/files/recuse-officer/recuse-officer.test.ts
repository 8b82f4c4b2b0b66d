import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
});
after(async () => await desk.app.close());

async function wallOff(file: string, who: "canada-desk" | "head" | "supervisor", by: "supervisor" | "head" = "supervisor") {
  return await desk.post(by, `/files/${file}/recusals/new`, { person: desk.office.people[who], reason: "Related to a party" });
}

test("an officer who is walled off does not see the file nor find it, and everybody of the desk else does", async () => {
  const file = await desk.openFile("canada-desk", { subject: "Walled matter" });
  assert.equal((await wallOff(file, "canada-desk")).statusCode, 303);
  assert.equal((await desk.get("canada-desk", `/files/${file}`)).statusCode, 404);
  for (const path of ["/files", "/files?q=walled"]) assert.doesNotMatch((await desk.get("canada-desk", path)).body, /Walled matter/);
  assert.match(textOf((await desk.get("supervisor", `/files/${file}/people`)).body), /The canada-desk Related to a party The supervisor/);
  assert.deepEqual(await desk.events(file), ["file.begun", "officer.recused", "file.opened"]);
});

test("the wall holds against breaking the glass, with the answer of a file that is not there", async () => {
  const file = await desk.openFile("canada-desk");
  await wallOff(file, "head");
  const { reference } = await desk.db.selectFrom("files").select("reference").where("id", "=", file).executeTakeFirstOrThrow();
  const [walled, missing] = [await desk.post("head", "/break-glass", { reference, purpose: "urgent" }), await desk.post("head", "/break-glass", { reference: "CANADA/2026/99999", purpose: "urgent" })];
  assert.equal(walled.statusCode, 422);
  assert.equal(walled.body.replaceAll(reference, ""), missing.body.replaceAll("CANADA/2026/99999", ""));
  assert.deepEqual(await desk.db.selectFrom("file_openings").select("id").execute(), []);
});

test("who walled off themselves is led away from the file, and does not take the wall down", async () => {
  const file = await desk.openFile("canada-desk");
  const answer = await wallOff(file, "supervisor");
  assert.equal(answer.headers.location, "/en/desk/files");
  const { id } = await desk.db.selectFrom("file_recusals").select("id").where("file_id", "=", file).executeTakeFirstOrThrow();
  assert.equal((await desk.post("supervisor", `/files/${file}/recusals/${id}/lift`, {})).statusCode, 404);
  assert.equal((await desk.post("head", `/files/${file}/recusals/${id}/lift`, {})).statusCode, 303);
  assert.equal((await desk.get("supervisor", `/files/${file}`)).statusCode, 200);
});

test("nobody is walled off twice, or without a reason", async () => {
  const file = await desk.openFile("canada-desk");
  await wallOff(file, "canada-desk");
  assert.match(textOf((await wallOff(file, "canada-desk")).body), /This officer is walled off from the file/);
  assert.match(textOf((await desk.post("supervisor", `/files/${file}/recusals/new`, { person: desk.office.people.head })).body), /Give the reason/);
});

test("the desk's own officers wall nobody off", async () => {
  const file = await desk.openFile("canada-desk");
  assert.equal((await desk.get("canada-desk", `/files/${file}/recusals/new`)).statusCode, 404);
});
