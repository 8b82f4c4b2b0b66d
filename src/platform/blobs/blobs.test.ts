import assert from "node:assert/strict";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { after, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { blobsIn, incomingIn, kindOfFile, safeName, scanFile } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "comity-blobs-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const incoming = incomingIn(folder);
const blobs = blobsIn(folder);

async function arrive(bytes: Buffer | string): Promise<{ readonly id: string; readonly sha256: string }> {
  const id = randomUUID();
  await incoming.append(id, 0, Readable.from([Buffer.from(bytes)]), 1e9);
  return { id, sha256: await incoming.hashOf(id) };
}

test("what is kept is read again, byte for byte, under its own hash and in one place however often it comes", async () => {
  const bytes = randomBytes(300_000);
  const [first, second] = [await arrive(bytes), await arrive(bytes)];
  for (const { id, sha256 } of [first, second]) await blobs.keep(incoming.pathOf(id), sha256);
  assert.equal(first.sha256, createHash("sha256").update(bytes).digest("hex"));
  assert.deepEqual(await buffer((await blobs.open(first.sha256)) ?? Readable.from([])), bytes);
  const kept = (await Array.fromAsync(blobs.list())).filter(({ sha256 }) => sha256 === first.sha256);
  assert.deepEqual(kept.map(({ size }) => size), [300_000]);
  assert.equal(statSync(join(folder, "blobs", first.sha256.slice(0, 2), first.sha256)).mode & 0o777, 0o600);
});

test("bytes that were altered on the disk do not arrive whole", async () => {
  const { id, sha256 } = await arrive("what was sent");
  await blobs.keep(incoming.pathOf(id), sha256);
  const place = join(folder, "blobs", sha256.slice(0, 2), sha256);
  writeFileSync(place, "what was sunt");
  await assert.rejects(async () => await buffer((await blobs.open(sha256)) ?? Readable.from([])), /no longer those/);
  await blobs.remove(sha256);
  assert.equal(await blobs.open(sha256), undefined);
});

test("no path can be made of a hash or an id that is none", async () => {
  for (const name of ["../../etc/passwd", "", "A".repeat(64), `${"a".repeat(63)}/`]) {
    await assert.rejects(async () => await blobs.open(name), RangeError);
    assert.throws(() => incoming.pathOf(name), RangeError);
  }
});

test("a part is written only where the last one ended, and never beyond the limit", async () => {
  const id = randomUUID();
  const send = async (at: number, text: string) => await incoming.append(id, at, Readable.from([Buffer.from(text)]), 10);
  assert.deepEqual(await send(0, "12345"), { size: 5, tooLarge: false });
  assert.equal(await send(0, "12345"), undefined);
  assert.equal(await send(7, "x"), undefined);
  assert.deepEqual(await send(5, "67890"), { size: 10, tooLarge: false });
  assert.deepEqual(await send(10, "1"), { size: 10, tooLarge: true });
});

test("a large file arrives and is kept without filling the memory", async () => {
  const id = randomUUID();
  const piece = randomBytes(1 << 20);
  const before = process.memoryUsage.rss();
  let most = 0;
  async function* pieces() {
    for (let n = 0; n < 200; n += 1) {
      most = Math.max(most, process.memoryUsage.rss() - before);
      yield piece;
    }
  }
  await incoming.append(id, 0, pieces(), 1e9);
  const sha256 = await incoming.hashOf(id);
  await blobs.keep(incoming.pathOf(id), sha256);
  await incoming.discard(id);
  assert.equal(await incoming.sizeOf(id), 0);
  await blobs.remove(sha256);
  assert.ok(most < 100 * (1 << 20), `${most} bytes more while 200 MiB came`);
});

async function kindOf(name: string, bytes: Buffer | Uint8Array | string): Promise<string | undefined> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return await kindOfFile(path);
}

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const CONTENT_TYPES = (main: string) => `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

test("a file is what its content says, whatever it is called", async () => {
  assert.equal(await kindOf("letter.exe", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n"), "pdf");
  assert.equal(await kindOf("letter.pdf", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])), "exe");
  assert.equal(await kindOf("picture.txt", PNG), "png");
  assert.equal(await kindOf("निवेदन.bin", "निवेदन: a plain text\n"), "txt");
  assert.equal(await kindOf("noise.txt", Buffer.concat([Buffer.from([0x07, 0x9c]), randomBytes(64), Buffer.alloc(8)])), undefined);
  assert.equal(await kindOf("latin.txt", Buffer.from([0x63, 0x61, 0x66, 0xe9])), undefined);
  const document = (main: string) => zipSync({ "[Content_Types].xml": strToU8(CONTENT_TYPES(main)), "word/document.xml": strToU8("<w:document/>") });
  assert.equal(await kindOf("a", document("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")), "docx");
  assert.equal(await kindOf("b.docx", document("application/vnd.ms-word.document.macroEnabled.main+xml")), "docm");
  assert.equal(await kindOf("c.docx", zipSync({ "letter.txt": strToU8("no office file") })), "zip");
});

test("an archive that would unpack to gigabytes is told by its kind at once, and not unpacked", async () => {
  const zeros = new Uint8Array(64 << 20);
  const bomb = zipSync({ "[Content_Types].xml": zeros, "word/document.xml": zeros });
  assert.ok(bomb.length < 200_000);
  const began = performance.now();
  const before = process.memoryUsage.rss();
  assert.equal(await kindOf("bomb.docx", bomb), "zip");
  assert.ok(performance.now() - began < 10_000);
  assert.ok(process.memoryUsage.rss() - before < 60 << 20);
});

test("the name under which a file is handed out is no path, hides nothing and says what the file is", () => {
  assert.equal(safeName("../../etc/passwd", "txt"), "passwd.txt");
  assert.equal(safeName(String.raw`C:\Users\x\Bank statement.pdf`, "pdf"), "Bank statement.pdf");
  assert.equal(safeName("invoice\u202Efdp.exe", "pdf"), "invoicefdp.exe.pdf");
  assert.equal(safeName("a\u0000b\r\nSet-Cookie: x.pdf", "pdf"), "abSet-Cookie- x.pdf");
  assert.equal(safeName("CON.pdf", "pdf"), "-CON.pdf");
  assert.equal(safeName("...", "pdf"), "document.pdf");
  assert.equal(safeName("", "png"), "document.png");
  assert.equal(safeName("अनुरोध पत्र.pdf", "pdf"), "अनुरोध पत्र.pdf");
  assert.equal(safeName("Scan.JPEG", "jpg"), "Scan.JPEG");
  assert.ok(safeName(`${"न".repeat(400)}.pdf`, "pdf").length <= 124);
});

test("the office's scanner answers by how it ends: clean, refused, or not decided", async () => {
  const { id } = await arrive("to be scanned");
  const script = join(folder, "scan.sh");
  writeFileSync(script, '#!/bin/sh\ncase "$1" in late) sleep 30;; *) exit "$1";; esac\n');
  chmodSync(script, 0o700);
  const scan = async (argument: string, seconds = 20) => await scanFile({ command: script, arguments: [argument], seconds }, incoming.pathOf(id));
  assert.equal(await scan("0"), "clean");
  assert.equal(await scan("1"), "refused");
  assert.equal(await scan("2"), "undecided");
  assert.equal(await scan("late", 0.2), "undecided");
  assert.equal(await scanFile({ command: join(folder, "no-such-scanner"), arguments: [], seconds: 5 }, incoming.pathOf(id)), "undecided");
  assert.equal(await scanFile(undefined, incoming.pathOf(id)), "not-scanned");
});

test("what the scanner refuses lies apart, and what nobody went on with is swept", async () => {
  const { id, sha256 } = await arrive("harmful");
  await incoming.quarantine(id, sha256);
  assert.ok(readdirSync(join(folder, "quarantine")).includes(sha256));
  mkdirSync(join(folder, "incoming"), { recursive: true });
  await arrive("left behind");
  assert.equal(await incoming.sweep(new Date(Date.now() - 86_400_000)), 0);
  assert.ok((await incoming.sweep(new Date(Date.now() + 1000))) > 0);
  assert.deepEqual(readdirSync(join(folder, "incoming")), []);
});
