// The door of what is attested and claimed: statements about a status, and totals somebody published.
export * from "./rules/attestation/attested-periods.ts";
export * from "./rules/attestation/combine.ts";
export * from "./rules/attestation/conclusion.ts";
export * from "./rules/attestation/with-attestations.ts";
export { PARTY_LADDER, TREATY_LADDER, type Ladder } from "./rules/attestation/ladder.ts";
export * from "./questions/claims.ts";
export * from "./questions/totals.ts";
export * from "./questions/changes.ts";
export * from "./questions/treaties-of.ts";
