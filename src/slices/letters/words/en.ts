// The English words of the desk's pages on letters. What letters themselves say stands with their frame and templates.
export const en = {
  letters: "Letters",
  information: "Spontaneous information",
  audit: {
    "letter.made": "made a letter",
    "letter.read": "read a letter",
    "letter.signed": "signed a letter",
    "letter.withdrawn": "withdrew a letter",
    "letter.despatched": "sent a letter",
    "information-letter.made": "made a letter of information",
    "information-letter.read": "read a letter of information",
    "information-letter.signed": "signed a letter of information",
    "information-letter.withdrawn": "withdrew a letter of information",
    "information-letter.despatched": "sent a letter of information",
    "override.asked": "asked to name a basis that is not held",
    "override.agreed": "agreed to name a basis that is not held",
  },
  templates: {
    "letter-of-request": "Letter of request", "service-request": "Request for service", concurrence: "Concurrence", acknowledgement: "Acknowledgement", reminder: "Reminder", "forwarding-note": "Forwarding note", refusal: "Refusal or postponement",
    "certificate-of-service": "Certificate of service", "conditions-accepted": "Answer to conditions", withdrawal: "Withdrawal", "preservation-request": "Request to preserve data", "delivery-note": "Delivery with inventory and receipt", "information-transmission": "Transmission of information", "information-receipt": "Receipt of information",
  } as Readonly<Record<string, string>>,
  languages: { en: "English", hi: "Hindi", ar: "Arabic", ru: "Russian" } as Readonly<Record<string, string>>,
  markings: { public: "Public", restricted: "Restricted", confidential: "Confidential", secret: "Secret", "top-secret": "Top secret" } as Readonly<Record<string, string>>,
  states: { draft: "not signed", signed: "signed", sent: "sent", withdrawn: "withdrawn", superseded: "replaced" },
  list: {
    title: "Letters", none: "No letter yet", noneText: "Letters of this matter stand here in the order in which they were made.",
    columns: { reference: "Reference", kind: "Letter", language: "Language", made: "Made", state: "State", sent: "Sent" },
    make: "Make a letter", makeText: "Each begins with what the request knows already; nothing is signed before you have seen it.",
    count: (count: number) => (count === 0 ? "None made." : count === 1 ? "One letter." : `${count} letters.`),
  },
  overrides: {
    title: "Bases that the register does not hold", intro: "No letter names them, unless a second officer agrees. What is said here is never printed.", waits: (who: string) => `asked by ${who}; a second officer decides`, agreed: (who: string) => `agreed to by ${who}`, agree: "Agree that letters name it",
    ask: "Ask that a letter may name it all the same", instrument: "Instrument", reason: "Reason", reasonHint: "Stands in the record of what was done. A second officer who may sign reads it and decides.", send: "Ask for it",
  },
  form: {
    title: (template: string) => template, changeTitle: (template: string) => `${template}: change`, state: "What is known is filled in. Lists have one row more than is used, folded away; a row left empty is left aside. For a second one more, make the letter and change it.", hindi: "The Hindi words are ours and no official translator has confirmed them. What goes abroad is written in English.", bound: "On what it rests, the limits on its use and the confidentiality are taken from the record of the information, and are not typed here.", boundLook: "Look at the record", stateSigned: "This letter is signed. What you change makes a new letter, which takes its place once it is signed.",
    frame: "On every letter", content: "What this letter says", language: "Language", marking: "Marking", make: "Make the letter and look at it", choose: "Choose", nothing: "None", yesNo: "Tick where it is so", oneALine: "One a line.", oneAParagraph: "A blank line between one and the next.", daysOneALine: "One day a line: 2026-11-25.",
    oneMore: (label: string) => `Add: ${label.charAt(0).toLowerCase()}${label.slice(1)}`, numbered: (label: string, number: number) => `${label} ${number}`,
    hints: {
      conducting: "Who conducts the matter, and with what functions.", facts: "Every item asked for must be seen to be linked to the offence.", articles: "As they are cited: 2, 46(3). One a line.", provision: "Act and section.", addressee: "Name and address as they stand on the letter, one line each.",
      persons: "Whom the item is about. One a line.", confidential: "The reasons, if it is to be kept confidential; empty: no such wish.", replyTo: "Address, telephone, e-mail.", undertakings: "A blank line between one and the next. What the law and the treaty allow to be promised.", enclosures: "In the order in which they lie behind the letter. One a line.", asks: "Ends the sentence “It is asked that …”.", necessity: "Ends the sentence “They must be kept now because …”.",
    } as Readonly<Record<string, string>>,
    labels: {
      requesting: "Requesting side", requested: "Requested side", state: "State", name: "Name", basis: "Legal basis", besides: "Further basis", on: "It rests on", instrument: "Instrument", articles: "Articles", conducting: "Authority that conducts the matter", stage: "Stage", matter: "The matter, in one line", caseReference: "Case number",
      court: "Court", accused: "Accused or suspected", certified: "The authority certifies that it is a criminal matter", facts: "Facts", offences: "Offence", provision: "Provision", text: "Words of the law", penalty: "Maximum penalty", dualCriminality: "The conduct in the law of the other State", persons: "Person", role: "Role", aliases: "Also known as",
      born: "Born", nationality: "Nationality", identity: "Identity papers", address: "Address", items: "Item", title: "Title", description: "What is asked for", purpose: "Why it is needed", procedure: "Manner", by: "Needed by", details: "Particular", label: "What", value: "Particulars", hearing: "Hearing", why: "What for", confidential: "Confidentiality",
      retention: "Keeping of personal data", costs: "Costs", undertakings: "Undertakings", earlier: "Earlier contacts", replyTo: "Reply to", documents: "Document", dated: "Dated", person: "Person", place: "Place", manner: "Manner", safeConduct: "Safe conduct is promised", offence: "Offence", proposal: "Proposal", number: "Number", requestedState: "Requested State",
      conditions: "Conditions", copies: "Copies", validUntil: "Valid until", theirs: "Their letter", receivedOn: "Received on", ourReference: "Our number", next: "What follows", contact: "Contact", ours: "Our letter", theirReference: "Their number", remindedOn: "Reminded on", open: "Still open", hearingOn: "Hearing on", what: "What is forwarded", issuer: "Issued by",
      issuedOn: "Issued on", asks: "What is asked", papers: "Paper", restrictions: "Restrictions on use", outcome: "Outcome", concerns: "What it concerns", grounds: "Ground", ground: "Ground", standsIn: "Where it stands", in: "It stands in", article: "Article", reasons: "Reasons", consulted: "How it was discussed before", stillGiven: "What is done nevertheless", reviewOn: "Looked at again by",
      certifying: "Certifying side", was: "What happened", at: "Place", receivedBy: "Received by", capacity: "Relation to the addressee", attempts: "Attempt", remarks: "Remarks", accepted: "Accepted", declined: "Declined", condition: "Condition", reason: "Reason", references: "Number of another", whose: "Whose", urgency: "Urgency", through: "Sent through",
      addressee: "Addressee", enclosures: "Enclosures", copiesTo: "Copy to", "frame.manner": "Salutation", "frame.urgency.why": "Why it is urgent", "content.manner": "Manner of service", giving: "Giving side", receiving: "Receiving side", origin: "From whom it comes here", information: "What is told", useLimits: "Limits on its use", confidentiality: "Confidentiality asked", notAccepted: "Not accepted", data: "Data", holder: "Held by", target: "Account or identifier", from: "From", until: "Up to", necessity: "Why they must be kept now", keepUntil: "Keep until", request: "Request", deliveredTo: "Delivered to", pieces: "Piece", original: "An original that goes back", backBy: "Back by", certificates: "Certificates that go with it", returnTo: "Signed copy returned to",
    } as Readonly<Record<string, string>>,
    choices: {
      instrument: "an instrument", reciprocity: "an assurance of reciprocity", law: "a law of ours", served: "served", "not-served": "not served", refused: "refused", "refused-in-part": "refused in part", postponed: "postponed", investigation: "investigation", prosecution: "prosecution", trial: "trial", execution: "execution of a judgment",
      yours: "theirs", earlier: "an earlier letter of ours", agency: "the agency's", court: "the court's", diplomatic: "the mission's", excellency: "Excellency", "sir-or-madam": "Sir or Madam", none: "without salutation",
    } as Readonly<Record<string, string>>,
  },
  show: {
    paper: "The paper", preview: "Preview", previewText: "As it would stand on paper today. The day and the signatory are set when it is signed.", pdf: "PDF", docx: "DOCX, to be edited", docxNote: "What has been edited is no longer the paper that was signed.",
    sign: "Sign", signText: (post: string) => `You sign as ${post}. The paper gets today's date and a code; nothing in it can be changed afterwards.`, change: "Change", changeSigned: "Make a changed letter", withdraw: "Withdraw", withdrawText: "It stays on record. Whoever asks about its code is told that it was withdrawn.", reason: "Reason", despatch: "Record that it was sent", channel: "Channel",
    addressee: "To whom it was handed", copies: "Copies", sentOn: "Sent on", proof: "Proof", proofHint: "Bag and number, courier's receipt, hash of the message.", step: "Despatch of the request", stepHint: "It waits for its despatch: with this letter it goes out, and nothing is typed twice.", stepTick: "Take this step of the request with it", stepTaken: (number: number) => `The request went out with it: step ${number} was taken.`, stepLook: "History", sendsInformation: "The record of the information is a draft still: it is sent with this letter, on its day and by its channel.", stepWaits: "The letter went out; the request's own despatch is not recorded.",
    none: "Not sent yet.", sent: "Sent", columns: { on: "Sent on", channel: "Channel", to: "To", copies: "Copies", proof: "Proof", by: "Recorded by" },
    code: "Code", sha: "SHA-256 of the PDF", signedBy: "Signed", madeBy: "Made", marking: "Marking", language: "Language", reference: "Reference", replaces: "Takes the place of", replacedBy: "Its place was taken by", withdrawn: (who: string, why: string) => `Withdrawn by ${who}: ${why}`, cannot: "No paper can be made of this letter today",
    channels: { "central-authority": "Central authority to central authority", diplomatic: "Diplomatic channel", electronic: "Electronic filing or e-mail", interpol: "INTERPOL", post: "Post", courier: "Courier", "by-hand": "By hand" } as Readonly<Record<string, string>>,
  },
  refusals: {
    "no-such-template": "There is no such letter.", "not-there": "There is no such letter for you.", "below-request": "A letter is marked no lower than its request.", "above-clearance": "You are not cleared for that marking.", "signed-already": "It is signed already.", withdrawn: "It was withdrawn.", superseded: "Another letter has taken its place.",
    "template-changed": "The wording of this kind of letter has changed since it was made. Change the letter, look at it again, and sign that.", "no-signing-post": "None of your posts may sign.", "no-basis-chosen": "Choose first, on the page of the information, on what it rests.", "record-changed": "The record says something else by now of the basis, the limits on use or the confidentiality. Make the letter anew from it.", "not-signed": "It is not signed yet.", "day-to-come": "That day is still to come.", "signed-by-approver": "What was signed is withdrawn by who may sign.", "reason-needed": "Say why.",
    "no-such-instrument": "The register has no such instrument.", "asked-already": "That was asked for already.", "second-officer": "You asked for it; a second officer must agree.", "agreed-already": "That was agreed to already.",
  } as Readonly<Record<string, string>>,
  refusalWith: {
    languages: (languages: string) => `This letter has words in ${languages} only. Write it in one of them and enclose a translation.`,
    notHeld: (titles: string) => `The register does not hold this between the two States for this request on that day: ${titles}. Choose another basis, or take its name out of the text.`,
    changed: (who: string) => `${who} changed this letter meanwhile. Open the new one, and add there what you have typed here.`,
    before: (day: string) => `It was signed on ${day}; it cannot have been sent before.`,
    undrawable: (signs: string) => `These signs cannot be printed: ${signs}. Write them in Latin, Devanagari, Arabic or Cyrillic letters, and enclose the original spelling.`,
  },
  needed: "This is needed, or cannot be read as it is.",
  copiesNeeded: "A number from 1 to 99.",
  verify: {
    title: "Is this paper ours?", intro: "Each letter of this authority bears a code at the foot of its pages. Type it with the date of the letter; you are told whether such a paper was issued, and the SHA-256 of its file.", code: "Code", codeHint: "Ten letters and figures, as ABCD-EFGH-JK", day: "Date of the letter", ask: "Look it up",
    noCode: "This cannot be a code: one of its letters or figures was read or typed wrongly.", noDay: "Give the date that stands on the letter.", yes: (code: string, day: string) => `A paper with the code ${code} was issued on ${day}.`, no: "No paper with this code was issued on that day.", withdrawn: "It has been withdrawn and is no longer valid.",
    sha: "SHA-256 of the file", shaHint: "Compare it with the hash of the file that you hold. A paper copy cannot be compared; ask for the file.", nothingElse: "Nothing else about the matter is told here.",
    tooMany: "Too many questions from your address. Come back in a minute.",
  },
};

export type LetterWords = typeof en;
