// Why an answer is unknown, in one sentence each.
import type { Said, Sentence } from "../said.ts";

export const unknown = {
  "list-ends": (said) => (said.has("until") ? `The list of acts ends on ${said.date("until")}.` : "The list of acts does not say how far it reaches."),
  "list-partial": () => "The list holds only some of the acts.",
  "list-short-of-threshold": () => "The list stops before the condition is met.",
  "list-to-threshold": () => "The list of acts reaches only as far as entry into force needed.",
  "clause-not-recorded": () => "How the treaty enters into force is not recorded.",
  "entry-into-force-not-known": () => "Whether the treaty is in force at all is not known.",
  "withdrawal-clause-not-recorded": (said) => `When the notice of withdrawal ${said.when("received")} takes effect is not known: no clause on withdrawal is recorded.`,
  "other-treaty-unknown": (said) => `It depends on ${said.treaty("treaty")}, whose entry into force is not known.`,
  "signatories-not-all-known": (said) => `All signatories must consent; those listed had done so ${said.when("date")}, but signature was still open (${said.parties("parties")} signed later), and the list may leave others out.`,
  "no-signatories-recorded": () => "All signatories must consent, and no signature is recorded.",
  "weights-not-recorded": (said) => `The shares of the States (table “${said.text("weights")}”) are not recorded.`,
  "denominator-not-known": (said) =>
    said.has("treaty") ? `How many parties ${said.treaty("treaty")} had${said.has("asOf") ? ` on ${said.date("asOf")}` : ""} is not known.` : "Of how many parties the share is to be taken is not known.",
  "group-not-recorded": (said) => `Who belongs to the group “${said.text("group")}” is not recorded.`,
  "not-before-unknown": () => "It may not enter into force before a day that is not known.",
  "imprecise-date": (said) => {
    if (said.has("earliest") && said.has("latest")) return `A date is recorded without its day; the answer lies between ${said.date("earliest")} and ${said.date("latest")}.`;
    return "A date is recorded only as a month or a year, and the answer depends on the day.";
  },
  "disputed-act": () => "Whether an act has effect is disputed among the parties, and the answer depends on it.",
  "date-imprecise": () => "An act is recorded only with its month or year, and the answer depends on the day.",
  "parties-not-all-listed": () => "Not all parties are listed.",
  "objections-not-recorded": (said) => `Whether anybody objected by ${said.date("until")} is not fully recorded.`,
  "acceptance-not-recorded": (said) => `Whether ${said.party("by")} accepted the accession of ${said.party("acceding")} is not recorded.`,
  "notification-date-not-recorded": () => "The day the others were told is not recorded.",
  "start-not-exact": (said) => `It began on a day between ${said.date("first")} and ${said.date("last")} that is not recorded.`,
  "objections-to-accession-not-recorded": (said) => `Whether ${said.party("by")} objected to the accession of ${said.party("acceding")} is not recorded.`,
  "suspension-contested": (said) => `The suspension is contested by ${said.parties("contestedBy")}.`,
  "territorial-notices-not-recorded": (said) => `Notices about ${said.party("territory")} are not fully recorded.`,
  "amended-treaty-not-given": (said) => `${said.treaty("treaty")} amends a treaty that was not looked at.`,

  "nothing-recorded": () => "Nothing is recorded about its status.",
  "statements-disagree": () => "The statements about this day disagree.",
  "not-carried-forward": (said) => `${quoted(said)} speaks for days up to ${said.dayBefore("until")}; what has happened since is not recorded.`,
  "contested-before": (said) => `${quoted(said)} speaks for days up to ${said.dayBefore("until")}, and another statement about its last day says otherwise.`,
  "not-carried-back": (said) => `${quoted(said)} speaks for days from ${said.date("from")}, and says nothing about earlier ones.`,
  "signature-not-recorded": (said) => `${quoted(said)} speaks for days from ${said.date("from")}; it would hold back to the signature, which is not recorded.`,
  "signature-imprecise": (said) => `${quoted(said)} speaks for days from ${said.date("from")}; the signature is recorded only as ${said.date("signed")}, so on this day it may not have been signed.`,
  "listed-only": (said) => `${said.text("by")} (${said.text("asPrinted")}) lists it without saying whether it is in force.`,
  "signed-only": (said) => `${said.text("how") === "signed" ? "Signed" : "Adopted"} ${said.when("signed")}; whether it has entered into force is not recorded.`,
  "before-signature": (said) => `It was ${said.text("how") === "signed" ? "signed" : "adopted"} only ${said.when("signed")}.`,
  "undated-statement": (said) => `${quoted(said)} carries no date, so it answers for no day.`,
} as const satisfies Readonly<Record<string, Sentence>>;

function quoted(said: Said): string {
  return `“${said.status("attested")}” (${said.text("by")}, ${said.text("asPrinted")})`;
}
