// The only door of the slice.
export { search } from "./routes.ts";
