import assert from "node:assert/strict";
import { test } from "node:test";
import type { Action, Clause, TreatyFacts } from "../../facts/index.ts";
import { reservationEffect, reservationStanding } from "../../questions/reservations.ts";
import { act, day, history, treaty } from "../../testing/history-fixtures.ts";

const codes = ["AT", "BE", "CH", "DE", "ES", "FR", "GB"] as const;
const members = history(Object.fromEntries(codes.map((code) => [code, ["1989-02-01"]])));
const consents = codes.map((code) => act("ratification", code, "1989-01-01"));
const reservation = act("reservation", "AT", "1989-01-01", { id: "r", provisions: ["49"] });

function kind(clause: Clause, on: string, more: readonly Action[] = [], facts: Partial<TreatyFacts> = {}): string | undefined {
  return reservationStanding(treaty([...consents, reservation, ...more], { clause, ...facts }), members, "r", day(on))?.kind;
}

function objections(...states: readonly string[]): Action[] {
  return states.map((state) => act("objection", state, "1989-11-01", { refersTo: "r" }));
}

const third: Clause = { reservations: { rule: "silent", threshold: { of: 1, in: 3 }, article: "50(3)" } };

test("by a third of six parties, two objections refuse the reservation and one does not", () => {
  assert.equal(kind(third, "1989-12-31", objections("BE", "CH")), "pending");
  assert.equal(kind(third, "1990-01-02", objections("BE", "CH")), "refused");
  assert.equal(kind(third, "1990-01-02", objections("BE")), "made");
});

test("where the share is not reached, those that objected still keep the provision out of their own relation", () => {
  const facts = treaty([...consents, reservation, ...objections("BE")], { clause: third });
  assert.equal(reservationEffect(facts, members, "r", "BE", day("1991-01-01"))?.kind, "excludes");
  assert.equal(reservationEffect(facts, members, "r", "CH", day("1991-01-01"))?.kind, "modifies");
});

test("objections withdrawn in time do not count; withdrawn afterwards they do", () => {
  const [be, ch] = objections("BE", "CH");
  assert.ok(be && ch);
  const inTime = act("withdrawalOfObjection", "CH", "1989-12-01", { refersTo: ch.id });
  const after = act("withdrawalOfObjection", "CH", "1990-02-01", { refersTo: ch.id });
  assert.equal(kind(third, "1991-01-01", [be, ch, inTime]), "made");
  assert.equal(kind(third, "1991-01-01", [be, ch, after]), "refused");
});

test("on a list that may lack objections, too few objections prove nothing", () => {
  assert.equal(kind(third, "1991-01-01", objections("BE"), { coverage: { extent: "complete" } }), "unknown");
  assert.equal(kind(third, "1991-01-01", objections("BE", "CH"), { coverage: { extent: "complete" } }), "refused");
});

test("a treaty that must apply whole needs acceptance by all, and silence accepts", () => {
  const all: Clause = { reservations: { rule: "silent", acceptance: "all" } };
  assert.equal(kind(all, "1989-12-31"), "pending");
  assert.equal(kind(all, "1990-01-02"), "established");
  assert.equal(kind(all, "1990-01-02", objections("GB")), "refused");
});

test("under a constituent instrument the organ accepts, not the members", () => {
  const organ: Clause = { reservations: { rule: "silent", acceptance: "organ" } };
  const accepted = act("acceptanceOfReservation", null, "1989-06-01", { refersTo: "r" });
  assert.equal(kind(organ, "1995-01-01"), "pending");
  assert.equal(kind(organ, "1995-01-01", [accepted]), "established");
  assert.equal(kind(organ, "1995-01-01", [act("acceptanceOfReservation", "DE", "1989-06-01", { refersTo: "r" })]), "pending");
});

test("to a bilateral treaty a reservation is a proposal that silence does not accept", () => {
  const bilateral = { participation: "bilateral", between: ["AT", "DE"] } as const;
  assert.equal(kind({}, "1995-01-01", [], bilateral), "pending");
  assert.equal(kind({}, "1995-01-01", [act("acceptanceOfReservation", "DE", "1989-06-01", { refersTo: "r" })], bilateral), "established");
});

const late = act("reservation", "AT", "2001-05-10", { id: "r", provisions: ["49"], notifiedOn: day("2001-05-10") });
const lateOn = (on: string, more: readonly Action[] = [], reserved = late) =>
  reservationStanding(treaty([...consents, reserved, ...more]), members, "r", day(on))?.kind;

test("a late reservation is taken in deposit after twelve months without any objection", () => {
  assert.equal(lateOn("2002-05-10"), "pending");
  assert.equal(lateOn("2002-05-11"), "established");
});

test("one objection in time refuses a late reservation towards everybody", () => {
  const objection = act("objection", "GB", "2002-05-10", { refersTo: "r" });
  assert.equal(lateOn("2003-01-01", [objection]), "refused");
  assert.equal(lateOn("2003-01-01", [act("objection", "GB", "2002-05-11", { refersTo: "r" })]), "established");
});

test("before the depositary's note of 4 April 2000 the period for late reservations was ninety days", () => {
  const older = act("reservation", "AT", "1997-01-01", { id: "r", provisions: ["49"] });
  assert.equal(lateOn("1997-04-01", [], older), "pending");
  assert.equal(lateOn("1997-04-02", [], older), "established");
});
