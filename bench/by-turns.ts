// Two ways of asking the same, measured by turns in one run, so that what else the machine does falls on both.
import type { DatabaseTransaction, ScopedTransaction } from "../src/platform/db/index.ts";

export type Pair<T> = readonly [without: T, withRule: T];

/** The application's own eyes, which row security lets see everything: the same query without the rule. */
export function asIfScoped(tx: DatabaseTransaction): ScopedTransaction {
  return tx as ScopedTransaction;
}

/** Milliseconds of each, the median of so many rounds; three before them are not counted. */
export async function medians([without, withRule]: Pair<() => Promise<unknown>>, rounds: number): Promise<Pair<number>> {
  const times: Pair<number[]> = [[], []];
  for (let round = -3; round < rounds; round += 1) {
    const pair = [await timed(without), await timed(withRule)] as const;
    if (round >= 0) pair.forEach((time, index) => times[index]?.push(time));
  }
  const middle = (list: readonly number[]) => list.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  return [middle(times[0]), middle(times[1])];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
