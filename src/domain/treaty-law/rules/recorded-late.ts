// The record answered for a day, and then an act of an earlier day came in: the answer may have changed, and whoever
// relied on the old one must be able to see why. Such an act is shown as a conflict with the record as it stood.
import type { CalendarDate } from "../../kernel/index.ts";
import type { Conflict } from "../answer.ts";
import type { Action, TreatyFacts } from "../facts/index.ts";

/** When the list as such was recorded: as stated, else with its first acts; `null` where it was always known. */
type Baseline = CalendarDate | null;

/** The acts of the treaty that were recorded after the record had already been taken to reach beyond their day. */
export function recordedLate(facts: TreatyFacts): Conflict[] {
  const baseline = baselineOf(facts);
  return facts.actions.flatMap((act) => {
    const { recordedOn, state } = act;
    const date = reachesBackTo(act, facts);
    if (recordedOn === undefined || state === null || act.supersedes !== undefined) return [];
    if (baseline !== null && recordedOn <= baseline) return [];
    const reached = reachBefore(recordedOn, act, facts, baseline);
    if (reached === null || date > reached) return [];
    return [{ code: "recorded-late", params: { party: state, act: act.type, date, recorded: recordedOn, reached }, facts: [act.id] }];
  });
}

/** The day from which the act counts: a confirmation makes good an act of an earlier day (VCLT 8, 12(2)(b)). */
function reachesBackTo(act: Action, { actions }: TreatyFacts): Action["date"] {
  if (act.type !== "confirmation") return act.date;
  const confirmed = actions.filter(({ id, type, state, unauthorised }) => state === act.state && (type === "signatureAdReferendum" || unauthorised === true) && (act.refersTo ?? id) === id);
  return confirmed.reduce((first, { date }) => (date < first ? date : first), act.date);
}

function baselineOf({ coverage, actions }: TreatyFacts): Baseline {
  if (coverage.recordedOn !== undefined) return coverage.recordedOn;
  let first: Baseline = null;
  for (const { recordedOn } of actions) {
    if (recordedOn === undefined) return null;
    if (first === null || recordedOn < first) first = recordedOn;
  }
  return first;
}

/** The last day the record spoke for before `recordedOn`: its stated end, or the last act known until then. */
function reachBefore(recordedOn: CalendarDate, late: Action, { coverage, actions }: TreatyFacts, baseline: Baseline): string | null {
  let reached: string | null = coverage.until !== undefined && (baseline === null || baseline < recordedOn) ? coverage.until : null;
  for (const act of actions) {
    if (act.recordedOn !== undefined && act.recordedOn >= recordedOn) continue;
    // A list that reaches the threshold speaks for what decides the general date, whoever acted; a partial one does not.
    if (coverage.extent === "partial" && act.state !== late.state) continue;
    if (reached === null || act.date > reached) reached = act.date;
  }
  return reached;
}
