// Documents found by the words and names of their text, with the place in which they stand and what they are classed to.
import { askedNameKeys, nameKeysOf } from "../../../platform/spelling/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { appendAudit } from "../../audit/index.ts";
import { listFileNames } from "../../files/index.ts";
import { listInformationNames } from "../../information/index.ts";
import { listRequestNames } from "../../requests/index.ts";
import { documentEvent } from "../document-events.ts";
import { isReadingNoted, type HomeId } from "../documents.store.ts";
import { findInTexts, HIT, listTexts, type FoundBy, type FoundDocument } from "../texts.store.ts";

export type ExcerptPiece = { readonly text: string; readonly hit: boolean };
export type DocumentHit = {
  readonly id: string;
  readonly name: string;
  readonly language: string | null;
  /** Below `/desk`: the text, from the page on which it was found. */
  readonly path: string;
  /** Where its kind has pages. */
  readonly page: number | null;
  readonly part: number;
  readonly by: FoundBy;
  readonly excerpt: readonly ExcerptPiece[];
  readonly home: { readonly path: string; readonly reference: string; readonly title: string };
};

/** Who is shown what is found, in which session. */
type Reader = Pick<DeskContext, "who"> & { readonly session: Pick<DeskContext["session"], "id"> };

/**
 * At most so many, those with the very words first; of the versions of a document the newest that was found. Whoever is shown an excerpt has read
 * of the document: of what is not public it leaves an entry, once a session and hour, in the transaction that reads it.
 */
export async function searchDocuments(tx: ScopedTransaction, reader: Reader, asked: string, most: number): Promise<readonly DocumentHit[]> {
  const newest = newestOfEach(await findInTexts(tx, asked, most));
  const homes = await findHomes(tx, newest);
  const found = newest.filter(({ document }) => homes.has(document.of.id));
  const texts = await listTexts(tx, found.map(({ document }) => document.sha256));
  // Last: from the first entry on nobody else can append until this is committed.
  for (const one of found) await noteExcerpt(tx, reader, one);
  return found.flatMap(({ document, part, by, text }) => {
    const home = homes.get(document.of.id);
    if (home === undefined) return [];
    const paged = typeof texts.get(document.sha256)?.pages === "number";
    return [{ id: document.id, name: document.name, language: document.language, path: `${home.path}/documents/${document.id}/text`, page: paged ? part : null, part, by, excerpt: by === "text" ? markedPieces(text) : aroundName(text, asked), home }];
  });
}

async function noteExcerpt(tx: ScopedTransaction, { session, who }: Reader, { document: { id, of, sha256, marking }, part }: FoundDocument): Promise<void> {
  if (marking === "public" || !(await isReadingNoted(tx, session.id, id))) return;
  await appendAudit(tx, who, documentEvent("read", of, { document: id, sha256, marking, excerpt: part }));
}

async function findHomes(tx: ScopedTransaction, found: readonly FoundDocument[]): Promise<ReadonlyMap<string, DocumentHit["home"]>> {
  const idsOf = (kind: HomeId["kind"]) => found.flatMap(({ document: { of } }) => (of.kind === kind ? [of.id] : []));
  const lines = [
    ...(await listRequestNames(tx, idsOf("request"))).map((one) => ({ ...one, path: `/desk/requests/${one.id}` })),
    ...(await listFileNames(tx, idsOf("file"))).map((one) => ({ ...one, path: `/desk/files/${one.id}` })),
    ...(await listInformationNames(tx, idsOf("information"))).map((one) => ({ ...one, path: `/desk/information/${one.id}` })),
  ];
  return new Map(lines.map((one) => [one.id, one]));
}

function newestOfEach(found: readonly FoundDocument[]): readonly FoundDocument[] {
  return [...Map.groupBy(found, ({ document }) => document.original).values()].flatMap((versions) => versions.toSorted((a, b) => b.document.version - a.document.version).slice(0, 1));
}

const AROUND = 90;

/** What stands around the first of the signs that the database set about what was asked for. */
function markedPieces(page: string): readonly ExcerptPiece[] {
  const first = Math.max(0, page.indexOf(HIT.begins));
  const text = page.slice(Math.max(0, first - AROUND), first + 2 * AROUND);
  return text.split(HIT.begins).flatMap((piece, index) => {
    if (index === 0) return [{ text: piece, hit: false }];
    const [hit = "", after = ""] = piece.split(HIT.ends);
    return [{ text: hit, hit: true }, { text: after, hit: false }];
  }).filter((piece) => piece.text !== "");
}

/** The first word that could be one of the names, with some of what stands around it. */
function aroundName(text: string, asked: string): readonly ExcerptPiece[] {
  const wanted = new Set(askedNameKeys(asked).flat());
  for (const { 0: word, index } of text.matchAll(/[\p{Lu}\p{Lo}][\p{L}\p{M}'’]+/gu)) {
    if (!nameKeysOf([word]).some((key) => wanted.has(key))) continue;
    return [{ text: text.slice(Math.max(0, index - AROUND), index), hit: false }, { text: word, hit: true }, { text: text.slice(index + word.length, index + word.length + AROUND), hit: false }];
  }
  return [{ text: text.slice(0, AROUND * 2), hit: false }];
}
