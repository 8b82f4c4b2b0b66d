import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
  await desk.openFile("canada-desk", { subject: "Maple evidence", kind: "correspondence" });
  await desk.openFile("supervisor", { subject: "Maple secrets", marking: "secret", kind: "policy", unit: desk.office.units["division"] ?? "", post: desk.office.posts.supervisor });
  const nepal = { unit: desk.office.units["nepal"] ?? "", post: desk.office.posts["nepal-desk"] };
  for (const subject of ["Rice one", "Rice two", "Rice three"]) await desk.openFile("nepal-desk", { ...nepal, subject });
});
after(async () => await desk.app.close());

const list = async (who: Parameters<FilesDesk["get"]>[0], query = "") => textOf((await desk.get(who, `/files${query}`)).body);

test("the queue of a desk holds its own files that its officer is cleared for, and counts those alone", async () => {
  const page = await list("canada-desk");
  assert.match(page, /One open file on your desks\..*Maple evidence/);
  assert.doesNotMatch(page, /secrets|Rice|nepal/);
});

test("who sees several desks chooses between them, each with what that officer sees of it", async () => {
  const page = await list("supervisor");
  assert.match(page, /5 open files on your desks\./);
  assert.match(page, /The canada \(1\)/);
  assert.match(page, /The nepal \(3\)/);
  assert.match(await list("supervisor", `?desk=${desk.office.units["nepal"]}`), /Rice three/);
  assert.doesNotMatch(await list("supervisor", `?desk=${desk.office.units["nepal"]}`), /Maple/);
});

test("another's desk in the address narrows nothing and shows nothing", async () => {
  const page = await list("canada-desk", `?desk=${desk.office.units["nepal"]}`);
  assert.doesNotMatch(page, /Rice/);
  assert.match(page, /Maple evidence/);
});

test("filters narrow the list, and odd ones are left aside", async () => {
  assert.match(await list("supervisor", "?marking=secret"), /Maple secrets/);
  assert.doesNotMatch(await list("supervisor", "?marking=secret"), /Maple evidence/);
  assert.match(await list("supervisor", "?kind=policy"), /Maple secrets/);
  assert.doesNotMatch(await list("supervisor", "?whose=mine"), /Maple evidence/);
  assert.equal((await desk.get("supervisor", "/files?state=odd&kind=%27&marking=x&page=-1&desk=1&view=2")).statusCode, 200);
});

test("the search finds subjects, references and texts, and of what is not seen not a word and not a number", async () => {
  assert.match(await list("supervisor", "?q=maple"), /2 records found\./);
  assert.match(await list("canada-desk", "?q=maple"), /One record found\./);
  assert.match(await list("canada-desk", "?q=rice"), /Nothing found/);
  assert.match(await list("nepal-desk", "?q=NEPAL/2026/2"), /Rice two/);
  assert.match(await list("auditor", "?q=maple"), /no such page|There is no page/i);
});

test("odd words search for nothing and break nothing", async () => {
  for (const asked of ["%27", "a%20%26%20!", "%28", ":*", "%22", "-", "%F0%9F%98%80", "x".repeat(5000)]) assert.ok([200, 414].includes((await desk.get("canada-desk", `/files?q=${asked}`)).statusCode), asked);
});

test("nobody without files to read has the page", async () => {
  for (const who of ["auditor", "administrator", "recorder", "approver", "nobody"] as const) assert.equal((await desk.get(who, "/files")).statusCode, 404, who);
});
