// Sentences about one State under a treaty: how it came to be bound, and how it left.
import type { Said, Sentence } from "../said.ts";
import { delayAfter, ordinal } from "./numbers.ts";

export const party = {
  "party.bound": (said) => `Bound from ${said.date("since")}.`,
  "party.with-the-treaty": (said) => `In force for the State from ${said.date("general")}, with the treaty itself: its consent ${said.when("consent")} came in time.`,
  "party.on-consent": (said) => `Nothing else is provided for later parties, so the treaty is in force for the State from the day of its consent, ${said.date("date")}.`,
  "party.later": (said) => `In force for the State from ${said.date("date")}${said.has("n") ? `: ${delayAfter(said, `its instrument of ${said.date("consent")}`)}` : ", the day of its instrument"}${practice(said)}.`,
  "party.later-not-before-general": (said) =>
    `In force for the State from ${said.date("date")}, with the treaty itself; its own delay ended earlier, on ${said.date("own")}.`,
  "party.after-objections": (said) => `In force for the State from ${said.date("date")}, towards those that do not object to its accession of ${said.date("consent")}: ${afterObjections(said)}; it ran from ${said.date("told")}, when they were told.`,
  "party.after-objections-at-the-earliest": (said) =>
    `In force for the State between ${said.date("date")} and ${said.date("last")}, towards those that do not object to its accession of ${said.date("consent")}: ${afterObjections(said)} at the earliest. When they were told, and so when it ended, is not recorded.`,
  "party.tacitly-accepted": (said) => `In force for the State from ${said.date("date")} as a party to ${said.treaty("treaty")}: it did not object, or no longer does; deemed accepted on ${said.date("accepted")}.`,
  "party.date-fixed-by-decision": (said) => `In force for the State from ${said.date("date")}, a day fixed by decision of the parties.`,
  "party.succession": (said) => `Succession notified ${said.when("notified")} takes effect on the day the State succeeded, ${said.date("succession")}${notBeforeGeneral(said)}.`,
  "party.succession-date-not-recorded": (said) => `Succession notified ${said.when("notified")}; the day the State succeeded is not recorded, so the day of the notice is taken${notBeforeGeneral(said)}.`,
  "party.succession-to-contracting-state": (said) =>
    `Succession notified ${said.when("notified")} continues what the predecessor had: it had consented, and the treaty would have bound it from ${said.date("general")}; so it binds the successor from ${said.date("date")}.`,
  "party.consented": (said) => `Consented ${said.when("consent")}; in force for the State only from ${said.date("from")}.`,
  "party.consented-treaty-not-in-force": (said) => `Consented ${said.when("consent")}; the treaty itself is not in force.`,
  "party.entry-into-force-not-known": () => "The State has consented; whether the treaty itself is in force is not known.",
  "party.signatory": (said) => `Signed ${said.when("signed")} and has not consented to be bound.`,
  "party.signatory-withdrawn": (said) => `Signed ${said.when("signed")}, and declared ${said.when("declared")} that it will not become a party.`,
  "party.no-act-on-complete-list": (said) => `The list holds every act up to ${said.date("until")} and none by this State.`,
  "party.not-among-named": (said) => `The treaty is between ${said.parties("between")}; it creates neither rights nor duties for others.`,
  "party.treaty-not-yet-adopted": (said) => `The treaty was adopted only ${said.when("adopted")}.`,
  "party.presumed-to-continue": (said) =>
    `${said.has("until") ? `The list of acts ends on ${said.date("until")}` : "The list of acts does not say how far it reaches"}; the status (${said.status("status")}) is presumed to go on.`,
  "party.withdrawal-notified": (said) =>
    said.has("until") ? `Notice of withdrawal received ${said.when("received")}; bound until it takes effect on ${said.date("until")}.` : `Notice of withdrawal received ${said.when("received")}; still bound.`,
  "party.left": (said) => `No longer bound from ${said.date("until")}.`,
  "party.notice-took-effect": (said) => `Its notice took effect on ${said.date("until")}; whether the treaty was in force for the State by then is not known.`,
  "party.consent-withdrawn": (said) => `The consent was withdrawn with effect on ${said.date("until")}, before the treaty was in force for the State.`,
  "party.state-ceased": (said) => `The State ceased to exist on ${said.date("date")}, and its participation with it.`,
  "party.suspended": (said) => `The operation of the treaty is suspended for the State ${span(said)}.`,
  "party.provisional-application": (said) => `The State applies the treaty provisionally ${span(said)}.`,

  "party.after-earlier-participation": (said) => `The State consented anew while it was still bound; the earlier participation ended on ${said.date("date")}, and the new one begins that day.`,
  "withdrawal.before-bound": (said) => `The consent was taken back ${said.when("received")}, before it bound the State: no period of notice runs${said.has("on") ? `, and it counts no longer from ${said.date("on")}` : ""}.`,
  "withdrawal.delay": (said) => `Notice received ${said.when("received")} takes effect on ${said.date("on")}${said.has("n") ? `: ${delayAfter(said, "receipt")}` : ""}.`,
  "withdrawal.calendarYearCutoff": (said) => `Notice received ${said.when("received")} takes effect on ${said.date("on")}: received up to ${cutoff(said)} it takes effect on 1 January of the next year, received later a year after that.`,
  "withdrawal.windows": (said) => `Notice was given ${said.when("received")}, within the time the treaty allows for it, and takes effect on ${said.date("on")}.`,
  "withdrawal.fixedTerms": (said) => `Notice received ${said.when("received")} takes effect on ${said.date("on")}, at the end of the term then running or, if it came too late for that, of the next.`,
  "withdrawal.stated-day": (said) => `No clause on withdrawal is recorded; the notice received ${said.when("received")} names ${said.date("on")}.`,
  "withdrawal.clause-not-recorded": (said) => `Notice was received ${said.when("received")}; when it takes effect cannot be told, because no clause on withdrawal is recorded.`,
  "withdrawal.no-clause": (said) => `The notice received ${said.when("received")} has no effect: the treaty has no clause on withdrawal, and nothing shows that one was intended.`,
  "withdrawal.implied": (said) => `The treaty has no clause on withdrawal, but the parties meant it to be possible; notice received ${said.when("received")} takes effect on ${said.date("on")}, after at least twelve months.`,
  "withdrawal.held-back-by-conflict": (said) =>
    said.has("on")
      ? `The State was engaged in an armed conflict from ${said.date("since")} when its period of notice ended on ${said.date("expired")}; the withdrawal takes effect with the end of the conflict, on ${said.date("on")}.`
      : `The State is engaged in an armed conflict since ${said.date("since")}; its period of notice ended on ${said.date("expired")}, and the withdrawal takes no effect before the conflict ends.`,
  "withdrawal.too-early": (said) => `The notice received ${said.when("received")} has no effect: none may be given before ${said.date("notBefore")}.`,
  "withdrawal.outside-window": (said) => `The notice received ${said.when("received")} has no effect: it came outside the time the treaty allows for it.`,
  "withdrawal.without-consent": (said) => `The notice received ${said.when("received")} has no effect: no consent of the State was there to be withdrawn.`,
  "withdrawal.revoked-in-vain": (said) => `The revocation received ${said.when("received")} has no effect: no notice of withdrawal was there to be revoked, or it had taken effect.`,
  "withdrawal.revoked": (said) => `The notice received ${said.when("received")} was revoked ${said.when("revoked")}, before it took effect.`,
} as const satisfies Readonly<Record<string, Sentence>>;

function afterObjections(said: Said): string {
  const end = `the time for objections, which ended on ${said.date("ends")}`;
  return said.has("n") ? delayAfter(said, `the end of ${end}`) : `after ${end}`;
}

function practice(said: Said): string {
  return said.has("practice") ? ", as the depositary then counted" : "";
}

function notBeforeGeneral(said: Said): string {
  return said.has("succession") && said.text("date") !== said.text("succession") ? `, but not before the treaty's own entry into force on ${said.date("general")}` : "";
}

function span(said: Said): string {
  return said.has("until") ? `from ${said.date("from")} to ${said.dayBefore("until")}` : `from ${said.date("from")}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "07-01" → "the first day of July". */
function cutoff(said: Said): string {
  const [month = "1", day = "1"] = said.text("cutoff").split("-");
  return `the ${ordinal(Number(day))} day of ${MONTHS[Number(month) - 1] ?? month}`;
}
