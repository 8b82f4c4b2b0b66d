export type { DocumentText, TextPart, TextState } from "./document-text.ts";
export { readText } from "./read-text.ts";
