// A State may leave and come back; its consent on a day is the one by which it takes part then.
import type { CalendarDate } from "../../../kernel/index.ts";
import type { TreatyHistory } from "../../answer.ts";
import type { PartyCode } from "../../facts/index.ts";
import type { ReadAct } from "../readings.ts";

/** The first consent since the State last left, done by the day asked for. `consents` are in order of day. */
export function currentConsent(consents: readonly ReadAct[], history: TreatyHistory, state: PartyCode, on: CalendarDate): ReadAct | undefined {
  const own = consents.filter(({ act, day }) => act.state === state && day <= on);
  const left = history.parties.get(state)?.memberships.flatMap(({ until }) => (until !== null && until <= on ? [until] : [])).at(-1);
  return left === undefined ? own[0] : (own.find(({ day }) => day >= left) ?? own.at(-1));
}
