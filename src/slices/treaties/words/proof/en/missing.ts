// What would have to be so, or to be known, for the answer to be another one.
import type { Missing } from "../../../../../domain/treaty-law/index.ts";
import type { Sentence } from "../said.ts";
import { cardinal, counted, spaced } from "./numbers.ts";

/** Facts that nobody recorded. */
export const facts = {
  "later-acts": (said) => (said.has("since") ? `acts after ${said.date("since")}` : "how far the list of acts reaches"),
  "withdrawal-clause": () => "the clause on withdrawal",
  "status-on-the-day": () => "a dated statement, or the acts, for this day",
  "reservations-clause": () => "the clause on reservations",
  "notification-date": () => "the day the others were told",
  "objections-by": (said) => `objections by ${said.party("state")}`,
  "confirmation-of-reservation": (said) => `a confirmation of the reservation with the consent ${said.when("consent")}`,
  "acceptance-by-organ": () => "an acceptance by the competent organ",
  "acceptance-of-accession": (said) => `an acceptance by ${said.party("by")} of the accession of ${said.party("acceding")}`,
  "objection-to-accession": (said) => `whether ${said.party("by")} objected to the accession of ${said.party("acceding")}`,
  "fewer-objections": (said) => `fewer objections by parties to ${said.treaty("treaty")}`,
  "territorial-notices": (said) => `notices of ${said.party("state")} about ${said.party("territory")}`,
  reservations: () => "all reservations and objections",
  suspensions: () => "all suspensions",
} as const satisfies Readonly<Record<string, Sentence>>;

/** What the condition for entry into force still lacks. */
export const missing = {
  consents: (said) => `${counted(said.number("short"), "further consent")}${said.has("among") ? ` among “${spaced(said.text("among"))}”` : ""} (${cardinal(said.number("have"))} of ${cardinal(said.number("of"))})`,
  named: (said) => `the consent of ${said.parties("parties")}`,
  share: (said) => `a further ${said.text("short")} of the table “${spaced(said.text("weights"))}” (${said.text("have")} of ${said.text("min")})`,
  declared: (said) => `${counted(said.number("short"), "further State")} that declared itself “${said.text("flag")}”`,
  "treaty-in-force": (said) => `the entry into force of ${said.treaty("treaty")}`,
  date: (said) => `${said.date("date")}, the day set by the clause`,
  "any-of": (said) => `one of these: ${said.list("options")}`,
} as const satisfies Readonly<Record<Exclude<Missing["kind"], "fact">, Sentence>>;
