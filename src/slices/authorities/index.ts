// The only door of the slice.
export { authorityEvents } from "./authority-events.ts";
export { listContentRules, type KeptRule } from "./authorities.store.ts";
export { readStatements } from "./fact-shapes.ts";
export { enterStatements, faultsOfParties, loadProfile, readProfileSeeds } from "./profiles.ts";
export { authorities } from "./routes.ts";
