// The ladder of one State under a treaty (VCLT 2(1)(f)-(g), 18, 54-72), as its acts prove it: signatory, contracting State,
// party, leaving, former party. A rung holds for a stretch of days; where rungs overlap, the first on the ladder holds.
import { addDays, type CalendarDate, type Interval } from "../../kernel/index.ts";
import { reason, type Membership, type PartyStatus, type Reason, type UnknownReason } from "../answer.ts";
import type { Coverage } from "../facts/index.ts";
import { isSignature, type DatedAct } from "./acts.ts";
import type { Participation } from "./memberships.ts";

export type Rung = Interval & {
  readonly status: PartyStatus;
  readonly why: Reason;
  /** Where the acts themselves leave the status open: why. */
  readonly unknown?: UnknownReason;
  /** After the record ends: said all the same, presumed to go on, or open to what later acts may have changed. */
  readonly afterRecord: "same" | "presumed" | "open";
};

export type PartyRecord = {
  readonly own: readonly DatedAct[];
  readonly participations: readonly Participation[];
  readonly memberships: readonly Membership[];
  /** The day the State ceased to exist. */
  readonly ceased: CalendarDate | undefined;
  /** The last day the list speaks for this State. */
  readonly recordEnds: CalendarDate | null;
  /** Is it known whether and when the treaty itself entered into force? */
  readonly generalKnown: boolean;
  /** The last day for which the list shows that the treaty is not in force, where it is not. */
  readonly notInForceUntil: CalendarDate | null;
};

/** Everything the State's acts show, each with its proof. Of several consents or departures the latest goes first. */
export function ladderOf(record: PartyRecord, coverage: Coverage): readonly Rung[] {
  const { ceased, participations, memberships } = record;
  const ladder: Rung[] = [];
  if (ceased !== undefined) ladder.push({ from: ceased, until: null, status: "ceased-to-exist", why: reason("party.state-ceased", { params: { date: ceased } }), afterRecord: "same" });
  for (const membership of memberships) addMember(ladder, membership, participations);
  for (const participation of participations.toReversed()) addContracting(ladder, participation, record);
  for (const membership of memberships.toReversed()) addFormer(ladder, membership);
  for (const participation of participations.toReversed()) addConsentWithdrawn(ladder, participation, record);
  addSignatory(ladder, record, coverage);
  return ladder;
}

/** Bound, also after notice of withdrawal until it takes effect (VCLT 70). */
function addMember(ladder: Rung[], { from, until, why }: Membership, participations: readonly Participation[]): void {
  const own = participations.find(({ start }) => start?.from === from);
  const exactFrom = own?.start?.atTheLatest;
  if (exactFrom !== undefined) add(ladder, { ...within({ from, until: exactFrom }, from, until), status: "unknown", why, unknown: { code: "start-not-exact", params: { first: from, last: exactFrom } }, afterRecord: "same" });
  for (const pending of own?.revoked ?? []) {
    const notified = reason("party.withdrawal-notified", { params: { received: pending.from, until: null }, because: [pending.why, why] });
    add(ladder, { ...within(pending, from, until), status: "withdrawal-notified", why: notified, afterRecord: "presumed" });
  }
  const notice = own?.notice ?? null;
  if (notice !== null) {
    const { effect } = notice;
    const leaving = { from: notice.day > from ? notice.day : from, until };
    const notified = reason("party.withdrawal-notified", { params: { received: notice.day, until }, because: [effect.why, why] });
    if (effect.effect !== "unknown") add(ladder, { ...leaving, status: "withdrawal-notified", why: notified, afterRecord: "presumed" });
    else add(ladder, { ...leaving, status: "unknown", why: effect.why, unknown: { code: "withdrawal-clause-not-recorded", params: { received: notice.day } }, afterRecord: "same" });
  }
  add(ladder, { from, until, status: "party", why: reason("party.bound", { params: { since: from }, because: [why] }), afterRecord: "presumed" });
}

/** Consent given, the treaty not (yet) in force for the State. */
function addContracting(ladder: Rung[], { consentOn, start, notice }: Participation, { own, generalKnown, notInForceUntil }: PartyRecord): void {
  const takenBack = notice?.effect.effect === "ends" ? notice.effect.on : null;
  const fact = own.find(({ day }) => day === consentOn)?.act.id;
  const facts = fact === undefined ? [] : [fact];
  if (start !== null) {
    // It waits for a day, not for an act: so it goes on after the record ends, unless the consent was taken back.
    const why = reason("party.consented", { article: "VCLT 2(1)(f)", params: { consent: consentOn, from: start.from }, facts, because: [start.why] });
    return add(ladder, { from: consentOn, until: takenBack !== null && takenBack < start.from ? takenBack : start.from, status: "consented", why, afterRecord: "presumed" });
  }
  const why = reason("party.consented-treaty-not-in-force", { article: "VCLT 2(1)(f)", params: { consent: consentOn }, facts });
  if (generalKnown) {
    // That the treaty is not in force is counted from the consents on the list, this one among them: so it is taken to stand.
    const shown = notInForceUntil === null ? null : addDays(notInForceUntil, 1);
    if (shown !== null) add(ladder, { from: consentOn, until: takenBack !== null && takenBack < shown ? takenBack : shown, status: "consented", why, afterRecord: "presumed" });
    return add(ladder, { from: consentOn, until: takenBack, status: "consented", why, afterRecord: "open" });
  }
  const unknown = { code: "entry-into-force-not-known", params: {} };
  add(ladder, { from: consentOn, until: takenBack, status: "unknown", why: reason("party.entry-into-force-not-known", { because: [why] }), unknown, afterRecord: "same" });
}

function addFormer(ladder: Rung[], { until, why, endedBy }: Membership): void {
  if (until === null) return;
  const because = endedBy === undefined ? [why] : [endedBy, why];
  add(ladder, { from: until, until: null, status: "former-party", why: reason("party.left", { article: "VCLT 70", params: { until }, because }), afterRecord: "presumed" });
}

/** Consent withdrawn before the treaty was ever in force for the State. */
function addConsentWithdrawn(ladder: Rung[], { notice }: Participation, { generalKnown }: PartyRecord): void {
  if (notice?.effect.effect !== "ends") return;
  const { on, why } = notice.effect;
  const [status, rule] = generalKnown
    ? (["consent-withdrawn", "party.consent-withdrawn"] as const)
    : // Former party or never one: whether the treaty was in force for it by then is not known, only that it is not bound.
      (["not-party", "party.notice-took-effect"] as const);
  add(ladder, { from: on, until: null, status, why: reason(rule, { params: { until: on }, because: [why] }), afterRecord: "presumed" });
}

/** The duty of VCLT 18 begins with the signature, and ends for a State that makes clear it will not become a party. */
function addSignatory(ladder: Rung[], record: PartyRecord, coverage: Coverage): void {
  const signature = record.own.find(({ act }) => isSignature(act));
  if (signature === undefined) return;
  const refusal = record.own.find(({ act }) => act.type === "declarationNotToBecomeParty");
  if (refusal !== undefined) addSigned(ladder, record, coverage, signature, refusal);
  addSigned(ladder, record, coverage, signature, undefined);
}

function addSigned(ladder: Rung[], { participations }: PartyRecord, coverage: Coverage, signature: DatedAct, refusal: DatedAct | undefined): void {
  const status = refusal === undefined ? "signatory" : "signatory-withdrawn";
  const facts = refusal === undefined ? [signature.act.id] : [signature.act.id, refusal.act.id];
  const why = reason(`party.${status}`, { article: "VCLT 18", params: { signed: signature.day, declared: refusal?.day ?? null }, facts });
  const from = refusal !== undefined && refusal.day > signature.day ? refusal.day : signature.day;
  const consentFollows = participations.length > 0;
  if (coverage.extent === "complete" || consentFollows) return add(ladder, { from, until: null, status, why, afterRecord: consentFollows ? "same" : "open" });
  // A list that may leave acts out cannot show that no consent followed.
  add(ladder, { from, until: null, status: "unknown", why: partialList(coverage, [why]), unknown: notCovered(coverage), afterRecord: "same" });
}

/** The list may leave acts out: its silence proves nothing. */
export function partialList({ extent }: Coverage, because: readonly Reason[]): Reason {
  return reason("record.partial-list", { params: { extent }, because });
}

/** The same, as the reason for an unknown. */
export function notCovered({ extent }: Coverage): UnknownReason {
  return { code: extent === "partial" ? "list-partial" : "list-to-threshold", params: {} };
}

function add(ladder: Rung[], rung: Rung): void {
  if (rung.until === null || (rung.from !== null && rung.from < rung.until)) ladder.push(rung);
}

function within(span: { from: CalendarDate; until: CalendarDate }, from: CalendarDate, until: CalendarDate | null): { from: CalendarDate; until: CalendarDate } {
  return { from: span.from > from ? span.from : from, until: until !== null && until < span.until ? until : span.until };
}
