import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
});
after(async () => await desk.app.close());

async function referenceOf(id: string): Promise<string> {
  return (await desk.db.selectFrom("files").select("reference").where("id", "=", id).executeTakeFirstOrThrow()).reference;
}

test("a file gets the next reference of its desk and year, and its opening is recorded", async () => {
  const [first, second] = [await desk.openFile("canada-desk"), await desk.openFile("canada-desk")];
  assert.deepEqual([await referenceOf(first), await referenceOf(second)], ["CANADA/2026/1", "CANADA/2026/2"]);
  assert.deepEqual(await desk.events(first), ["file.begun"]);
});

test("each desk counts for itself", async () => {
  const nepal = await desk.openFile("nepal-desk", { unit: desk.office.units["nepal"] ?? "", post: desk.office.posts["nepal-desk"] });
  assert.equal(await referenceOf(nepal), "NEPAL/2026/1");
});

test("numbers have no gap and no double when many officers open files at once, and some of them fail", async () => {
  const before = (await desk.db.selectFrom("files").select("id").where("reference", "like", "CANADA/%").execute()).length;
  const one = async (index: number) =>
    await desk.post(index % 2 === 0 ? "canada-desk" : "supervisor", "/files/new", { unit: desk.office.units["canada"] ?? "", post: desk.office.posts["canada-desk"], kind: "policy", subject: index % 5 === 0 ? "" : `At once ${index}`, marking: "restricted", once: randomUUID() });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => one(index)));
  assert.equal(answers.filter(({ statusCode }) => statusCode === 303).length, 16);
  const numbers = (await desk.db.selectFrom("files").select("reference").where("reference", "like", "CANADA/%").execute()).map(({ reference }) => Number(reference.split("/")[2])).sort((a, b) => a - b);
  assert.deepEqual(numbers, Array.from({ length: before + 16 }, (_, index) => index + 1));
});

test("a form sent twice opens one file, and the second number is given back", async () => {
  const once = randomUUID();
  const last = await referenceOf(await desk.openFile("canada-desk", { once }));
  const again = await desk.post("canada-desk", "/files/new", { unit: desk.office.units["canada"] ?? "", post: desk.office.posts["canada-desk"], kind: "policy", subject: "again", marking: "restricted", once });
  assert.equal(again.headers.location, `/en/desk/files/${once}`);
  const next = await referenceOf(await desk.openFile("canada-desk"));
  assert.equal(Number(next.split("/")[2]), Number(last.split("/")[2]) + 1);
});

test("a file for another's desk, or closed to its opener, is refused beside the field, and everything typed is kept", async () => {
  const fields = { unit: desk.office.units["nepal"] ?? "", post: desk.office.posts["canada-desk"], kind: "policy", subject: "Kept <as typed>", marking: "secret" };
  const answer = await desk.post("canada-desk", "/files/new", fields);
  assert.equal(answer.statusCode, 422);
  assert.match(textOf(answer.body), /Choose a desk whose files you see\./);
  assert.match(textOf(answer.body), /You are cleared for Confidential\./);
  assert.match(answer.body, /value="Kept &lt;as typed>"/);
});

test("without a subject, a kind or a post nothing is opened", async () => {
  const answer = await desk.post("canada-desk", "/files/new", {});
  assert.equal(answer.statusCode, 422);
  for (const message of ["Give the subject.", "Choose one."]) assert.match(textOf(answer.body), new RegExp(message));
});

test("line ends in a subject become blanks: one line stays one line, in lists and in records", async () => {
  const file = await desk.openFile("canada-desk", { subject: "One\r\nline\n\tonly" });
  assert.equal((await desk.db.selectFrom("files").select("subject").where("id", "=", file).executeTakeFirstOrThrow()).subject, "One line only");
});

test("an officer without a desk opens no file", async () => {
  for (const who of ["auditor", "administrator", "recorder", "nobody"] as const) assert.equal((await desk.get(who, "/files/new")).statusCode, 404, who);
});
