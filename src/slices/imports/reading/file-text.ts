// A file's bytes as text, piece by piece: however large it is, only a piece of it is in memory.
import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";

/** Thrown while a file is read, caught where it is opened: why it cannot be read, and what would be right. */
export class UnreadableFile extends Error {}

export type Encoding = "utf-8" | "windows-1252" | "iso-8859-1" | "utf-16le" | "utf-16be";

const PIECE = 1 << 20;
const LONGEST_LINE = 20_000_000;

/** The text of the file. @param hash is given every byte @throws UnreadableFile where a byte is none of the encoding */
export async function* textOfFile(file: string, { encoding, hash }: { readonly encoding?: Encoding | undefined; readonly hash?: Hash }): AsyncGenerator<string> {
  const chosen = encoding ?? markedEncoding(beginningOf(file)) ?? "utf-8";
  const decoder = new TextDecoder(chosen, { fatal: true });
  try {
    for await (const piece of createReadStream(file, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
      hash?.update(piece);
      if (!chosen.startsWith("utf-16") && piece.includes(0)) throw new UnreadableFile(`${basename(file)} holds NUL bytes and is no text; save it as "CSV UTF-8" or as an XLSX workbook`);
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA") throw new UnreadableFile(wrongEncoding(file, chosen));
    throw error;
  }
}

/** Each line without its end. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > LONGEST_LINE) throw new UnreadableFile(`the file has a line of more than ${LONGEST_LINE} characters; each record stands on a line of its own`);
    for (const line of lines) yield line.endsWith("\r") ? line.slice(0, -1) : line;
  }
  if (rest !== "") yield rest;
}

/** The first bytes. @throws where there is no such file */
export function beginningOf(file: string, bytes = 4096): Buffer {
  const handle = openSync(file, "r");
  try {
    const buffer = Buffer.alloc(Math.min(bytes, statSync(file).size));
    return buffer.subarray(0, readSync(handle, buffer));
  } finally {
    closeSync(handle);
  }
}

/** Only UTF-16 must say so at its beginning to be known. */
function markedEncoding(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function wrongEncoding(file: string, encoding: Encoding): string {
  if (encoding !== "utf-8") return `${basename(file)} is not ${encoding} throughout; save it as UTF-8 ("CSV UTF-8" in spreadsheet programs) and try again`;
  const { line, byte } = firstWrongByte(readFileSync(file));
  const right = `save it as UTF-8 ("CSV UTF-8" in spreadsheet programs), or say "encoding": "windows-1252" in the mapping if it is of that kind`;
  return `${basename(file)} is not UTF-8 throughout: line ${line} holds the byte ${byte}; ${right}`;
}

/** No byte of a longer character is a line's end, so lines can be judged one by one. */
function firstWrongByte(bytes: Buffer): { readonly line: number; readonly byte: string } {
  for (let [start, line] = [0, 1]; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    const one = bytes.subarray(start, end === -1 ? undefined : end);
    if (!isUtf8(one)) {
      const wrong = one.findIndex((value, index) => value > 127 && !isUtf8(one.subarray(0, index + 1)) && [1, 2, 3].every((more) => !isUtf8(one.subarray(0, index + 1 + more))));
      return { line, byte: (one[wrong] ?? 0).toString(16).toUpperCase().padStart(2, "0") };
    }
    if (end === -1) break;
    start = end + 1;
  }
  return { line: 1, byte: "at its end" };
}
