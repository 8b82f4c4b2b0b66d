// One document read by its kind. It runs in a process of its own (`reading-process.ts`): what is thrown or never ends here harms nobody.
import { inStretches, textOfParts, withoutText, type DocumentText, type TextLimits } from "./document-text.ts";
import { textOfOffice } from "./office-text.ts";
import { textOfPdf } from "./pdf-text.ts";

const PICTURES: ReadonlySet<string> = new Set(["jpg", "png", "tif"]);
const READ: ReadonlySet<string> = new Set(["pdf", "docx", "odt", "ods", "txt"]);

/** What is known without reading: nothing is read from pictures and recordings. `undefined`: it is to be read. */
export function knownByKind(kind: string): DocumentText | undefined {
  if (PICTURES.has(kind)) return withoutText("none");
  return READ.has(kind) ? undefined : withoutText("no-text-kind");
}

/** @throws whatever the libraries throw at what is damaged */
export async function textOfBytes(kind: string, bytes: Uint8Array, limits: TextLimits): Promise<DocumentText> {
  switch (kind) {
    case "pdf":
      return await textOfPdf(bytes, limits);
    case "docx":
    case "odt":
    case "ods":
      return textOfOffice(kind, bytes, limits);
    case "txt":
      return textOfPlain(bytes, limits);
    default:
      return withoutText("no-text-kind");
  }
}

/** Tables with commas are text like any other. */
function textOfPlain(bytes: Uint8Array, limits: TextLimits): DocumentText {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, limits.unpacked), { stream: bytes.length > limits.unpacked });
  return textOfParts(inStretches(text.slice(0, limits.characters), limits.part), null, limits, text.length > limits.characters || bytes.length > limits.unpacked);
}
