// The fields of a draft: what each is called, how it is filled, and how a gap is mended. Keys are those of the completeness table.

type FieldWords = { readonly label: string; readonly hint: string; readonly lines?: number };

export const fieldWords: Readonly<Record<string, FieldWords>> = {
  requestingAuthority: { label: "Requesting authority and contact officer", hint: "Name, office, telephone, e-mail, address for the return.", lines: 3 },
  authorityConducting: { label: "Authority conducting the case", hint: "Its name and functions.", lines: 2 },
  caseReference: { label: "Case", hint: "Case and FIR number, court, stage, accused.", lines: 2 },
  facts: { label: "Summary of the facts", hint: "In order of time, each thing asked for tied to the crime.", lines: 10 },
  offences: { label: "Offences and the text of the law", hint: "Sections in full, with the highest penalty.", lines: 6 },
  dualCriminality: { label: "Dual criminality", hint: "The conduct in words of the other State's law.", lines: 3 },
  confidentiality: { label: "Confidentiality", hint: "Yes or no; if yes, the reasons.", lines: 2 },
  limitationOfUse: { label: "Limits of use", hint: "What the evidence will be used for, and the undertaking to ask before any other use.", lines: 2 },
  reciprocity: { label: "Assurance of reciprocity", hint: "Needed where no treaty carries the request.", lines: 2 },
  assurances: { label: "Assurances", hint: "On the death penalty and human rights, where the other State asks.", lines: 2 },
  costs: { label: "Costs", hint: "Who pays, and the sanction for what is out of the ordinary.", lines: 2 },
  translation: { label: "Translation", hint: "Language, translator, certificate.", lines: 2 },
  opinion: { label: "Legal opinion", hint: "By whom, number, day. Kept and not sent.", lines: 2 },
  urgency: { label: "Urgency", hint: "Why, and by when.", lines: 2 },
  certificate: { label: "Certificate of a criminal matter", hint: "Where the Harare Scheme or the other State asks for it.", lines: 2 },
  earlierContacts: { label: "Earlier requests and informal contacts", hint: "Numbers and days; what simpler ways were tried.", lines: 2 },
  description: { label: "Assistance sought, exactly", hint: "What is to be done, by whom, in which form.", lines: 4 },
  purpose: { label: "Purpose and relevance", hint: "What it will prove.", lines: 2 },
  person: { label: "Person", hint: "Names, other names, date of birth, nationality, identity papers.", lines: 3 },
  address: { label: "Address", hint: "Home or business in full. A post-office box or a passport number alone does not do.", lines: 2 },
  questions: { label: "Questions", hint: "One a line; and whether the person is a witness or a suspect.", lines: 6 },
  cautionAndOath: { label: "Caution, oath, privilege, who attends", hint: "What our law needs for the statement to be used.", lines: 2 },
  videoPlan: { label: "Plan for the video link", hint: "Days, time zone, test, coordinator, check of identity.", lines: 3 },
  accountAndPeriod: { label: "Account and period", hint: "Identifier, provider, exact period in UTC.", lines: 2 },
  preservation: { label: "Preservation", hint: "Reference, day, expiry. Preserve before asking.", lines: 2 },
  recordHolder: { label: "Holder of the records", hint: "Bank or office, account, period, form of certificate wanted.", lines: 2 },
  placeToSearch: { label: "Place to search", hint: "Place, things, grounds.", lines: 3 },
  domesticOrder: { label: "Order or warrant", hint: "Court, number, day; summons and warrants in duplicate.", lines: 2 },
  property: { label: "Property", hint: "Description, location, value.", lines: 3 },
  finalOrder: { label: "Order to be executed", hint: "Admissible copy, final, extent, notice to third parties.", lines: 2 },
  prisonerConsent: { label: "Prisoner's consent", hint: "Free and informed, in writing.", lines: 2 },
  custodyUndertakings: { label: "Undertakings on custody", hint: "Custody, return, no extradition needed, credit of time.", lines: 2 },
  safeConduct: { label: "Safe conduct", hint: "Undertaking, and the fifteen days after which it lapses.", lines: 2 },
  noPenalty: { label: "No penalty", hint: "For whoever does not obey a witness summons.", lines: 2 },
  allowances: { label: "Allowances and travel", hint: "Travel, stay, daily allowance.", lines: 2 },
  timeLimit: { label: "Hearing date or time limit", hint: "The day, and why.", lines: 2 },
  dataProtection: { label: "Data protection", hint: "Until when kept, then returned or deleted.", lines: 2 },
};

/** The parts of the form of a draft: which fields stand together. */
export const SECTIONS = [
  { key: "case", fields: ["requestingAuthority", "authorityConducting", "caseReference", "facts", "offences", "dualCriminality"] },
  { key: "terms", fields: ["confidentiality", "limitationOfUse", "reciprocity", "assurances", "costs", "urgency"] },
  { key: "papers", fields: ["translation", "opinion", "certificate", "earlierContacts"] },
] as const;

export const sectionWords: Readonly<Record<(typeof SECTIONS)[number]["key"], string>> = { case: "The case", terms: "Terms and undertakings", papers: "Papers and earlier contacts" };

export const conditionWords: Readonly<Record<string, string>> = {
  "law-asked-for-location": "if the other State asks for the law", "dual-criminality-asked": "if the treaty asks for dual criminality", "person-known": "if the person is known", "address-known": "if the address is known",
  "person-is-witness-or-suspect": "if the person is a witness or a suspect", "order-exists": "if there is an order", "property-in-question": "if property is in question", "person-travels": "if a person travels",
  "witness-summons": "if a witness is summoned", "no-treaty": "where no treaty carries it", "assurance-asked": "if the other State asks for it", "costs-extraordinary": "if costs are out of the ordinary",
  "language-not-accepted": "if English is not accepted there", urgent: "since it is urgent", "certificate-asked": "if a certificate is asked for", "record-holder-known": "if the holder is known",
};
