// What a piece of evidence may be used for.
import type { LoadedRequest } from "../requests/index.ts";
import type { EvidencePiece } from "./evidence.store.ts";

/** What the sender said of the piece, and of the item that it answers: both go with it wherever it is passed on. */
export function limitsOf(piece: Pick<EvidencePiece, "restrictions" | "item">, items: LoadedRequest["items"]): readonly string[] {
  const ofItem = items.find(({ id }) => id === piece.item)?.restrictions ?? "";
  return [...new Set([piece.restrictions, ofItem])].filter((text) => text !== "");
}
