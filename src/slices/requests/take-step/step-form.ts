// What the form of a step sends, read strictly. What cannot be read is as good as not given; the decision says what is missing.
import { CHANNELS, isReasonNeed, NEED_KINDS, ROUTES, type ItemState, type Need, type Transition } from "../../../domain/casework/index.ts";
import { findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";
import { isId } from "../request-id.ts";
import { typed, type Sent } from "../../accounts/index.ts";
import { countOf, line, LONGEST, onceOf } from "../request-form.tsx";
import type { StoredItem } from "../requests.store.ts";
import type { ItemChange } from "../write-request.store.ts";
import type { PostId, UnitId } from "../../../domain/access/index.ts";
import type { ChosenDesk } from "./step-desks.ts";

export type StepForm = {
  readonly once: string;
  readonly after: number;
  readonly on: CalendarDate;
  readonly given: Partial<Readonly<Record<Need, string>>>;
  readonly items: readonly ItemChange[];
  readonly desk: ChosenDesk | undefined;
  /** Papers of the request that go with it. */
  readonly documents: readonly string[];
};

/** The states that the other side can leave an item in. */
export const RESULT_STATES = ["open", "part", "done", "refused", "postponed", "withdrawn"] as const satisfies readonly ItemState[];

export function readStepForm(sent: Sent, row: Pick<Transition<string, string>, "needs" | "also">, items: readonly StoredItem[], today: CalendarDate): StepForm {
  const asked: readonly Need[] = [...row.needs, ...(row.also ?? []), ...(row.needs.some(isReasonNeed) && !row.needs.includes("reason") ? (["reason"] as const) : [])];
  const given = Object.fromEntries(asked.flatMap((need) => (valueOf(sent, need) === "" ? [] : [[need, valueOf(sent, need)]])));
  const changes = row.needs.includes("items-updated") ? items.flatMap((item) => changeOf(sent, item)) : [];
  return { once: onceOf(sent), after: countOf(sent, "after"), on: findCalendarDate(typed(sent, "on")) ?? today, given, items: changes, desk: deskOf(sent), documents: (sent["paper"] ?? []).filter(isId) };
}

function valueOf(sent: Sent, need: Need): string {
  const value = typed(sent, need).slice(0, LONGEST.reason);
  switch (NEED_KINDS[need]) {
    case "date":
      return findCalendarDate(value) ?? "";
    case "tick":
      return value === "yes" ? value : "";
    case "choice":
      return [...CHANNELS, ...ROUTES].some((one) => one === value) ? value : "";
    case "codes":
      return codesSent(sent, need);
    default:
      return value;
  }
}

/** Boxes of one need stand in groups, each under a name of its own. */
function codesSent(sent: Sent, need: Need): string {
  const codes = Object.entries(sent).flatMap(([name, values]) => (name === need || name.startsWith(`${need}.`) ? (values ?? []) : []));
  return codes.filter((code) => /^[a-z0-9-]{1,60}$/.test(code)).join(" ");
}

function changeOf(sent: Sent, { id }: StoredItem): readonly ItemChange[] {
  const state = RESULT_STATES.find((one) => one === typed(sent, `state.${id}`));
  if (state === undefined) return [];
  return [{ id, state, result: line(sent, `result.${id}`).slice(0, LONGEST.reason), restrictions: line(sent, `restrictions.${id}`).slice(0, LONGEST.reason) }];
}

/** "unit post", as the choice of a desk names them. */
function deskOf(sent: Sent): ChosenDesk | undefined {
  const [unit = "", post = ""] = typed(sent, "desk").split(" ");
  return isId(unit) ? { unit: unit as UnitId, post: isId(post) ? (post as PostId) : null } : undefined;
}
