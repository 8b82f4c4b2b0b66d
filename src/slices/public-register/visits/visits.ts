// Visits, counted on the server without cookies, on a write path of their own: pages add to a number in memory, and it is
// written in the background in one statement. A page never waits for it, and a failure to count never fails a page.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { addVisits, totalVisits } from "./visits.store.ts";

export type Visits = {
  /** One page was shown. */
  readonly count: () => void;
  /** All visits, those before Comity counted included; `null` until the store was first asked. */
  readonly total: () => number | null;
  /** Writes what is counted and reads the total; at most every `EVERY_MS` by itself, and at the end. */
  readonly flush: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const EVERY_MS = 5_000;

/** @param start visits counted before Comity took over the counting */
export function countVisits(db: Database, start: number, today: () => CalendarDate, complain: (error: unknown) => void): Visits {
  let pending = 0;
  let stored: number | null = null;
  const flush = async (): Promise<void> => {
    const writing = pending;
    pending = 0;
    try {
      if (writing > 0) await addVisits(db, today(), writing);
      if (writing > 0 || stored === null) stored = await totalVisits(db);
    } catch (error) {
      pending += writing; // not lost: written with the next
      complain(error);
    }
  };
  const timer = setInterval(() => void flush(), EVERY_MS);
  timer.unref();
  void flush();
  return {
    count: () => {
      pending += 1;
    },
    total: () => (stored === null ? null : start + stored + pending),
    flush,
    stop: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}
