// The English words of evidence, assets and preserved data.
export const en = {
  requests: "Requests",
  navigation: { preservations: "Preserved data" },
  evidence: {
    title: "Evidence", none: "No evidence is recorded yet.", add: "Record a piece", save: "Record it",
    number: "No.", description: "What it is", descriptionHint: "A bundle, a disc, an object: as it stands on the receipt.", original: "An original that goes back", loan: "To be back by", restrictions: "May be used for", restrictionsHint: "As the sender said; empty where nothing was said.", item: "Of the item", anyItem: "the whole request",
    where: "Where it is", nowhere: "not said yet", originalTag: "original", back: (on: string) => `back by ${on}`, late: (on: string) => `was to be back by ${on}`, unrestricted: "no restriction recorded", history: (count: number) => (count === 1 ? "1 change of custody" : `${count} changes of custody`),
  },
  custody: {
    title: "Record who has it", piece: "Piece", kind: "What happened", on: "On", holder: "With whom it is now", receipt: "Receipt", receiptHint: "Number of the receipt or the paper that shows it.", save: "Record the change",
    kinds: { received: "received", "handed-over": "handed over", "sent-back": "sent back", returned: "returned", destroyed: "destroyed", "restriction-lifted": "restriction lifted" },
  },
  certificates: {
    title: { outgoing: "Certificates that must come back", incoming: "Certificates that go back with it" }, record: "Each is recorded as a piece when it is here; without it a court may not take the paper.",
    kinds: {
      service: "Certificate of service, or the reasons why nothing was served", "public-document": "Foreign public document: copy certified by its legal keeper, certificate under the seal of a notary or of our consul, and proof of its character in the law over there", "business-records": "Certificate of authenticity of business records", "no-business-records": "or that there are no such business records",
      "public-records-form": "Certificate of authenticity of public documents", "no-official-records": "or that there are no such official records", "seized-items": "Custody of the things seized", "electronic-record": "Certificate for an electronic record, where the record is electronic",
    },
    source: (cites: string, evidence: string) => `${cites} (${evidence})`, evidence: { law: "law", reported: "as reported", unverified: "unverified", design: "our own order" },
  },
  assets: {
    title: "Assets", none: "No asset is recorded yet.", add: "Record an amount", save: "Record it",
    asset: "What it is", assetHint: "An account, a house, a share: as the order names it.", kind: "What happened", amount: "Amount", amountHint: "Exact, as 1250000.50", currency: "Currency", currencyHint: "As INR, CAD, GBP", on: "On", restsOn: "Rests on", restsOnHint: "The order or the agreement.",
    kinds: { restrained: "restrained", released: "released", confiscated: "confiscated", shared: "shared", returned: "returned" },
    totals: "Totals, each currency by itself", total: "Total",
  },
  preservations: {
    title: "Preserved data", state: (count: number, ending: number) => `${count === 1 ? "One preservation" : `${count} preservations`} of your desks${ending === 0 ? "." : `; ${ending === 1 ? "one ends" : `${ending} end`} within a fortnight or ${ending === 1 ? "has" : "have"} ended.`}`,
    none: "Nothing is preserved", noneText: "Data abroad are lost early. What was asked to be kept stands here, with its day, until the data have arrived.",
    direction: "Which way", directions: { out: "Asked by us", in: "Asked of us by another State" }, askedOfUs: "asked of us", askedBy: "Asked by", from: (country: string) => `from ${country}`,
    way: "Asked of", wayHint: "A provider that keeps data when the police ask; the State's authority; or its contact point that answers at any hour.", ways: { provider: "the provider itself", state: "the authority of the State", network: "the contact point of the 24/7 network" },
    country: "State", countryHint: "Needed where a State is asked, or asks us.", counterpart: "Authority or contact point", counterpartHint: "Over there; empty where the provider was asked.", restsOn: "Rests on", restsOnHint: "The article or rule, where one was named.",
    provider: "Held by", target: "Account or identifier", desk: "Desk", asked: "Asked on", until: "Kept until", untilHint: "The first day on which it is no longer kept. Empty: not confirmed yet.", ticket: "Ticket", ticketHint: "The number under which it is kept there.", request: "Number of the request, if there is one", requestHint: "Its number as it stands on our papers; you must be able to work on it.",
    marking: "Marking", markingHint: "No lower than that of the request. Whoever is shut out from the request does not see this either.",
    add: "Record a preservation", save: "Record it", renewals: (count: number) => (count === 0 ? "not renewed" : count === 1 ? "renewed once" : `renewed ${count} times`),
    left: (days: number) => (days < 0 ? `ended ${-days} ${days === -1 ? "day" : "days"} ago` : days === 0 ? "ends today" : days === 1 ? "1 day left" : `${days} days left`), ended: "ended by us", unconfirmed: "Not confirmed yet", notSaid: "not said",
    endedBecause: { arrived: "The data have arrived", superseded: "Taken over by the request that asks for the data", "not-needed": "Nothing will be asked for", refused: "It was refused", lapsed: "It ended and was not renewed" },
    one: (provider: string) => `Data kept by ${provider}`, confirm: "Record the confirmation", confirmedOn: "Confirmed on", confirmHint: "As the confirmation says. Providers in the United States keep 90 days, and 90 more when asked again.", confirmSave: "Record it",
    renew: "Renew", renewed: "Asked again on", renewHint: "The first day on which it is no longer kept.", renewSave: "Record the renewal", end: "End it", endHint: "It is needed no longer, or is kept no longer. It stays on record.", endOn: "From", because: "Why", choose: "Choose one", endSave: "Record the end",
    link: "Link the request that asks for the data", number: "Its number", linkHint: "Its number as it stands on our papers, now or earlier; you must be able to work on it. What is kept is then marked no lower than the request.", linkSave: "Link it", follows: "Request for the data", letter: "Write the request to preserve", followsNone: "none yet",
    terms: { title: "What was done", on: "Day", what: "What", by: "Recorded by", kinds: { asked: "Asked for", begun: "Confirmed", renewed: "Renewed", ended: "Ended" } },
    ofRequest: "Preserved data", ofRequestNone: "No data are recorded as kept for this request.",
    front: (count: number) => (count === 1 ? "One preservation ends within a fortnight, or has ended." : `${count} preservations end within a fortnight, or have ended.`), frontUnconfirmed: (count: number) => (count === 1 ? "One preservation was asked for and is not confirmed." : `${count} preservations were asked for and are not confirmed.`), look: "Look at them",
    source: "Preserve early, and go on renewing after the request was sent until the data arrive (advisory of December 2020, as reported).",
  },
  needed: { text: "Write it.", date: "Give the day as 2026-11-22.", later: "That day has not come yet.", before: "It must be after the day it begins.", amount: "Give the amount as 1250000.50, with at most four decimals.", currency: "Give the currency by its three letters, as INR.", choice: "Choose one.", request: "No request of that number is to be seen.", desk: "Choose one of your desks.", state: "Name a State that the register knows.", asked: "It was not asked for yet on that day.", noLower: (marking: string) => `The request is marked ${marking}: mark this no lower.` },
  tooLong: (most: number) => `At most ${most} characters.`,
  audit: { "evidence.recorded": "recorded a piece of evidence", "custody.recorded": "recorded who has a piece of evidence", "asset.recorded": "recorded an asset", "preservation.begun": "recorded a preservation", "preservation.confirmed": "recorded that a preservation is confirmed", "preservation.linked": "linked a request with preserved data", "preservation.renewed": "renewed a preservation", "preservation.ended": "ended a preservation" },
};

export type LedgerWords = typeof en;
