// VCLT 25: a treaty is applied provisionally where it says so or the negotiating States agreed, and until the State
// becomes bound, gives notice that it will not become a party, or a long-stop date is reached. It makes nobody a party
// and counts towards no threshold.
import { latest, type CalendarDate } from "../../kernel/index.ts";
import { reason, type Membership, type PartyHistory } from "../answer.ts";
import type { Clause } from "../facts/index.ts";
import { hasAct, type DatedAct } from "./acts.ts";
import { applyDelay } from "./delay.ts";

const NO_SPANS: PartyHistory["provisional"] = [];

/** The stretches in which the State applied the treaty provisionally. `acts` are its own, in order. */
export function provisionalSpans(acts: readonly DatedAct[], clause: Clause | undefined, memberships: readonly Membership[]): PartyHistory["provisional"] {
  if (!hasAct(acts, "provisionalApplication")) return NO_SPANS;
  const agreed = clause?.provisionalApplication;
  return acts.flatMap(({ act, day }) => {
    if (act.type !== "provisionalApplication") return [];
    const from = latest(act.effectiveOn ?? day, ...(agreed?.from === undefined ? [] : [agreed.from]));
    const ends = [act.until, agreed?.until, endByNotice(acts, from, clause), memberships.find((span) => span.from >= from)?.from]
      .filter((end) => end !== undefined)
      .sort();
    const until = ends[0] ?? null;
    if (until !== null && until <= from) return [];
    const why = reason("party.provisional-application", { article: agreed?.article ?? "VCLT 25", params: { from, until }, facts: [act.id] });
    return [{ from, until, why }];
  });
}

function endByNotice(acts: readonly DatedAct[], from: CalendarDate, clause: Clause | undefined): CalendarDate | undefined {
  const notice = acts.find(({ act, day }) => day >= from && (act.type === "endOfProvisionalApplication" || act.type === "declarationNotToBecomeParty"));
  return notice === undefined ? undefined : (notice.act.effectiveOn ?? applyDelay(notice.day, clause?.provisionalApplication?.noticeDelay));
}
