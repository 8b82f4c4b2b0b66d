// The door of casework: lanes and their steps, kinds of assistance, where each rule stands. Pure.
export { ASSISTANCE_KINDS, DIVERSIONS, ITEM_STATES, type AssistanceKind, type Diversion, type ItemState } from "./assistance.ts";
export { checkDraft, isComplete, type AnswerCondition, type ConditionAnswer, type Draft, type DraftCheck, type DraftItem, type Finding } from "./completeness/check-draft.ts";
export { CONTENT_RULES, type Condition, type ContentRule } from "./completeness/contents.ts";
export type { Evidence, RuleSource } from "./evidence.ts";
export { INCOMING, INCOMING_STATES, type IncomingAction, type IncomingState } from "./lanes/incoming.ts";
export { isOver, STEP_ACTORS, type DeskOf, type Lane, type Need, type StepActor, type Transition } from "./lanes/lane.ts";
export { OUTGOING_LANES, OUTGOING_STATES, type OutgoingAction, type OutgoingLane, type OutgoingState } from "./lanes/outgoing.ts";
export { decideStep, mayTake, stepsFrom, type StepAsked, type StepDecision, type StepRefusal } from "./take-step.ts";
export { STAGES, type BasisAnswer, type BasisInstrument, type BasisQuestion, type Caution, type Coverage, type LegalBasis, type NotABasis, type Rank, type RecordedScope, type Stage, type TerritoryReached } from "./legal-basis/basis.ts";
export { proveBasis, stillHolds, type BasisChange, type BasisCheck, type BasisProof, type RegisterVersions } from "./legal-basis/basis-proof.ts";
export { carries, findBasis } from "./legal-basis/find-basis.ts";
export { judgeHearing, MINISTRYS_LEAD_TIME, type HearingJudgement, type LeadTime } from "./clocks/hearing.ts";
export { timeByDesk, type StateEntered, type TimeByDesk } from "./clocks/time-by-desk.ts";
export { addWorkingDays, isWorkingDay, type HolidayCalendar, type WorkingDayFound } from "./clocks/working-days.ts";
