// Every page of the legal basis, one row each.
import type { DeskEntry, DeskRoute, DeskSlice } from "../accounts/index.ts";
import { showLegalBasis } from "./find-basis/find-basis.page.tsx";
import { wordsOf } from "./words/index.ts";

const LEGAL_BASIS_ROUTES: readonly DeskRoute[] = [{ method: "GET", path: "/desk/legal-basis", permission: "register.read-drafts", audit: null, handle: showLegalBasis }];

const ENTRIES: readonly DeskEntry[] = [{ key: "legal-basis", label: (language) => wordsOf(language).navigation, to: "/desk/legal-basis", permission: "register.read-drafts", group: "law" }];

export const legalBasis: DeskSlice = { routes: LEGAL_BASIS_ROUTES, navigation: ENTRIES };
