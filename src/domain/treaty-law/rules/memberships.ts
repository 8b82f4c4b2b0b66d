// A State has a list of periods, not one date: it may leave and come back (VCLT 54, 68, 70; Bolivia under the 1961
// Convention, the United States under the Paris Agreement). Fold over its acts in order of day.
import type { CalendarDate } from "../../kernel/index.ts";
import { reason, type EntryIntoForce, type Membership, type Reason } from "../answer.ts";
import type { ActionType, Clause } from "../facts/index.ts";
import type { DatedAct } from "./acts.ts";
import { isNotice } from "./consent-kinds.ts";
import { membershipStart, type MembershipStart } from "./membership-start.ts";
import { findRevocation, withdrawalEffect, type Conflict, type WithdrawalEffect } from "./withdrawal.ts";

/** One consent until it was withdrawn, with its notice if any. */
export type Participation = {
  readonly consentOn: CalendarDate;
  readonly start: MembershipStart | null;
  readonly notice: { readonly day: CalendarDate; readonly effect: WithdrawalEffect } | null;
  /** Notices that were revoked before they took effect, each from its receipt until the revocation. */
  readonly revoked: readonly { readonly from: CalendarDate; readonly until: CalendarDate; readonly why: Reason }[];
};

type Opening = Pick<Participation, "consentOn" | "start">;

export type Participations = { readonly list: readonly Participation[]; readonly ignored: readonly Reason[] };

/** Groups a State's acts into participations. `acts` are the State's own, in order of day. */
export function participations(acts: readonly DatedAct[], expressesConsent: (type: ActionType) => boolean, clause: Clause | undefined, general: EntryIntoForce): Participations {
  if (!acts.some(({ act }) => isNotice(act.type) || act.type === "revocation")) return withoutNotice(acts.filter(({ act }) => expressesConsent(act.type)), clause, general);
  const list: Participation[] = [];
  const ignored: Reason[] = [];
  const used = new Set<string>();
  let consents: DatedAct[] = [];
  let revoked: Participation["revoked"] = [];
  const opened = () => afterEarlier(earliestStart(consents, clause, general), list.at(-1));
  for (const dated of acts) {
    const { act, day } = dated;
    if (expressesConsent(act.type)) consents.push(dated);
    if (!isNotice(act.type)) continue;
    const open = opened();
    if (open === null) {
      // Given in several capitals: the first to be received counts.
      if (stillRuns(list.at(-1), day)) continue;
      ignored.push(reason("withdrawal.without-consent", { params: { received: day }, facts: [act.id] }));
      continue;
    }
    const since = open.start?.from ?? null;
    const notYetBound = general.known && (since === null || day < since);
    const effect = withdrawalEffect(clause, { act, day, generalDate: general.date, partySince: since, notYetBound, conflicts: conflictsOf(acts) });
    if (effect.effect === "none") {
      ignored.push(effect.why);
      continue;
    }
    const revocation = findRevocation(acts, dated, effect);
    if (revocation !== undefined) {
      const why = reason("withdrawal.revoked", { article: "VCLT 68", params: { received: day, revoked: revocation.day }, facts: [act.id, revocation.act.id] });
      ignored.push(why);
      used.add(revocation.act.id);
      revoked = [...revoked, { from: day, until: revocation.day, why }];
      continue;
    }
    list.push({ ...open, notice: { day, effect }, revoked });
    consents = [];
    revoked = [];
  }
  const last = opened();
  if (last !== null) list.push({ ...last, notice: null, revoked });
  return { list, ignored: [...ignored, ...inVain(acts, used)] };
}

/** VCLT 68: once the notice has taken effect, or where there is none, nothing is left to be revoked. */
function inVain(acts: readonly DatedAct[], used: ReadonlySet<string>): Reason[] {
  return acts.flatMap(({ act, day }) => (act.type !== "revocation" || used.has(act.id) ? [] : [reason("withdrawal.revoked-in-vain", { article: "VCLT 68", params: { received: day }, facts: [act.id] })]));
}

const NONE: readonly never[] = [];

/** As with most States: it consented, once or several times, and never gave notice. */
function withoutNotice(consents: readonly DatedAct[], clause: Clause | undefined, general: EntryIntoForce): Participations {
  const open = earliestStart(consents, clause, general);
  return { list: open === null ? NONE : [{ ...open, notice: null, revoked: NONE }], ignored: NONE };
}

function stillRuns(participation: Participation | undefined, day: CalendarDate): boolean {
  const effect = participation?.notice?.effect;
  return effect !== undefined && (effect.effect !== "ends" || day <= effect.on);
}

function conflictsOf(acts: readonly DatedAct[]): Conflict[] {
  return acts.flatMap(({ act, day }) => (act.type === "armedConflict" ? [{ fact: act.id, from: day, until: act.until ?? null }] : []));
}

/** Who consents anew while still bound by an earlier consent is bound by the new one when the earlier ends: one period, then another. */
function afterEarlier(open: Opening | null, earlier: Participation | undefined): Opening | null {
  const ends = earlier?.notice?.effect;
  const start = open?.start ?? null;
  const wasBound = (earlier?.start ?? null) !== null;
  if (open === null || start === null || ends?.effect !== "ends" || !wasBound || start.from >= ends.on) return open;
  const why = reason("party.after-earlier-participation", { params: { date: ends.on, own: start.from }, because: [start.why, ends.why] });
  return { ...open, start: { from: ends.on, why } };
}

/** The memberships that follow: `[from, until)`, ended by a notice in effect or by the end of the State itself. */
export function memberships(list: readonly Participation[], ceased: CalendarDate | undefined): Membership[] {
  return list.map((participation, n) => membershipOf(participation, list[n + 1], ceased)).filter((membership) => membership !== null);
}

function membershipOf({ start, notice }: Participation, next: Participation | undefined, ceased: CalendarDate | undefined): Membership | null {
  if (start === null) return null;
  // When a notice took effect is not known where no clause is recorded: at the latest when the next consent did.
  const ended = notice?.effect.effect === "ends" ? notice.effect : notice === null ? null : latestEnd(notice.effect, next);
  const gone = ceased !== undefined && (ended === null || ceased < ended.on);
  const until = gone ? ceased : (ended?.on ?? null);
  if (until !== null && until <= start.from) return null;
  const endedBy = gone ? reason("party.state-ceased", { params: { date: ceased } }) : ended?.why;
  return endedBy === undefined ? { from: start.from, until, why: start.why } : { from: start.from, until, why: start.why, endedBy };
}

function latestEnd({ why }: WithdrawalEffect, next: Participation | undefined): { readonly on: CalendarDate; readonly why: Reason } | null {
  const start = next?.start ?? null;
  return start === null ? null : { on: start.from, why };
}

/** Several deposits before a notice (three capitals, or accession after succession): the earliest effect binds. */
function earliestStart(consents: readonly DatedAct[], clause: Clause | undefined, general: EntryIntoForce): Opening | null {
  let start: MembershipStart | null = null;
  for (const consent of consents) {
    const its = membershipStart(consent, clause, general);
    if (its !== null && (start === null || its.from < start.from)) start = its;
  }
  return consents[0] === undefined ? null : { consentOn: consents[0].day, start };
}
