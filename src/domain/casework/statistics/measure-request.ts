// What one request adds to the statistics on a day: read off its steps, never off what a page says of it today.
import { daysBetween, type CalendarDate } from "../../kernel/index.ts";
import { timeByDesk } from "../clocks/time-by-desk.ts";
import type { DeskOf } from "../lanes/lane.ts";

export type CountedStep = {
  readonly action: string;
  /** The state that it led to. */
  readonly to: string;
  readonly on: CalendarDate;
  /** Why the other side or we sent it back or refused it, as codes; none recorded: empty. */
  readonly reasons: readonly string[];
};

/** Steps in their order, first to last; a step that was taken back, and the one that took it back, are not among them. */
export type CountedRequest = {
  readonly direction: "outgoing" | "incoming";
  readonly country: string;
  readonly agency: string;
  readonly kinds: readonly string[];
  readonly offences: readonly string[];
  /** Rank of the legal basis; null: none chosen yet. */
  readonly basis: string | null;
  readonly urgent: boolean;
  readonly steps: readonly CountedStep[];
};

/** How a request ended. `executed` includes what was executed in part before it ended otherwise only where all was done. */
export const ENDINGS = ["executed", "refused", "withdrawn", "not-sent", "diverted", "no-answer"] as const;
export type Ending = (typeof ENDINGS)[number];

/** Every state in which a request counts as ended, in any lane; all others are pending. */
const ENDING_OF: Readonly<Record<string, Ending>> = {
  executed: "executed",
  delivered: "executed",
  returned: "executed",
  closed: "executed",
  refused: "refused",
  declined: "refused",
  withdrawn: "withdrawn",
  rejected: "not-sent",
  lapsed: "not-sent",
  "court-declined": "not-sent",
  lifted: "refused",
  diverted: "diverted",
  redirected: "diverted",
  "no-reply": "no-answer",
};

/** Days on each desk, and from one event to another; whole days. */
export type Legs = {
  readonly onDesk: ReadonlyMap<DeskOf, number>;
  /** Outgoing: despatch to acknowledgement. Incoming: receipt to acknowledgement. */
  readonly toAcknowledge: number | null;
  /** Outgoing: despatch to full result. Incoming: receipt to return. */
  readonly toExecute: number | null;
  /** Outgoing: receipt by the authority to despatch. */
  readonly toSend: number | null;
};

export type Measured = {
  readonly of: CountedRequest;
  readonly ending: Ending | null;
  readonly endedOn: CalendarDate | null;
  /** When it counts as made (outgoing: despatched) or received (incoming); null: not yet. */
  readonly countedOn: CalendarDate | null;
  /** Pending: days since it was counted, or since it was begun where nothing was sent yet. */
  readonly age: number;
  readonly desk: DeskOf;
  readonly partly: boolean;
  readonly legs: Legs;
  readonly returned: readonly string[];
  readonly refusedFor: readonly string[];
};

/** What the request adds on the day of the cut; undefined where nothing had happened by then. @throws RangeError for a state that its lane does not have. */
export function measureRequest(request: CountedRequest, desks: Readonly<Record<string, DeskOf>>, cut: CalendarDate): Measured | undefined {
  const steps = request.steps.filter(({ on }) => on <= cut);
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const incoming = request.direction === "incoming";
  const on = (...actions: readonly string[]) => steps.find(({ action }) => actions.includes(action))?.on ?? null;
  const received = incoming ? first.on : on("endorse");
  const sent = on("despatch");
  const countedOn = incoming ? received : sent;
  const ending = ENDING_OF[last.to] ?? null;
  const time = timeByDesk(steps.map((step) => ({ state: step.to, on: step.on })), desks, cut);
  const done = on("result", "transmit-back");
  return {
    of: request,
    ending,
    // Executed counts from the result, though delivery and closing follow: the first of the ending states in which it stayed.
    endedOn: ending === null ? null : (steps[steps.findLastIndex(({ to }) => ENDING_OF[to] === undefined) + 1]?.on ?? last.on),
    countedOn,
    age: daysBetween(countedOn ?? first.on, cut),
    desk: time.now.desk,
    partly: steps.some(({ action }) => action === "part-result") || last.to === "partly-executed",
    legs: { onDesk: time.days, toAcknowledge: span(countedOn, on("acknowledge")), toExecute: span(countedOn, done), toSend: incoming ? null : span(received, sent) },
    returned: steps.filter(({ action }) => RETURNS.includes(action)).flatMap(({ reasons }) => (reasons.length === 0 ? ["not-recorded"] : reasons)),
    refusedFor: ending === "refused" ? groundsOf(steps) : [],
  };
}

/** Sent back for something that was missing: by the other side, by us, or within the house. */
const RETURNS: readonly string[] = ["ask-information", "come-back", "seek-information", "query-agency", "return-to-officer", "return-to-agency", "send-back", "query-other-state"];

/** Given with the refusal itself, or else found when the grounds were last gone through. */
function groundsOf(steps: readonly CountedStep[]): readonly string[] {
  const given = steps.findLast(({ action, to, reasons }) => reasons.length > 0 && (ENDING_OF[to] === "refused" || action === "consider-grounds"));
  return given?.reasons ?? ["not-recorded"];
}

function span(from: CalendarDate | null, to: CalendarDate | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to);
}
