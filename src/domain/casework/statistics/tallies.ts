// What one request gives to which tables: its tallies. Requests that are alike in a tally can be added up before they are told, as a database does.
import { ageBandOf, type AgeBand } from "./measures.ts";
import type { CountedRequest, Ending, Measured } from "./measure-request.ts";

export const LEGS = ["to-send", "to-acknowledge", "to-execute", "agency", "endorser", "authority", "court", "executing", "abroad"] as const;
export type Leg = (typeof LEGS)[number];

type Direction = CountedRequest["direction"];

/** `flow` is every request's; `pending…` those that have not ended; the others those counted in the period. Years, and whole days. */
export type Tally =
  | { readonly tally: "flow"; readonly direction: Direction; readonly made: number | null; readonly ended: number | null; readonly ending: Ending | null; readonly partly: boolean }
  | { readonly tally: "pending-desk"; readonly desk: string; readonly band: AgeBand }
  | { readonly tally: "pending-country"; readonly direction: Direction; readonly country: string; readonly band: AgeBand }
  | { readonly tally: "pending-agency"; readonly direction: Direction; readonly agency: string; readonly band: AgeBand }
  | { readonly tally: "pending-kinds"; readonly kinds: readonly string[]; readonly band: AgeBand }
  | { readonly tally: "pending-offences"; readonly offences: readonly string[]; readonly band: AgeBand }
  | { readonly tally: "outcome"; readonly kinds: readonly string[]; readonly ending: Ending | null }
  | { readonly tally: "basis"; readonly direction: Direction; readonly basis: string | null }
  | { readonly tally: "balance"; readonly direction: Direction; readonly country: string; readonly ending: Ending | null }
  | { readonly tally: "returns" | "refusals"; readonly direction: Direction; readonly reason: string }
  | { readonly tally: "leg"; readonly direction: Direction; readonly leg: Leg; readonly urgent: boolean; readonly days: number };

/** Every tally of one request. */
export function talliesOf(measured: Measured, fromYear: number): readonly Tally[] {
  const { of: { direction }, countedOn, endedOn, ending, partly } = measured;
  const made = yearOf(countedOn);
  return [
    { tally: "flow", direction, made, ended: yearOf(endedOn), ending, partly },
    ...(ending === null ? pendingTallies(measured) : []),
    ...(made !== null && made >= fromYear ? periodTallies(measured) : []),
  ];
}

/** What was not sent or received yet is pending on a desk, and of no country's, kind's or agency's requests. */
function pendingTallies({ of: { direction, country, agency, kinds, offences }, countedOn, age, desk }: Measured): readonly Tally[] {
  const band = ageBandOf(age);
  const onDesk: Tally = { tally: "pending-desk", desk, band };
  if (countedOn === null) return [onDesk];
  return [onDesk, { tally: "pending-country", direction, country, band }, { tally: "pending-agency", direction, agency, band }, { tally: "pending-kinds", kinds, band }, { tally: "pending-offences", offences, band }];
}

function periodTallies({ of: { direction, country, kinds, basis, urgent }, ending, returned, refusedFor, legs }: Measured): readonly Tally[] {
  const taken: readonly (readonly [Leg, number | null])[] = [["to-send", legs.toSend], ["to-acknowledge", legs.toAcknowledge], ["to-execute", legs.toExecute], ...LEGS.slice(3).map((leg) => [leg, legs.onDesk.get(leg as "agency") ?? null] as const)];
  return [
    { tally: "outcome", kinds, ending },
    { tally: "basis", direction, basis },
    { tally: "balance", direction, country, ending },
    ...returned.map((reason): Tally => ({ tally: "returns", direction, reason })),
    ...refusedFor.map((reason): Tally => ({ tally: "refusals", direction, reason })),
    ...taken.flatMap(([leg, days]): Tally[] => (days === null ? [] : [{ tally: "leg", direction, leg, urgent, days }])),
  ];
}

const yearOf = (day: string | null) => (day === null ? null : Number(day.slice(0, 4)));
