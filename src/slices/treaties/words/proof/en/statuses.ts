// The words for statuses: of treaties, of parties, between two States, and as attested.
import type { AttestedStatus, Basis, PairStatus, PartyStatus, TerritoryStatus, TreatyStatus } from "../../../../../domain/treaty-law/index.ts";

export const statuses = {
  "not-concluded": "not concluded",
  "not-in-force": "not in force",
  "in-force": "in force",
  suspended: "suspended",
  terminated: "ended",
  unknown: "unknown",
  "no-action": "no action",
  "not-party": "not a party",
  signatory: "signatory",
  "signatory-withdrawn": "signatory that will not become a party",
  consented: "contracting State, not yet bound",
  "consent-withdrawn": "consent withdrawn before it bound",
  party: "party",
  "withdrawal-notified": "party, withdrawal notified",
  "former-party": "former party",
  "ceased-to-exist": "ceased to exist",
  "provisionally-applied": "applied provisionally",
  signed: "signed, nothing further",
  listed: "listed",
  applies: "applies",
  "does-not-apply": "does not apply",
} as const satisfies Readonly<Record<TreatyStatus | PartyStatus | PairStatus | TerritoryStatus | AttestedStatus, string>>;

export const bases = {
  derived: "derived from the acts recorded",
  attested: "attested for that day",
  presumed: "presumed to go on",
} as const satisfies Readonly<Record<Basis, string>>;
