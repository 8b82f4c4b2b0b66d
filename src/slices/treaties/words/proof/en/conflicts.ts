// Where facts, sources or statements disagree: what each says, and which one the answer follows.
import type { Sentence } from "../said.ts";

export const conflicts = {
  "act-without-effect": (said) => `An act is recorded that has no effect. ${said.text("sentence")}`,
  "act-disputed": (said) => `Whether an act recorded ${said.when("date")}${said.has("party") ? ` of ${said.party("party")}` : ""} has effect is disputed among the parties: what depends on it is unknown.`,
  "recorded-late": (said) => `An act of ${said.party("party")} of ${said.date("date")} was recorded only on ${said.date("recorded")}, when the record had been taken to reach ${said.date("reached")}: earlier answers may differ.`,
  "not-party-to-parent": (said) => `Bound by the protocol but not by ${said.treaty("treaty")}, as far as the lists tell: ${said.parties("parties")}.`,
  "derived-and-published-differ": (said) =>
    `The acts recorded give ${said.has("derived") ? said.date("derived") : "no entry into force"}; published is ${said.has("published") ? said.date("published") : "that it is not in force"}${said.has("source") ? ` (${said.text("source")})` : ""}. The acts are followed.`,
  "derived-against-attested": (said) => `The acts recorded give “${said.status("derived")}”, a statement says “${said.status("attested")}”. The acts are followed.`,
  "statements-disagree": (said) =>
    `${said.text("oneBy")} (${said.text("onePrinted")}) says “${said.status("one")}”, ${said.text("otherBy")} (${said.text("otherPrinted")}) says “${said.status("other")}”.`,
  "not-concluded-after-signature": (said) => `${said.text("by")} (${said.text("asPrinted")}) speaks of it as not concluded, though it was signed ${said.when("signed")}.`,
  "undated-statement-disagrees": (said) => `${said.text("by")} (${said.text("asPrinted")}) says “${said.status("attested")}” without a date; dated statements say otherwise.`,
  "claims-differ": (said) => `Totals published for the same thing differ: ${said.list("totals")}.`,
  "claims-fall": (said) => `A later total of the same thing is smaller, and nobody says what ended: ${said.list("totals")}.`,
  "claims-vary": (said) => `The totals published count different things or speak for different days: ${said.list("totals")}.`,
} as const satisfies Readonly<Record<string, Sentence>>;
