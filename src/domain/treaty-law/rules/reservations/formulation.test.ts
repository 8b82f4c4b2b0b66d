import assert from "node:assert/strict";
import { test } from "node:test";
import { reservationStanding } from "../../questions/reservations.ts";
import { act, day, history, treaty } from "../../testing/history-fixtures.ts";

const members = history({ FR: ["1990-01-01"], IT: ["1990-01-01"] });
const reservation = act("reservation", "FR", "1988-06-01", { id: "r", provisions: ["9"] });
const signed = act("signature", "FR", "1988-06-01");
const ratified = act("ratification", "FR", "1989-03-01");

function kindOn(acts: readonly Parameters<typeof treaty>[0][number][], on: string): string | undefined {
  return reservationStanding(treaty(acts), members, "r", day(on))?.kind;
}

test("a reservation made at a signature awaits confirmation until the State consents", () => {
  assert.equal(kindOn([reservation, signed], "1988-12-31"), "announced");
});

test("a reservation made at signature and not repeated at ratification counts for nothing", () => {
  const facts = treaty([reservation, signed, ratified]);
  const standing = reservationStanding(facts, members, "r", day("1990-06-01"));
  assert.equal(standing?.kind, "unconfirmed");
  assert.equal(standing.why.because[0]?.article, "VCLT 23(2)");
  assert.deepEqual(standing.why.because[0]?.missing, [{ kind: "fact", what: "confirmation-of-reservation", params: { consent: "1989-03-01" } }]);
});

test("confirmed with the ratification, by a confirmation or by being repeated, it counts from the ratification", () => {
  for (const type of ["confirmation", "reservation"] as const) {
    const confirmed = act(type, "FR", "1989-03-01", { refersTo: "r" });
    const standing = reservationStanding(treaty([reservation, signed, ratified, confirmed]), members, "r", day("1990-06-01"));
    assert.deepEqual([standing?.kind, standing?.since], ["made", "1989-03-01"], type);
  }
});

test("made at a definitive signature it needs no confirmation", () => {
  assert.equal(kindOn([reservation, act("definitiveSignature", "FR", "1988-06-01")], "1988-06-01"), "made");
});

test("before the day it is made there is no reservation", () => {
  assert.equal(kindOn([reservation, signed], "1988-05-31"), undefined);
});

test("made after consent it is late", () => {
  const facts = treaty([ratified, act("reservation", "FR", "1995-01-10", { id: "r", provisions: ["9"] })]);
  const standing = reservationStanding(facts, members, "r", day("1995-02-01"));
  assert.equal(standing?.kind, "pending");
  assert.equal(standing.why.because[0]?.rule, "reservation.late");
});

test("a State that leaves loses its reservation; it does not come back with the State", () => {
  const left = history({ FR: ["1990-01-01/2000-01-01", "2005-01-01"], IT: ["1990-01-01"] });
  const facts = treaty([ratified, act("reservation", "FR", "1989-03-01", { id: "r" }), act("accession", "FR", "2004-12-01")]);
  assert.equal(reservationStanding(facts, left, "r", day("1999-12-31"))?.kind, "made");
  assert.equal(reservationStanding(facts, left, "r", day("2006-01-01"))?.kind, "lapsed");
});
