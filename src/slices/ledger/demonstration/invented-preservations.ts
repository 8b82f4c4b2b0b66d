// Invented preservations for the demonstration: no such account, provider's ticket or case exists.
import type { EndReason, Preservation } from "../preservations.store.ts";

type InventedTerm = { readonly kind: Preservation["kind"]; readonly daysAgo: number; readonly heldFor?: number; readonly ticket?: string; readonly because?: EndReason };

export type InventedPreservation = Pick<Preservation, "direction" | "way" | "country" | "counterpart" | "restsOn" | "provider" | "target"> & { readonly by: string; readonly unit: string; readonly daysAgo: number; readonly terms: readonly InventedTerm[] };

const asked = { direction: "out", by: "demo.investigator", unit: "economic-offences-wing", counterpart: "", restsOn: "" } as const;

export const INVENTED_PRESERVATIONS: readonly InventedPreservation[] = [
  { ...asked, way: "provider", country: "US", provider: "Verrin Mail (invented)", target: "kestrel.yield@example.invalid", daysAgo: 84, terms: [{ kind: "begun", daysAgo: 84, heldFor: 90, ticket: "VM-2026-5518" }] },
  { ...asked, way: "network", country: "GB", counterpart: "Contact point of the network (invented)", restsOn: "24/7 network; a request will follow", provider: "Averin Chat (invented)", target: "user 40 77 12", daysAgo: 5, terms: [{ kind: "asked", daysAgo: 5 }] },
  { ...asked, way: "provider", country: "US", provider: "Solanke Cloud (invented)", target: "folder “ledgers”, account of Averin Trading Ltd", daysAgo: 130, terms: [{ kind: "begun", daysAgo: 130, heldFor: 90, ticket: "SC-77" }, { kind: "renewed", daysAgo: 42, heldFor: 90, ticket: "SC-77" }] },
  { ...asked, way: "state", country: "CA", counterpart: "International Assistance Group (invented)", restsOn: "the treaty, as help of any other kind", provider: "Marwen Telecom (invented)", target: "records of number 555 01 77", daysAgo: 200, terms: [{ kind: "begun", daysAgo: 196, heldFor: 120, ticket: "IAG-31" }, { kind: "ended", daysAgo: 90, because: "arrived" }] },
  { direction: "in", way: "state", country: "GB", counterpart: "Central Authority (invented)", restsOn: "UNTOC art. 18(3)(i)", by: "demo.europe", unit: "desk-europe", provider: "Orlisk Telecom, Delhi (invented)", target: "number 98 55 02 11", daysAgo: 20, terms: [{ kind: "begun", daysAgo: 18, heldFor: 60, ticket: "OT/2026/9" }] },
];
