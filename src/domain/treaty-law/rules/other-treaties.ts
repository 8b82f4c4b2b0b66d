// What a treaty's rules may ask about other treaties: a protocol waits for its parent, an amendment counts the parties to the
// treaty it amends (VCLT 40(4)). Their own derived histories answer.
import { addDays, type CalendarDate } from "../../kernel/index.ts";
import type { Membership, TreatyHistory } from "../answer.ts";
import type { PartyCode, TreatyId } from "../facts/index.ts";
import type { Span } from "./spans.ts";

/** What a treaty's own facts do not hold: other treaties' histories, and States that ceased to exist. */
export type World = {
  readonly history: (treaty: TreatyId) => TreatyHistory | undefined;
  readonly ceased: ReadonlyMap<PartyCode, CalendarDate>;
};

export type OtherTreaties = {
  /** The general date; `null` where the treaty is known not to be in force; `undefined` where it is not known. */
  readonly entryIntoForce: (treaty: TreatyId) => CalendarDate | null | undefined;
  /** Every stretch of somebody's being a party, and the first day the list no longer speaks for; `undefined` where it leaves parties out. */
  readonly parties: (treaty: TreatyId) => { readonly memberships: readonly Span[]; readonly until: CalendarDate } | undefined;
  /** Everybody who ever was a party, as far as the list goes. */
  readonly everParties: (treaty: TreatyId) => readonly PartyCode[];
  readonly membershipsOf: (treaty: TreatyId, state: PartyCode) => readonly Membership[] | undefined;
};

/** Answers from the histories of the world. */
export function otherTreaties(world: World): OtherTreaties {
  return {
    entryIntoForce: (treaty) => {
      const general = world.history(treaty)?.entryIntoForce;
      return general === undefined || !general.known ? undefined : general.date;
    },
    everParties: (treaty) => [...(world.history(treaty)?.parties.values() ?? [])].flatMap(({ code, memberships }) => (memberships.length === 0 ? [] : [code])),
    membershipsOf: (treaty, state) => world.history(treaty)?.parties.get(state)?.memberships,
    parties: (treaty) => {
      const history = world.history(treaty);
      // A list that stops at the threshold gives a total too small.
      if (history === undefined || history.extent !== "complete" || history.recordEnds === null) return undefined;
      return { memberships: [...history.parties.values()].flatMap(({ memberships }) => memberships), until: addDays(history.recordEnds, 1) };
    },
  };
}
