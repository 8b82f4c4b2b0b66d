// The only door of the slice.
export { closePersonRow, findPerson, findPersonByEmail, findPersonBySignInName, hasRealHolder, isOfficeEmpty, listHoldings, listPeople, listPersonNames, listPostNames, type Person, type PostName } from "./organisation.store.ts";
export { insertHolding, insertPerson, insertPost, insertUnit, type NewHolding, type NewPerson, type NewPost, type NewUnit, type UnitKind } from "./record-office.store.ts";
export { appoint, cover, endCover, vacate } from "./keep-office/appoint.ts";
export { addCompartment, approveMember, endMember, proposeMember } from "./keep-office/keep-compartments.ts";
export { addPerson, renamePerson } from "./keep-office/keep-people.ts";
export { addPost, changeClearance, closePost, giveRole, takeRole } from "./keep-office/keep-posts.ts";
export { addUnit, closeUnit, renameUnit } from "./keep-office/keep-units.ts";
export type { OfficeOutcome, OfficeRefusal, OfficeTerms } from "./keep-office/office-command.ts";
export { loadOffice } from "./office.store.ts";
export { organisationEvents } from "./organisation-events.ts";
export { coversOn, holderOn, officeTree, postTitle, unitName, type Compartment, type Office, type OfficePerson, type OfficePost, type OfficeUnit, type UnitInTree } from "./show-office/office.ts";
export { superiorPost } from "./show-office/superior.ts";
export { refusalText } from "./words/index.ts";
