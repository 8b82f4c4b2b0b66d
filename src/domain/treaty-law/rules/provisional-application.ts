// VCLT 25: a treaty is applied provisionally where it says so or the negotiating States agreed, and until the State
// becomes bound, gives notice that it will not become a party, or a long-stop date is reached. It makes nobody a party
// and counts towards no threshold.
import { latest, type CalendarDate } from "../../kernel/index.ts";
import { reason, type Membership, type PartyHistory } from "../answer.ts";
import type { Clause } from "../facts/index.ts";
import { hasAct, type DatedAct } from "./acts.ts";
import { applyDelay } from "./delay.ts";

/** The flag on a declaration by which a State does not apply provisionally what others do on signing (Energy Charter art. 45(2)). */
export const NOT_PROVISIONALLY = "no-provisional-application";

const NO_SPANS: PartyHistory["provisional"] = [];

/** The stretches in which the State applied the treaty provisionally. `acts` are its own, in order. */
export function provisionalSpans(acts: readonly DatedAct[], clause: Clause | undefined, memberships: readonly Membership[]): PartyHistory["provisional"] {
  const agreed = clause?.provisionalApplication;
  if (agreed?.by === undefined && !hasAct(acts, "provisionalApplication")) return NO_SPANS;
  const declined = acts.some(({ act }) => act.type === "declaration" && act.flag === NOT_PROVISIONALLY);
  const begins = acts.filter(({ act }) => act.type === "provisionalApplication" || (!declined && agreed?.by?.includes(act.type) === true));
  const spans: PartyHistory["provisional"][number][] = [];
  for (const { act, day } of begins) {
    const from = latest(act.effectiveOn ?? day, ...(agreed?.from === undefined ? [] : [agreed.from]));
    const ends = [act.type === "provisionalApplication" ? act.until : undefined, agreed?.until, endByNotice(acts, from, clause), memberships.find((span) => span.until === null || span.until > from)?.from]
      .filter((end) => end !== undefined)
      .sort();
    const until = ends[0] ?? null;
    const before = spans.at(-1);
    if ((until !== null && until <= from) || (before !== undefined && (before.until === null || from < before.until))) continue;
    spans.push({ from, until, why: reason("party.provisional-application", { article: agreed?.article ?? "VCLT 25", params: { from, until }, facts: [act.id] }) });
  }
  return spans;
}

function endByNotice(acts: readonly DatedAct[], from: CalendarDate, clause: Clause | undefined): CalendarDate | undefined {
  const notice = acts.find(({ act, day }) => day >= from && (act.type === "endOfProvisionalApplication" || act.type === "declarationNotToBecomeParty"));
  return notice === undefined ? undefined : (notice.act.effectiveOn ?? applyDelay(notice.day, clause?.provisionalApplication?.noticeDelay));
}
