// One letter of each template, with invented persons and cases.
import type { HeldBases, LetterAsked } from "../../src/slices/letters/index.ts";

/** What these letters name is let pass, for tests that are about something else. */
export const HELD: HeldBases = { carrying: { bases: [], not: [] }, binding: { bases: [], not: [] }, overridden: ["in-ca-mla", "uncac"], names: new Map() };

export const LETTERHEAD = {
  names: [
    { language: "en", lines: ["Ministry of Home Affairs", "Central Authority for Mutual Legal Assistance", "Government of India"] },
    { language: "hi", lines: ["गृह मंत्रालय", "पारस्परिक विधिक सहायता हेतु केन्द्रीय प्राधिकरण", "भारत सरकार"] },
  ],
  address: ["Internal Security-II Division, Legal Cell", "New Delhi 110001", "central-authority@example.gov"],
};

export const FRAME = {
  reference: "CA/OUT/MLA/CA/2026/00001",
  dated: "2026-11-25",
  references: [{ whose: "agency", number: "EOW/2024/311", dated: "2026-10-02" }],
  letterhead: LETTERHEAD,
  marking: "confidential",
  urgency: null,
  through: null,
  addressee: ["Central Authority for Mutual Legal Assistance", "International Assistance Group", "Department of Justice", "Ottawa, Ontario", "Canada"],
  manner: "excellency",
  signatory: { name: "Meera Sample", post: "Under Secretary (Legal)", office: "Central Authority of India" },
  enclosures: ["Certified copy of the first information report", "List of questions to the witness"],
  copiesTo: [],
};

export const TREATY = { on: "instrument", instrument: "in-ca-mla", title: "Treaty between the Government of India and the Government of Canada on Mutual Assistance in Criminal Matters", articles: ["2", "5"] };
export const CONVENTION = { on: "instrument", instrument: "uncac", title: "United Nations Convention against Corruption", articles: ["46"] };
const OURS = { state: "India", name: "the Central Authority of India" };
const THEIRS = { state: "Canada", name: "the Central Authority of Canada" };
const REPLY = "Under Secretary (Legal), Central Authority of India, New Delhi 110001\ncentral-authority@example.gov, +91 11 0000 0000";
const THEIR_LETTER = { number: "CAN-2026-4471", dated: "2026-11-02" };
const MATTER = "State v. Arjun Example and another";

/** Data for each template, by its name. */
export const LETTER_DATA: Readonly<Record<string, unknown>> = {
  "letter-of-request": {
    requesting: OURS,
    requested: THEIRS,
    basis: TREATY,
    besides: [CONVENTION],
    conducting: "the Economic Offences Wing, which investigates offences of this kind under the direction of a Superintendent of Police",
    stage: "investigation",
    matter: MATTER,
    caseReference: "FIR No. 311/2024, Police Station Example Town",
    court: "Court of the Chief Judicial Magistrate, Example Town",
    accused: ["Arjun Example (अर्जुन उदाहरण)", "Sunita Specimen"],
    certified: true,
    facts: "Between January and June 2024 Arjun Example, then an officer of the purchasing department of a public undertaking, awarded five contracts to Specimen Trading, a firm owned by Sunita Specimen. The prices were, as the auditor found, some forty per cent above the market.\n\nWithin days of each award a sum of between CAD 18,000 and CAD 25,000 was credited to account 000-11122-3 with the Example Bank of Canada in Toronto. The opening form of that account, of which a copy was found in the search of 3 September 2024, names Arjun Example as its holder. The records of the account are needed to show who paid in these sums, and where they went.\n\nJane Sample, who lives in Toronto, was in 2024 the book-keeper of Specimen Trading. She wrote the messages in which the payments are announced.",
    offences: [
      { name: "Criminal misconduct by a public servant", provision: "Prevention of Corruption Act, 1988, section 13", text: "The words of the section are set out in Annex A, in the certified copy.", penalty: "imprisonment for ten years and a fine" },
      { name: "Cheating", provision: "Indian Penal Code, section 420", text: "The words of the section are set out in Annex A, in the certified copy.", penalty: "imprisonment for seven years and a fine" },
    ],
    dualCriminality: "The taking of a benefit by an official for an act of office is, to our understanding, punishable in the requested State as well.",
    persons: [
      { name: "Arjun Example", role: "accused", aliases: ["A. K. Example"], born: "12 May 1971", nationality: "Indian", identity: "passport Z0000000", address: "14 Sample Road, Example Town, India" },
      { name: "Jane Sample", role: "witness", aliases: [], born: "3 May 1980", nationality: "Canadian", identity: null, address: "77 Specimen Street, Toronto, Ontario" },
    ],
    items: [
      { title: "Records of a bank account", description: "Certified copies of the records of the account below: the opening form, the statements, and the papers on each credit above CAD 5,000.", purpose: "To show who paid the sums named in the facts, and where they went.", persons: ["Arjun Example"], procedure: "With a certificate of the custodian of the records.", by: "2027-03-31", details: [{ label: "Bank", value: "Example Bank of Canada, Toronto" }, { label: "Account", value: "000-11122-3" }, { label: "Period", value: "1 January 2024 to 30 June 2024" }] },
      { title: "Statement of a witness", description: "The statement of Jane Sample on the questions in the enclosed list.", purpose: "She wrote the messages in which the payments are announced.", persons: ["Jane Sample, witness"], procedure: "On oath or affirmation, after she has been told of her right not to answer what would incriminate her.", by: null, details: [] },
    ],
    procedure: "Two officers of the investigating agency ask leave to be present at the examination of the witness and to put questions through the examining officer.",
    hearing: { on: "2027-06-14", why: "framing of charges" },
    confidential: "the second accused is not yet aware that the account is known, and the money could be moved.",
    retention: "what is sent will be kept until the judgment is final, and then returned or destroyed as you ask.",
    costs: "those of an ordinary kind are, by the treaty, the requested State's; others will be agreed beforehand.",
    undertakings: [],
    earlier: ["Preservation of the account's records asked for through police channels on 10 September 2024"],
    replyTo: REPLY,
  },
  "service-request": {
    requesting: OURS, requested: THEIRS, basis: TREATY, matter: MATTER, court: "the Court of the Chief Judicial Magistrate, Example Town", caseReference: "CC 88/2026", offence: null,
    documents: [{ title: "Summons to a witness", dated: "2026-11-10" }],
    person: { name: "Jane Sample", role: "witness", aliases: [], born: "3 May 1980", nationality: "Canadian", identity: null, address: "77 Specimen Street, Toronto, Ontario" },
    hearing: { on: "2027-06-14", place: "Court Hall 3, Example Town" }, manner: "by delivery to her in person", safeConduct: true, replyTo: REPLY,
  },
  concurrence: { proposal: { number: "EOW/2024/311", dated: "2026-10-02" }, requestedState: "Canada", matter: MATTER, provision: "section 112 of the Bharatiya Nagarik Suraksha Sanhita, 2023", basis: TREATY, court: "Court of the Chief Judicial Magistrate, Example Town", caseReference: "FIR No. 311/2024", conditions: ["The list of questions is put to the court with the application.", "The account's number is left out of the public order."], copies: 3, validUntil: "2027-05-25" },
  acknowledgement: { theirs: THEIR_LETTER, receivedOn: "2026-11-12", ourReference: "CA/IN/MLA/CA/2026/00007", matter: "R. v. Specimen", next: "the request is examined for form.", contact: REPLY },
  reminder: { ours: { number: "CA/OUT/MLA/CA/2026/00001", dated: "2026-05-25" }, theirReference: "CAN-2026-4471", matter: MATTER, remindedOn: ["2026-08-20", "2026-10-20"], open: ["Records of a bank account", "Statement of a witness"], hearingOn: "2027-06-14", contact: REPLY },
  "forwarding-note": { what: "a letter of request", issuer: "the Court of the Chief Judicial Magistrate, Example Town", issuedOn: "2026-11-18", matter: MATTER, basis: TREATY, asks: "the letter be laid before the competent court.", papers: [{ title: "Letter of request with annexes A to C", copies: 2 }, { title: "French translation with the translator's certificate", copies: 2 }], restrictions: [], replyTo: REPLY },
  refusal: {
    theirs: THEIR_LETTER, matter: "R. v. Specimen", outcome: "refused-in-part", concerns: ["Item 2: search of the premises at 14 Sample Road"],
    grounds: [{ ground: "Prejudice to proceedings of our own", standsIn: { in: "instrument", instrument: "in-ca-mla", title: TREATY.title, article: "4" }, reasons: "The premises are part of an investigation that is being conducted here; a search at this time would disclose it." }],
    consulted: "in the calls of 9 and 16 November 2026 no later date could be agreed.", stillGiven: ["Item 1: certified copies of the company's register entries"], reviewOn: "2027-02-25",
  },
  "certificate-of-service": { certifying: OURS, documents: [{ title: "Subpoena in R. v. Specimen", dated: "2026-10-30" }], person: "Sunita Specimen, 9 Model Lane, Example Town", outcome: { was: "served", on: "2026-11-20", at: "9 Model Lane, Example Town", manner: "by delivery in person", by: "Head Constable R. Muster, Police Station Example Town", receivedBy: "Sunita Specimen", capacity: "the addressee herself" }, remarks: null },
  "conditions-accepted": { theirs: THEIR_LETTER, matter: MATTER, accepted: ["The records are used in this matter alone.", "Copies are kept under seal until the trial."], declined: [] },
  withdrawal: { ours: { number: "CA/OUT/MLA/CA/2026/00001", dated: "2026-05-25" }, matter: MATTER, items: ["Statement of a witness"], reason: "the witness has given evidence by video link before the court here.", },
  "preservation-request": {
    requesting: OURS, requested: THEIRS, basis: TREATY, conducting: "the Economic Offences Wing, which investigates offences of this kind under the direction of a Superintendent of Police", matter: MATTER, caseReference: "FIR No. 311/2024, Police Station Example Town", offence: "Criminal misconduct by a public servant (Prevention of Corruption Act, 1988, section 13)",
    facts: "Messages of May 2024 announce payments to an account in Toronto. They were sent from the mailbox named below.", data: [{ holder: "Example Mail Inc., Toronto", target: "specimen@example.invalid", what: "Subscriber data, records of log-ins with their addresses, and the contents of the mailbox.", from: "2024-01-01", until: "2024-06-30" }],
    necessity: "the provider deletes records of log-ins after some months.", keepUntil: "2027-02-23", confidential: "the second accused is not yet aware of the inquiry.", replyTo: REPLY,
  },
  "delivery-note": {
    request: { number: "CA/OUT/MLA/CA/2026/00001", dated: "2026-05-25" }, matter: MATTER, deliveredTo: "the Court of the Chief Judicial Magistrate, Example Town",
    pieces: [
      { number: "1", description: "Certified copies of the opening form and the statements of account 000-11122-3, 214 leaves", original: false, backBy: null, restrictions: null },
      { number: "2", description: "Ledger of Specimen Trading for 2024", original: true, backBy: "2027-05-25", restrictions: "For the trial in this matter alone." },
    ],
    certificates: ["Certificate of authenticity of business records", "Record of custody of the ledger"], restrictions: ["For the matter described in the request and for nothing else without the prior consent of Canada."], returnTo: "the Central Authority of India",
  },
  "information-transmission": {
    giving: OURS, receiving: THEIRS, basis: CONVENTION, matter: "Payments through an invented company", origin: "the Economic Offences Wing", information: "A search here found papers that name an account with the Example Bank of Canada in Toronto. It was used for commissions between March and June 2024.\n\nThe papers can be had on request.", persons: ["Jane Sample, Toronto"],
    useLimits: ["For inquiries and proceedings about the payments named."], confidentiality: ["The search is not to be mentioned before charges are laid here."], replyTo: REPLY,
  },
  "information-receipt": { theirs: THEIR_LETTER, receivedOn: "2026-11-09", ourReference: "CA/IN/INF/CA/2026/00001", matter: "Payments through an invented company", accepted: ["For inquiries and proceedings about the payments named."], notAccepted: [{ condition: "That no court be shown it.", reasons: "a court here decides on what is put before it." }], next: "It is looked at by the Economic Offences Wing.", contact: REPLY },
};

export function letterAsked(template: string, over: Partial<LetterAsked> = {}): LetterAsked {
  return { template, language: "en", frame: FRAME, data: LETTER_DATA[template], standing: "signed", code: "7KQM-3TX9-RW", verifyAt: "register.example.gov/en/verify", ...over };
}
