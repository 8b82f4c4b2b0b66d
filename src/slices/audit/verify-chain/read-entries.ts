// The entries of the record in order, a batch at a time: while one is checked, the next one is on its way.
import type { DatabaseTransaction } from "../../../platform/db/index.ts";

const BATCH = 2000;

/**
 * Every row after a place, in order. @param list rows after a number, at most so many
 * @param tx one transaction, so that all of it is of one moment
 */
export async function* readInOrder<Row extends { readonly sequence: number }>(
  tx: DatabaseTransaction,
  list: (tx: DatabaseTransaction, after: number, limit: number) => Promise<readonly Row[]>,
  after = 0,
): AsyncGenerator<readonly Row[]> {
  let coming = list(tx, after, BATCH);
  for (;;) {
    const rows = await coming;
    const last = rows.at(-1);
    if (last === undefined) return;
    coming = list(tx, last.sequence, BATCH);
    // Whoever reads may stop before this is answered.
    coming.catch(() => undefined);
    yield rows;
  }
}
