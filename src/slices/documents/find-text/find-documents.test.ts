import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { withinScope } from "../../../platform/db/index.ts";
import { runDueJobs } from "../../../platform/jobs/index.ts";
import { filesDesk, NOW, sendFile, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import { pdfOf, shutPdf } from "../../../../test/support/made-documents.ts";
import { scopeFor, type OfficerName } from "../../../../test/support/office.ts";
import { Casework } from "../../../../test/support/requests.ts";
import { silentLog } from "../../../../test/support/web-server.ts";
import { documentJobs, searchDocuments } from "../index.ts";

let desk: FilesDesk;
let file: string;
let request: string;
before(async () => {
  desk = await filesDesk();
  file = await desk.openFile("canada-desk");
  request = await (await Casework.of(desk.db, desk.office)).draft({ title: "Ledgers of an invented shipping agency" });
});
after(async () => await desk.app.close());

const readTexts = async () => await runDueJobs({ db: desk.db, clock: { now: () => NOW }, log: silentLog, handlers: documentJobs(desk.data) });
const readerOf = (by: OfficerName) => ({ session: { id: randomUUID() }, who: { actor: `person:${desk.office.people[by]}` as const } });
const found = async (by: OfficerName, asked: string) => (await withinScope(desk.db, await scopeFor(desk.db, desk.office.people[by]), async (tx) => await searchDocuments(tx, readerOf(by), asked, 50))).map(({ name, page, by: how }) => `${name} ${page} ${how}`);
const add = async (who: OfficerName, path: string, name: string, bytes: Buffer | string, fields: Readonly<Record<string, string>> = {}) => {
  const answer = await sendFile(desk, who, `${path}/documents/new`, name, bytes, fields);
  assert.equal(answer.statusCode, 303, textOf(answer.body));
  await readTexts();
};

test("the text of a document waits until it is read, then its page shows it with the numbers of its pages", async () => {
  const path = `/files/${file}`;
  assert.equal((await sendFile(desk, "canada-desk", `${path}/documents/new`, "order.pdf", pdfOf(["The court of invented Nagar", "", "orders the zqharbour ledgers"]), { language: "en" })).statusCode, 303);
  assert.match(textOf((await desk.get("canada-desk", `${path}/documents`)).body), /text: waiting to be read/);
  await readTexts();
  const list = (await desk.get("canada-desk", `${path}/documents`)).body;
  assert.match(textOf(list), /text found: 3 pages/);
  const to = /href="\/en\/desk(\/files\/[^"]+\/text)"/.exec(list)?.[1] ?? assert.fail("no way to the text");
  const page = await desk.get("canada-desk", to);
  assert.equal(page.statusCode, 200);
  assert.match(textOf(page.body), /Page 1 The court of invented Nagar .*Page 3 orders the zqharbour ledgers/);
  assert.ok((await desk.events(file)).includes("document.read"));
  assert.equal((await desk.get("nepal-desk", to)).statusCode, 404);
});

test("what has no text or is shut with a password says so, and there is no text to open", async () => {
  const own = await desk.openFile("canada-desk");
  await add("canada-desk", `/files/${own}`, "scan.pdf", pdfOf(["", ""]));
  await add("canada-desk", `/files/${own}`, "shut.pdf", shutPdf());
  const list = textOf((await desk.get("canada-desk", `/files/${own}/documents`)).body);
  assert.match(list, /no text found on 2 pages/);
  assert.match(list, /protected by a password/);
});

test("a document is found by words of its text, with its page, and by a name in another spelling and script", async () => {
  await add("canada-desk", `/files/${file}`, "statement.txt", "Paid on the fourth day to Muhammad Averin of the invented quay.");
  assert.deepEqual(await found("canada-desk", "zqharbour"), ["order.pdf 3 text"]);
  assert.deepEqual(await found("canada-desk", "Mohd Averin"), ["statement.txt null name"]);
  assert.deepEqual(await found("canada-desk", "मोहम्मद"), ["statement.txt null name"]);
  assert.deepEqual(await found("canada-desk", "fourth averin"), ["statement.txt null text"]);
});

test("who does not see the file or request, is cleared for less, or is walled off finds nothing in its documents", async () => {
  await add("investigator", `/requests/${request}`, "ledger.txt", "The zqkeel accounts of Aldo Averin");
  await add("canada-desk", `/files/${file}`, "closed.txt", "The zqsluice accounts", { marking: "confidential" });
  assert.deepEqual(await found("investigator", "zqkeel"), ["ledger.txt null text"]);
  assert.deepEqual(await found("canada-desk", "zqsluice"), ["closed.txt null text"]);
  for (const officer of ["nepal-desk", "court-officer", "administrator", "auditor", "recorder"] as const) for (const asked of ["zqkeel", "zqsluice", "zqharbour", "Averin", "Mohd"]) assert.deepEqual(await found(officer, asked), [], `${officer}, ${asked}`);
  await desk.database.asOwner(async (client) => await client.query("update files set marking = 'secret' where id = $1", [file]));
  assert.deepEqual(await found("canada-desk", "zqharbour"), []);
  await desk.database.asOwner(async (client) => await client.query("update files set marking = 'restricted' where id = $1", [file]));
  await desk.database.asOwner(async (client) => await client.query("insert into file_recusals (id, file_id, person_id, reason, recorded_by) values (gen_random_uuid(), $1, $2, 'interest', 'system')", [file, desk.office.people["canada-desk"]]));
  assert.deepEqual(await found("canada-desk", "zqharbour"), []);
});

test("the same content in two places is read once and found only where its reader sees it", async () => {
  const own = await desk.openFile("nepal-desk", { unit: desk.office.units["nepal"] ?? "", post: desk.office.posts["nepal-desk"] });
  await add("nepal-desk", `/files/${own}`, "copy.txt", "The zqkeel accounts of Aldo Averin");
  assert.deepEqual(await found("nepal-desk", "zqkeel"), ["copy.txt null text"]);
  assert.deepEqual(await found("investigator", "zqkeel"), ["ledger.txt null text"]);
});

test("the page of the search names the document with where it says so, and what it belongs to", async () => {
  const page = textOf((await desk.get("investigator", "/search?q=zqkeel")).body);
  assert.match(page, /ledger\.txt … The zqkeel accounts of Aldo Averin …/);
  assert.match(page, /Ledgers of an invented shipping agency/);
});

test("an excerpt of what is not public leaves the entry of a reading, once a session and hour; of what is public, and of a search that finds nothing, none", async () => {
  const own = await desk.openFile("canada-desk");
  await add("canada-desk", `/files/${own}`, "told.txt", "The zqinformer names the zqcaptain", { marking: "confidential" });
  const readings = async () => (await desk.events(own)).filter((event) => event === "document.read").length;
  assert.equal(await readings(), 0);
  assert.match(textOf((await desk.get("canada-desk", "/search?q=zqinformer")).body), /The zqinformer names the zqcaptain/);
  assert.equal(await readings(), 1);
  await desk.get("canada-desk", "/search?q=zqcaptain");
  await desk.get("canada-desk", "/search?q=zqnowhere");
  await desk.get("nepal-desk", "/search?q=zqcaptain");
  assert.equal(await readings(), 1);
  await desk.database.asOwner(async (client) => await client.query("update file_readings set read_at = read_at - interval '61 minutes'"));
  await desk.get("canada-desk", "/search?q=zqcaptain");
  assert.equal(await readings(), 2);
});
