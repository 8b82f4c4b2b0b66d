// One entry as the page of an entry needs it: does it still agree with its hash, and with the entry before?
import type { Database } from "../../../platform/db/index.ts";
import { findEntry, listErasures } from "../audit.store.ts";
import { BEGINNING, faultsOf } from "./check-entry.ts";
import type { Finding } from "./findings.ts";

/** What is wrong with the entry; nothing: it agrees. `undefined` where there is no such entry. */
export async function checkOneEntry(db: Database, sequence: number): Promise<readonly Finding["what"][] | undefined> {
  const entry = await findEntry(db, sequence);
  if (entry === undefined) return undefined;
  const before = sequence === 1 ? BEGINNING : await findEntry(db, sequence - 1);
  return before === undefined ? ["missing"] : faultsOf(entry, before, await listErasures(db));
}
