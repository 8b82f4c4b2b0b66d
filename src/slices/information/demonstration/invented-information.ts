// Invented information for the demonstration. Nobody in it lives; no authority, company or case in it exists.
import type { Marking } from "../../../domain/access/index.ts";
import type { InformationWay } from "../../../domain/casework/index.ts";
import type { InformationHeader } from "../information.store.ts";

export type InventedAct = { readonly by: string; readonly act: string; readonly daysAgo: number; readonly reason?: string; readonly unit?: string; readonly channel?: string; readonly theirReference?: string; readonly exceptional?: true };

export type InventedInformation = InformationHeader & {
  readonly way: InformationWay;
  readonly by: string;
  readonly unit: string;
  readonly country: string;
  readonly daysAgo: number;
  readonly offences: readonly string[];
  readonly marking: Marking;
  /** Chooses the first basis that the register offers, before the acts. */
  readonly chooses: boolean;
  readonly acts: readonly InventedAct[];
};

const none = { theirReference: "", ourAuthority: "", useLimits: "", confidentiality: "" };

export const INVENTED_INFORMATION: readonly InventedInformation[] = [
  {
    ...none, way: "received", by: "demo.europe", unit: "desk-europe", country: "CA", daysAgo: 4, offences: ["bribery"], marking: "confidential", title: "Payments to an invented company in Toronto", theirAuthority: "International Assistance Group (invented)", theirReference: "INV-2026-118",
    about: "In an inquiry of its own the authority found three payments of one day from an account of Averin Trading Ltd (invented) to an account here. It believes that they belong to a contract for rolling stock.\n\nIt may serve inquiries here and may lead to a request.",
    useLimits: "For inquiries and proceedings about the payments named; any other use with our consent.", confidentiality: "That the information was given is not to be told to the account holder before 1 March.", chooses: false, acts: [{ by: "demo.europe", act: "acknowledge", daysAgo: 3 }],
  },
  {
    ...none, way: "received", by: "demo.europe", unit: "desk-europe", country: "GB", daysAgo: 62, offences: ["fraud"], marking: "confidential", title: "Customer list of an invented boiler room", theirAuthority: "Central Authority (invented)", theirReference: "UKCA/SI/0457", ourAuthority: "Economic Offences Wing (invented)",
    about: "A list of forty customers, eleven of them with addresses here, seized in a case against the operators of Kestrel Yield Partners (invented).", useLimits: "For criminal proceedings alone.", chooses: true,
    acts: [{ by: "demo.europe", act: "acknowledge", daysAgo: 61 }, { by: "demo.europe", act: "accept-conditions", daysAgo: 60 }, { by: "demo.europe", act: "pass", daysAgo: 58, unit: "economic-offences-wing" }, { by: "demo.europe", act: "notify-disclosure", daysAgo: 12, reason: "Two letters on the list clear one of the accused; the defence is to have them at the next hearing." }],
  },
  {
    ...none, way: "received", by: "demo.south-asia", unit: "desk-south-asia", country: "NP", daysAgo: 120, offences: ["drug-offences"], marking: "restricted", title: "Route of an invented transport firm", theirAuthority: "Office of the Attorney General (invented)", about: "Days and numbers of lorries of Marwen Haulage (invented) over the last year.", chooses: false,
    acts: [{ by: "demo.south-asia", act: "keep", daysAgo: 110, reason: "No inquiry is open; looked at again when one is." }],
  },
  {
    ...none, way: "sent", by: "demo.europe", unit: "desk-europe", country: "CH", daysAgo: 40, offences: ["bribery"], marking: "confidential", title: "Account of an invented intermediary", theirAuthority: "Federal Office of Justice", ourAuthority: "Economic Offences Wing (invented)",
    about: "A search here found papers that name an account with a bank in Geneva, used by Corvane Advisory (invented) for commissions.", useLimits: "For inquiries and proceedings against the persons named.", confidentiality: "The search is not to be mentioned before charges are laid here.", chooses: true,
    acts: [{ by: "demo.supervisor", act: "send", daysAgo: 36, channel: "central-authority" }, { by: "demo.europe", act: "acknowledged", daysAgo: 30, theirReference: "B 226 118" }, { by: "demo.europe", act: "conditions-accepted", daysAgo: 30 }],
  },
  {
    ...none, way: "sent", by: "demo.gulf", unit: "desk-gulf", country: "AE", daysAgo: 2, offences: ["money-laundering"], marking: "restricted", title: "Cash couriers of an invented exchange house", theirAuthority: "Ministry of Justice, International Cooperation Department", ourAuthority: "Investigation Agency (invented)", about: "Names and days of travel of four couriers of Okerra Exchange (invented).", chooses: false, acts: [],
  },
];
