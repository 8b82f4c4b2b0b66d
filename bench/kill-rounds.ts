// `npm run bench kill-rounds`: the kill test, many rounds, at random moments (COMITY_ROUNDS of each, default 40).
import { type Attack, attackedFolder, ATTACKS, killRound } from "../test/support/kill-rounds.ts";

const ROUNDS = Number(process.env["COMITY_ROUNDS"] ?? 40);
const LONGEST_PAUSE_MS = 400;

const own = await attackedFolder();
let failed = 0;
let before = 0;
try {
  for (const attack of Object.keys(ATTACKS) as Attack[]) {
    let [good, lost] = [0, 0];
    const began = before;
    for (let round = 0; round < ROUNDS; round += 1) {
      const outcome = await killRound(own, attack, Math.random() * LONGEST_PAUSE_MS);
      before = outcome.acknowledged;
      lost += outcome.lost.length;
      if (outcome.lost.length === 0 && outcome.leftBehind === undefined) good += 1;
    }
    failed += ROUNDS - good;
    process.stdout.write(`${attack}: ${good} of ${ROUNDS} rounds good, ${before - began} rows acknowledged, ${lost} lost\n`);
  }
} finally {
  own.remove();
}
process.exitCode = failed === 0 ? 0 : 1;
