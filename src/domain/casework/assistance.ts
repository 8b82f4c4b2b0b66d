// The kinds of assistance that one item of a request can be. Sources: UNCAC art. 46(3), the treaty between India and the United States,
// the Harare Scheme paragraph 1(3). One request holds several items, since countries execute in part.

export const ASSISTANCE_KINDS = [
  "locate-person",
  "locate-item",
  "statement",
  "video-testimony",
  "documents",
  "preserve-data",
  "disclose-data",
  "search-and-seizure",
  "service-of-process",
  "attendance",
  "transfer-in-custody",
  "examine-site-or-object",
  "expert",
  "trace-proceeds",
  "restraint",
  "confiscation",
  "return-or-share",
  "lend-exhibit",
  "judicial-records",
  "spontaneous-information",
  "other",
] as const;

export type AssistanceKind = (typeof ASSISTANCE_KINDS)[number];

/** What is not mutual legal assistance, and who deals with it instead. */
export const DIVERSIONS = ["extradition", "transfer-of-sentenced-person", "civil-or-commercial", "tax-exchange", "police-channel"] as const;
export type Diversion = (typeof DIVERSIONS)[number];

/** The state of one item, beside that of the whole request. */
export const ITEM_STATES = ["open", "part", "done", "refused", "postponed", "withdrawn"] as const;
export type ItemState = (typeof ITEM_STATES)[number];
