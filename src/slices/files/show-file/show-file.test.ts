import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { filesDesk, NOW, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";
import { signIn } from "../../../../test/support/office.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
  await desk.letIntoCompartment("PROTECTION", "supervisor", "head");
});
after(async () => await desk.app.close());

async function addPaper(who: "canada-desk" | "supervisor", file: string, fields: Readonly<Record<string, string>>) {
  const once = randomUUID();
  const answer = await desk.post(who, `/files/${file}/papers/new`, { kind: "minute", text: "Considered.", marking: "restricted", ...fields, once });
  assert.equal(answer.statusCode, 303, textOf(answer.body));
  return once;
}

test("a file says what it is, how far it is closed, with whom it lies and why one sees it", async () => {
  const file = await desk.openFile("canada-desk", { subject: "Evidence from Ottawa" });
  const page = textOf((await desk.get("supervisor", `/files/${file}`)).body);
  for (const said of ["Evidence from Ottawa", /CANADA\/2026\/\d+ · Correspondence/, "Restricted", "Post of the canada-desk, The canada", "it is your desk's, or one below"]) assert.match(page, new RegExp(said));
});

test("whoever does not see the file gets the answer of an address that is none, word for word", async () => {
  const file = await desk.openFile("canada-desk");
  const none = randomUUID();
  for (const tab of ["", "/people", "/history", "/papers/new", "/subject"]) {
    const [hidden, missing] = [await desk.get("nepal-desk", `/files/${file}${tab}`), await desk.get("nepal-desk", `/files/${none}${tab}`)];
    assert.equal(hidden.statusCode, 404);
    assert.equal(hidden.body.replaceAll(file, ""), missing.body.replaceAll(none, ""));
  }
});

test("an id that cannot be one is an address that is none", async () => {
  for (const id of ["x", "1", "..%2f..", `${randomUUID()}'--`, "%00", randomUUID().toUpperCase()]) {
    const answer = await desk.get("canada-desk", `/files/${id}`);
    assert.ok([400, 404].includes(answer.statusCode), `${id}: ${answer.statusCode}`);
  }
});

test("opening a restricted file leaves one entry a session and hour; a public file leaves none", async () => {
  const [closed, open] = [await desk.openFile("canada-desk"), await desk.openFile("canada-desk", { marking: "public" })];
  for (let time = 0; time < 3; time += 1) for (const file of [closed, open]) await desk.get("canada-desk", `/files/${file}`);
  assert.deepEqual(await desk.events(closed), ["file.begun", "file.opened"]);
  assert.deepEqual(await desk.events(open), ["file.begun"]);
  const other = await signIn(desk.db, desk.office.people["canada-desk"], NOW);
  await desk.app.inject({ url: `/en/desk/files/${closed}`, cookies: { ...other.cookies } });
  assert.deepEqual(await desk.events(closed), ["file.begun", "file.opened", "file.opened"]);
  await desk.database.asOwner((client) => client.query("update file_readings set read_at = now() - interval '61 minutes'"));
  await desk.get("canada-desk", `/files/${closed}`);
  assert.equal((await desk.events(closed)).length, 4);
});

test("a page that is not there for the officer leaves no entry", async () => {
  const file = await desk.openFile("canada-desk");
  await desk.get("nepal-desk", `/files/${file}`);
  await desk.get("canada-desk", `/files/${file}/transfer`);
  assert.deepEqual(await desk.events(file), ["file.begun"]);
});

test("minutes are read with the file; papers, and what is closed further, one by one, and each reading is recorded", async () => {
  const file = await desk.openFile("canada-desk");
  await addPaper("canada-desk", file, { text: "The minute's own words." });
  const paper = await addPaper("canada-desk", file, { kind: "paper", title: "Letter from Ottawa", text: "The letter's own words." });
  const secret = await addPaper("supervisor", file, { text: "The secret's own words.", marking: "secret" });
  const sheet = (await desk.get("supervisor", `/files/${file}`)).body;
  assert.match(sheet, /The minute&#39;s own words|The minute's own words/);
  assert.doesNotMatch(sheet, /letter's own words/);
  assert.match(textOf((await desk.get("supervisor", `/files/${file}/papers/${paper}`)).body), /The letter's own words\./);
  assert.match(textOf((await desk.get("supervisor", `/files/${file}/papers/${secret}`)).body), /The secret's own words\./);
  assert.equal((await desk.events(file)).filter((event) => event === "paper.read").length, 2);
});

test("a paper closed further than the officer is cleared is not there: not in the list, not in the numbers, not in the history", async () => {
  const file = await desk.openFile("canada-desk");
  await addPaper("canada-desk", file, { text: "First." });
  const hidden = await addPaper("supervisor", file, { kind: "paper", title: "Hidden title", text: "Hidden.", marking: "secret" });
  const inside = await addPaper("supervisor", file, { kind: "paper", title: "Protected title", text: "Protected.", compartment: "PROTECTION" });
  await addPaper("canada-desk", file, { text: "Second." });
  const pages = [await desk.get("canada-desk", `/files/${file}`), await desk.get("canada-desk", `/files/${file}/history`), await desk.get("canada-desk", `/files/${file}/people`)].map(({ body }) => textOf(body)).join(" ");
  assert.doesNotMatch(pages, /Hidden|Protected|PROTECTION/);
  assert.match(pages, /R 1 Minute .* R 2 Minute/);
  for (const paper of [hidden, inside]) assert.equal((await desk.get("canada-desk", `/files/${file}/papers/${paper}`)).statusCode, 404);
  assert.match(textOf((await desk.get("supervisor", `/files/${file}/history`)).body), /added paper S 1: Hidden title/);
});

test("the file's own history says who looked into it and read which paper, to its own desk; to who was let in, what they did themselves", async () => {
  const file = await desk.openFile("canada-desk");
  const paper = await addPaper("canada-desk", file, { kind: "paper", title: "A letter", text: "Text." });
  await desk.get("supervisor", `/files/${file}/papers/${paper}`);
  await desk.post("supervisor", `/files/${file}/grants/new`, { to: `person:${desk.office.people["nepal-desk"]}`, from: "2026-11-22", until: "2026-12-22", reason: "work" });
  await desk.get("nepal-desk", `/files/${file}`);
  const [ours, theirs] = [textOf((await desk.get("canada-desk", `/files/${file}/history`)).body), textOf((await desk.get("nepal-desk", `/files/${file}/history`)).body)];
  assert.match(ours, /The supervisor read R 1/);
  assert.match(ours, /The nepal-desk looked into the file/);
  assert.match(theirs, /The nepal-desk looked into the file/);
  assert.doesNotMatch(theirs, /The supervisor read/);
});

test("a paper is asked for under its own file", async () => {
  const [one, other] = [await desk.openFile("canada-desk"), await desk.openFile("canada-desk")];
  const paper = await addPaper("canada-desk", one, {});
  assert.equal((await desk.get("canada-desk", `/files/${other}/papers/${paper}`)).statusCode, 404);
});

test("who sees the file is listed with why, and who is shut out is not", async () => {
  const file = await desk.openFile("canada-desk", { marking: "confidential" });
  const page = textOf((await desk.get("canada-desk", `/files/${file}/people`)).body);
  for (const name of ["The canada-desk", "The supervisor", "The head"]) assert.match(page, new RegExp(`${name} Post of .* of The canada`));
  assert.doesNotMatch(page, /The auditor Post|The nepal-desk Post|The court-officer Post/);
});

test("a minute that holds markup is shown as it was typed", async () => {
  const file = await desk.openFile("canada-desk");
  await addPaper("canada-desk", file, { text: "<script>alert(1)</script>\n\nNext paragraph" });
  const { body } = await desk.get("canada-desk", `/files/${file}`);
  assert.match(body, /&lt;script>alert\(1\)&lt;\/script>/);
});

test("a form sent twice adds one paper", async () => {
  const file = await desk.openFile("canada-desk");
  const fields = { kind: "minute", text: "Once.", marking: "restricted", once: randomUUID() };
  const [first, second] = [await desk.post("canada-desk", `/files/${file}/papers/new`, fields), await desk.post("canada-desk", `/files/${file}/papers/new`, fields)];
  assert.equal(first.headers.location, second.headers.location);
  assert.equal((await desk.db.selectFrom("papers").select("id").where("file_id", "=", file).execute()).length, 1);
});

test("a paper marked lower than its file is refused, and what was typed is kept", async () => {
  const file = await desk.openFile("canada-desk", { marking: "confidential" });
  const answer = await desk.post("canada-desk", `/files/${file}/papers/new`, { kind: "minute", text: "Kept text", marking: "restricted" });
  assert.equal(answer.statusCode, 422);
  assert.match(textOf(answer.body), /The file is Confidential; what is in it is marked no lower\..*Kept text/);
});
