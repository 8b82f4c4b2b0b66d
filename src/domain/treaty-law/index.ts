// The door of treaty law: facts in, histories and answers out. Pure: no clock, no store, no web.
export * from "./facts/index.ts";
export * from "./answer.ts";
export * from "./derive.ts";
export * from "./attested.ts";
export { readCaseFile, type CaseFile } from "./case-file.ts";
export { applyDelay } from "./rules/delay.ts";
export { lacking } from "./rules/condition.ts";
export * from "./questions/status.ts";
export * from "./questions/projection.ts";
export * from "./pairs.ts";
