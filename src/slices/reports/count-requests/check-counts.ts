// Is what is kept for statistics what the steps say? Every request is measured again by the rule, for each day on which something happened to it.
import { isLaneName, laneOf, measureRequest, type Measured } from "../../../domain/casework/index.ts";
import type { Database } from "../../../platform/db/index.ts";
import { keptWithSteps, type KeptCount, type RequestSteps } from "../counted.store.ts";

export type CountsChecked = { readonly requests: number; readonly days: number; /** Requests of which something else is kept than their steps say; the first of them. */ readonly differing: readonly string[] };

const MOST_NAMED = 20;

export async function checkCounts(db: Database): Promise<CountsChecked> {
  return await db.transaction().setIsolationLevel("repeatable read").execute(async (tx) => {
    let [requests, days] = [0, 0];
    const differing: string[] = [];
    for await (const { request, kept } of keptWithSteps(tx)) {
      requests += 1;
      days += kept.length;
      if (differing.length < MOST_NAMED && !agrees(request, kept)) differing.push(request.id);
    }
    return { requests, days, differing };
  });
}

function agrees({ direction, lane, steps }: RequestSteps, kept: readonly KeptCount[]): boolean {
  if (!isLaneName(lane)) throw new RangeError(`no lane ${lane}`);
  const counted = { direction, country: "", agency: "", kinds: [], offences: [], basis: null, urgent: false, steps: (steps ?? []).map(([action, to, on, reasons]) => ({ action, to, on, reasons })) };
  const happened = [...new Set(counted.steps.map(({ on }) => on))];
  return happened.length === kept.length && kept.every((row, index) => {
    const measured = row.holds_from === happened[index] ? measureRequest(counted, laneOf(lane).desks, row.holds_from) : undefined;
    return measured !== undefined && JSON.stringify(saidByRule(measured)) === JSON.stringify(saidByRow(row));
  });
}

const DESKS = ["agency", "endorser", "authority", "court", "executing", "abroad"] as const;

function saidByRule({ countedOn, ending, endedOn, desk, partly, legs, returned, refusedFor }: Measured) {
  return [countedOn, ending, endedOn, desk, partly, legs.toSend, legs.toAcknowledge, legs.toExecute, DESKS.map((one) => legs.onDesk.get(one) ?? null), returned, refusedFor];
}

/** On the desk where it lies, the first of its days is none yet. */
function saidByRow(row: KeptCount) {
  const days = DESKS.map((desk) => row[`${desk}_days`] ?? (row.lies_with === desk ? 0 : null));
  return [row.counted_on, row.ending, row.ended_on, row.lies_with, row.is_partial, row.to_send, row.to_acknowledge, row.to_execute, days, row.returned_for ?? [], row.refused_for ?? []];
}
