// The only door of the slice.
export { reportEvents } from "./report-events.ts";
export { reports } from "./routes.ts";
