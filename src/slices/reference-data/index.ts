// The only door to reference data.
export { loadReference, type ReferenceIndex } from "./load-reference/load-reference.ts";
export { loadSeeds } from "./load-seeds/load-seeds.ts";
export { referenceEvents } from "./reference-events.ts";
export { insertSources, listSources, type StoredSource } from "./reference-data.store.ts";
export { resolveName } from "./resolve-name/resolve-name.ts";
export { readReferenceSeeds, type ReferenceSeeds } from "./seed-files.ts";
export { showParty } from "./show-party/show-party.ts";
export type { ReadingTime } from "../../domain/parties/index.ts";
export { referenceWords, type ReferenceWords } from "./words/index.ts";
export { shippedCeasedStates, shippedNames, shippedSovereigns } from "./shipped-participants.ts";
