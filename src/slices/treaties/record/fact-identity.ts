// Ids made by the application (docs/decisions/0015). A statement of a document has the id of what it says: read twice, it is
// recorded once, on every installation under the same id.
import { createHash, randomUUID } from "node:crypto";

const NAMESPACE = Buffer.from("6f1d3c1e7b0a4d5f9a2e0c8b4f7d2a61", "hex");

/** An id for something entered by hand. */
export function newId(): string {
  return randomUUID();
}

/** The id of an instrument that a document names. */
export function instrumentIdOf(slug: string): string {
  return nameBasedId(`instrument ${slug}`);
}

/** The id of a statement by what it says, of which instrument, on what grounds. */
export function statementId(instrument: string | null, kind: string, says: unknown, grounds: unknown): string {
  return nameBasedId(`fact ${canonical([instrument, kind, says, grounds])}`);
}

/** Two statements with one key say the same, whatever they rest on and in whatever order they are written. */
export function statementKey(kind: string, says: unknown): string {
  return canonical([kind, says]);
}

/** RFC 9562 version 5: the same name gives the same id. */
function nameBasedId(name: string): string {
  const hash = createHash("sha1").update(NAMESPACE).update(name).digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** JSON with the names of every object in order, so that two ways of writing one thing are one text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const parts = Object.entries(value).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(",")}}`;
}
