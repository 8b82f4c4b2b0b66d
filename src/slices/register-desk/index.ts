// The only door of the slice.
export { registerDesk } from "./routes.ts";
