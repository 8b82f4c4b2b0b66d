// Invented files for trying the desk out: of each rule that decides who sees what there is one to be seen from both sides. Nobody in
// them lives; every subject says that it is invented.
import type { Marking } from "../../../domain/access/index.ts";
import type { FileKind } from "../../../domain/files/index.ts";

export type InventedPaper = { readonly by: string; readonly kind: "minute" | "paper"; readonly title: string; readonly text: string; readonly marking?: Marking };

/** `agreedBy`: outside the organisation, where nothing is opened until a second officer agreed; `null`: nobody has yet. */
export type InventedGrant = { readonly toPost: string; readonly by: string; readonly reason: string; readonly agreedBy?: string | null };

export type InventedFile = {
  readonly unit: string;
  readonly post: string;
  /** Who opened it, by sign-in name, like everybody here. */
  readonly by: string;
  readonly kind: FileKind;
  readonly subject: string;
  readonly marking: Marking;
  readonly compartment?: string;
  readonly papers: readonly InventedPaper[];
  readonly grants?: readonly InventedGrant[];
  readonly walledOff?: { readonly person: string; readonly by: string; readonly reason: string };
  readonly lowering?: { readonly to: Marking; readonly by: string; readonly reason: string };
};

/** Its one member is the head of the division. */
export const INVENTED_COMPARTMENT = { code: "PROTECTION", purpose: "Protected witnesses (invented)", post: "cooperation-head" } as const;

const [europe, southAsia, gulf, supervisor, head] = ["demo.europe", "demo.south-asia", "demo.gulf", "demo.supervisor", "demo.head"] as const;
const AT_EUROPE = { unit: "desk-europe", post: "europe-officer", by: europe } as const;
const AT_SOUTH_ASIA = { unit: "desk-south-asia", post: "south-asia-officer", by: southAsia } as const;

export const INVENTED_FILES: readonly InventedFile[] = [
  {
    ...AT_EUROPE, kind: "correspondence", subject: "Evidence by video link from Ottawa (invented)", marking: "restricted",
    papers: [
      { by: europe, kind: "paper", title: "Letter of the mission in Ottawa", text: "The court in Ottawa can hear the witness in the second week of January. It asks for two days to choose from, and for the questions in writing." },
      { by: europe, kind: "minute", title: "", text: "The mission's letter is above. The court here is asked which of the two days suits it; until then nothing is promised." },
      { by: supervisor, kind: "minute", title: "", text: "Agreed. Let the mission in, so that the day is settled with it directly." },
    ],
    grants: [{ toPost: "mission-attache", by: supervisor, reason: "Settles the day with the court in Ottawa", agreedBy: head }],
  },
  {
    ...AT_EUROPE, kind: "correspondence", subject: "Bank records from Zurich (invented)", marking: "confidential",
    papers: [
      { by: europe, kind: "minute", title: "", text: "The bank is named in the agency's letter; the account numbers are in a paper of their own, marked higher." },
      { by: supervisor, kind: "paper", title: "Accounts and holders", text: "Two accounts, opened on the same day; the holders are named in the agency's annex.", marking: "secret" },
    ],
    lowering: { to: "restricted", by: supervisor, reason: "The bank's answer is read in open court next week" },
  },
  {
    ...AT_SOUTH_ASIA, kind: "correspondence", subject: "Service of a summons in Kathmandu (invented)", marking: "restricted",
    papers: [{ by: southAsia, kind: "minute", title: "", text: "The summons came back unserved: the address is a shop that has closed. The court is asked for another one." }],
    grants: [{ toPost: "court-registrar", by: supervisor, reason: "The court looks for another address", agreedBy: head }, { toPost: "agency-officer", by: supervisor, reason: "The agency may know where the witness lives now", agreedBy: null }],
  },
  {
    ...AT_SOUTH_ASIA, kind: "negotiation", subject: "Draft of a treaty on transfer of prisoners (invented)", marking: "confidential",
    papers: [{ by: southAsia, kind: "paper", title: "Article 4 as the other side wishes it", text: "Consent of the prisoner in writing, before a consul. Our draft has it before a magistrate." }],
    grants: [{ toPost: "europe-officer", by: supervisor, reason: "Compares the article with the European treaties" }],
  },
  {
    ...AT_SOUTH_ASIA, kind: "correspondence", subject: "A complaint about a contractor (invented)", marking: "restricted", by: supervisor,
    papers: [{ by: supervisor, kind: "minute", title: "", text: "The contractor is related to an officer of the desk, who is walled off from this file and does not learn that it is there." }],
    walledOff: { person: southAsia, by: supervisor, reason: "Related to the contractor" },
  },
  {
    unit: "desk-gulf", post: "gulf-officer", by: gulf, kind: "correspondence", subject: "Recovery of assets: a first enquiry (invented)", marking: "restricted",
    papers: [{ by: gulf, kind: "minute", title: "", text: "They ask which court's order they must have. The register says which treaty applies; the answer goes out on Monday." }],
  },
  {
    unit: "cooperation", post: "cooperation-head", by: supervisor, kind: "policy", subject: "Where a protected witness lives (invented)", marking: "secret", compartment: INVENTED_COMPARTMENT.code,
    papers: [{ by: supervisor, kind: "minute", title: "", text: "Only who is in the compartment sees this file. The head of the authority is not, and would have to break the glass: the reference is COOPERATION, the year, and 1." }],
  },
];
