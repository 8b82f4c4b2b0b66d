// The words the register sorts instruments by. Codes only; what is shown stands in words/.

/** What an instrument calls itself, or what it is where it has no such name. */
export const FORMS = [
  "treaty",
  "convention",
  "protocol",
  "agreement",
  "memorandum-of-understanding",
  "arrangement",
  "exchange-of-notes",
  "terms-of-reference",
  "scheme",
  "other",
] as const;
export type Form = (typeof FORMS)[number];

export const PARTICIPATIONS = ["bilateral", "regional", "multilateral"] as const;
export type Participation = (typeof PARTICIPATIONS)[number];

/** Whether the instrument binds in international law; a scheme or a terms of reference does not, a memorandum may or may not. */
export const BINDING = ["yes", "no", "not-recorded"] as const;
export type Binding = (typeof BINDING)[number];

/** The division's own subjects, and two for what stands beside them. */
export const SUBJECTS = [
  "mla",
  "extradition",
  "transfer-of-sentenced-persons",
  "narcotic-drugs",
  "terrorism",
  "organised-crime",
  "money-laundering",
  "counterfeit-currency",
  "arms-and-explosives",
  "other-security",
  /** The law of treaties itself. */
  "treaty-law",
  /** Civil and commercial matters: another ministry's, kept so that requests can be routed out. */
  "civil-matters",
  /** Anything else that another register holds. */
  "other-matters",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Who may read a record. `public`: anybody, once published. */
export const MARKINGS = ["public", "restricted", "confidential", "secret", "top-secret"] as const;
export type Marking = (typeof MARKINGS)[number];

/** How two instruments are related, read from the one that says so. */
export const RELATION_KINDS = ["amends", "supplements", "replaces", "implements", "protocol-to"] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Kinds of help an instrument provides for, after the lists of UNCAC 46(3) and its chapters IV and V. */
export const ASSISTANCE = [
  "evidence",
  "service-of-documents",
  "search-and-seizure",
  "objects-and-sites",
  "information-and-expert-evaluations",
  "documents-and-records",
  "tracing-proceeds",
  "restraint",
  "confiscation",
  "asset-recovery",
  "appearance-of-persons",
  "transfer-of-prisoners-to-testify",
  "hearing-by-video",
  "extradition",
  "transfer-of-sentenced-persons",
  "transfer-of-proceedings",
  "law-enforcement-cooperation",
  "joint-investigations",
  "special-techniques",
  "other-assistance",
  /** "The greatest measure of assistance" without a list of kinds, as the conventions against terrorism promise it. */
  "assistance-in-general",
] as const;
export type Assistance = (typeof ASSISTANCE)[number];

/** What an instrument asks of a request and of those who deal with it, beside the grounds of refusal. */
export const REQUIREMENTS = [
  "central-authority",
  "diplomatic-channel",
  "in-writing",
  "oral-in-urgency",
  "acceptable-language",
  "contents",
  "additional-information",
  "limitation-of-use",
  "confidentiality",
  "dual-criminality",
  "reasons-for-refusal",
  "consultation-first",
  "safe-conduct",
  "consent-of-prisoner",
  "costs",
  "withdrawal-told",
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** Groups of offences an instrument covers. */
export const OFFENCES = [
  "any-offence",
  "abuse-of-functions",
  "arms-trafficking",
  "bribery",
  "concealment",
  "counterfeiting",
  "currency-transfers",
  "cybercrime",
  "drug-trafficking",
  "embezzlement",
  "illicit-enrichment",
  "money-laundering",
  "obstruction-of-justice",
  "organised-crime",
  "terrorism",
  "terrorist-financing",
  "trading-in-influence",
  "trafficking-in-persons",
  "smuggling-of-migrants",
  "hostage-taking",
  "terrorist-bombing",
  "attacks-on-aircraft",
  "attacks-on-protected-persons",
  "nuclear-material",
  "laundering-of-drug-proceeds",
  /** Whatever the offence, if it is serious, transnational and of an organised group (UNTOC arts. 2, 3). */
  "serious-crime-of-organised-groups",
  "fiscal-offences",
  "military-offences",
  "political-offences",
] as const;
export type Offence = (typeof OFFENCES)[number];
