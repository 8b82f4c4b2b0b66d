// Sentences about general entry into force: the clause, its condition and the dates it may not precede.
import type { Said, Sentence } from "../said.ts";
import { cardinal, counted, delayAfter, ordinal, sentenceCase, spaced } from "./numbers.ts";

export const entryIntoForce = {
  "entry-into-force.derived": (said) => `In force from ${said.date("date")}${whichDay(said)}.${moved(said)}`,
  "entry-into-force.fixed-date": (said) => `In force from ${said.date("date")}, the day fixed by the clause; the condition was met in time, ${said.when("trigger")}.`,
  "entry-into-force.condition-not-met": () => "Not in force: the acts recorded do not meet the condition for entry into force.",
  "entry-into-force.condition-unknown": () => "Whether the condition for entry into force is met cannot be told.",
  "entry-into-force.waits-for-other": () => "The condition is met, but the treaty waits for another treaty to enter into force.",
  "entry-into-force.not-before-unknown": () => "The condition is met, but the treaty may not enter into force before a day that is not known.",
  "entry-into-force.imprecise-date": (said) =>
    said.has("earliest") && said.has("latest")
      ? `The acts are recorded without exact days: entry into force falls between ${said.date("earliest")} and ${said.date("latest")}.`
      : "The acts are recorded without exact days, and whether the condition is met depends on them.",
  "entry-into-force.disputed-act": (said) =>
    `Entry into force depends on an act whose effect is disputed: ${said.has("earliest") ? `with it, ${said.date("earliest")}` : "with it there is none"}${said.has("latest") ? `; without it, ${said.date("latest")}` : "; without it there is none"}.`,
  "entry-into-force.not-derivable": (said) => `Entry into force cannot be derived from the acts recorded${NOT_DERIVABLE[said.text("code")] ?? ""}.`,
  "entry-into-force.published": (said) => {
    const source = said.has("source") ? said.text("source") : "an unnamed source";
    const date = said.has("date") ? `in force from ${said.date("date")}` : "not in force";
    return `Taken as published, for it cannot be derived from the acts recorded: ${date} (${source}${said.text("provenance") === "recalled" ? ", from memory, unsourced" : ""}).`;
  },

  "condition.count": (said) => counting(said, "instrument"),
  "condition.named": (said) => whole(said, said.has("group") ? `States of the group “${spaced(said.text("group"))}”` : "States named"),
  "condition.allSignatories": (said) => whole(said, "signatories"),
  "condition.share": (said) => {
    const table = `“${spaced(said.text("weights"))}”`;
    if (!said.has("min")) return `A share is needed that cannot be reckoned (table ${table}).`;
    if (!said.has("date")) return `The States that consented must hold ${said.text("min")} of the table ${table}; they hold ${said.text("have")}.`;
    return `The States that consented had to hold ${said.text("min")} of the table ${table}; they held ${said.text("have")} ${said.when("date")}, with ${said.parties("deciding")}.`;
  },
  "condition.tacit": (said) => {
    const against = said.has("objectors") ? `${said.parties("objectors")} objected${said.has("parties") ? `, of ${cardinal(said.number("parties"))} parties` : ""}` : "nobody objected";
    if (said.has("accepted")) return `Deemed accepted on ${said.date("on")} by the parties to ${said.treaty("treaty")}: ${against} in time.`;
    return said.has("parties") ? `Not accepted: before ${said.date("on")} more than the share allowed objected (${against}).` : `Whether it was accepted on ${said.date("on")} is not known: ${against}, of how many parties is not known.`;
  },
  "condition.shareOfParties": (said) => (said.has("min") ? counting(said, "acceptance") : "A share of the parties must accept; how many parties there were is not known."),
  "condition.declared": (said) => {
    if (!said.has("min")) return `States that declared themselves “${said.text("flag")}” are needed; how many cannot be told.`;
    return said.has("date")
      ? `${sentenceCase(counted(said.number("min"), "State"))} that declared themselves “${said.text("flag")}” were needed; the number was reached ${said.when("date")}, with ${said.parties("deciding")}.`
      : `${sentenceCase(counted(said.number("min"), "State"))} that declared themselves “${said.text("flag")}” are needed; ${cardinal(said.number("have"))} are recorded.`;
  },
  "condition.treaty-in-force": (said) =>
    said.has("date") ? `${said.treaty("treaty")} must be in force; it has been so from ${said.date("date")}.` : `${said.treaty("treaty")} must be in force; that it is, is not known or not yet so.`,
  "condition.on-date": (said) => `The day set by the clause is ${said.date("date")}.`,
  "condition.all": (said) => (said.has("date") ? `All parts of the condition were met ${said.when("date")}.` : "Not all parts of the condition are met."),
  "condition.any": (said) => (said.has("date") ? `One of the alternatives was met ${said.when("date")}.` : "None of the alternatives is met."),

  "not-before.date": (said) => `The treaty may not enter into force before ${said.date("date")}.`,
  "not-before.treaty": (said) =>
    said.has("date") ? `It may not enter into force before another treaty, ${said.treaty("treaty")}, in force from ${said.date("date")}.` : `It may not enter into force before another treaty, ${said.treaty("treaty")}.`,
  "not-before.start-not-recorded": (said) => `It may not enter into force before a time that runs from its ${started(said)}, and that day is not recorded.`,
  "not-before.after": (said) => `It may not enter into force before ${said.date("date")}: ${delayAfter(said, `its ${started(said)} (${said.date("start")})`)}.`,
} as const satisfies Readonly<Record<string, Sentence>>;

const NOT_DERIVABLE: Readonly<Record<string, string>> = {
  "clause-not-recorded": ": how the treaty enters into force is not recorded",
  "list-partial": ": the list holds only some of them",
};

function whichDay(said: Said): string {
  const count = said.below("condition.count");
  const min = count?.has("min") === true && !count.has("among") ? count.number("min") : undefined;
  if (!said.has("n")) return min === undefined ? ", the day the condition was met" : `, the day of the ${ordinal(min)} instrument`;
  const trigger = said.date("trigger");
  return `: ${delayAfter(said, min === undefined ? `${trigger}, when the condition was met` : `the ${ordinal(min)} instrument, deposited on ${trigger}`)}`;
}

/** The delay alone gave another day. */
function moved(said: Said): string {
  const late = said.has("onDate") ? ` The day fixed by the clause, ${said.date("onDate")}, could not be kept.` : "";
  if (said.text("delayed") === said.text("date")) return late;
  return ` The delay alone would have ended on ${said.date("delayed")}.${late}`;
}

function counting(said: Said, what: string): string {
  if (!said.has("min")) return "How many consents are needed cannot be told.";
  const min = said.number("min");
  const whose = `${said.has("among") ? ` of ${group(said)}` : ""}${said.has("signatoriesOnly") ? " of signatories" : ""}`;
  const without = said.has("excludeOrganizations") ? " Instruments of organisations are not counted." : "";
  if (!said.has("date")) return `${sentenceCase(counted(min, what))}${whose} ${min === 1 ? "is" : "are"} needed; ${cardinal(said.number("have"))} recorded.${without}`;
  const all = said.number("have") > min ? `, ${cardinal(said.number("have"))} in all` : "";
  return `${sentenceCase(counted(min, what))}${whose} ${min === 1 ? "was" : "were"} needed; the number was reached ${said.when("date")} with ${said.parties("deciding")}${all}.${without}`;
}

function whole(said: Said, who: string): string {
  if (!said.has("min")) return `All ${who} must consent; who they are is not recorded.`;
  const min = said.number("min");
  const all = min === 2 ? "Both" : `All ${cardinal(min)}`;
  if (!said.has("date")) return `${all} ${who} must consent; ${said.number("have") === 0 ? "none of them has" : `${cardinal(said.number("have"))} of them did`}.`;
  const last = said.size("deciding") < min ? `, ${said.parties("deciding")} last` : "";
  return `${all} ${who} had consented ${said.when("date")}${last}.`;
}

function group(said: Said): string {
  return said.text("among") === "listed" ? "those the clause names" : `the group “${spaced(said.text("among"))}”`;
}

function started(said: Said): string {
  return said.text("after") === "adoptedOn" ? "adoption" : "opening for signature";
}
