// What of a request can be translated: its documents, newest versions, and the request itself; each with how much it is, as counted.
import { higher, type Marking } from "../../domain/access/index.ts";
import type { ScopedTransaction } from "../../platform/db/index.ts";
import { findDocuments, listDocuments, listTexts, type StoredDocument, type StoredText } from "../documents/index.ts";
import type { LoadedRequest } from "../requests/index.ts";

/** `documents`: what can be ordered, the newest version of each; `versions`: all of them, since what was ordered may have a newer version by now. */
export type Sources = { readonly documents: readonly StoredDocument[]; readonly versions: readonly StoredDocument[]; readonly texts: ReadonlyMap<string, StoredText> };

/** Every document that the scope sees; what lies in quarantine is not among them. */
export async function listSources(tx: ScopedTransaction, request: string): Promise<Sources> {
  const versions = (await listDocuments(tx, { kind: "request", id: request })).filter(({ scan }) => scan !== "refused");
  const documents = [...Map.groupBy(versions, ({ original }) => original).values()].flatMap((of) => of.toSorted((a, b) => b.version - a.version).slice(0, 1));
  return { documents, versions, texts: await listTexts(tx, documents.map(({ sha256 }) => sha256)) };
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

export type Closure = { readonly marking: Marking; readonly compartments: readonly string[] };

/**
 * How far a translation is closed: as the very version that was ordered, and no less than the request, which may have been raised since.
 * `undefined`: the scope does not see that version; nothing of the translation is filed then, for nobody can say how far it is to be closed.
 */
export async function closureOf(tx: ScopedTransaction, document: string | null, { request }: Pick<LoadedRequest, "request">): Promise<Closure | undefined> {
  if (document === null) return { marking: request.marking, compartments: request.compartments };
  const [original] = await findDocuments(tx, [document]);
  return original === undefined ? undefined : { marking: higher(original.marking, request.marking), compartments: original.compartments };
}
