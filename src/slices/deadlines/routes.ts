// Every page and form of clocks and deadlines, one row each.
import type { DeskEntry, DeskRoute } from "../accounts/index.ts";
import { makeCalendar, showCalendar, shutCalendar } from "./keep-calendar/keep-calendar.page.tsx";
import { showDeadlines } from "./list-deadlines/list-deadlines.page.tsx";
import { showClocks } from "./show-clocks/show-clocks.page.tsx";
import { wordsOf } from "./words/index.ts";

export const DEADLINE_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: "/desk/deadlines", permission: "request.read", audit: null, handle: showDeadlines },
  { method: "GET", path: "/desk/requests/:request/clocks", permission: "request.read", audit: "request.read", handle: showClocks },
  { method: "GET", path: "/desk/calendar", permission: "request.read", audit: null, handle: showCalendar },
  { method: "POST", path: "/desk/calendar", permission: "request.read", audit: "calendar.opened", handle: makeCalendar },
  { method: "POST", path: "/desk/calendar/shut", permission: "request.read", audit: "calendar.shut", handle: shutCalendar },
];

export const DEADLINE_ENTRIES: readonly DeskEntry[] = [{ key: "deadlines", label: (language) => wordsOf(language).navigation.deadlines, to: "/desk/deadlines", permission: "request.read" }];
