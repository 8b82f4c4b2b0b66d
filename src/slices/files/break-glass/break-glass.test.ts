import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
  await desk.letIntoCompartment("PROTECTION", "supervisor");
});
after(async () => await desk.app.close());

/** A file in a compartment that the head of the authority is not in. */
async function closedFile(): Promise<{ readonly file: string; readonly reference: string }> {
  const file = await desk.openFile("supervisor", { subject: "Protected person", compartment: "PROTECTION", unit: desk.office.units["division"] ?? "", post: desk.office.posts.supervisor });
  return { file, ...(await desk.db.selectFrom("files").select("reference").where("id", "=", file).executeTakeFirstOrThrow()) };
}

test("by its exact reference and for a purpose, a closed file opens for four hours, to be read", async () => {
  const { file, reference } = await closedFile();
  assert.equal((await desk.get("head", `/files/${file}`)).statusCode, 404);
  const answer = await desk.post("head", "/break-glass", { reference, purpose: "Threat to life" });
  assert.equal(answer.headers.location, `/en/desk/files/${file}`);
  const page = textOf((await desk.get("head", `/files/${file}`)).body);
  assert.match(page, /Protected person/);
  assert.match(page, /you broke the glass; open to you until/);
  for (const path of ["papers/new", "grants/new", "marking", "recusals/new", "transfer"]) assert.equal((await desk.get("head", `/files/${file}/${path}`)).statusCode, 404, path);
  await desk.database.asOwner((client) => client.query("update file_openings set opened_at = now() - interval '5 hours', until_at = now() - interval '1 second'"));
  assert.equal((await desk.get("head", `/files/${file}`)).statusCode, 404);
});

test("whoever holds the file and the auditors are told at once, on every page, until they have read it; it stays on the file", async () => {
  const { file, reference } = await closedFile();
  await desk.post("head", "/break-glass", { reference, purpose: "Threat to life" });
  for (const who of ["supervisor", "auditor"] as const) assert.match(textOf((await desk.get(who, "")).body), /The glass of .* was broken/);
  const [notices, openings] = [textOf((await desk.get("supervisor", "/files/notices")).body), textOf((await desk.get("auditor", "/openings")).body)];
  for (const page of [notices, openings]) assert.match(page, new RegExp(`The head broke the glass of ${reference} Threat to life`));
  assert.doesNotMatch(openings, /Protected person/);
  const { id } = await desk.db.selectFrom("file_openings").select("id").where("file_id", "=", file).executeTakeFirstOrThrow();
  for (const who of ["canada-desk", "court-officer", "head"] as const) assert.equal((await desk.post(who, `/files/notices/${id}`, {})).statusCode, 404, who);
  assert.equal((await desk.post("head", `/openings/${id}`, {})).statusCode, 404);
  assert.equal((await desk.post("supervisor", `/files/notices/${id}`, {})).statusCode, 303);
  assert.equal((await desk.post("auditor", `/openings/${id}`, {})).statusCode, 303);
  assert.match(textOf((await desk.get("supervisor", `/files/${file}/people`)).body), /Threat to life holder: The supervisor, .*; auditor: The auditor,/);
  assert.match(textOf((await desk.get("supervisor", `/files/${file}`)).body), /The glass of this file was broken once Last by The head/);
  assert.deepEqual((await desk.events(file)).filter((event) => event !== "file.opened"), ["file.begun", "glass.broken", "opening.acknowledged", "opening.acknowledged"]);
});

test("a reference that is none is not found, and a part of one finds nothing", async () => {
  const { reference } = await closedFile();
  for (const wrong of ["NEPAL/2026/1", reference.slice(0, -1), `${reference}0`, "%", "DIVISION/2026/%"]) {
    const answer = await desk.post("head", "/break-glass", { reference: wrong, purpose: "why" });
    assert.equal(answer.statusCode, 422, wrong);
    assert.match(textOf(answer.body), /There is no file of that reference that you could open/);
  }
});

test("without a purpose, or for a file that is open anyway, the glass is not broken", async () => {
  const file = await desk.openFile("canada-desk");
  const { reference } = await desk.db.selectFrom("files").select("reference").where("id", "=", file).executeTakeFirstOrThrow();
  assert.match(textOf((await desk.post("head", "/break-glass", { reference, purpose: " " })).body), /Give the purpose/);
  assert.match(textOf((await desk.post("head", "/break-glass", { reference, purpose: "why" })).body), /The file is open to them already/);
});

test("nobody without the permission breaks the glass, by the page or by the database", async () => {
  const { reference } = await closedFile();
  for (const who of ["supervisor", "canada-desk", "auditor", "administrator"] as const) assert.equal((await desk.post(who, "/break-glass", { reference, purpose: "why" })).statusCode, 404, who);
});
