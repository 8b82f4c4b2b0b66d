// Until when is a step meant to be taken? Targets are data with their source, by state, lane, kind and country; this only counts.
import { addDays, daysBetween, type CalendarDate } from "../../kernel/index.ts";
import type { RuleSource } from "../evidence.ts";
import { addWorkingDays, type HolidayCalendar } from "./working-days.ts";

export type DeadlineTarget = {
  readonly direction: "outgoing" | "incoming";
  /** The state that starts the clock. */
  readonly state: string;
  /** Empty: any. */
  readonly lanes: readonly string[];
  readonly kinds: readonly string[];
  readonly country: string | null;
  readonly amount: number;
  readonly unit: "days" | "working-days";
  /** Where it holds only in some cases, in words; whether this is one, the desk knows. */
  readonly condition: string | null;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly source: RuleSource;
};

export type OnTheClock = { readonly direction: "outgoing" | "incoming"; readonly lane: string; readonly kinds: readonly string[]; readonly country: string; readonly state: string; /** The day on which that state began. */ readonly since: CalendarDate };

export type TargetDay = { readonly target: DeadlineTarget; readonly day: CalendarDate; /** Days crossed whose holidays nobody recorded: the true day may be later. */ readonly sure: boolean; /** Negative: past. */ readonly daysLeft: number };

/** The targets that the request's present state starts, the earliest first. A target for a country goes before one for any, at the same step. */
export function targetDays(request: OnTheClock, targets: readonly DeadlineTarget[], calendar: HolidayCalendar, today: CalendarDate): readonly TargetDay[] {
  const own = targets.filter((target) => holds(target, request));
  const special = own.some(({ country }) => country !== null);
  return own
    .filter(({ country, condition }) => country !== null || condition !== null || !special)
    .map((target) => {
      const counted = target.unit === "days" ? { day: addDays(request.since, target.amount), sure: true } : addWorkingDays(request.since, target.amount, calendar);
      return { target, ...counted, daysLeft: daysBetween(today, counted.day) };
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function holds(target: DeadlineTarget, { direction, lane, kinds, country, state, since }: OnTheClock): boolean {
  return (
    target.direction === direction && target.state === state && since >= target.from && (target.until === null || since < target.until)
    && (target.lanes.length === 0 || target.lanes.includes(lane)) && (target.kinds.length === 0 || target.kinds.some((kind) => kinds.includes(kind)))
    && (target.country === null || target.country === country)
  );
}

/** What is said of a day that something is due on; `undefined`: nothing yet. A superior is told when a week has passed. */
export function noticeLevel(dueOn: CalendarDate, today: CalendarDate): "soon" | "overdue" | "escalated" | undefined {
  const left = daysBetween(today, dueOn);
  if (left < -7) return "escalated";
  return left < 0 ? "overdue" : left <= 3 ? "soon" : undefined;
}
