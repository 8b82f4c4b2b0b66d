import assert from "node:assert/strict";
import { before, test } from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import { calendarDateOf } from "../../domain/kernel/index.ts";
import { loadBasisRegister, type BasisRegister } from "../legal-basis/index.ts";
import { loadSeeds, readReferenceSeeds } from "../reference-data/index.ts";
import { loadInstrumentSeeds } from "../treaties/index.ts";
import { titleInLetter } from "./instrument-names.ts";

let register: BasisRegister;
before(async () => {
  const { db } = await testDatabase();
  const at = new Date("2026-11-20T09:00:00Z");
  await loadSeeds(db, readReferenceSeeds(), { actor: "system", at });
  await loadInstrumentSeeds(db, { actor: "system", at, today: calendarDateOf("2026-11-20") });
  register = await loadBasisRegister(db);
});

test("a treaty of which only the register's short name is recorded is described in a letter, by its form, its sides and its subject", () => {
  assert.equal(titleInLetter(register, "in-au-mla", ["India", "Australia"]), "treaty between India and Australia on Mutual Legal Assistance in Criminal Matters");
  assert.doesNotMatch(titleInLetter(register, "uncac", ["India", "Australia"]) ?? "", / between /);
  assert.equal(titleInLetter(register, "no-such-treaty", ["India", "Australia"]), undefined);
});
