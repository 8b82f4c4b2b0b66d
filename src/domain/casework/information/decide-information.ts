// May this be done with the information now? Every reason why not is said at once.
import type { Permission } from "../../access/index.ts";
import type { CalendarDate } from "../../kernel/index.ts";
import { INFORMATION_ACTS, type ConditionState, type InformationAct, type InformationNeed, type InformationState, type InformationWay } from "./information-acts.ts";

export type InformationAtHand = {
  readonly way: InformationWay;
  readonly state: InformationState;
  readonly conditions: ConditionState;
  /** What was done with it so far, in order; the opening is not among them. */
  readonly acts: readonly string[];
  /** The day of the last of them, or of the opening. */
  readonly lastOn: CalendarDate;
};

export type InformationRefusal =
  | { readonly code: "not-from-here" | "not-yours" | "done-already" | "day-to-come" | "nothing-to-tell" }
  /** Who receives it answers to the conditions before it is used. */
  | { readonly code: "conditions-open" | "conditions-refused" | "no-conditions" }
  | { readonly code: "day-before-last"; readonly last: CalendarDate }
  /** The giver is told before the disclosure; in an exceptional case the reasons are recorded. */
  | { readonly code: "notice-first" }
  | { readonly code: "needs"; readonly missing: readonly InformationNeed[] };

export type InformationDecision = { readonly ok: true; readonly row: InformationAct; readonly to: InformationState; readonly conditions: ConditionState } | { readonly ok: false; readonly refusals: readonly InformationRefusal[] };

export type InformationStep = { readonly act: string; readonly on: CalendarDate; readonly given: ReadonlySet<InformationNeed>; /** Why the giver could not be told first. */ readonly exceptional: boolean };

const ROWS: readonly InformationAct[] = INFORMATION_ACTS;

/** @returns where it leads, or every reason why it may not be done. `today`: no act lies ahead of it. */
export function decideInformation(at: InformationAtHand, permissions: ReadonlySet<Permission>, step: InformationStep, today: CalendarDate): InformationDecision {
  const row = ROWS.find(({ act, way }) => act === step.act && way === at.way);
  if (row === undefined) return { ok: false, refusals: [{ code: "not-from-here" }] };
  const missing = row.needs.filter((need) => !step.given.has(need));
  const refusals: InformationRefusal[] = [
    ...whyNotNow(row, at, permissions),
    ...(row.act === "disclose" && !at.acts.includes("notify-disclosure") && !step.exceptional ? [{ code: "notice-first" } as const] : []),
    ...(missing.length > 0 ? [{ code: "needs", missing } as const] : []),
    ...(step.on > today ? [{ code: "day-to-come" } as const] : step.on < at.lastOn ? [{ code: "day-before-last", last: at.lastOn } as const] : []),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, row, to: row.to ?? at.state, conditions: row.conditions?.to ?? at.conditions };
}

/** The acts of its way that the officer may do now, in the table's order; the buttons of its page are read off this. */
export function informationActsNow(at: InformationAtHand, permissions: ReadonlySet<Permission>): readonly InformationAct[] {
  return ROWS.filter((row) => row.way === at.way && whyNotNow(row, at, permissions).length === 0);
}

function whyNotNow(row: InformationAct, at: InformationAtHand, permissions: ReadonlySet<Permission>): readonly InformationRefusal[] {
  return [
    ...(permissions.has(row.permission) ? [] : [{ code: "not-yours" } as const]),
    ...(row.from.includes(at.state) ? [] : [{ code: "not-from-here" } as const]),
    ...(row.once === true && at.acts.includes(row.act) ? [{ code: "done-already" } as const] : []),
    ...(row.act === "tell-of-disclosure" && !owesNotice(at) ? [{ code: "nothing-to-tell" } as const] : []),
    ...whyNotByConditions(row, at.conditions),
  ];
}

function whyNotByConditions({ conditions }: InformationAct, stands: ConditionState): readonly InformationRefusal[] {
  if (conditions === undefined || conditions.from.includes(stands)) return [];
  return [{ code: stands === "open" ? "conditions-open" : stands === "refused" ? "conditions-refused" : "no-conditions" }];
}

/** It was disclosed without notice: the giver is to be told without delay. */
export function owesNotice({ acts }: Pick<InformationAtHand, "acts">): boolean {
  const disclosed = acts.lastIndexOf("disclose");
  return disclosed >= 0 && !acts.slice(0, disclosed).includes("notify-disclosure") && !acts.slice(disclosed).includes("tell-of-disclosure");
}
