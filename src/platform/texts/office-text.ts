// The text of a DOCX, ODT or ODS: of the one or two entries of the archive that hold it, unpacked piece by piece and never beyond a size, so
// that an archive made to burst is given up. Entities of its own and other files that it names are not followed.
import { Unzip, UnzipInflate, type UnzipFile } from "fflate";
import { SaxesParser } from "saxes";
import { inStretches, textOfParts, withoutText, type DocumentText, type TextLimits } from "./document-text.ts";

type Reading = {
  /** Entries of the archive that hold text, in the order in which they are read. */
  readonly entries: readonly string[];
  /** Only what stands in these is text; `undefined`: everything. */
  readonly within: ReadonlySet<string> | undefined;
  readonly skipped: ReadonlySet<string>;
  readonly after: Readonly<Record<string, string>>;
};

const WORD: Reading = { entries: ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"], within: new Set(["w:t"]), skipped: new Set(), after: { "w:p": "\n", "w:br": "\n", "w:cr": "\n", "w:tab": "\t", "w:tc": "\t" } };
const OPEN: Reading = { entries: ["content.xml"], within: new Set(["text:p", "text:h"]), skipped: new Set(["text:tracked-changes", "office:annotation"]), after: { "text:p": "\n", "text:h": "\n", "text:line-break": "\n", "text:tab": "\t", "text:s": " ", "table:table-cell": "\t" } };
const MANIFEST = "META-INF/manifest.xml";
const PIECE = 16_384;

/** @throws where the archive or its XML is damaged, or larger than may be */
export function textOfOffice(kind: "docx" | "odt" | "ods", bytes: Uint8Array, limits: TextLimits): DocumentText {
  const reading = kind === "docx" ? WORD : OPEN;
  const entries = unpacked(bytes, [...reading.entries, MANIFEST], limits.unpacked);
  if (entries.get(MANIFEST)?.includes("encryption-data") === true) return withoutText("protected");
  if (!entries.has(reading.entries[0] ?? "")) return withoutText("unreadable");
  const text = reading.entries.flatMap((name) => entries.get(name) ?? []).map((xml) => textOfXml(xml, reading)).join("\n");
  return textOfParts(inStretches(text.slice(0, limits.characters), limits.part), null, limits, text.length > limits.characters);
}

/** @throws RangeError where one of them is larger than may be */
function unpacked(bytes: Uint8Array, names: readonly string[], most: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const archive = new Unzip((file) => {
    // An archive may name an entry twice: the first counts.
    if (names.includes(file.name) && !found.has(file.name)) unpack(file, found, most);
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) archive.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return found;
}

function unpack(file: UnzipFile, found: Map<string, string>, most: number): void {
  const decoder = new TextDecoder();
  let size = 0;
  file.ondata = (error, piece, isLast) => {
    if (error !== null) throw error;
    size += piece.length;
    if (size > most) throw new RangeError("an entry of the archive is larger than is read");
    found.set(file.name, (found.get(file.name) ?? "") + decoder.decode(piece, { stream: !isLast }));
  };
  file.start();
}

/** @throws where it is not well formed */
function textOfXml(xml: string, { within, skipped, after }: Reading): string {
  const parser = new SaxesParser();
  const said: string[] = [];
  let [inside, outside] = [0, 0];
  parser.on("opentag", ({ name }) => {
    if (within?.has(name) === true) inside += 1;
    if (skipped.has(name)) outside += 1;
  });
  parser.on("text", (text) => void (inside > 0 && outside === 0 && said.push(text)));
  parser.on("closetag", ({ name }) => {
    if (within?.has(name) === true) inside -= 1;
    if (skipped.has(name)) outside -= 1;
    const more = after[name];
    if (more !== undefined && outside === 0) said.push(more);
  });
  parser.write(xml).close();
  return said.join("");
}
