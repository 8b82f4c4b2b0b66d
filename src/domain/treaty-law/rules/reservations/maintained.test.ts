import assert from "node:assert/strict";
import { test } from "node:test";
import type { Action } from "../../facts/index.ts";
import { reservationsBetween, reservationsBy } from "../../questions/reservations.ts";
import { act, day, history, treaty } from "../../testing/history-fixtures.ts";

const members = history({ GB: ["1960-01-01"], BS: ["1973-07-10"], FR: ["1960-01-01"], IT: ["1960-01-01"] });
const story = [
  act("ratification", "GB", "1959-10-01"),
  act("ratification", "FR", "1959-10-01"),
  act("ratification", "IT", "1959-10-01"),
  act("reservation", "GB", "1959-10-01", { id: "r", provisions: ["9", "12"], notifiedOn: day("1959-10-01") }),
  act("objection", "FR", "1960-02-01", { refersTo: "r" }),
  act("succession", "BS", "1975-06-01", { successionOn: day("1973-07-10"), predecessor: "GB" }),
];

function effects(other: string, on: string, more: readonly Action[] = []): string[] {
  return reservationsBetween(treaty([...story, ...more]), members, "BS", other, day(on)).map(({ by, kind, provisions }) => `${by} ${kind} ${provisions.join(",")}`.trim());
}

test("a successor State maintains its predecessor's reservation, and the objection to it holds against the successor", () => {
  assert.deepEqual(effects("IT", "1980-01-01"), ["BS modifies 9,12"]);
  assert.deepEqual(effects("FR", "1980-01-01"), ["BS excludes 9,12"]);
});

test("a reservation of its own on the same subject takes the place of the maintained one", () => {
  const own = act("reservation", "BS", "1975-06-01", { id: "own", provisions: ["9"] });
  assert.deepEqual(reservationsBy(treaty([...story, own]), "BS", day("1980-01-01")), ["own"]);
});

test("what the predecessor withdraws afterwards it withdraws for itself; the successor withdraws its own", () => {
  const predecessors = act("withdrawalOfReservation", "GB", "1980-01-01", { refersTo: "r" });
  assert.deepEqual(effects("IT", "1985-01-01", [predecessors]), ["BS modifies 9,12"]);
  const successors = act("withdrawalOfReservation", "BS", "1981-01-01", { refersTo: "r", provisions: ["12"] });
  assert.deepEqual(effects("IT", "1985-01-01", [successors]), ["BS modifies 9"]);
  const facts = treaty([...story, successors]);
  const predecessor = reservationsBetween(facts, members, "GB", "IT", day("1985-01-01"));
  assert.deepEqual(predecessor.map(({ provisions }) => provisions), [["9", "12"]]);
});

test("where no predecessor is named nothing is maintained", () => {
  const unnamed = story.map((one) => (one.type === "succession" ? act("succession", "BS", "1975-06-01", { successionOn: day("1973-07-10") }) : one));
  assert.deepEqual(reservationsBy(treaty(unnamed), "BS", day("1980-01-01")), []);
});

test("a successor State maintains the objections its predecessor made before the succession, until it withdraws them", () => {
  const parties = history({ AL: ["1955-08-10"], CSHH: ["1951-01-12"], CZ: ["1993-01-01"] });
  const acts = [
    act("ratification", "CSHH", "1950-12-21"),
    act("accession", "AL", "1955-05-12"),
    act("reservation", "AL", "1955-05-12", { id: "r", provisions: ["IX"], notifiedOn: day("1955-05-12") }),
    act("objection", "CSHH", "1955-09-01", { id: "o", refersTo: "r", opposesEntryIntoForce: true }),
    act("succession", "CZ", "1993-02-22", { successionOn: day("1993-01-01"), predecessor: "CSHH" }),
  ];
  const kinds = (on: string, more: readonly Action[] = []) => reservationsBetween(treaty([...acts, ...more]), parties, "AL", "CZ", day(on)).map(({ kind }) => kind);
  assert.deepEqual(kinds("1995-01-01"), ["bars"]);
  assert.deepEqual(kinds("2001-01-01", [act("withdrawalOfObjection", "CZ", "2000-01-01", { refersTo: "o" })]), ["modifies"]);
  const afterwards = acts.map((one) => (one.id === "o" ? act("objection", "CSHH", "1993-01-02", { id: "o", refersTo: "r" }) : one));
  assert.deepEqual(reservationsBetween(treaty(afterwards), parties, "AL", "CZ", day("1995-01-01")).map(({ kind }) => kind), ["modifies"]);
});
