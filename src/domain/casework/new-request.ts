// Which lane a new request may take: by the stage of the case and by what is asked for. And under which code of procedure it goes.
import { covers, type Marking, type UnitId } from "../access/index.ts";
import { calendarDateOf, type CalendarDate } from "../kernel/index.ts";
import type { AssistanceKind } from "./assistance.ts";
import { design, law, type RuleSource } from "./evidence.ts";
import type { LaneName } from "./lanes/all-lanes.ts";
import type { Stage } from "./legal-basis/basis.ts";

export const PROCEDURE_CODES = ["CRPC", "BNSS"] as const;
export type ProcedureCode = (typeof PROCEDURE_CODES)[number];

const BNSS_FROM = calendarDateOf("2024-07-01");

/** BNSS 2023 s. 531: what was pending when it came into force goes on under the Code of 1973. The day in: that on which the case began. */
export function procedureCodeFor(caseBeganOn: CalendarDate): ProcedureCode {
  return caseBeganOn < BNSS_FROM ? "CRPC" : "BNSS";
}

export type NewRequest = {
  readonly lane: LaneName;
  readonly unit: UnitId;
  readonly stage: Stage;
  readonly kinds: readonly AssistanceKind[];
  readonly marking: Marking;
  readonly compartments: readonly string[];
};

export type NewRequestRefusal =
  | { readonly code: "unit-not-yours" }
  | { readonly code: "above-clearance" }
  | { readonly code: "compartment-not-yours" }
  | { readonly code: "no-kinds" }
  | { readonly code: "stage-of-lane"; readonly stages: readonly Stage[]; readonly source: RuleSource }
  | { readonly code: "kinds-of-lane"; readonly kinds: readonly AssistanceKind[]; readonly source: RuleSource };

/** Lanes that are only for some stages. */
export const STAGES_OF_LANE: Partial<Readonly<Record<LaneName, { readonly stages: readonly Stage[]; readonly source: RuleSource }>>> = {
  "letter-rogatory": { stages: ["investigation"], source: law("BNSS s. 112(1): in the course of an investigation") },
  commission: { stages: ["trial"], source: law("BNSS ss. 319, 320: in an inquiry, trial or other proceeding") },
};

const SERVICE_KINDS: readonly AssistanceKind[] = ["service-of-process", "attendance", "search-and-seizure"];

/** What is asked for in; what stands against it out, nothing where it may be opened. */
export function decideNewRequest(who: { readonly units: ReadonlySet<UnitId>; readonly clearance: Marking; readonly compartments: ReadonlySet<string> }, asked: NewRequest): readonly NewRequestRefusal[] {
  const stages = STAGES_OF_LANE[asked.lane];
  const others = asked.lane === "service-of-process" ? asked.kinds.filter((kind) => !SERVICE_KINDS.includes(kind)) : [];
  const refusals: readonly (NewRequestRefusal | false)[] = [
    !who.units.has(asked.unit) && { code: "unit-not-yours" },
    !covers(who.clearance, asked.marking) && { code: "above-clearance" },
    asked.compartments.some((code) => !who.compartments.has(code)) && { code: "compartment-not-yours" },
    asked.kinds.length === 0 && { code: "no-kinds" },
    stages !== undefined && !stages.stages.includes(asked.stage) && { code: "stage-of-lane", ...stages },
    others.length > 0 && { code: "kinds-of-lane", kinds: others, source: design("process is served, and summons and search warrants executed; other help is a request of its own (BNSS s. 110)") },
  ];
  return refusals.filter((refusal) => refusal !== false);
}
