import assert from "node:assert/strict";
import { test } from "node:test";
import { profileOn, type CountryFact } from "../../../domain/casework/index.ts";
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { prefillFrame } from "./prefill-frame.ts";

const on = calendarDateOf("2026-11-25");
const source = { evidence: "design", cites: "test" } as const;
const REQUEST = { marking: "confidential", urgent: false, hearingOn: null } as const;
const facts: readonly CountryFact[] = [
  { id: "1", kind: "authority", says: { name: "Ministry of Justice", address: "1 Sample Street\nCapital", subjects: [] }, from: null, until: null, source },
  { id: "2", kind: "authority", says: { name: "Tax Office", subjects: ["taxes"] }, from: null, until: null, source },
  { id: "3", kind: "channel", says: { channel: "diplomatic" }, from: null, until: null, source },
];

test("a letter abroad begins with the authority and the channel that are recorded of the State", () => {
  const frame = prefillFrame(REQUEST, "letter-of-request", profileOn("XX", facts, on));
  assert.deepEqual([frame["addressee"], frame["through"]], [["Ministry of Justice", "1 Sample Street", "Capital"], "the diplomatic channel"]);
});

test("where nothing is recorded nothing is guessed, and a letter to our own agency is not addressed to the other State", () => {
  assert.deepEqual(prefillFrame(REQUEST, "reminder", profileOn("XX", [], on))["addressee"], []);
  const home = prefillFrame(REQUEST, "concurrence", profileOn("XX", facts, on));
  assert.deepEqual([home["addressee"], home["through"], home["manner"]], [[], null, "sir-or-madam"]);
});

test("a hearing makes a letter urgent", () => {
  assert.deepEqual(prefillFrame({ ...REQUEST, hearingOn: on }, "reminder", profileOn("XX", [], on))["urgency"], { why: null, hearingOn: on });
});
