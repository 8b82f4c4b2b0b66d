// Every proof of every published history can be read aloud: no rule without words, no sentence without its parameters.
import assert from "node:assert/strict";
import { test } from "node:test";
import { explain, explainConflict, explainUnknown, proofText, treatyWords, type Look } from "../../src/slices/treaties/index.ts";
import { deriveAll, depositaryCases } from "../support/depositary-cases.ts";

const look: Look = { partyName: (code) => code, treatyTitle: (id) => id, factLabel: (id) => id };
const words = treatyWords("en").proof;

test("the whole proof of every status of every State under 106 treaties is a numbered text", () => {
  let steps = 0;
  for (const history of deriveAll(depositaryCases()).values()) {
    const all = [...history.periods, ...[...history.parties.values()].flatMap((party) => party.periods)];
    for (const { why, unknown, conflicts } of all) {
      const text = proofText(explain(why, look, words));
      steps += text.split("\n").length;
      assert.doesNotMatch(text, /an unnamed rule|undefined|null|NaN/);
      for (const said of [...explainUnknown(unknown, look, words), ...conflicts.map((conflict) => explainConflict(conflict, look, words))]) assert.doesNotMatch(said, /unnamed rule|undefined|null/);
    }
    for (const conflict of history.conflicts) assert.doesNotMatch(explainConflict(conflict, look, words), /unnamed rule|undefined|null/);
  }
  assert.ok(steps > 50_000, String(steps));
});
