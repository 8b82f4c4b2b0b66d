// The only door of the slice.
import type { DeskSlice } from "../accounts/index.ts";
import { LETTER_ROUTES } from "./routes.ts";

export { composeLetter, type LetterAsked, type LetterRefusal } from "./compose-letter.ts";
export type { HeldBases } from "./held-bases.ts";
export { listLetterPapers, type LetterPaper } from "./list-letters/letter-papers.ts";
export { letterheadOf, loadTypesetter } from "./letter-office.ts";
export { letterEvents } from "./letter-events.ts";
export { verifyPages } from "./verify-letter/verify-letter.page.tsx";

export const letters: DeskSlice = { routes: LETTER_ROUTES, navigation: [] };
