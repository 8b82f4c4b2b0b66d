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
  | { readonly code: "conditions-open" | "conditions-refused" | "conditions-answered" | "no-conditions" }
  | { readonly code: "day-before-last"; readonly last: CalendarDate }
  /** The giver is told before the disclosure; in an exceptional case the reasons are recorded. */
  | { readonly code: "notice-first" }
  | { readonly code: "needs"; readonly missing: readonly InformationNeed[] };

export type InformationDecision = { readonly ok: true; readonly row: InformationAct; readonly to: InformationState; readonly conditions: ConditionState } | { readonly ok: false; readonly refusals: readonly InformationRefusal[] };

export type InformationStep = {
  readonly act: string;
  readonly on: CalendarDate;
  readonly given: ReadonlySet<InformationNeed>;
  /** The giver could not be told first. */
  readonly exceptional: boolean;
  /** It goes out with a letter that somebody who may approve has signed: whoever records that the letter left records that it was sent. */
  readonly signed?: true;
};

const ROWS: readonly InformationAct[] = INFORMATION_ACTS;

/** @returns where it leads, or every reason why it may not be done. `today`: no act lies ahead of it. */
export function decideInformation(at: InformationAtHand, permissions: ReadonlySet<Permission>, step: InformationStep, today: CalendarDate): InformationDecision {
  const row = ROWS.find(({ act, way }) => act === step.act && way === at.way);
  if (row === undefined) return { ok: false, refusals: [{ code: "not-from-here" }] };
  const missing = row.needs.filter((need) => !step.given.has(need));
  const refusals: InformationRefusal[] = [
    ...whyNotNow(row, at, row.act === "send" && step.signed === true && permissions.has("request.examine") ? new Set([...permissions, row.permission]) : permissions),
    ...(row.act === "disclose" && !isNoticed(at) && !step.exceptional ? [{ code: "notice-first" } as const] : []),
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
    ...(row.act === "tell-of-disclosure" && noticesOwed(at) === 0 ? [{ code: "nothing-to-tell" } as const] : []),
    ...whyNotByConditions(row, at.conditions),
  ];
}

function whyNotByConditions({ conditions }: InformationAct, stands: ConditionState): readonly InformationRefusal[] {
  if (conditions === undefined || conditions.from.includes(stands)) return [];
  return [{ code: stands === "open" ? "conditions-open" : stands === "refused" ? "conditions-refused" : stands === "accepted" ? "conditions-answered" : "no-conditions" }];
}

/** How often it was disclosed without notice and the giver was not told afterwards either: each disclosure asks for its own notice. */
export function noticesOwed({ acts }: Pick<InformationAtHand, "acts">): number {
  return acts.reduce(({ owed, noticed }, act) => {
    if (act === "notify-disclosure") return { owed, noticed: true };
    if (act === "disclose") return { owed: noticed ? owed : owed + 1, noticed: false };
    return { owed: act === "tell-of-disclosure" ? Math.max(0, owed - 1) : owed, noticed };
  }, { owed: 0, noticed: false }).owed;
}

/** The giver was told of a disclosure to come, and none has come since. */
function isNoticed({ acts }: Pick<InformationAtHand, "acts">): boolean {
  return acts.lastIndexOf("notify-disclosure") > acts.lastIndexOf("disclose");
}

/** The limits and the confidentiality as they were written down. */
export type WrittenConditions = { readonly useLimits: string; readonly confidentiality: string };

/**
 * What stands about the conditions after a correction of what is recorded. Other conditions are answered anew; the giver's conditions end by
 * the giver's own word alone (UNCAC art. 46(5), UNTOC art. 18(5)), never by striking them out here. A draft of our own sets what we like.
 * @returns `undefined`: the correction would strike a condition of the giver.
 */
export function conditionsAfterCorrection({ way, conditions }: Pick<InformationAtHand, "way" | "conditions">, was: WrittenConditions, becomes: WrittenConditions): ConditionState | undefined {
  const struck = (was.useLimits !== "" && becomes.useLimits === "") || (was.confidentiality !== "" && becomes.confidentiality === "");
  if (way === "received" && struck) return undefined;
  if (becomes.useLimits === "" && becomes.confidentiality === "") return "none";
  return becomes.useLimits === was.useLimits && becomes.confidentiality === was.confidentiality ? conditions : "open";
}
