// Every lane by its name, for what is the same in all of them.
import { INCOMING } from "./incoming.ts";
import type { Lane } from "./lane.ts";
import { OUTGOING_LANES } from "./outgoing.ts";

export const LANE_NAMES = ["request-of-authority", "letter-rogatory", "commission", "service-of-process", "incoming"] as const;
export type LaneName = (typeof LANE_NAMES)[number];

const LANES: Readonly<Record<LaneName, Lane<string, string>>> = { ...OUTGOING_LANES, incoming: INCOMING };

export function laneOf(name: LaneName): Lane<string, string> {
  return LANES[name];
}

export function isLaneName(text: string): text is LaneName {
  return LANE_NAMES.some((name) => name === text);
}
