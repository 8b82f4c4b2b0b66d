// Dates on which extensions to territories took effect, as the Swiss federal collection (Fedlex) prints them, recomputed.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readings, territorialEffects } from "../../src/domain/treaty-law/index.ts";
import { depositaryCases, deriveAll } from "../support/depositary-cases.ts";

/** The State that answers for each territory of the cases on the day of its notice. */
const RESPONSIBLE: Readonly<Record<string, string>> = {
  GG: "GB", IM: "GB", JE: "GB", AI: "GB", GI: "GB", MS: "GB", TC: "GB", VG: "GB",
  BL: "FR", GF: "FR", GP: "FR", MQ: "FR", NC: "FR", PF: "FR", PM: "FR", RE: "FR", WF: "FR", YT: "FR",
  AW: "NL", CW: "NL", GL: "DK", HK: "CN",
};

/** Printed dates that the rules do not reproduce, with what they give and why they differ. */
const MISMATCHES: Readonly<Record<string, { readonly computed: string; readonly reason: string }>> = {
  "icao-chicago-1944/CW": { computed: "2010-10-10", reason: "data: the case prints 1 October 2010; Curaçao got its own status on 10 October 2010" },
};

const cases = depositaryCases();
const histories = deriveAll(cases);

describe("extensions to territories take effect on the days printed", () => {
  let dates = 0;
  for (const [id, { facts, parties }] of cases) {
    for (const { code, actions } of parties) {
      const printed = actions.flatMap(({ publishedEffectiveOn }) => publishedEffectiveOn ?? []);
      if (printed.length === 0) continue;
      dates += printed.length;
      test(`${code} under ${facts.title}`, () => {
        const history = histories.get(id);
        const state = RESPONSIBLE[code];
        assert.ok(history && state, `${code}: no State recorded for it`);
        const notices = facts.actions.filter((act) => act.type === "territorialApplication" && act.state === code);
        const [acts = []] = readings(notices);
        const computed = territorialEffects(facts, history, acts, code, state).map(({ on }) => on);
        const mismatch = MISMATCHES[`${id}/${code}`];
        if (mismatch === undefined) assert.deepEqual(computed, printed);
        else assert.deepEqual(computed, [mismatch.computed], mismatch.reason);
      });
    }
  }
  test("there are thirty-one of them", () => assert.equal(dates, 31));
});
