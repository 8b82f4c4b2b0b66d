// Sentences about reservations: how one stands, and what it does between its author and one other State.
import type { Said, Sentence } from "../said.ts";
import { cardinal } from "./numbers.ts";

export const reservations = {
  "reservation.announced": (said) => `Announced by ${said.party("by")} when signing; it counts only if confirmed when the State consents.`,
  "reservation.unconfirmed": (said) => `${said.party("by")} consented without confirming it, so it does not count.`,
  "reservation.pending": (said) => `The reservation of ${said.party("by")} is not settled yet.`,
  "reservation.made": (said) => `Made by ${said.party("by")}; each other State accepts it or objects to it for itself.`,
  "reservation.established": (said) => `The reservation of ${said.party("by")} stands towards all.`,
  "reservation.not-permitted": (said) => `The treaty does not permit the reservation of ${said.party("by")}.`,
  "reservation.refused": (said) => `The reservation of ${said.party("by")} was refused.`,
  "reservation.withdrawn": (said) => (said.has("received") ? `Withdrawn by a notice received ${said.when("received")}, with effect on ${said.date("date")}.` : `The reservation of ${said.party("by")} is withdrawn.`),
  "reservation.withdrawn-in-part": (said) => `Withdrawn for ${said.list("provisions")} by a notice received ${said.when("received")}, with effect on ${said.date("date")}.`,
  "reservation.lapsed": (said) => `The reservation ended when ${said.party("by")} left the treaty; it does not come back with the State.`,
  "reservation.unknown": (said) => `How the reservation of ${said.party("by")} stands cannot be told.`,
  "reservation.author-left": (said) => `Its author left the treaty on ${said.date("date")}.`,
  "objection.maintained-by-successor": (said) => `${said.party("state")} succeeded ${said.party("predecessor")} and is taken to maintain its objection.`,
  "reservation.maintained-by-successor": (said) => `${said.party("state")} succeeded ${said.party("predecessor")} and is taken to maintain its reservation.`,

  "reservation.made-with-consent": (said) => `Made with the consent to be bound ${said.when("date")}.`,
  "reservation.confirmed": (said) => `Made when signing and confirmed with the consent ${said.when("date")}, from which day it counts.`,
  "reservation.awaits-confirmation": (said) => `Made when signing ${said.when("made")}; the State has not consented yet.`,
  "reservation.not-confirmed": (said) => `Made when signing ${said.when("made")}, and not confirmed with the consent ${said.when("consent")}.`,
  "reservation.late": (said) => `Made ${said.when("made")}, after the consent ${said.when("consent")}: too late, unless all let it pass.`,
  "reservation.late-period-runs": (said) => `${depositary(said)} takes it in deposit if nobody objects by ${said.date("lastDay")}.`,
  "reservation.late-refused": () => "One State objected in time, and that is enough to refuse a late reservation.",
  "reservation.late-accepted": (said) => `Nobody objected by ${said.date("lastDay")}, so it was taken in deposit.`,
  "reservation.late-objections-unknown": (said) => `The time for objections ended on ${said.date("lastDay")}; whether anybody objected is not fully recorded.`,

  "reservation.clause-not-recorded": () => "What the treaty says about reservations is not recorded; it is taken not to prohibit them.",
  "reservation.prohibited": () => "The treaty prohibits reservations.",
  "reservation.not-prohibited": () => "The treaty does not prohibit it.",
  "reservation.not-among-those-allowed": (said) => `The treaty does not allow a reservation to ${said.list("refused")}.`,
  "reservation.authorised": (said) => `The treaty expressly allows a reservation to ${said.list("provisions")}, so nobody need accept it.`,
  "reservation.awaits-organ": () => "The competent organ must accept it; that it has is not recorded.",
  "reservation.accepted-by-organ": (said) => `The competent organ accepted it ${said.when("date")}.`,
  "reservation.awaits-all": (said) => (said.has("silent") ? "All other parties must accept it, by words or by silence." : "The other party must accept it expressly."),
  "reservation.accepted-by-all": (said) => `Accepted by ${said.parties("states")}.`,
  "reservation.objected-where-all-accept": (said) => `All must accept it, and ${said.party("state")} objected.`,
  "reservation.parties-not-all-listed": () => "All must accept it, and not all of them are listed.",
  "reservation.threshold-period-runs": (said) => `Permitted unless ${needed(said)} object by ${said.date("lastDay")}; so far ${cardinal(said.number("objections"))} have.`,
  "reservation.threshold-reached": (said) => `${cardinal(said.number("objections"))} of ${cardinal(said.number("parties"))} parties objected by ${said.date("lastDay")}; ${needed(said)} were enough to refuse it.`,
  "reservation.threshold-not-reached": (said) => `${cardinal(said.number("objections"))} of ${cardinal(said.number("parties"))} parties objected by ${said.date("lastDay")}; ${needed(said)} would have been needed to refuse it.`,
  "reservation.threshold-unknown": (said) => `Whether ${needed(said)} objected by ${said.date("lastDay")} cannot be told: ${cardinal(said.number("objections"))} objections of ${cardinal(said.number("parties"))} parties are recorded.`,

  "reservation.other-has-not-consented": (said) => `${said.party("state")} has not consented to be bound.`,
  "reservation.modifies-for-both": (said) => `In effect towards all from ${said.date("date")}.`,
  "reservation.accepted-expressly": (said) => `Accepted expressly ${said.when("date")}.`,
  "reservation.accepted-by-silence": (said) => `${said.party("state")} did not object by ${said.date("lastDay")}, and so has accepted it.`,
  "reservation.accepted-by-withdrawing-objection": (said) => `The objection was withdrawn ${said.when("date")}; the reservation is accepted from then.`,
  "reservation.not-yet-accepted": (said) => `${said.party("state")} may still object until ${said.date("lastDay")}.`,

  "reservation-effect.none": (said) => `The reservation of ${said.party("by")} does nothing towards ${said.party("towards")} on ${said.date("on")}.`,
  "reservation-effect.pending": (said) => `The reservation of ${said.party("by")} is neither accepted nor objected to by ${said.party("towards")} yet.`,
  "reservation-effect.modifies": (said) => `Between ${both(said)} the reservation changes ${provisions(said)} for both${since(said)}.`,
  "reservation-effect.excludes": (said) => `Between ${both(said)} ${provisions(said)} ${said.has("provisions") ? "do" : "does"} not apply, so far as the reservation reaches${since(said)}.`,
  "reservation-effect.bars": (said) => `Because of the reservation there is no treaty between ${both(said)}${since(said)}.`,
  "reservation-effect.unknown": (said) => `What the reservation does between ${both(said)} cannot be told.`,

  "objection.keeps-provisions-out": (said) => `Objected to with effect from ${said.date("date")}, without keeping out the treaty.`,
  "objection.opposes-entry-into-force": (said) => `Objected to with effect from ${said.date("date")}, saying that the treaty shall not be in force between the two.`,
  "objection.withdrawn": (said) => `An objection was withdrawn ${said.when("date")}.`,
  "objection.late": (said) => `An objection of ${said.date("made")} came after ${said.date("lastDay")}, the last day for one, and has no effect.`,
  "objection.after-acceptance": (said) => `An objection of ${said.date("made")} came after the State had accepted the reservation ${said.when("accepted")}, and has no effect.`,
  "declaration.called-a-reservation": (said) => `${said.party("by")} calls a declaration of ${said.party("declaredBy")} a reservation and objects to it; the two disagree, and the register does not judge.`,
} as const satisfies Readonly<Record<string, Sentence>>;

function depositary(said: Said): string {
  return said.has("depositary") ? `The depositary (${said.text("depositary")})` : "The depositary";
}

/** "26 of the parties (two thirds)" without guessing at the name of the fraction. */
function needed(said: Said): string {
  return `${cardinal(said.number("needed"))} parties (${said.text("of")} in ${said.text("in")})`;
}

function both(said: Said): string {
  return `${said.party("by")} and ${said.party("towards")}`;
}

function provisions(said: Said): string {
  return said.has("provisions") ? `articles ${said.list("provisions")}` : "what it speaks of";
}

function since(said: Said): string {
  return said.has("since") ? `, from ${said.date("since")}` : "";
}
