import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { filesDesk, sendFile, sendFiles, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";

const PDF = (text: string) => `%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n(${text})\n`;
let desk: FilesDesk;
before(async () => {
  desk = await filesDesk({ uploads: { largestMegabytes: 1 } });
});
after(async () => await desk.app.close());

const listed = async (file: string) => await desk.db.selectFrom("documents").selectAll().where("file_id", "=", file).orderBy("recorded_at").orderBy("name").execute();
const pathOf = (file: string) => `/files/${file}/documents/new`;
const arriving = () => readdirSync(join(desk.data, "incoming"));

test("several files at once become documents of the file, each with its hash, and the record says so", async () => {
  const file = await desk.openFile("canada-desk");
  const fields = { marking: "restricted", "received-from": "Department of Justice, Ottawa", "received-on": "2026-11-20", language: "fr" };
  const answer = await sendFiles(desk, "canada-desk", pathOf(file), [{ field: "files", name: "Réponse.pdf", bytes: PDF("answer") }, { field: "files", name: "note.txt", bytes: "A note" }], fields);
  assert.equal(answer.statusCode, 303, textOf(answer.body));
  const rows = await listed(file);
  assert.deepEqual(rows.map(({ name, kind, language, received_on }) => `${name} ${kind} ${language} ${received_on}`).toSorted(), ["Réponse.pdf pdf fr 2026-11-20", "note.txt txt fr 2026-11-20"]);
  assert.ok(rows.some(({ sha256 }) => sha256 === createHash("sha256").update("A note").digest("hex")));
  assert.deepEqual((await desk.events(file)).filter((event) => event.startsWith("document.")), ["document.added", "document.added"]);
  const page = textOf((await desk.get("canada-desk", `/files/${file}/documents`)).body);
  assert.match(page, /Réponse\.pdf/);
  assert.match(page, /from Department of Justice, Ottawa French/);
  assert.deepEqual(arriving(), []);
});

test("the same file sent again is the same document, and the officer is told as which", async () => {
  const file = await desk.openFile("canada-desk");
  await sendFile(desk, "canada-desk", pathOf(file), "first.txt", "The same");
  const again = await sendFile(desk, "canada-desk", pathOf(file), "second.txt", "The same");
  assert.equal(again.statusCode, 422);
  assert.match(textOf(again.body), /“second\.txt” is here already: as first\.txt/);
  assert.equal((await listed(file)).length, 1);
  const other = await desk.openFile("canada-desk");
  assert.equal((await sendFile(desk, "canada-desk", pathOf(other), "second.txt", "The same")).statusCode, 303);
});

test("an empty file, one that is too large and one of no kind that is taken are named with what would be right; the others are kept", async () => {
  const file = await desk.openFile("canada-desk");
  const answer = await sendFiles(
    desk, "canada-desk", pathOf(file),
    [{ field: "files", name: "empty.pdf", bytes: "" }, { field: "files", name: "large.txt", bytes: "x".repeat(1_200_000) }, { field: "files", name: "letter.pdf", bytes: Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)]) }, { field: "files", name: "good.txt", bytes: "good" }],
    { marking: "restricted" },
  );
  assert.equal(answer.statusCode, 422);
  const said = textOf(answer.body);
  for (const words of ["“empty.pdf” is empty: 0 bytes", "“large.txt” is larger than 1 MB", "“letter.pdf” is a file of the kind exe, whatever it is called", "One document was added"]) assert.ok(said.includes(words), `${words}: ${said}`);
  assert.deepEqual((await listed(file)).map(({ name }) => name), ["good.txt"]);
  assert.deepEqual(arriving(), []);
});

test("a mistake in another field loses no file: what arrived waits, ticked, and is added with the corrected form", async () => {
  const file = await desk.openFile("canada-desk");
  const wrong = await sendFile(desk, "canada-desk", pathOf(file), "kept.txt", "kept over the mistake", { "received-on": "tomorrow", "received-from": "The <Court>" });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /value="The &lt;Court>"/);
  const upload = /name="upload" value="([0-9a-f-]{36})" checked/.exec(wrong.body)?.[1] ?? assert.fail(textOf(wrong.body));
  const right = await desk.post("canada-desk", pathOf(file), { marking: "restricted", "received-on": "2026-11-21", "received-from": "The Court", upload });
  assert.equal(right.statusCode, 303, textOf(right.body));
  assert.deepEqual((await listed(file)).map(({ name, received_from }) => [name, received_from]), [["kept.txt", "The Court"]]);
});

test("what arrived for one officer is nobody else's to add", async () => {
  const file = await desk.openFile("canada-desk");
  const wrong = await sendFile(desk, "canada-desk", pathOf(file), "mine.txt", "mine", { "received-on": "x" });
  const upload = /name="upload" value="([0-9a-f-]{36})"/.exec(wrong.body)?.[1] ?? assert.fail();
  const others = await desk.post("supervisor", pathOf(file), { marking: "restricted", upload });
  assert.equal(others.statusCode, 422);
  assert.equal((await desk.post("supervisor", `/uploads/${upload}/discard`, {})).statusCode, 404);
  assert.equal((await desk.post("canada-desk", `/uploads/${upload}/discard`, {})).statusCode, 303);
  assert.deepEqual(arriving(), []);
});

test("without a file, a marking below the file's or a day to come nothing is added", async () => {
  const file = await desk.openFile("canada-desk", { marking: "confidential" });
  const answer = await sendFile(desk, "canada-desk", pathOf(file), "x.txt", "text", { marking: "restricted", "received-on": "2027-01-01" });
  assert.equal(answer.statusCode, 422);
  for (const words of [/marked no lower/, /That day has not come yet/]) assert.match(textOf(answer.body), words);
  assert.match(textOf((await desk.post("canada-desk", pathOf(file), { marking: "confidential" })).body), /Choose at least one file/);
  assert.deepEqual(await listed(file), []);
});

test("a new version stands before the earlier ones, which stay", async () => {
  const file = await desk.openFile("canada-desk");
  await sendFile(desk, "canada-desk", pathOf(file), "draft.txt", "first wording");
  const first = (await listed(file))[0]?.id ?? assert.fail();
  const second = await sendFile(desk, "canada-desk", `/files/${file}/documents/${first}/versions/new`, "draft-2.txt", "second wording");
  assert.equal(second.statusCode, 303, textOf(second.body));
  const rows = await listed(file);
  assert.deepEqual(rows.map(({ version, original_id }) => [version, original_id]), [[1, first], [2, first]]);
  const page = textOf((await desk.get("canada-desk", `/files/${file}/documents`)).body);
  assert.match(page, /draft-2\.txt version 2 .* 1 earlier version draft\.txt/);
});

test("hostile names come back as text and are handed out as plain names", async () => {
  const file = await desk.openFile("canada-desk");
  const names = ["../../etc/passwd", "<img src=x onerror=alert(1)>.txt", "a\u202Etxt.exe", "CON.txt", "निवेदन पत्र.txt"];
  for (const [n, name] of names.entries()) assert.equal((await sendFile(desk, "canada-desk", pathOf(file), name.replaceAll('"', "%22"), `text ${n}`)).statusCode, 303, name);
  assert.deepEqual((await listed(file)).map(({ name }) => name).sort(), ["-CON.txt", "-img src=x onerror=alert(1)-.txt", "atxt.exe.txt", "passwd.txt", "निवेदन पत्र.txt"].sort());
  assert.doesNotMatch((await desk.get("canada-desk", `/files/${file}/documents`)).body, /<img/);
});

test("a file that does not begin with the session's token is not kept, nor one for a file that is not seen", async () => {
  const file = await desk.openFile("canada-desk");
  const before = arriving();
  const foreign = await sendFile({ ...desk, officer: (name) => ({ ...desk.officer(name), formToken: "made elsewhere" }) }, "canada-desk", pathOf(file), "x.txt", "foreign");
  assert.equal(foreign.statusCode, 403);
  assert.equal((await sendFile(desk, "nepal-desk", pathOf(file), "x.txt", "not mine")).statusCode, 404);
  assert.equal((await sendFile(desk, "canada-desk", pathOf(randomUUID()), "x.txt", "nowhere")).statusCode, 404);
  assert.deepEqual(await listed(file), []);
  assert.deepEqual(arriving(), before);
});
