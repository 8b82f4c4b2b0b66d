// The pack of a day, counted within an officer's scope in one transaction.
import { measureRequest, packCounter, type AssessorPack } from "../../../domain/casework/index.ts";
import { withinScope } from "../../../platform/db/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { countedRequests } from "../counted.store.ts";
import type { AskedPeriod } from "./asked-period.ts";

export async function countPack({ db, scope }: Pick<DeskContext, "db" | "scope">, { fromYear, cut }: AskedPeriod): Promise<AssessorPack> {
  const counter = packCounter(fromYear, cut);
  await withinScope(db, scope, async (tx) => {
    for await (const { request, desks } of countedRequests(tx)) {
      const measured = measureRequest(request, desks, cut);
      if (measured !== undefined) counter.count(measured);
    }
  });
  return counter.pack();
}
