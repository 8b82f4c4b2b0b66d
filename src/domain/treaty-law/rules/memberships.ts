// A State has a list of periods, not one date: it may leave and come back (VCLT 54, 68, 70; Bolivia under the 1961
// Convention, the United States under the Paris Agreement). Fold over its acts in order of day.
import type { CalendarDate } from "../../kernel/index.ts";
import { reason, type EntryIntoForce, type Membership, type Reason } from "../answer.ts";
import type { Clause } from "../facts/index.ts";
import { isConsent } from "../facts/index.ts";
import type { DatedAct } from "./acts.ts";
import { membershipStart, type MembershipStart } from "./membership-start.ts";
import { withdrawalEffect, type WithdrawalEffect } from "./withdrawal.ts";

/** One consent until it was withdrawn, with its notice if any. */
export type Participation = {
  readonly consentOn: CalendarDate;
  readonly start: MembershipStart | null;
  readonly notice: { readonly day: CalendarDate; readonly effect: WithdrawalEffect } | null;
};

export type Participations = { readonly list: readonly Participation[]; readonly ignored: readonly Reason[] };

/** Groups a State's acts into participations. `acts` are the State's own, in order of day. */
export function participations(acts: readonly DatedAct[], clause: Clause | undefined, general: EntryIntoForce): Participations {
  const list: Participation[] = [];
  const ignored: Reason[] = [];
  let consents: DatedAct[] = [];
  for (const dated of acts) {
    const { act, day } = dated;
    if (isConsent(act.type)) consents.push(dated);
    if (!isNotice(act.type)) continue;
    const open = earliestStart(consents, clause, general);
    if (open === null) {
      ignored.push(reason("withdrawal.without-consent", { params: { received: day }, facts: [act.id] }));
      continue;
    }
    const effect = withdrawalEffect(clause, { act, day, generalDate: general.date, partySince: open.start?.from ?? null });
    if (effect.effect === "none") {
      ignored.push(effect.why);
      continue;
    }
    const revocation = acts.find((other) => revokes(other, dated, effect));
    if (revocation !== undefined) {
      ignored.push(reason("withdrawal.revoked", { article: "VCLT 68", params: { received: day, revoked: revocation.day }, facts: [act.id, revocation.act.id] }));
      continue;
    }
    list.push({ ...open, notice: { day, effect } });
    consents = [];
  }
  const last = earliestStart(consents, clause, general);
  if (last !== null) list.push({ ...last, notice: null });
  return { list, ignored };
}

/** The memberships that follow: `[from, until)`, ended by a notice in effect or by the end of the State itself. */
export function memberships(list: readonly Participation[], ceased: CalendarDate | undefined): Membership[] {
  return list.flatMap(({ start, notice }) => {
    if (start === null) return [];
    const ended = notice?.effect.effect === "ends" ? notice.effect : null;
    const gone = ceased !== undefined && (ended === null || ceased < ended.on);
    const until = gone ? ceased : (ended?.on ?? null);
    if (until !== null && until <= start.from) return [];
    const endedBy = gone ? reason("party.state-ceased", { params: { date: ceased } }) : ended?.why;
    return [{ from: start.from, until, why: start.why, ...(endedBy === undefined ? {} : { endedBy }) }];
  });
}

/** Several deposits before a notice (three capitals, or accession after succession): the earliest effect binds. */
function earliestStart(consents: readonly DatedAct[], clause: Clause | undefined, general: EntryIntoForce): Omit<Participation, "notice"> | null {
  const [first, ...rest] = consents;
  if (first === undefined) return null;
  let start = membershipStart(first, clause, general);
  for (const other of rest) {
    const its = membershipStart(other, clause, general);
    if (its !== null && (start === null || its.from < start.from)) start = its;
  }
  return { consentOn: first.day, start };
}

function isNotice(type: string): boolean {
  return type === "withdrawal" || type === "denunciation" || type === "lossOfMembership";
}

/** VCLT 68: only before the notice takes effect. A revocation names its notice, or follows it. */
function revokes({ act, day }: DatedAct, notice: DatedAct, effect: WithdrawalEffect): boolean {
  if (act.type !== "revocation" || day < notice.day) return false;
  if (act.refersTo !== undefined && act.refersTo !== notice.act.id) return false;
  return effect.effect !== "ends" || day < effect.on;
}
