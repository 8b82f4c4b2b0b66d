// The only door of the slice.
export { deriveCaseFiles, type CaseProblem, type DerivedCase, type DerivedParty } from "./derive-cases/derive-cases.ts";
