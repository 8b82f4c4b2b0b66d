// The door: who may see and do what. Knows no table, no session and no page.
export { LONGEST_COVER_DAYS, refusalOfCover, refusalOfHolding, type Appointment, type AppointmentRefusal, type KnownToAppoint } from "./appointments.ts";
export { covers, higher, isMarking, MARKINGS, markingRank, type Marking } from "./marking.ts";
export { seesFile, seesPaper, type Grant, type Grantee, type GuardedFile, type GuardedPaper, type Opening, type Seen } from "./need-to-know.ts";
export { PERMISSIONS, type Permission } from "./permissions.ts";
export { isRole, ROLE_NAMES, ROLES, type Reach, type Role, type RoleFacts } from "./roles.ts";
export { isSecondPerson } from "./second-person.ts";
export { isCurrent, standingOf, type Holding, type PersonId, type PostId, type Standing, type Term, type UnitId } from "./standing.ts";
