// Between two States: what the door of treaty law lets through of the questions about pairs.
export { pairPeriods, pairRelation, type PairRelation } from "./questions/pair-relation.ts";
export { reservationEffect, reservationStanding, reservationsBetween, reservationsBy } from "./questions/reservations.ts";
export { PAIR_STATUSES, type PairStatus } from "./rules/pairs/pair-status.ts";
export type { SuspensionBetween } from "./rules/pairs/suspension-between.ts";
export { RESERVATION_EFFECTS, type ReservationEffect, type ReservationEffectKind } from "./rules/reservations/effect.ts";
export { RESERVATION_STANDINGS, type ReservationStanding, type ReservationStandingKind } from "./rules/reservations/standing.ts";
export { TERRITORY_STATUSES, territoryApplication, territoryPeriods, type TerritoryStatus } from "./questions/territory.ts";
export { territorialEffects, type TerritorialEffect } from "./rules/territories/territorial-act.ts";
export { readings } from "./rules/readings.ts";
export { prevailing, TREATY_ROLES, type RoleOfTreaty, type TreatyRole } from "./questions/prevailing.ts";
export { UNAMENDED_ONLY, type TreatyUnder } from "./rules/pairs/amended.ts";
export { RESERVATION_IN_SUBSTANCE } from "./rules/reservations/characterisation.ts";
