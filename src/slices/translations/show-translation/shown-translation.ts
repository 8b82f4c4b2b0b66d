// One translation as its page shows it: the order with its events, and both texts as far as they were read.
import type { TranslationAct } from "../../../domain/casework/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { FieldProblem } from "../../../platform/web/index.ts";
import type { DeskContext, Sent } from "../../accounts/index.ts";
import { findDocuments, listTextParts, listTexts, type StoredDocument, type StoredPart, type StoredText } from "../../documents/index.ts";
import { EMPTY_DRAFT, findDraft, readDraftContent, type DraftContent, type LoadedRequest } from "../../requests/index.ts";
import type { Sources } from "../translation-sources.ts";
import type { StoredTranslation, TranslationEvent } from "../translations.store.ts";

/** A form that could not be taken, with everything typed. */
export type ActTried = { readonly act: TranslationAct; readonly sent: Sent; readonly problems: readonly FieldProblem[] };
export type ShownTranslation = { readonly loaded: LoadedRequest; readonly translation: StoredTranslation; readonly events: readonly TranslationEvent[]; readonly sources: Sources; readonly sides: Sides };

export type Side = { readonly document: StoredDocument; readonly text: StoredText | undefined; readonly parts: readonly StoredPart[] };
/** `original` is absent where the request itself is translated, `ordered` its contents as they were ordered; `translated` until it was received. `from`: the first page that is shown. */
export type Sides = { readonly original: Side | undefined; readonly ordered: DraftContent | undefined; readonly translated: Side | undefined; readonly from: number };

export const TEXT_AT_A_TIME = 20;

export async function findSides(tx: ScopedTransaction, { request: { place } }: DeskContext, { request, document, draft, translated }: StoredTranslation): Promise<Sides> {
  const asked = place.query.find(([name]) => name === "from")?.[1] ?? "";
  const from = /^\d{1,5}$/.test(asked) ? Math.max(1, Number(asked)) : 1;
  const documents = await findDocuments(tx, [document, translated].filter((id) => id !== null));
  const texts = await listTexts(tx, documents.map(({ sha256 }) => sha256));
  const sideOf = async (id: string | null): Promise<Side | undefined> => {
    const found = documents.find((one) => one.id === id);
    return found === undefined ? undefined : { document: found, text: texts.get(found.sha256), parts: await listTextParts(tx, found.sha256, from, TEXT_AT_A_TIME) };
  };
  return { original: await sideOf(document), ordered: draft === null ? undefined : await contentsOf(tx, request, draft), translated: await sideOf(translated), from };
}

async function contentsOf(tx: ScopedTransaction, request: string, version: number): Promise<DraftContent> {
  const stored = await findDraft(tx, request, version);
  return stored === undefined ? EMPTY_DRAFT : readDraftContent(stored.content);
}
