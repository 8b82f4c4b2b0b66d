// The only door of the slice.
export { administrationEvents } from "./administration-events.ts";
export { readFields, type FieldLabel, type OfficeAction } from "./actions/office-action.ts";
export { OFFICE_ACTIONS } from "./actions/office-actions.ts";
export { wordsOf as administrationWords } from "./words/index.ts";
export { administration } from "./routes.ts";
