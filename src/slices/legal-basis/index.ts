// The only door of the slice.
export { loadBasisRegister, termsOf, type BasisRegister } from "./basis-register.ts";
export { checkBasis, findBasisFor, proveBasisFor } from "./find-basis-for.ts";
export { legalBasis } from "./routes.ts";
export { wordsOf as legalBasisWords } from "./words/index.ts";
