export * from "./action.ts";
export * from "./attestation.ts";
export * from "./clause.ts";
export * from "./fact.ts";
export * from "./treaty-facts.ts";
