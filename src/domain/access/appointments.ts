// May this person be put into this post, as holder or standing in? Pure: what is known in, refusals out.
// Nobody gives rights to themselves: who keeps the office cannot thereby open its files (house rule, separation of duties).
import type { CalendarDate } from "../kernel/index.ts";
import type { PersonId, PostId, Term } from "./standing.ts";

export type AppointmentRefusal =
  | { readonly code: "own-appointment" }
  | { readonly code: "account-closed" }
  | { readonly code: "post-not-there"; readonly from: CalendarDate; readonly until: CalendarDate | null }
  | { readonly code: "held-by-another"; readonly person: PersonId; readonly from: CalendarDate; readonly until: CalendarDate | null }
  | { readonly code: "ends-before-it-begins" }
  | { readonly code: "covers-the-own-post" }
  | { readonly code: "cover-too-long"; readonly longestDays: number };

export type Appointment = Term & { readonly post: PostId; readonly person: PersonId };

export type KnownToAppoint = {
  readonly postTerm: Term;
  /** Everyone who holds, held or will hold the post. */
  readonly holders: readonly (Term & { readonly person: PersonId })[];
  readonly accountClosed: boolean;
  /** Who appoints; `null`: the operator of the machine. */
  readonly by: PersonId | null;
};

/** Standing in is for a while: longer, and it is an appointment that nobody decided. */
export const LONGEST_COVER_DAYS = 366;

export function refusalOfHolding(wanted: Appointment, known: KnownToAppoint): AppointmentRefusal | undefined {
  const shared = refusalOfEither(wanted, known);
  if (shared !== undefined) return shared;
  const other = known.holders.find((held) => overlap(held, wanted));
  return other === undefined ? undefined : { code: "held-by-another", person: other.person, from: other.from, until: other.until };
}

/** A cover always ends; the holder of the post does not stand in for themselves. @param days how long it lasts */
export function refusalOfCover(wanted: Appointment & { readonly until: CalendarDate }, days: number, known: KnownToAppoint): AppointmentRefusal | undefined {
  const shared = refusalOfEither(wanted, known);
  if (shared !== undefined) return shared;
  if (known.holders.some((held) => held.person === wanted.person && overlap(held, wanted))) return { code: "covers-the-own-post" };
  return days > LONGEST_COVER_DAYS ? { code: "cover-too-long", longestDays: LONGEST_COVER_DAYS } : undefined;
}

function refusalOfEither(wanted: Appointment, { postTerm, accountClosed, by }: KnownToAppoint): AppointmentRefusal | undefined {
  if (by === wanted.person) return { code: "own-appointment" };
  if (accountClosed) return { code: "account-closed" };
  if (wanted.until !== null && wanted.until <= wanted.from) return { code: "ends-before-it-begins" };
  if (wanted.from < postTerm.from || (postTerm.until !== null && (wanted.until === null ? wanted.from >= postTerm.until : wanted.until > postTerm.until))) {
    return { code: "post-not-there", ...postTerm };
  }
  return undefined;
}

function overlap(a: Term, b: Term): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);
}
