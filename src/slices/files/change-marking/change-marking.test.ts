import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import type { OfficerName } from "../../../../test/support/office.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
  await desk.letIntoCompartment("PROTECTION", "supervisor", "head");
});
after(async () => await desk.app.close());

const markingOf = async (file: string) => await desk.db.selectFrom("files").select(["marking", "compartments", "version"]).where("id", "=", file).executeTakeFirstOrThrow();
const change = async (who: OfficerName, file: string, fields: Readonly<Record<string, string>>) => await desk.post(who, `/files/${file}/marking`, { reason: "Sources named", version: await desk.versionOf(file), ...fields });

test("closing a file further takes effect at once, for the desk's own officers too", async () => {
  const file = await desk.openFile("canada-desk");
  assert.equal((await change("supervisor", file, { marking: "secret" })).statusCode, 303);
  assert.deepEqual(await markingOf(file), { marking: "secret", compartments: [], version: 2 });
  assert.equal((await desk.get("canada-desk", `/files/${file}`)).statusCode, 404);
});

test("a compartment closes a file to everybody who is not in it", async () => {
  const file = await desk.openFile("canada-desk");
  assert.equal((await change("supervisor", file, { marking: "restricted", compartment: "PROTECTION" })).statusCode, 303);
  assert.equal((await desk.get("canada-desk", `/files/${file}`)).statusCode, 404);
  assert.equal((await desk.get("head", `/files/${file}`)).statusCode, 200);
});

test("opening it further waits for a second officer, who agrees about the file as it stands", async () => {
  const file = await desk.openFile("supervisor", { marking: "confidential" });
  assert.equal((await change("supervisor", file, { marking: "restricted" })).statusCode, 303);
  assert.deepEqual(await markingOf(file), { marking: "confidential", compartments: [], version: 1 });
  assert.match(textOf((await desk.get("canada-desk", `/files/${file}`)).body), /The supervisor proposes to lower the marking to Restricted/);
  const { id } = await desk.db.selectFrom("marking_changes").select("id").where("file_id", "=", file).executeTakeFirstOrThrow();
  const accept = async (who: OfficerName, version: string) => await desk.post(who, `/files/${file}/marking/${id}/accept`, { version });
  assert.equal((await accept("supervisor", "1")).statusCode, 422, "the same person");
  assert.equal((await accept("head", "7")).statusCode, 422, "another version");
  assert.equal((await accept("head", "1")).statusCode, 303);
  assert.deepEqual(await markingOf(file), { marking: "restricted", compartments: [], version: 2 });
  assert.equal((await accept("head", "2")).statusCode, 422, "decided already");
  assert.deepEqual((await desk.events(file)).filter((event) => event !== "file.opened"), ["file.begun", "lowering.proposed", "marking.lowered"]);
});

test("a refused lowering leaves the file as it was, and another may be proposed", async () => {
  const file = await desk.openFile("supervisor", { marking: "confidential" });
  await change("supervisor", file, { marking: "public" });
  assert.equal((await change("head", file, { marking: "restricted" })).statusCode, 422, "one waits already");
  const { id } = await desk.db.selectFrom("marking_changes").select("id").where("file_id", "=", file).executeTakeFirstOrThrow();
  assert.equal((await desk.post("head", `/files/${file}/marking/${id}/refuse`, { version: "1" })).statusCode, 303);
  assert.equal((await markingOf(file)).marking, "confidential");
  assert.equal((await change("head", file, { marking: "restricted" })).statusCode, 303);
});

test("nobody marks above the own clearance or into a compartment of others", async () => {
  const file = await desk.openFile("canada-desk");
  const answer = await change("supervisor", file, { marking: "top-secret", compartment: "CASE:X" });
  assert.equal(answer.statusCode, 422);
  assert.match(textOf(answer.body), /You are cleared for Secret\..*You are not in the compartment CASE:X\./);
});

test("compartments that the officer is not in are named nowhere in the form", async () => {
  await desk.letIntoCompartment("OTHERS", "head");
  const file = await desk.openFile("canada-desk");
  assert.doesNotMatch((await desk.get("supervisor", `/files/${file}/marking`)).body, /OTHERS/);
});
