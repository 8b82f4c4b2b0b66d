// The text of docs/domain/lanes.md: each lane's diagram and its steps, read off the tables and the words of the pages.
import { LANE_NAMES, laneOf, reachedStates, type LaneName } from "../../src/domain/casework/index.ts";
import { requestWords } from "../../src/slices/requests/index.ts";

const words = requestWords({ code: "en" });

function stateOf(lane: LaneName, state: string): string {
  const names: Readonly<Record<string, string>> = lane === "incoming" ? words.incoming : words.outgoing;
  return names[state] ?? state;
}

const idOf = (state: string) => state.replaceAll("-", "_");

function diagram(name: LaneName): readonly string[] {
  const lane = laneOf(name);
  const states = reachedStates(lane);
  return [
    "```mermaid",
    "stateDiagram-v2",
    ...states.map((state) => `  ${idOf(state)}: ${stateOf(name, state)}`),
    `  [*] --> ${idOf(lane.begins)}`,
    ...lane.transitions.flatMap(({ action, from, to }) => from.map((state) => `  ${idOf(state)} --> ${idOf(to)}: ${words.actions[action]?.button ?? action}`)),
    ...states.filter((state) => lane.desks[state] === "none").map((state) => `  ${idOf(state)} --> [*]`),
    "```",
  ];
}

function steps(name: LaneName): readonly string[] {
  return [
    "| from | step | by | needs | to | rests on |",
    "|---|---|---|---|---|---|",
    ...laneOf(name).transitions.map(({ action, from, to, by, needs, source }) =>
      `| ${[from.map((state) => stateOf(name, state)).join(", "), words.actions[action]?.button ?? action, words.actors[by], needs.map((need) => words.needs[need].label).join("; "), stateOf(name, to), `${source.cites}: ${words.file.evidence[source.evidence]}`].map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`,
    ),
  ];
}

export function lanesDocument(): string {
  return [
    "# Lanes",
    "",
    "Written by `npm run docs:lanes` from `src/domain/casework/lanes`; a test holds the two equal. Buttons, permissions and tests are read off the",
    "same tables. A step that was wrong is taken back by a step that says so, from wherever it led.",
    "",
    ...LANE_NAMES.flatMap((name) => [`## ${words.lanes[name]}`, "", ...diagram(name), "", ...steps(name), ""]),
  ].join("\n");
}
