import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, before, test } from "node:test";
import { blobsIn, incomingIn, type BlobStore, type Incoming } from "../../../platform/blobs/index.ts";
import { filesDesk, sendFile, type FilesDesk } from "../../../../test/support/desk-files.ts";
import { sweepDocuments, verifyDocuments } from "../index.ts";

let desk: FilesDesk;
let blobs: BlobStore;
let incoming: Incoming;
let file: string;
const DAY = 86_400_000;
const now = new Date();
before(async () => {
  desk = await filesDesk();
  blobs = blobsIn(desk.data);
  incoming = incomingIn(desk.data);
  file = await desk.openFile("canada-desk");
});
after(async () => await desk.app.close());

const placeOf = (sha256: string) => join(desk.data, "blobs", sha256.slice(0, 2), sha256);

async function orphan(text: string, keptAt: Date): Promise<string> {
  const id = randomUUID();
  await incoming.append(id, 0, Readable.from([Buffer.from(text)]), 1000);
  const sha256 = await incoming.hashOf(id);
  await blobs.keep(incoming.pathOf(id), sha256);
  await incoming.discard(id);
  utimesSync(placeOf(sha256), keptAt, keptAt);
  return sha256;
}

async function document(name: string, text: string): Promise<string> {
  assert.equal((await sendFile(desk, "canada-desk", `/files/${file}/documents/new`, name, text)).statusCode, 303);
  return (await desk.db.selectFrom("documents").select("sha256").where("name", "=", name).executeTakeFirstOrThrow()).sha256;
}

test("every document is read and compared with its hash: what is missing or altered is named", async () => {
  const [whole, lost, bent] = [await document("whole.txt", "whole"), await document("lost.txt", "lost"), await document("bent.txt", "bent")];
  assert.deepEqual((await verifyDocuments(desk.db, blobs)).findings, []);
  rmSync(placeOf(lost));
  writeFileSync(placeOf(bent), "BENT");
  const { findings, contents } = await verifyDocuments(desk.db, blobs);
  assert.equal(contents, 3);
  assert.deepEqual(new Set(findings.map(({ what, sha256 }) => `${what} ${sha256}`)), new Set([`missing ${lost}`, `altered ${bent}`]));
  assert.ok(!findings.some(({ sha256 }) => sha256 === whole));
});

test("content that no document names is thrown away after a day; younger content and what a document names stays", async () => {
  const old = await orphan("of an act that failed", new Date(now.getTime() - 2 * DAY));
  const young = await orphan("perhaps just being entered", now);
  const named = await document("named.txt", "named");
  utimesSync(placeOf(named), new Date(0), new Date(0));
  assert.equal((await sweepDocuments(desk.db, blobs, incoming, now)).contents, 1);
  assert.equal(await blobs.open(old), undefined);
  for (const sha256 of [young, named]) (await blobs.open(sha256))?.destroy();
  assert.ok((await blobs.open(young)) !== undefined && (await blobs.open(named)) !== undefined);
});

test("what is entered while the sweep runs is not swept away from under it", async () => {
  for (let round = 0; round < 20; round += 1) {
    const text = `raced for ${round}`;
    await orphan(text, new Date(now.getTime() - 2 * DAY));
    const [sha256] = await Promise.all([document(`raced-${round}.txt`, text), sweepDocuments(desk.db, blobs, incoming, now)]);
    const there = await blobs.open(sha256);
    assert.ok(there !== undefined, `round ${round}`);
    there.destroy();
  }
});
