import assert from "node:assert/strict";
import { test } from "node:test";
import type { Action, TreatyFacts } from "../../facts/index.ts";
import { reservationEffect } from "../../questions/reservations.ts";
import { act, day, history, treaty } from "../../testing/history-fixtures.ts";
import type { ReservationEffect } from "./effect.ts";

const members = history({ FR: ["1990-01-01"], IT: ["1990-01-01"], SE: ["1990-01-01"], GR: ["1995-01-01"] });
const consents = [
  act("ratification", "FR", "1989-03-01"),
  act("ratification", "IT", "1988-03-01"),
  act("ratification", "SE", "1988-03-01"),
  act("accession", "GR", "1994-12-01"),
];
const made = act("reservation", "FR", "1989-03-01", { id: "r", provisions: ["27(3)"], notifiedOn: day("1989-03-01") });
const base: readonly Action[] = [...consents, made];

function effectOn(on: string, towards = "IT", more: readonly Action[] = [], facts: Partial<TreatyFacts> = {}): ReservationEffect {
  const effect = reservationEffect(treaty([...base, ...more], facts), members, "r", towards, day(on));
  assert.ok(effect);
  return effect;
}

test("until twelve months after notification the terms between the two are open, and the answer says until when", () => {
  const effect = effectOn("1990-02-01");
  assert.deepEqual([effect.kind, effect.changesOn], ["pending", "1990-03-02"]);
});

test("after twelve months of silence the reservation is accepted and modifies the provision for both", () => {
  const effect = effectOn("1990-03-02");
  assert.deepEqual([effect.kind, effect.since, effect.provisions, effect.presumed], ["modifies", "1990-03-02", ["27(3)"], false]);
});

test("the twelve months run from the day the others were told, where that is recorded", () => {
  const told = act("reservation", "FR", "1989-03-01", { id: "r", notifiedOn: day("1989-06-15") });
  const effect = reservationEffect(treaty([...consents, told]), members, "r", "IT", day("1990-03-02"));
  assert.deepEqual([effect?.kind, effect?.changesOn], ["pending", "1990-06-16"]);
});

test("a State that consents later accepts with its consent, unless it objects by then", () => {
  assert.deepEqual(pick(effectOn("1995-06-01", "GR")), ["modifies", "1994-12-01"]);
  const objects = act("objection", "GR", "1994-12-01", { refersTo: "r" });
  assert.deepEqual(pick(effectOn("1995-06-01", "GR", [objects])), ["excludes", "1994-12-01"]);
});

test("an objection made before the objector's own consent counts from the consent", () => {
  const early = act("objection", "GR", "1989-10-01", { refersTo: "r" });
  assert.deepEqual(pick(effectOn("1995-06-01", "GR", [early])), ["excludes", "1994-12-01"]);
});

test("silence on a list that does not hold all objections is only presumed acceptance", () => {
  const effect = effectOn("1991-01-01", "IT", [], { coverage: { extent: "complete" } });
  assert.deepEqual([effect.kind, effect.presumed], ["modifies", true]);
});

test("an express acceptance ends the waiting", () => {
  const accepted = act("acceptanceOfReservation", "IT", "1989-05-01", { refersTo: "r" });
  assert.deepEqual(pick(effectOn("1989-06-01", "IT", [accepted])), ["modifies", "1989-05-01"]);
  assert.equal(effectOn("1989-06-01", "SE", [accepted]).kind, "pending", "one State's acceptance speaks for itself alone");
});

test("an objection keeps the provision out between the two and leaves every other pair alone", () => {
  const objects = act("objection", "IT", "1989-10-01", { refersTo: "r" });
  assert.deepEqual(pick(effectOn("1991-01-01", "IT", [objects])), ["excludes", "1989-10-01"]);
  assert.equal(effectOn("1991-01-01", "SE", [objects]).kind, "modifies");
});

test("an objection may keep out provisions that hang together with those reserved to", () => {
  const objects = act("objection", "IT", "1989-10-01", { refersTo: "r", provisions: ["29"] });
  assert.deepEqual(effectOn("1991-01-01", "IT", [objects]).provisions, ["27(3)", "29"]);
});

test("only an objection that says so definitely keeps the treaty itself out", () => {
  const opposes = act("objection", "IT", "1989-10-01", { refersTo: "r", opposesEntryIntoForce: true });
  const effect = effectOn("1991-01-01", "IT", [opposes]);
  assert.equal(effect.kind, "bars");
  assert.equal(effect.why.because.at(-1)?.article, "VCLT 20(4)(b)");
});

test("an objection after the period has no effect, and the answer says why", () => {
  const late = act("objection", "IT", "1990-03-02", { refersTo: "r", opposesEntryIntoForce: true });
  const effect = effectOn("1991-01-01", "IT", [late]);
  assert.equal(effect.kind, "modifies");
  assert.equal(effect.why.because.some(({ rule }) => rule === "objection.late"), true);
  const lastDay = act("objection", "IT", "1990-03-01", { refersTo: "r" });
  assert.equal(effectOn("1991-01-01", "IT", [lastDay]).kind, "excludes", "on the last day it is in time");
});

test("where the day of notification is not recorded, an objection somewhat late by our count is presumed in time", () => {
  const untold = act("reservation", "FR", "1989-03-01", { id: "r", provisions: ["27(3)"] });
  const effectOf = (objected: string) =>
    reservationEffect(treaty([...consents, untold, act("objection", "IT", objected, { refersTo: "r" })]), members, "r", "IT", day("1995-01-01"));
  assert.deepEqual([effectOf("1990-06-01")?.kind, effectOf("1990-06-01")?.presumed], ["excludes", true]);
  assert.deepEqual(effectOf("1990-06-01")?.why.because.at(-1)?.missing, [{ kind: "fact", what: "notification-date", params: {} }]);
  assert.equal(effectOf("1991-03-02")?.kind, "modifies", "two years after the reservation it is late whenever the others were told");
});

test("who has accepted can no longer object", () => {
  const acts = [act("acceptanceOfReservation", "IT", "1989-05-01", { refersTo: "r" }), act("objection", "IT", "1989-10-01", { refersTo: "r" })];
  assert.equal(effectOn("1991-01-01", "IT", acts).kind, "modifies");
});

test("withdrawing the objection lets the reservation in; withdrawing the reservation restores the text", () => {
  const objects = act("objection", "IT", "1989-10-01", { id: "o", refersTo: "r", opposesEntryIntoForce: true });
  const relents = act("withdrawalOfObjection", "IT", "1996-02-01", { refersTo: "o" });
  const withdrawn = act("withdrawalOfReservation", "FR", "1998-04-01", { refersTo: "r", effectiveOn: day("1998-07-01") });
  const kinds = ["1996-01-31", "1996-02-01", "1998-06-30", "1998-07-01"].map((on) => effectOn(on, "IT", [objects, relents, withdrawn]).kind);
  assert.deepEqual(kinds, ["bars", "modifies", "modifies", "none"]);
});

test("a reservation to several provisions may be withdrawn for some of them", () => {
  const wide = act("reservation", "FR", "1989-03-01", { id: "r", provisions: ["9", "27(3)", "29"] });
  const narrowed = act("withdrawalOfReservation", "FR", "1994-01-01", { refersTo: "r", provisions: ["27", "29"] });
  const facts = treaty([...consents, wide, narrowed]);
  assert.deepEqual(reservationEffect(facts, members, "r", "IT", day("1995-01-01"))?.provisions, ["9"]);
  assert.equal(reservationEffect(facts, members, "r", "IT", day("1995-01-01"))?.kind, "modifies");
});

test("a prohibited reservation has no effect, whether anybody objects or not", () => {
  const effect = effectOn("1995-01-01", "IT", [], { clause: { reservations: { rule: "none", article: "120" } } });
  assert.equal(effect.kind, "none");
  assert.equal(effect.why.because[0]?.rule, "reservation.not-permitted");
});

test("an authorised reservation stands at once and against objections", () => {
  const objects = act("objection", "IT", "1989-10-01", { refersTo: "r", opposesEntryIntoForce: true });
  const clause = { reservations: { rule: "silent", authorised: ["27(3)"] } as const };
  assert.deepEqual(pick(effectOn("1989-12-01", "IT", [objects], { clause })), ["modifies", "1989-03-01"]);
});

test("an objection of which only the year is known leaves the effect unknown where the year straddles the last day", () => {
  const vague = act("objection", "IT", "1990", { refersTo: "r" });
  const effect = effectOn("1991-06-01", "IT", [vague]);
  assert.deepEqual([effect.kind, effect.unknown[0]?.code], ["unknown", "date-imprecise"]);
  const certain = act("objection", "IT", "1989", { refersTo: "r" });
  assert.equal(effectOn("1991-06-01", "IT", [certain]).kind, "excludes");
});

function pick(effect: ReservationEffect): [string, string | null] {
  return [effect.kind, effect.since];
}
