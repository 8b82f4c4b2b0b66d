// Sentences about the treaty's own status, what the record covers, and what somebody attests.
import type { Said, Sentence } from "../said.ts";
import { cardinal, sentenceCase } from "./numbers.ts";

export const treaty = {
  "treaty.not-yet-adopted": (said) => `Adopted ${said.when("adopted")}; before that there is no treaty.`,
  "treaty.before-signature": (said) => `Signed ${said.when("signed")}; before that the text is not concluded.`,
  "treaty.before-entry-into-force": (said) => `Not in force before ${said.date("date")}.`,
  "treaty.in-force": (said) => `In force from ${said.date("date")}.`,
  "treaty.presumed-to-continue": (said) => `${recordEnd(said)} that it ended since is not recorded, so it is presumed to be in force still.`,
  "treaty.suspended": (said) => `Its operation is suspended from ${said.date("since")}.`,
  "treaty.ended-by-either-side": (said) => `Ended on ${said.date("date")}, when the notice of ${said.party("by")} took effect.`,
  "treaty.ended-below-parties": (said) => `Ended on ${said.date("date")}: the treaty says that it ends when fewer than ${cardinal(said.number("least"))} parties are left, and ${cardinal(said.number("left"))} were.`,
  "treaty.terminated": (said) => `Ended on ${said.date("date")}.`,

  "record.ends": (said) => `${recordEnd(said)} until then: ${said.status("last")}. What was done later is not recorded.`,
  "record.partial-list": (said) =>
    said.has("extent") && said.text("extent") === "to-threshold"
      ? "The list of acts reaches only as far as entry into force needed: a State it does not name may have acted."
      : "The list holds only some of the acts: one it does not hold may have been done.",
  "record.imprecise-date": (said) =>
    said.has("first") ? `A date is recorded only as a month or a year; read early it gives “${said.status("first")}”, read late “${said.status("last")}”.` : "A date is recorded only as a month or a year, and the answer depends on the day.",

  "record.disputed-act": (said) =>
    said.has("first") ? `Whether an act has effect is disputed: with it the answer is “${said.status("first")}”, without it “${said.status("last")}”.` : "Whether an act has effect is disputed, and the answer depends on it.",

  "caveat.clause-part-not-held": (said) => `A part of the clause is not applied, because nothing is recorded for it: ${said.text("note")}.`,
  "caveat.reservations-not-all-recorded": () => "The list does not claim to hold every reservation and objection.",
  "caveat.suspensions-not-all-recorded": () => "The list does not claim to hold every suspension.",

  "projection.what-if": (said) => `Supposed, not recorded: ${said.list("added")}.`,

  "attestation.stated": (said) => `${said.text("by")} (${said.text("asPrinted")}): ${said.status("attested")}${said.has("words") ? `, in its words “${said.text("words")}”` : ""}. This speaks for ${stretch(said)}.`,
  "attestation.presumed": (said) =>
    said.text("attested") === "terminated"
      ? `What ended by ${said.dayBefore("since")}, as ${said.text("by")} says, stays ended.`
      : `Presumed to go on since ${said.dayBefore("since")}, the last day of which ${said.text("by")} (${said.text("asPrinted")}) speaks; nobody confirms or denies it for later days.`,
  "attestation.carried-back": (said) =>
    said.text("attested") === "not-concluded"
      ? `What was not concluded ${said.when("from")} was not concluded before.`
      : `What had not entered into force ${said.when("from")} was not in force before, back to its signature.`,
  "attestation.signature": (said) => (said.text("how") === "signed" ? `Signed ${said.when("signed")}.` : `Adopted ${said.when("signed")}.`),
  "attestation.agree": () => "Several statements agree.",
  "attestation.disagree": () => "The statements that bear on this day disagree; none is preferred.",
  "attestation.silent": () => "No statement speaks for this day.",

  "combined.not-derivable": (said) => `${attestedAs(said)}; the acts recorded do not tell it.`,
  "combined.confirmed": (said) => {
    const status = sentenceCase(said.status("status"));
    const presumed = said.below("attestation.presumed");
    if (presumed === undefined) return `${status}: the acts recorded prove that it began, and what is attested for this day that it lasted.`;
    return `${status}, as presumed: the acts recorded prove that it began, and what is attested that it lasted to ${presumed.dayBefore("since")}.`;
  },
  "combined.presumption-ended": (said) => `${sentenceCase(said.status("status"))}: a later statement ends what the acts recorded would let presume.`,
  "combined.unknown": () => "Neither the acts recorded nor any statement tells the status.",
} as const satisfies Readonly<Record<string, Sentence>>;

function recordEnd(said: Said): string {
  return said.has("until") ? `The list of acts ends on ${said.date("until")};` : "The list of acts does not say how far it reaches;";
}

/** The status first, then on whose word. */
function attestedAs(said: Said): string {
  const status = said.status("status");
  const presumed = said.below("attestation.presumed");
  if (presumed !== undefined) return `Presumed ${status}, as attested up to ${presumed.dayBefore("since")} by ${source(presumed)}`;
  const back = said.below("attestation.carried-back");
  if (back !== undefined) return `${sentenceCase(status)}, by what ${source(back)} says of later days`;
  const stated = said.below("attestation.stated");
  return `${sentenceCase(status)}, attested ${stated === undefined ? "by several who agree" : `for this day by ${source(stated)}`}`;
}

function source(said: Said): string {
  return `${said.text("by")} (${said.text("asPrinted")})`;
}

function stretch(said: Said): string {
  const [from, last] = [said.date("from"), said.dayBefore("until")];
  return from === last ? from : `${from} to ${last}`;
}
