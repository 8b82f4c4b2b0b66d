import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { filesDesk, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
});
after(async () => await desk.app.close());

test("two officers editing one file: the second sees the first one's change, keeps what was typed, and can send it again", async () => {
  const file = await desk.openFile("canada-desk", { subject: "As it was" });
  assert.equal((await desk.post("canada-desk", `/files/${file}/subject`, { subject: "By the desk", reason: "clearer", version: "1" })).statusCode, 303);
  const second = await desk.post("supervisor", `/files/${file}/subject`, { subject: "By the supervisor", reason: "still clearer", version: "1" });
  assert.equal(second.statusCode, 409);
  assert.match(textOf(second.body), /The file was changed while you were writing .*The canada-desk, .*: changed the subject from “As it was” to “By the desk”: clearer/);
  assert.match(second.body, /value="By the supervisor"/);
  assert.match(second.body, /name="version" value="2"/);
  assert.equal((await desk.post("supervisor", `/files/${file}/subject`, { subject: "By the supervisor", reason: "still clearer", version: "2" })).statusCode, 303);
  assert.equal((await desk.db.selectFrom("files").select("subject").where("id", "=", file).executeTakeFirstOrThrow()).subject, "By the supervisor");
});

test("many at the same moment: one change stands, the others are told", async () => {
  const file = await desk.openFile("canada-desk");
  const answers = await Promise.all(["a", "b", "c", "d"].map((subject) => desk.post("supervisor", `/files/${file}/subject`, { subject, reason: "at once", version: "1" })));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b), [303, 409, 409, 409]);
  assert.equal((await desk.db.selectFrom("file_changes").select("id").where("file_id", "=", file).execute()).length, 1);
  assert.equal((await desk.events(file)).filter((event) => event === "file.renamed").length, 1);
});

test("a closed file is read and not written in, until it is opened again", async () => {
  const file = await desk.openFile("canada-desk");
  const closing = async () => await desk.post("canada-desk", `/files/${file}/closing`, { reason: "Done", version: await desk.versionOf(file) });
  assert.equal((await closing()).statusCode, 303);
  assert.match(textOf((await desk.get("canada-desk", `/files/${file}`)).body), /Closed .* It is read and not written in\./);
  assert.match(textOf((await desk.post("canada-desk", `/files/${file}/papers/new`, { text: "late", marking: "restricted" })).body), /The file is closed/);
  assert.match(textOf((await desk.get("canada-desk", "/files?state=closed")).body), /A request from abroad \(closed\)/);
  assert.equal((await closing()).statusCode, 303);
  assert.equal((await desk.post("canada-desk", `/files/${file}/papers/new`, { text: "in time", marking: "restricted" })).statusCode, 303);
  assert.deepEqual((await desk.events(file)).filter((event) => event.startsWith("file.")), ["file.begun", "file.closed", "file.opened", "file.reopened"]);
});

test("a file handed over is the new desk's from then on, and the old desk's no longer", async () => {
  const file = await desk.openFile("canada-desk");
  const hand = async (post: string) => await desk.post("supervisor", `/files/${file}/transfer`, { post, reason: "Theirs", version: await desk.versionOf(file) });
  assert.equal((await hand(desk.office.posts["nepal-desk"])).statusCode, 303);
  assert.equal((await desk.get("nepal-desk", `/files/${file}`)).statusCode, 200);
  assert.equal((await desk.get("canada-desk", `/files/${file}`)).statusCode, 404);
  assert.match(textOf((await desk.get("nepal-desk", `/files/${file}/history`)).body), /handed the file over from Post of the canada-desk, The canada to Post of the nepal-desk, The nepal: Theirs/);
});

test("a file is not handed to a post outside the organisation, nor to one that is not cleared for it", async () => {
  const file = await desk.openFile("supervisor", { marking: "secret", unit: desk.office.units["division"] ?? "", post: desk.office.posts.supervisor });
  const hand = async (post: string) => textOf((await desk.post("supervisor", `/files/${file}/transfer`, { post, reason: "Theirs", version: "1" })).body);
  assert.match(await hand(desk.office.posts["court-officer"]), /A file is not handed over outside the organisation/);
  assert.match(await hand(desk.office.posts.administrator), /Whoever holds that post reads no files/);
  assert.match(await hand(desk.office.posts["nepal-desk"]), /That post is not cleared for Secret/);
  assert.doesNotMatch((await desk.get("supervisor", `/files/${file}/transfer`)).body, /Post of the court-officer/);
});

test("handed above their own reach, a file leaves the officer's sight with the answer of the list", async () => {
  const file = await desk.openFile("canada-desk");
  const answer = await desk.post("supervisor", `/files/${file}/transfer`, { post: desk.office.posts.head, reason: "Up", version: "1" });
  assert.equal(answer.headers.location, "/en/desk/files");
  assert.equal((await desk.get("supervisor", `/files/${file}`)).statusCode, 404);
});
