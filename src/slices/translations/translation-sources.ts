// What of a request can be translated: its documents, newest versions, and the request itself; each with how much it is, as counted.
import type { Marking } from "../../domain/access/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import { listDocuments, listTexts, type StoredDocument, type StoredText } from "../documents/index.ts";
import type { LoadedRequest } from "../requests/index.ts";

export type Sources = { readonly documents: readonly StoredDocument[]; readonly texts: ReadonlyMap<string, StoredText> };

/** Every document that the scope sees, the newest version of each; what lies in quarantine is not among them. */
export async function listSources(tx: ScopedTransaction, request: string): Promise<Sources> {
  const all = (await listDocuments(tx, { kind: "request", id: request })).filter(({ scan }) => scan !== "refused");
  const documents = [...Map.groupBy(all, ({ original }) => original).values()].flatMap((versions) => versions.toSorted((a, b) => b.version - a.version).slice(0, 1));
  return { documents, texts: await listTexts(tx, documents.map(({ sha256 }) => sha256)) };
}

export type Amount = { readonly pages: number | null; readonly words: number | null };

/** As counted in its text; nothing where there is none yet. */
export function amountOf({ documents, texts }: Sources, document: string | null, { content }: Pick<LoadedRequest, "content">): Amount {
  if (document === null) return { pages: null, words: countWords([...Object.values(content.fields), ...Object.values(content.items).flatMap((fields) => Object.values(fields))]) };
  const text = texts.get(documents.find(({ id }) => id === document)?.sha256 ?? "");
  return { pages: text?.pages ?? null, words: text === undefined || text.words === 0 ? null : text.words };
}

function countWords(texts: readonly string[]): number | null {
  const words = texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0), 0);
  return words === 0 ? null : words;
}

/** How far a translation is closed: as its original. */
export function closureOf({ documents }: Sources, document: string | null, { request }: Pick<LoadedRequest, "request">): { readonly marking: Marking; readonly compartments: readonly string[] } {
  const found = documents.find(({ id }) => id === document);
  return found ?? { marking: request.marking, compartments: request.compartments };
}
