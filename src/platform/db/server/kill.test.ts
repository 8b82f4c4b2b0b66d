// Nothing that was acknowledged is ever lost, whoever is killed, and whoever is left carries on by itself.
// Three rounds of each here; `npm run bench kill-rounds` does many.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { type Attack, attackedFolder, ATTACKS, killRound } from "../../../../test/support/kill-rounds.ts";

const ROUNDS = 3;
const own = await attackedFolder();
after(() => own.remove());

for (let round = 1; round <= ROUNDS; round += 1) {
  for (const [attack, { after: then }] of Object.entries(ATTACKS) as [Attack, (typeof ATTACKS)[Attack]][]) {
    const goal = then === "gone" ? "the server stops, and every acknowledged row is there after" : "Comity goes on, and no acknowledged row is lost";
    test(`${attack} (${round}): ${goal}`, async () => {
      const { acknowledged, lost, leftBehind } = await killRound(own, attack);
      assert.ok(acknowledged > 20);
      assert.deepEqual(lost, []);
      assert.equal(leftBehind, undefined, "no server is left behind");
    });
  }
}
