// What a file is, told by its content and never by its name or by what the browser says (ASVS 5.0, 5.2.2). The library reads the first
// bytes, and of a ZIP archive the small entry that says which office format it is, within limits of its own; nothing is unpacked.
import { createReadStream } from "node:fs";
import { fileTypeFromFile } from "file-type";

/** The kind of a file; another kind by the name the library has for it ("exe", "cfb"); `undefined`: nothing that is known. */
export async function kindOfFile(path: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(path);
  if (found !== undefined) return found.ext;
  return (await isText(path)) ? "txt" : undefined;
}

/** UTF-8 throughout, without the control characters that no text has. */
async function isText(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of createReadStream(path)) {
      if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/.test(decoder.decode(piece as Buffer, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false; // not UTF-8
    throw error;
  }
}
