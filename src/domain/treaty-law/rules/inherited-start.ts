// A successor continues what its predecessor had (VCSST 18, 22-23, 34, 36). Where the predecessor had consented and was not yet
// bound when the State succeeded to it, the treaty binds the successor from the day it would have bound the predecessor: Croatia
// and North Macedonia under the Child Abduction Convention from 1 December 1991, the day of Yugoslavia (Hague Conference's table).
import type { CalendarDate } from "../../kernel/index.ts";
import type { EntryIntoForce } from "../answer.ts";
import type { Clause } from "../facts/index.ts";
import type { Acts, DatedAct } from "./acts.ts";
import { participations } from "./memberships.ts";

/** The State's acts; each succession that names a predecessor not yet bound carries the day that one would have been. */
export function withInheritedStarts(own: readonly DatedAct[], acts: Acts, clause: Clause | undefined, general: EntryIntoForce): readonly DatedAct[] {
  if (!own.some(({ act }) => act.type === "succession" && act.predecessor !== undefined)) return own;
  return own.map((dated) => {
    const notBefore = predecessorsStart(dated, acts, clause, general);
    return notBefore === undefined ? dated : { ...dated, notBefore };
  });
}

function predecessorsStart({ act, day }: DatedAct, acts: Acts, clause: Clause | undefined, general: EntryIntoForce): CalendarDate | undefined {
  const predecessor = act.type === "succession" && act.predecessor !== undefined ? acts.byState.get(act.predecessor) : undefined;
  if (predecessor === undefined) return undefined;
  const succeeded = act.successionOn ?? day;
  const continued = participations(predecessor, acts.expressesConsent, clause, general).list.findLast(({ consentOn }) => consentOn <= succeeded);
  const start = continued?.start?.from;
  return start !== undefined && start > succeeded ? start : undefined;
}
