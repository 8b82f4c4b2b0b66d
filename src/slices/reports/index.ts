// The only door of the slice.
export { checkCounts, type CountsChecked } from "./count-requests/check-counts.ts";
export { rebuildCounts } from "./counted.store.ts";
export { reportEvents } from "./report-events.ts";
export { reports } from "./routes.ts";
