// The only door of the slice.
export { findPerson, findPersonByEmail, findPersonBySignInName, listHoldings, listPersonNames, listPostNames, type Person, type PostName } from "./organisation.store.ts";
export { insertHolding, insertPerson, insertPost, insertUnit, type NewHolding, type NewPerson, type NewPost, type NewUnit, type UnitKind } from "./record-office.store.ts";
