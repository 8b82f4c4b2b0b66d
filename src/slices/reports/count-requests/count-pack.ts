// The pack of a day, counted within an officer's scope in one transaction.
import { packCounter, type AssessorPack } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { listTallies } from "../counted.store.ts";
import type { AskedPeriod } from "./asked-period.ts";

export async function countPack({ db, scope }: Pick<DeskContext, "db" | "scope">, { fromYear, cut }: AskedPeriod): Promise<AssessorPack> {
  const counter = packCounter(fromYear, cut);
  for (const { tally, requests } of await withinScope(db, scope, (tx) => listTallies(tx, fromYear, cut))) counter.add(tally, requests);
  return counter.pack();
}
