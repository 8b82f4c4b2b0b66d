// Sentences about two States under one treaty, or under several that follow one another.
import type { Said, Sentence } from "../said.ts";

export const pairs = {
  "pair.in-force": (said) => `In force between ${said.parties("states")}: both are bound, and nothing recorded keeps it out between them.`,
  "pair.as-the-treaty": (said) => `A treaty between the two stands between them as it stands itself: ${said.status("status")}.`,
  "pair.treaty-itself": (said) => `The treaty itself is ${said.status("status")}.`,
  "pair.treaty-is-between-others": (said) => `The treaty is between ${said.parties("between")}.`,
  "pair.not-both-bound": (said) => `Not bound: ${said.parties("states")}. A treaty is in force only between those it binds.`,
  "pair.state-bound": (said) => `${said.party("state")} is bound (${said.status("status")}).`,
  "pair.state-not-bound": (said) => `${said.party("state")} is not bound (${said.status("status")}).`,
  "pair.state-unknown": (said) => `Whether it binds ${said.has("states") ? said.parties("states") : said.party("state")} is not known.`,
  "pair.provisionally-applied": (said) => `Applied provisionally by ${said.parties("states")}; the other, if only one does so, is bound.`,
  "pair.kept-out-by-objection": (said) => `${said.party("by")} objected to a reservation of the other and said that the treaty shall not be in force between the two.`,
  "pair.reservation-unknown": () => "An objection may keep the treaty out between the two; whether it does cannot be told.",
  "pair.accession-does-not-work": (said) =>
    said.has("from") ? `The accession of one of the two works towards the other only from ${said.date("from")}.` : "The accession of one of the two does not work towards the other.",
  "pair.accession-unknown": () => "Whether the accession of one of the two works towards the other is not known.",
  "pair.suspended": () => "In force between the two, and its operation suspended between them: they are released from performing it.",
  "pair.suspension-contested": (said) => `The suspension is contested by ${said.parties("contestedBy")}: by one reading it is suspended, by the other in force.`,

  "suspension.between": (said) => `${suspender(said)} suspended ${part(said)} ${span(said)}.`,
  "suspension.contested": (said) => `${suspender(said)} suspended ${part(said)} ${span(said)}; ${said.parties("contestedBy")} objects.`,

  "accession.accepted": (said) => `${said.party("by")} accepted the accession of ${said.party("acceding")} ${said.when("accepted")}; it works between the two from ${said.date("date")}.`,
  "accession.not-accepted": (said) => `${said.party("by")} has not accepted the accession of ${said.party("acceding")}, which binds only towards those that do.`,
  "accession.acceptance-not-recorded": (said) => `The accession of ${said.party("acceding")} binds only towards those that accept it; whether ${said.party("by")} has is not recorded.`,
  "accession.not-objected": (said) => `${said.party("by")} did not object in time to the accession of ${said.party("acceding")}; it works between the two from ${said.date("date")}.`,
  "accession.objected": (said) => `${said.party("by")} objected ${said.when("objected")} to the accession, in time; it does not work between the two.`,
  "accession.objection-period-runs": (said) => `${said.party("by")} may object to the accession of ${said.party("acceding")} until ${said.date("lastDay")}; without objection it works between the two from ${said.date("date")}.`,
  "accession.objections-not-recorded": (said) => `The time for objections ended on ${said.date("lastDay")}; whether ${said.party("by")} objected to the accession of ${said.party("acceding")} is not recorded.`,
  "accession.objection-perhaps-late": (said) => `${said.party("by")} objected to the accession ${said.when("objected")}; whether that was in time depends on the day it was notified, which is not recorded.`,
  "accession.objection-late": (said) => `The objection of ${said.party("by")} ${said.when("objected")} came after ${said.date("lastDay")}, the last day for one.`,
  "accession.objection-withdrawn": (said) => `The objection of ${said.party("by")} ${said.when("objected")} was withdrawn.`,

  "amendment.not-in-force": (said) => `The amendment (${said.treaty("amendment")}) is not in force on that day.`,
  "amendment.not-known-in-force": (said) => `Whether the amendment (${said.treaty("amendment")}) is in force is not known.`,
  "amendment.accepted": (said) => `${said.party("state")} is bound by the amendment (${said.treaty("amendment")}).`,
  "amendment.not-accepted": (said) => `${said.party("state")} is not bound by the amendment (${said.treaty("amendment")}): it binds only those that accept it.`,
  "amendment.acceptance-unknown": (said) => `Whether ${said.party("state")} has accepted the amendment (${said.treaty("amendment")}) is not known.`,
  "amendment.joined-as-amended": (said) => `${said.party("state")} joined on ${said.date("joined")}, after the amendment entered into force on ${said.date("amended")}, and so joined the treaty as amended.`,
  "amendment.kept-out-by-declaration": (said) => `${said.party("state")} joined on ${said.date("joined")} and declared that the amendment of ${said.date("amended")} does not bind it.`,
  "amendment.between-both": (said) => `Both are bound by the amendment (${said.treaty("amendment")}).`,
  "amendment.between-not-both": (said) => `Not both are bound by the amendment (${said.treaty("amendment")}), so it does not apply between them.`,
  "amendment.between-unknown": (said) => `Whether both are bound by the amendment (${said.treaty("amendment")}) is not known.`,

  "prevailing.in-force": (said) => `${said.treaty("treaty")} governs between the two; no later treaty that replaces it is recorded.`,
  "prevailing.not-between-them": (said) => `${said.treaty("treaty")} is not in force between the two.`,
  "prevailing.unknown": (said) => `Whether ${said.treaty("treaty")} is in force between the two is not known.`,
  "prevailing.common-treaty": (said) => `A later treaty exists, but not between the two: ${said.treaty("treaty")}, to which both are parties, governs.`,
  "prevailing.later-treaty": () => "A later treaty is in force between the two.",
  "prevailing.later-treaty-governs": (said) => `A later treaty is in force between the two; ${said.treaty("treaty")} applies only so far as it is compatible with it.`,
  "prevailing.later-treaty-unknown": (said) => `Whether a later treaty governs in the place of ${said.treaty("treaty")} is not known.`,
  "prevailing.replaced-for-all": (said) => `All parties to ${said.treaty("treaty")} are parties to the treaty that replaces it, so it has ended.`,
  "prevailing.as-amended": (said) => `${said.treaty("treaty")} governs between the two as amended by ${said.treaties("amendedBy")}.`,
  "prevailing.unamended": (said) => `${said.treaty("treaty")} governs between the two in its unamended form.`,
  "prevailing.amendment-applies": (said) => `${said.treaty("treaty")} is part of the treaty between the two.`,
  "prevailing.amendment-does-not-apply": (said) => `${said.treaty("treaty")} does not apply between the two.`,
  "prevailing.amendment-unknown": (said) => `Whether an amendment applies between the two is not known (${said.treaty("treaty")}).`,
  "prevailing.amended-treaty-not-given": (said) => `${said.treaty("treaty")} amends a treaty that was not looked at.`,
  "prevailing.treaty-not-given": (said) => `${said.treaty("treaty")} was not looked at.`,

  "between.both-bound": () => "In force, and both are bound; what reservations or suspensions stand between them was not looked at.",
  "between.not-both-bound": () => "Not in force, or not both are bound.",
  "between.not-known": () => "Whether it is in force and binds both is not known.",
} as const satisfies Readonly<Record<string, Sentence>>;

function suspender(said: Said): string {
  return said.has("by") ? said.party("by") : "Those concerned";
}

function part(said: Said): string {
  return said.has("provisions") ? `the operation of ${said.list("provisions")} between the two` : "the operation of the treaty between the two";
}

function span(said: Said): string {
  return said.has("until") ? `from ${said.date("from")} to ${said.dayBefore("until")}` : `from ${said.date("from")}`;
}
