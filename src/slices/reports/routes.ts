// The pages of statistics, one row each.
import type { DeskEntry, DeskRoute, DeskSlice } from "../accounts/index.ts";
import { exportPack } from "./export-pack/export-pack.page.ts";
import { showPack } from "./show-statistics/show-pack.page.tsx";
import { showReturns } from "./show-returns/show-returns.page.tsx";
import { showStatistics } from "./show-statistics/show-statistics.page.tsx";
import { wordsOf } from "./words/index.ts";

const REPORT_ROUTES: readonly DeskRoute[] = [
  { method: "GET", path: "/desk/statistics", permission: "request.statistics", audit: null, handle: showStatistics },
  { method: "GET", path: "/desk/statistics/returns", permission: "request.statistics", audit: null, handle: showReturns },
  { method: "GET", path: "/desk/statistics/pack", permission: "request.statistics", audit: null, handle: showPack },
  { method: "POST", path: "/desk/statistics/pack", permission: "request.statistics", audit: "statistics.exported", handle: exportPack },
];

const ENTRIES: readonly DeskEntry[] = [{ key: "statistics", label: (language) => wordsOf(language).navigation, to: "/desk/statistics", permission: "request.statistics" }];

export const reports: DeskSlice = { routes: REPORT_ROUTES, navigation: ENTRIES };
