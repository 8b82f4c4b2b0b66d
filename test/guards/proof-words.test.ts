// Every rule, reason for not knowing and conflict that the engine names can be put into words, and no sentence is kept for
// a code that nobody names.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { AttestedStatus, Condition, Missing, PartyStatus, WithdrawalClause } from "../../src/domain/treaty-law/index.ts";
import { RESERVATION_EFFECTS, RESERVATION_STANDINGS } from "../../src/domain/treaty-law/index.ts";
import { treatyWords } from "../../src/slices/treaties/words/index.ts";
import { projectFiles } from "../support/source-tree.ts";

const words = treatyWords("en").proof;

/** What the codes composed at run time end in, by their beginning. */
const COMPOSED: Readonly<Record<string, readonly string[]>> = {
  "condition.": names<Exclude<Condition["type"], "treatyInForce" | "onDate" | "tacit">>({ count: 0, named: 0, allSignatories: 0, share: 0, shareOfParties: 0, declared: 0, all: 0, any: 0 }),
  "withdrawal.": names<Exclude<WithdrawalClause["rule"], "none">>({ delay: 0, calendarYearCutoff: 0, windows: 0, fixedTerms: 0 }),
  "reservation.": RESERVATION_STANDINGS,
  "reservation-effect.": RESERVATION_EFFECTS,
  "amendment.between-": ["both", "not-both", "unknown"],
  "pair.state-": ["bound", "not-bound", "unknown"],
  "party.": names<Extract<PartyStatus, "signatory" | "signatory-withdrawn">>({ signatory: 0, "signatory-withdrawn": 0 }),
  "caveat.": ["reservations-not-all-recorded", "suspensions-not-all-recorded"],
  // Sentences of the reason for not knowing itself.
  "silence.": [],
};

function names<Name extends string>(all: Readonly<Record<Name, 0>>): string[] {
  return Object.keys(all);
}

const engine = projectFiles(["src/domain/treaty-law"], /\.ts$/).filter(({ path }) => !path.includes(".test.") && !path.includes("/testing/") && !path.includes("/case-file"));

function found(pattern: RegExp): Set<string> {
  return new Set(engine.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? "")));
}

/** Literals "subject.rule", and those that the composed ones can become. */
function ruleCodes(): Set<string> {
  const literal = [...found(/"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g)];
  const beginnings = [...found(/`([a-z-]+\.[a-z-]*)\$\{/g)];
  for (const beginning of beginnings) assert.ok(beginning in COMPOSED, `a rule is composed from ${beginning}; say in this guard what it can become`);
  return new Set([...literal, ...beginnings.flatMap((beginning) => (COMPOSED[beginning] ?? []).map((end) => beginning + end))]);
}

/** Codes of reasons for not knowing and of conflicts, however they are put together. */
function otherCodes(): Set<string> {
  const choices = [...found(/code: ([^\n]*?)[,;}]/g), ...found(/const code = ([^\n;]*);/g), ...found(/near\(([^\n]*?), (?:next|statement)/g), ...found(/asConflict\(([^,]*),/g)];
  return new Set(choices.flatMap((choice) => [...choice.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map((match) => match[1] ?? "")));
}

test("every rule of the engine has its sentence, and every sentence its rule", () => {
  assert.deepEqual([...ruleCodes()].toSorted(), Object.keys(words.rules).toSorted());
});

test("every reason for not knowing and every conflict has its sentence, and every sentence its code", () => {
  assert.deepEqual([...otherCodes()].toSorted(), [...new Set([...Object.keys(words.unknown), ...Object.keys(words.conflicts)])].toSorted());
});

test("every fact that can be missing has its words", () => {
  const named = found(/what: "([a-zA-Z-]+)"/g);
  const wanting = [...named].filter((what) => what !== "entryIntoForce" && what !== "termination" && !(what in words.facts) && !(what in words.unknown));
  assert.deepEqual(wanting, []);
  const kinds: Readonly<Record<Exclude<Missing["kind"], "fact">, unknown>> = words.missing;
  assert.ok(Object.values(kinds).every((sentence) => typeof sentence === "function"));
  const attested: Readonly<Record<AttestedStatus, string>> = words.statuses;
  assert.ok(Object.values(attested).every((word) => word.length > 0));
});
