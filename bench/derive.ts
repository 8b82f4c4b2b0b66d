// `npm run bench`: how long it takes to derive every case of the depositaries for one date, and to sweep 75 years by
// quarter. Prints medians; nothing here is asserted, machines differ.
import { addMonths, calendarDateOf, type CalendarDate } from "../src/domain/kernel/index.ts";
import { partyStatus, treatyStatus, type TreatyHistory } from "../src/domain/treaty-law/index.ts";
import { depositaryCases, deriveAll } from "../test/support/depositary-cases.ts";

const ROUNDS = 15;
const cases = depositaryCases();
const quarters = Array.from({ length: 75 * 4 }, (_, n) => addMonths(calendarDateOf("1950-01-01"), n * 3));
const acts = [...cases.values()].reduce((sum, { facts }) => sum + facts.actions.length, 0);

const once: number[] = [];
const sweeps: number[] = [];
let answers = 0;
for (let round = 0; round < ROUNDS; round++) {
  let began = performance.now();
  answers = ask(deriveAll(cases), [calendarDateOf("2013-12-31")]);
  once.push(performance.now() - began);
  began = performance.now();
  answers += ask(deriveAll(cases), quarters);
  sweeps.push(performance.now() - began);
}
process.stdout.write(`${cases.size} treaties, ${acts} acts, ${answers} answers a round, ${ROUNDS} rounds, one thread, node ${process.versions.node}\n`);
process.stdout.write(`derive all for one date       median ${median(once)} ms   (first ${Math.round(once[0] ?? 0)} ms, aim 50 ms)\n`);
process.stdout.write(`derive all, ${quarters.length} quarters      median ${median(sweeps)} ms   (aim 5000 ms)\n`);

function ask(histories: ReadonlyMap<string, TreatyHistory>, days: readonly CalendarDate[]): number {
  let count = 0;
  for (const day of days) {
    for (const history of histories.values()) {
      treatyStatus(history, day);
      for (const code of history.parties.keys()) count += partyStatus(history, code, day).status.length > 0 ? 1 : 0;
    }
  }
  return count;
}

function median(times: readonly number[]): string {
  return ([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1);
}
