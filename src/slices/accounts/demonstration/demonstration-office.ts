// An invented office for trying Comity out. Nobody in it lives, and every name says so; what each may do is what a real post of
// the kind would allow. Written at the first start outside production, and nowhere else.
import type { Marking, Role } from "../../../domain/access/index.ts";
import type { UnitKind } from "../../organisation/index.ts";

export type InventedUnit = { readonly slug: string; readonly kind: UnitKind; readonly parent: string | null; readonly name: string };

export type InventedOfficer = {
  readonly signInName: string;
  readonly name: string;
  readonly post: string;
  readonly title: string;
  readonly unit: string;
  readonly clearance: Marking;
  readonly roles: readonly Role[];
  /** What a visitor would look at in this officer's place. */
  readonly sees: string;
};

export const INVENTED_UNITS: readonly InventedUnit[] = [
  { slug: "authority", kind: "authority", parent: null, name: "Central Authority (invented)" },
  { slug: "cooperation", kind: "division", parent: "authority", name: "International Cooperation Division (invented)" },
  { slug: "desk-europe", kind: "desk", parent: "cooperation", name: "Desk Europe and the Americas (invented)" },
  { slug: "desk-south-asia", kind: "desk", parent: "cooperation", name: "Desk South Asia (invented)" },
  { slug: "desk-gulf", kind: "desk", parent: "cooperation", name: "Desk Gulf and Africa (invented)" },
  { slug: "desk-register", kind: "desk", parent: "cooperation", name: "Treaty register desk (invented)" },
  { slug: "investigation-agency", kind: "agency", parent: null, name: "Investigation Agency (invented)" },
  { slug: "economic-offences-wing", kind: "agency", parent: "investigation-agency", name: "Economic Offences Wing (invented)" },
  { slug: "state-home-department", kind: "state-unit", parent: null, name: "State Home Department (invented)" },
  { slug: "crime-branch", kind: "state-unit", parent: null, name: "Crime Branch, State Police (invented)" },
  { slug: "district-court", kind: "court", parent: null, name: "District Court (invented)" },
  { slug: "mission-ottawa", kind: "mission", parent: null, name: "Mission in Ottawa (invented)" },
];

export const INVENTED_OFFICERS: readonly InventedOfficer[] = [
  { signInName: "demo.head", name: "Ila Marwen (invented)", post: "head", title: "Head of the authority", unit: "authority", clearance: "top-secret", roles: ["authority-head"], sees: "all files of the authority; opens a closed one for a purpose" },
  { signInName: "demo.supervisor", name: "Tomas Okerra (invented)", post: "cooperation-head", title: "Head of the division", unit: "cooperation", clearance: "secret", roles: ["supervisor"], sees: "the files of all desks; lets others in, lowers markings" },
  { signInName: "demo.europe", name: "Sunita Valdor (invented)", post: "europe-officer", title: "Desk officer, Europe and the Americas", unit: "desk-europe", clearance: "confidential", roles: ["desk-officer"], sees: "the own desk's files, and no other desk's" },
  { signInName: "demo.south-asia", name: "Noor Belfane (invented)", post: "south-asia-officer", title: "Desk officer, South Asia", unit: "desk-south-asia", clearance: "confidential", roles: ["desk-officer"], sees: "the own desk's files, and no other desk's" },
  { signInName: "demo.gulf", name: "Karim Ostvale (invented)", post: "gulf-officer", title: "Desk officer, Gulf and Africa", unit: "desk-gulf", clearance: "restricted", roles: ["desk-officer"], sees: "the own desk's files, as far as cleared" },
  { signInName: "demo.register", name: "Leela Farrow (invented)", post: "register-officer", title: "Register officer", unit: "desk-register", clearance: "confidential", roles: ["register-officer"], sees: "drafts of the register; records acts and corrections" },
  { signInName: "demo.approver", name: "Piet Anand (invented)", post: "register-approver", title: "Register approver", unit: "desk-register", clearance: "secret", roles: ["register-approver"], sees: "what another recorded; publishes or returns it" },
  { signInName: "demo.agency", name: "Dara Quill (invented)", post: "agency-officer", title: "Liaison officer of the agency", unit: "investigation-agency", clearance: "restricted", roles: ["outside-officer"], sees: "the agency's own files and what was let out to it" },
  { signInName: "demo.investigator", name: "Asha Verrin (invented)", post: "investigating-officer", title: "Investigating officer", unit: "economic-offences-wing", clearance: "confidential", roles: ["investigating-officer"], sees: "the agency's own requests; drafts them and answers queries" },
  { signInName: "demo.controller", name: "Bram Solanke (invented)", post: "controlling-officer", title: "Controlling officer, Superintendent of Police", unit: "economic-offences-wing", clearance: "confidential", roles: ["controlling-officer"], sees: "the agency's own requests; checks and forwards them" },
  { signInName: "demo.endorser", name: "Celia Ranvik (invented)", post: "endorsing-officer", title: "Under Secretary, State Home Department", unit: "state-home-department", clearance: "confidential", roles: ["endorsing-officer"], sees: "requests that agencies sent for endorsement" },
  { signInName: "demo.executing", name: "Devan Orlisk (invented)", post: "executing-officer", title: "Inspector, Crime Branch", unit: "crime-branch", clearance: "restricted", roles: ["executing-officer"], sees: "what other States ask for and was forwarded to the unit" },
  { signInName: "demo.court", name: "Mina Holloway (invented)", post: "court-registrar", title: "Registrar of the court", unit: "district-court", clearance: "restricted", roles: ["outside-officer", "court-registrar"], sees: "requests that came before the court, the court's own files and what was let out to it" },
  { signInName: "demo.mission", name: "Ravi Lindqvist (invented)", post: "mission-attache", title: "Attaché at the mission", unit: "mission-ottawa", clearance: "restricted", roles: ["outside-officer"], sees: "the mission's own files and what was let out to it" },
  { signInName: "demo.auditor", name: "Esra Winfield (invented)", post: "auditor", title: "Auditor", unit: "authority", clearance: "secret", roles: ["auditor"], sees: "the record of what was done, and no content" },
  { signInName: "demo.administrator", name: "Jon Castell (invented)", post: "administrator", title: "Administrator", unit: "authority", clearance: "public", roles: ["administrator"], sees: "people, posts and accounts, and no content" },
];
