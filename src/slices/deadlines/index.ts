// The only door of the slice.
import type { DeskSlice } from "../accounts/index.ts";
import { deadlinesFront } from "./list-deadlines/list-deadlines.page.tsx";
import { DEADLINE_ENTRIES, DEADLINE_ROUTES } from "./routes.ts";

export { deadlineEvents } from "./deadline-events.ts";
export { calendarFeeds } from "./keep-calendar/calendar-feed.ts";
export { dailyDeadlineJobs } from "./raise-notices/raise-notices.job.ts";

export const deadlines: DeskSlice = { routes: DEADLINE_ROUTES, navigation: DEADLINE_ENTRIES, front: deadlinesFront };
