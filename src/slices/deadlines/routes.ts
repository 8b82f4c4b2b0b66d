// Every page and form of clocks and deadlines, one row each.
import type { DeskEntry, DeskRoute } from "../accounts/index.ts";
import { makeCalendar, showCalendar, shutCalendar } from "./keep-calendar/keep-calendar.page.tsx";
import { addHoliday, sendRecorded, showHolidays, strikeOneHoliday } from "./keep-holidays/keep-holidays.page.tsx";
import { addTarget, endOneTarget, showNewTarget, showTargets } from "./keep-targets/keep-targets.page.tsx";
import { showDeadlines } from "./list-deadlines/list-deadlines.page.tsx";
import { showClocks } from "./show-clocks/show-clocks.page.tsx";
import { wordsOf } from "./words/index.ts";

export const DEADLINE_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: "/desk/deadlines", permission: "request.read", audit: null, handle: showDeadlines },
  { method: "GET", path: "/desk/deadlines/targets", permission: "request.read", audit: null, handle: showTargets },
  { method: "GET", path: "/desk/deadlines/targets/new", permission: "request.approve", audit: null, handle: showNewTarget },
  { method: "POST", path: "/desk/deadlines/targets/new", permission: "request.approve", audit: "target.recorded", handle: addTarget },
  { method: "POST", path: "/desk/deadlines/targets/:target/end", permission: "request.approve", audit: "target.ended", handle: endOneTarget },
  { method: "GET", path: "/desk/deadlines/holidays", permission: "request.read", audit: null, handle: showHolidays },
  { method: "POST", path: "/desk/deadlines/holidays", permission: "request.approve", audit: "holiday.recorded", handle: addHoliday },
  { method: "POST", path: "/desk/deadlines/holidays/recorded", permission: "request.approve", audit: "calendar.reached", handle: sendRecorded },
  { method: "POST", path: "/desk/deadlines/holidays/:holiday/strike", permission: "request.approve", audit: "holiday.struck", handle: strikeOneHoliday },
  { method: "GET", path: "/desk/requests/:request/clocks", permission: "request.read", audit: "request.read", handle: showClocks },
  { method: "GET", path: "/desk/calendar", permission: "request.read", audit: null, handle: showCalendar },
  { method: "POST", path: "/desk/calendar", permission: "request.read", audit: "calendar.opened", handle: makeCalendar },
  { method: "POST", path: "/desk/calendar/shut", permission: "request.read", audit: "calendar.shut", handle: shutCalendar },
];

export const DEADLINE_ENTRIES: readonly DeskEntry[] = [{ key: "deadlines", label: (language) => wordsOf(language).navigation.deadlines, to: "/desk/deadlines", permission: "request.read" }];
