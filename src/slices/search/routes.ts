// The one page of the search.
import type { DeskEntry, DeskRoute, DeskSlice } from "../accounts/index.ts";
import { searchCasework } from "./search-casework/search-casework.page.tsx";
import { wordsOf } from "./words/index.ts";

const SEARCH_ROUTES: readonly DeskRoute[] = [{ method: "GET", path: "/desk/search", permission: "request.read", audit: "document.read", handle: searchCasework }];

const ENTRIES: readonly DeskEntry[] = [{ key: "search", label: (language) => wordsOf(language).navigation, to: "/desk/search", permission: "request.read" }];

export const search: DeskSlice = { routes: SEARCH_ROUTES, navigation: ENTRIES };
