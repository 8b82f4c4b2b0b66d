import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import { filesDesk, sendFiles, textOf, type FilesDesk } from "../../../../test/support/desk-files.ts";

let desk: FilesDesk;
before(async () => {
  desk = await filesDesk();
});
after(async () => await desk.app.close());

const PART = 1 << 20;
const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
type Answer = { readonly upload?: string; readonly received?: number; readonly refused?: string };

async function begin(name: string, size: number): Promise<Answer> {
  return JSON.parse((await desk.post("canada-desk", "/uploads", { name, size: String(size), stamp: "1764060000000" })).body) as Answer;
}

async function sendPart(upload: string, at: number, bytes: Buffer, sha256 = hash(bytes)) {
  const answer = await sendFiles(desk, "canada-desk", `/uploads/${upload}/parts`, [{ field: "part", name: "part", bytes }], { at: String(at), sha256 });
  return { status: answer.statusCode, ...(answer.statusCode === 404 ? {} : (JSON.parse(answer.body) as Answer)) };
}

const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(2 * PART + 1234)]);

test("a large file goes on after a lost line and a closed laptop, and is the very file in the end", async () => {
  const { upload = assert.fail() } = await begin("bank records.pdf", pdf.length);
  assert.deepEqual(await sendPart(upload, 0, pdf.subarray(0, PART)), { status: 200, received: PART });
  // The answer was lost: the same part again is not written twice, and the sender learns where to go on.
  assert.deepEqual(await sendPart(upload, 0, pdf.subarray(0, PART)), { status: 409, received: PART });
  // Another day, the same file chosen again.
  assert.deepEqual(await begin("bank records.pdf", pdf.length), { upload, received: PART });
  const file = await desk.openFile("canada-desk");
  const early = await desk.post("canada-desk", `/files/${file}/documents/new`, { marking: "restricted", upload });
  assert.match(textOf(early.body), /is not all here\. Choose it again; it goes on where it stopped/);
  assert.match(textOf(early.body), /bank records\.pdf 1\.0 MB of 2\.1 MB/);
  assert.deepEqual(await sendPart(upload, PART, pdf.subarray(PART, 2 * PART)), { status: 200, received: 2 * PART });
  assert.deepEqual(await sendPart(upload, 2 * PART, pdf.subarray(2 * PART)), { status: 200, received: pdf.length });
  const added = await desk.post("canada-desk", `/files/${file}/documents/new`, { marking: "restricted", upload });
  assert.equal(added.statusCode, 303, textOf(added.body));
  const row = await desk.db.selectFrom("documents").select(["sha256", "size"]).where("file_id", "=", file).executeTakeFirstOrThrow();
  assert.deepEqual(row, { sha256: hash(pdf), size: pdf.length });
});

test("a part that is not what was sent is not written", async () => {
  const { upload = assert.fail() } = await begin("damaged on the way.pdf", pdf.length);
  assert.deepEqual(await sendPart(upload, 0, pdf.subarray(0, 1000), hash(Buffer.from("else"))), { status: 409, received: 0 });
});

test("parts sent at the same moment are written once each, one behind the other", async () => {
  const { upload = assert.fail() } = await begin("at once.pdf", 3000);
  const bytes = pdf.subarray(0, 3000);
  const answers = await Promise.all(Array.from({ length: 6 }, () => sendPart(upload, 0, bytes.subarray(0, 1500))));
  assert.deepEqual(answers.map(({ status }) => status).toSorted((a, b) => a - b), [200, 409, 409, 409, 409, 409]);
  assert.deepEqual(await sendPart(upload, 1500, bytes.subarray(1500)), { status: 200, received: 3000 });
});

test("more than was announced, or more than may be, is refused", async () => {
  const { upload = assert.fail() } = await begin("grows.pdf", 100);
  assert.equal((await sendPart(upload, 0, pdf.subarray(0, 200))).status, 409);
  assert.equal((await begin("huge.pdf", 10 ** 12)).refused, "too-large");
  assert.equal((await begin("", 10)).refused, "unreadable");
});

test("an upload of another officer is not there", async () => {
  const { upload = assert.fail() } = await begin("mine.pdf", 10);
  const others = await sendFiles(desk, "supervisor", `/uploads/${upload}/parts`, [{ field: "part", name: "part", bytes: "x" }], { at: "0", sha256: "" });
  assert.equal(others.statusCode, 404);
});
