// Sentences about a treaty's application to a territory.
import type { Said, Sentence } from "../said.ts";
import { delayAfter } from "./numbers.ts";

export const territories = {
  "territory.applies": (said) => `The treaty applies to ${said.party("territory")} from ${said.date("since")}.`,
  "territory.taken-out": (said) => `The treaty does not apply to ${said.party("territory")} from ${said.date("since")}.`,
  "territory.own-party": (said) => `${said.party("territory")} is itself a party.`,
  "territory.of-another-state": (said) => `${said.party("responsible")} answers for ${said.party("territory")} on that day, not ${said.party("state")}; the change was on ${said.date("on")}.`,
  "territory.state-not-bound": (said) => `${said.party("state")} is not bound, so the treaty does not reach its territories.`,
  "territory.state-unknown": (said) => `Whether ${said.party("state")} is bound is not known.`,
  "territory.not-yet-extended": (said) => `The treaty is extended to ${said.party("territory")} only from ${said.date("from")}.`,
  "territory.never-extended": (said) => `The treaty applies only to territories to which it is extended, and ${said.party("territory")} is not among them.`,
  "territory.entire-territory": (said) => `A treaty binds a State for its entire territory; nothing takes ${said.party("territory")} out for ${said.party("state")}.`,
  "territory.notices-not-recorded": (said) =>
    `Notices about territories are not fully recorded; without one the treaty would ${said.text("presumed") === "yes" ? "" : "not "}apply to ${said.party("territory")}.`,
  "territory.stated-day": (said) => `The notice of ${said.date("notified")} names ${said.date("own")}${coming(said)}.`,
  "territory.excluded": (said) => `${said.party("state")} excluded ${said.party("territory")} ${said.when("notified")}.`,
  "territory.continues-on-change-of-status": (said) => `The notice of ${said.date("notified")} continues the treaty for ${said.party("territory")} across the change of its status on ${said.date("own")}.`,
  "territory.on-notification": (said) => `The notice of ${said.date("notified")} took effect on that day${coming(said)}.`,
  "territory.extended": (said) => `Extended to ${said.party("territory")} by a notice of ${said.date("notified")}, with effect on ${said.date("own")}${said.has("n") ? `: ${delayAfter(said, "the notice")}` : ""}${coming(said)}.`,
  "territory.ceases": (said) => `A notice of ${said.date("notified")} ends the application to ${said.party("territory")} on ${said.date("own")}.`,
} as const satisfies Readonly<Record<string, Sentence>>;

/** An extension works no sooner than the treaty binds the State itself. */
function coming(said: Said): string {
  return said.text("date") === said.text("own") ? "" : `; it counts from ${said.date("date")}, when the treaty is in force for ${said.party("state")}`;
}
