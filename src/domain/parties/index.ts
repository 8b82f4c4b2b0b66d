// The only door to the parties: who they are, how they are called, who belongs to what.
export * from "./body.ts";
export { ceasedStates } from "./ceased-states.ts";
export { nameKey } from "./name-key.ts";
export type { NearName } from "./nearest-names.ts";
export * from "./party.ts";
export { buildPartyIndex, loadParty, predecessorsOf, successorsOf, type PartyIndex } from "./party-index.ts";
export { nameOn, namesThrough, officialNameOn } from "./party-name.ts";
export * from "./resolve-party.ts";
export { sovereignOf } from "./sovereign.ts";
export { isOpen } from "./stretch.ts";
