// The only door of the slice.
export { auditDesk } from "./routes.ts";
