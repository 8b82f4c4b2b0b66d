import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import type { OfficerName } from "../../../../test/support/office.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
});
after(async () => await desk.app.close());

const TERM = { from: "2026-11-22", until: "2026-12-22", reason: "To answer the request" };
const person = (name: OfficerName) => `person:${desk.office.people[name]}`;

async function grantTo(file: string, to: string, more: Readonly<Record<string, string>> = {}, by: OfficerName = "supervisor"): Promise<string> {
  const once = randomUUID();
  const answer = await desk.post(by, `/files/${file}/grants/new`, { ...TERM, to, ...more, once });
  assert.equal(answer.statusCode, 303, textOf(answer.body));
  return once;
}
const opens = async (who: OfficerName, path: string) => (await desk.get(who, path)).statusCode;

test("an officer of another desk is let in at once, sees why, and sees nothing of who else may", async () => {
  const file = await desk.openFile("canada-desk");
  assert.equal(await opens("nepal-desk", `/files/${file}`), 404);
  await grantTo(file, person("nepal-desk"));
  const page = textOf((await desk.get("nepal-desk", `/files/${file}`)).body);
  assert.match(page, /The supervisor let you in until 22 December 2026: To answer the request/);
  const people = textOf((await desk.get("nepal-desk", `/files/${file}/people`)).body);
  assert.match(people, /How you were let in/);
  assert.doesNotMatch(people, /The head|The canada-desk Post/);
  assert.deepEqual(await desk.events(file), ["file.begun", "access.granted", "file.opened", "file.opened"]);
});

test("outside the organisation nothing opens until a second officer agreed", async () => {
  const file = await desk.openFile("canada-desk");
  const grant = await grantTo(file, person("court-officer"));
  assert.equal(await opens("court-officer", `/files/${file}`), 404);
  const answer = (who: OfficerName, what: string) => desk.post(who, `/files/${file}/grants/${grant}/${what}`, {});
  const own = await answer("supervisor", "approve");
  assert.equal(own.statusCode, 422);
  assert.match(textOf(own.body), /What one officer asked for, another decides\./);
  assert.equal(await opens("court-officer", `/files/${file}`), 404);
  assert.equal((await answer("head", "approve")).statusCode, 303);
  assert.equal(await opens("court-officer", `/files/${file}`), 200);
  assert.equal((await answer("head", "approve")).statusCode, 422, "it has been decided already");
});

test("what waits is shown to the officers who may decide it, and counted beside their navigation", async () => {
  const file = await desk.openFile("canada-desk", { subject: "Waits for two" });
  const grant = await grantTo(file, `unit:${desk.office.units["court"]}`);
  const page = await desk.get("head", "/files/decisions");
  assert.match(textOf(page.body), /Waits for two The court To answer the request The supervisor/);
  assert.match(textOf((await desk.get("head", "")).body), /To decide \d/);
  assert.equal(await opens("canada-desk", "/files/decisions"), 404);
  assert.equal((await desk.post("head", `/files/${file}/grants/${grant}/refuse`, {})).statusCode, 303);
  assert.equal(await opens("court-officer", `/files/${file}`), 404);
  assert.match(textOf((await desk.get("supervisor", `/files/${file}/people`)).body), /The court the file .* refused/);
});

test("whoever holds the post is let in by a grant to the post, and a grant taken back shuts at once", async () => {
  const file = await desk.openFile("canada-desk");
  const grant = await grantTo(file, `post:${desk.office.posts["nepal-desk"]}`);
  assert.equal(await opens("nepal-desk", `/files/${file}`), 200);
  assert.equal((await desk.post("supervisor", `/files/${file}/grants/${grant}/revoke`, {})).statusCode, 303);
  assert.equal(await opens("nepal-desk", `/files/${file}`), 404);
});

test("of a single paper let out, its reader sees the paper and nothing else of the file", async () => {
  const file = await desk.openFile("canada-desk", { subject: "Subject kept back" });
  const [let_out, other] = [randomUUID(), randomUUID()];
  await desk.post("canada-desk", `/files/${file}/papers/new`, { kind: "paper", title: "Let out", text: "To be read", marking: "restricted", once: let_out });
  await desk.post("canada-desk", `/files/${file}/papers/new`, { kind: "paper", title: "Not let out", text: "Not to be read", marking: "restricted", once: other });
  await grantTo(file, person("nepal-desk"), { paper: let_out });
  const page = textOf((await desk.get("nepal-desk", `/files/${file}/papers/${let_out}`)).body);
  assert.match(page, /To be read/);
  assert.doesNotMatch(page, /Subject kept back|CANADA\/2026|R 1/);
  for (const path of [`/files/${file}`, `/files/${file}/people`, `/files/${file}/papers/${other}`, `/files/${file}/papers/new`]) assert.equal(await opens("nepal-desk", path), 404, path);
  const list = textOf((await desk.get("nepal-desk", "/files?view=elsewhere")).body);
  assert.match(list, /Let out/);
  assert.doesNotMatch(list, /Not let out|Subject kept back/);
  assert.match(textOf((await desk.get("nepal-desk", "/files?q=read")).body), /– – Paper: Let out/);
});

test("a grant that would open nothing, has no end to speak of, or goes to whom sees the file is refused beside the field", async () => {
  const file = await desk.openFile("canada-desk", { marking: "confidential" });
  const refused = async (fields: Readonly<Record<string, string>>) => {
    const answer = await desk.post("supervisor", `/files/${file}/grants/new`, { ...TERM, ...fields });
    assert.equal(answer.statusCode, 422);
    return textOf(answer.body);
  };
  assert.match(await refused({ to: person("court-officer") }), /It would open nothing/);
  assert.match(await refused({ to: person("auditor") }), /It would open nothing/);
  assert.match(await refused({ to: person("canada-desk") }), /The file is open to them already/);
  assert.match(await refused({ to: person("nepal-desk"), until: "2026-11-22" }), /It must end after it begins/);
  assert.match(await refused({ to: person("nepal-desk"), until: "2028-01-01" }), /At most 366 days/);
  assert.match(await refused({ to: person("nepal-desk"), from: "yesterday", reason: "" }), /Give the day as .* Give the reason/);
  assert.match(await refused({ to: `person:${randomUUID()}` }), /Choose one/);
});

test("somebody who was let in lets nobody else in: the form is not there for them", async () => {
  const file = await desk.openFile("nepal-desk", { unit: desk.office.units["nepal"] ?? "", post: desk.office.posts["nepal-desk"] });
  assert.equal(await opens("canada-desk", `/files/${file}/grants/new`), 404);
});

test("a grant is answered under its own file", async () => {
  const [one, other] = [await desk.openFile("canada-desk"), await desk.openFile("canada-desk")];
  const grant = await grantTo(one, person("court-officer"));
  assert.equal((await desk.post("head", `/files/${other}/grants/${grant}/approve`, {})).statusCode, 404);
});

test("two officers who agree at once: one agreement stands", async () => {
  const file = await desk.openFile("canada-desk");
  const grant = await grantTo(file, person("court-officer"));
  const answers = await Promise.all([1, 2, 3].map(() => desk.post("head", `/files/${file}/grants/${grant}/approve`, {})));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b), [303, 422, 422]);
  assert.equal((await desk.events(file)).filter((event) => event === "access.approved").length, 1);
});
