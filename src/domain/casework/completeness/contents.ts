// THE TABLE of what a request must contain, by kind of assistance. Floor: UNCAC art. 46(15), for any kind; art. 46(16) lets the requested
// State ask for more. M must be there; C must be there where its condition holds; O may; - is not used.
// The evidence of each row travels into the check (mla-process notes, section 4): unverified rows warn and never block.
import { design, law, reported, unverified, type RuleSource } from "../evidence.ts";

export type Strength = "M" | "C" | "O" | "-";

/** What makes a conditional field needed. Answered from the draft, the treaty and the country's profile; `unknown` is an answer. */
export type Condition =
  | "law-asked-for-location"
  | "dual-criminality-asked"
  | "person-known"
  | "address-known"
  | "person-is-witness-or-suspect"
  | "order-exists"
  | "property-in-question"
  | "person-travels"
  | "witness-summons"
  | "no-treaty"
  | "assurance-asked"
  | "costs-extraordinary"
  | "language-not-accepted"
  | "urgent"
  | "certificate-asked"
  | "record-holder-known";

export type ContentRule = {
  /** Permanent: returns and reports name it. */
  readonly id: string;
  /** The field of the draft that it is about. */
  readonly field: string;
  /** One letter a column, in the order of COLUMNS. */
  readonly by: string;
  readonly condition?: Condition;
  /** About the whole request, not one item. */
  readonly of: "request" | "item";
  /** Kinds without a column of their own ask for it too: the floor of the convention. */
  readonly floor?: boolean;
  readonly source: RuleSource;
};

const uncac = (paragraph: string) => law(`UNCAC art. 46${paragraph}`);

export const CONTENT_RULES: readonly ContentRule[] = [
  { id: "requesting-authority", field: "requestingAuthority", by: "MMMMMMMMMMMM", of: "request", floor: true, source: uncac("(15)(a)") },
  { id: "authority-conducting", field: "authorityConducting", by: "MMMMMMMMMMMM", of: "request", floor: true, source: uncac("(15)(b)") },
  { id: "legal-basis", field: "legalBasis", by: "MMMMMMMMMMMM", of: "request", floor: true, source: law("Mutual Assistance in Criminal Matters Act 1992 (New Zealand) s. 26, as a model") },
  { id: "case-and-stage", field: "caseReference", by: "MMMMMMMMMMMM", of: "request", floor: true, source: uncac("(15)(b)") },
  { id: "facts", field: "facts", by: "OMMMMMMMMMMM", of: "request", floor: true, source: uncac("(15)(c): not for service of documents") },
  { id: "offences", field: "offences", by: "MMMMMMCMMMMM", condition: "law-asked-for-location", of: "request", floor: true, source: uncac("(15)(b)") },
  { id: "dual-criminality", field: "dualCriminality", by: "CCCCMM-C-CMM", condition: "dual-criminality-asked", of: "request", source: uncac("(9)") },
  { id: "assistance-sought", field: "description", by: "MMMMMMMMMMMM", of: "item", floor: true, source: uncac("(15)(d)") },
  { id: "purpose", field: "purpose", by: "MMMMMMMMMMMM", of: "item", floor: true, source: uncac("(15)(f)") },
  { id: "person", field: "person", by: "MMMCCCMMMCCC", condition: "person-known", of: "item", source: uncac("(15)(e)") },
  { id: "address", field: "address", by: "MMMC-MOCMOCC", condition: "address-known", of: "item", source: unverified("circular of 2009 on service: a post-office box or passport number alone does not do") },
  { id: "questions", field: "questions", by: "-MM----CC---", condition: "person-is-witness-or-suspect", of: "item", source: design("names and exact questions or points") },
  { id: "caution-and-oath", field: "cautionAndOath", by: "-CM----C----", condition: "person-is-witness-or-suspect", of: "item", source: uncac("(17)") },
  { id: "video-plan", field: "videoPlan", by: "--M----OO---", of: "item", source: uncac("(18)") },
  { id: "account-and-period", field: "accountAndPeriod", by: "----M-------", of: "item", source: reported("the period needs the requested State's consent") },
  { id: "preservation", field: "preservation", by: "----M-------", of: "item", source: design("denials arise because preservation came late") },
  { id: "record-holder", field: "recordHolder", by: "---MCC---MCC", condition: "record-holder-known", of: "item", source: law("India and the United States: Mutual Legal Assistance, Forms A to E") },
  { id: "place-to-search", field: "placeToSearch", by: "-----M------", of: "item", source: law("Mutual Assistance in Criminal Matters Act 1992 (New Zealand), as a model") },
  { id: "domestic-order", field: "domesticOrder", by: "MCCCCC-MCOCM", condition: "order-exists", of: "item", source: law("BNSS ss. 110, 114: summons and warrants in duplicate") },
  { id: "property", field: "property", by: "-----C---MMM", condition: "property-in-question", of: "item", source: uncac(" and 55(3)(a)") },
  { id: "final-order", field: "finalOrder", by: "----------CM", condition: "order-exists", of: "item", source: law("UNCAC art. 55(3)(b), (c)") },
  { id: "prisoner-consent", field: "prisonerConsent", by: "-------M----", of: "item", source: uncac("(10)(a)") },
  { id: "custody-undertakings", field: "custodyUndertakings", by: "-------M----", of: "item", source: uncac("(11)") },
  { id: "safe-conduct", field: "safeConduct", by: "C------MM---", condition: "person-travels", of: "item", source: uncac("(12), (27)") },
  { id: "no-penalty", field: "noPenalty", by: "C-------M---", condition: "witness-summons", of: "item", source: law("Mutual Assistance in Criminal Matters Act 1992 (New Zealand) ss. 52, 53, as a model") },
  { id: "allowances", field: "allowances", by: "C------MM---", condition: "person-travels", of: "item", source: law("Mutual Assistance in Criminal Matters Act 1992 (New Zealand) s. 26(c), as a model") },
  { id: "time-limit", field: "timeLimit", by: "MOMOOOOMMOMO", of: "item", source: uncac("(24)") },
  { id: "confidentiality", field: "confidentiality", by: "MMMMMMMMMMMM", of: "request", floor: true, source: uncac("(20)") },
  { id: "limitation-of-use", field: "limitationOfUse", by: "MMMMMMMMMMMM", of: "request", floor: true, source: uncac("(19)") },
  { id: "data-protection", field: "dataProtection", by: "-OOOMOO--OO-", of: "item", source: reported("keep no longer than needed, then return or delete") },
  { id: "reciprocity", field: "reciprocity", by: "CCCCCCCCCCCC", condition: "no-treaty", of: "request", floor: true, source: law("ministry's page on requests without a treaty") },
  { id: "assurances", field: "assurances", by: "-CCCCCCCCCCC", condition: "assurance-asked", of: "request", source: reported("death penalty and human rights, where the requested State asks") },
  { id: "costs", field: "costs", by: "COMOOOOMMOCC", condition: "costs-extraordinary", of: "request", source: uncac("(28)") },
  { id: "translation", field: "translation", by: "CCCCCCCCCCCC", condition: "language-not-accepted", of: "request", floor: true, source: uncac("(14)") },
  { id: "opinion", field: "opinion", by: "-MMMMMMMMMMM", of: "request", source: unverified("legal opinion, kept and not sent") },
  { id: "urgency", field: "urgency", by: "OOOOCOOOOOCO", condition: "urgent", of: "request", source: uncac("(13)") },
  { id: "certificate", field: "certificate", by: "CCCCCCCCCCCC", condition: "certificate-asked", of: "request", source: law("Harare Scheme: certificate that it concerns a criminal matter") },
  { id: "earlier-contacts", field: "earlierContacts", by: "OOOOOOOOOOOO", of: "request", source: design("earlier requests and informal contacts on the case") },
];
