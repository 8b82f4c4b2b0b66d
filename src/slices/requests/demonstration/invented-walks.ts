// The ways of invented requests: for each lane and each of its states the shortest way of steps there, read off the tables, so that a
// demonstration has requests in all states.
import { isOver, LANE_NAMES, laneOf, waitsFor, type DeskOf, type LaneName, type Need, type Part, type StepActor } from "../../../domain/casework/index.ts";

export type WalkStep = { readonly action: string; readonly from: string | null; readonly to: string; readonly by: StepActor; readonly needs: readonly Need[] };

export type Walk = { readonly lane: LaneName; readonly state: string; readonly steps: readonly WalkStep[]; readonly liesWith: DeskOf; readonly waitsFor: Part | null; readonly isOver: boolean; readonly weight: number };

/** What an office has many of; of all other states it has few. */
const MANY: Readonly<Record<string, number>> = {
  draft: 6, "controlling-review": 4, endorsement: 3, received: 3, scrutiny: 8, "queried-agency": 5, ready: 3, transmitted: 8, acknowledged: 12, "in-execution": 14, "partly-executed": 6, "came-back": 3, "information-requested": 3, executed: 4, delivered: 4, closed: 30, refused: 4,
  withdrawn: 3, "formal-check": 5, "merits-check": 5, "with-executing": 12, "authority-review": 4, returned: 5,
};

const LANE_WEIGHT: Readonly<Record<LaneName, number>> = { "request-of-authority": 5, "letter-rogatory": 3, commission: 1, "service-of-process": 4, incoming: 4 };

export const WALKS: readonly Walk[] = LANE_NAMES.flatMap(walksOf);

function walksOf(name: LaneName): readonly Walk[] {
  const lane = laneOf(name);
  const opening: WalkStep = { action: "open", from: null, to: lane.begins, by: name === "incoming" ? "desk" : "investigating-officer", needs: [] };
  const ways = new Map<string, readonly WalkStep[]>([[lane.begins, [opening]]]);
  for (const [state, steps] of ways) {
    for (const row of lane.transitions) {
      if (row.from.includes(state) && !ways.has(row.to)) ways.set(row.to, [...steps, { action: row.action, from: state, to: row.to, by: row.by, needs: row.needs }]);
    }
  }
  return [...ways].map(([state, steps]) => ({ lane: name, state, steps, liesWith: lane.desks[state] ?? "none", waitsFor: waitsFor(lane, state), isOver: isOver(lane, state), weight: (MANY[state] ?? 1) * LANE_WEIGHT[name] }));
}
