import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, calendarDateOf } from "../kernel/index.ts";
import { decideBreakingGlass, OPENING_HOURS } from "./decide-breaking-glass.ts";
import { decideGrant, decideGrantAnswer, LONGEST_GRANT_DAYS, type NewGrant } from "./decide-grant.ts";
import { decideLifting, decideRecusal } from "./decide-recusal.ts";
import { BROKEN, codesOf, GRANTED, OURS, person } from "./testing.ts";

const today = calendarDateOf("2026-11-22");
const inside: NewGrant = { from: today, until: addDays(today, 30), grantee: { to: { person: person("asha") }, inside: true } };
const outside: NewGrant = { ...inside, grantee: { to: { person: person("judge") }, inside: false } };

test("a grant within the organisation opens at once; outside it a second officer must agree", () => {
  assert.deepEqual(decideGrant(OURS, inside, today), { ok: true, needsSecond: false });
  assert.deepEqual(decideGrant(OURS, outside, today), { ok: true, needsSecond: true });
});

test("only whose file it is lets others in", () => {
  for (const seen of [GRANTED, BROKEN]) assert.deepEqual(codesOf(decideGrant(seen, inside, today)), ["not-yours"]);
});

test("a grant has an end, a year away at most, and does not begin in the past", () => {
  assert.deepEqual(codesOf(decideGrant(OURS, { ...inside, until: today }, today)), ["ends-before-it-begins"]);
  assert.deepEqual(codesOf(decideGrant(OURS, { ...inside, from: addDays(today, -1) }, today)), ["begins-in-the-past"]);
  assert.deepEqual(codesOf(decideGrant(OURS, { ...inside, until: addDays(today, LONGEST_GRANT_DAYS) }, today)), []);
  assert.deepEqual(codesOf(decideGrant(OURS, { ...inside, until: addDays(today, LONGEST_GRANT_DAYS + 1) }, today)), ["too-long"]);
});

test("a grant that would open nothing is refused: to whom sees the file, is walled off, or is not cleared for it", () => {
  const to = (facts: Partial<NewGrant["grantee"]>) => decideGrant(OURS, { ...inside, grantee: { ...inside.grantee, ...facts } }, today);
  assert.deepEqual(codesOf(to({ without: OURS, with: OURS })), ["sees-already"]);
  assert.deepEqual(codesOf(to({ with: { sees: false, because: "recused" } })), ["walled-off"]);
  for (const because of ["marking", "compartment", "no-permission"] as const) assert.deepEqual(codesOf(to({ with: { sees: false, because } })), ["grantee-not-cleared"]);
  assert.deepEqual(codesOf(to({ without: { sees: false, because: "not-granted" }, with: GRANTED })), []);
});

const waiting = { by: "person:asha", needsSecond: true, approved: false, revoked: false, until: addDays(today, 30) };

test("a second officer agrees or refuses; who asked can do neither, only take it back", () => {
  for (const answer of ["approve", "refuse"] as const) {
    assert.deepEqual(codesOf(decideGrantAnswer("person:ravi", OURS, waiting, answer, today)), []);
    assert.deepEqual(codesOf(decideGrantAnswer("person:asha", OURS, waiting, answer, today)), ["same-person"]);
  }
  assert.deepEqual(codesOf(decideGrantAnswer("person:asha", OURS, waiting, "revoke", today)), []);
});

test("a grant is decided once, and one that is over is not revived", () => {
  const agreed = { ...waiting, approved: true };
  assert.deepEqual(codesOf(decideGrantAnswer("person:ravi", OURS, agreed, "approve", today)), ["decided-already"]);
  assert.deepEqual(codesOf(decideGrantAnswer("person:ravi", OURS, agreed, "revoke", today)), []);
  assert.deepEqual(codesOf(decideGrantAnswer("person:ravi", OURS, { ...waiting, revoked: true }, "approve", today)), ["decided-already"]);
  assert.deepEqual(codesOf(decideGrantAnswer("person:ravi", OURS, { ...waiting, until: today }, "approve", today)), ["over"]);
});

test("a grant within the organisation asks for no second officer", () => {
  assert.deepEqual(codesOf(decideGrantAnswer("person:ravi", OURS, { ...waiting, needsSecond: false }, "approve", today)), ["needs-no-second"]);
});

test("somebody who was let in decides nothing about who else is", () => {
  assert.deepEqual(codesOf(decideGrantAnswer("person:ravi", GRANTED, waiting, "approve", today)), ["not-yours"]);
});

test("an officer is walled off once, and does not take the wall down", () => {
  assert.deepEqual(codesOf(decideRecusal(OURS, [], person("asha"))), []);
  assert.deepEqual(codesOf(decideRecusal(OURS, [person("asha")], person("asha"))), ["walled-off"]);
  assert.deepEqual(codesOf(decideLifting("person:asha", OURS, { person: person("asha"), lifted: false })), ["same-person"]);
  assert.deepEqual(codesOf(decideLifting("person:ravi", OURS, { person: person("asha"), lifted: true })), ["decided-already"]);
  assert.deepEqual(codesOf(decideLifting("person:ravi", OURS, { person: person("asha"), lifted: false })), []);
});

test("the glass is broken for four hours, and only where the file is not open anyway", () => {
  assert.equal(OPENING_HOURS, 4);
  assert.deepEqual(decideBreakingGlass(undefined), { ok: true, hours: 4 });
  for (const seen of [OURS, GRANTED, BROKEN]) assert.deepEqual(codesOf(decideBreakingGlass(seen)), ["sees-already"]);
});
