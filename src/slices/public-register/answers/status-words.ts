// The one place where a status becomes a mark, a word and a sentence.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { partyStatus, treatyStatus, type FactId, type PartyCode, type Reason, type StatusPeriod, type TreatyHistory } from "../../../domain/treaty-law/index.ts";
import { writtenDate, type Language, type MarkKind } from "../../../platform/web/index.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import type { PublicWords } from "../words/index.ts";
import type { Standing, Stands } from "./standing.ts";

/** A mark and the word beside it. */
export type Marked = { readonly kind: MarkKind; readonly word: string };

type Shown = Pick<Stands, "standing" | "basis" | "conflicts"> & { readonly period: { readonly status: string } };

const MARK: Readonly<Record<Standing, MarkKind>> = {
  "in-force": "in-force",
  "signed-not-in-force": "signed-not-in-force",
  "not-in-force": "not-in-force",
  suspended: "suspended",
  ended: "ended",
  "not-concluded": "not-yet-open",
  "no-action": "no-action",
  unknown: "unknown",
};

/** The mark of an instrument, or of a State under it, in a list. */
export function markOf(shown: Shown, words: PublicWords): Marked {
  const { standing, basis, conflicts } = shown;
  const { status } = shown.period;
  if (standing === "in-force" && conflicts.length > 0) return { kind: "in-force-disputed", word: words.status.disputed };
  if (status === "withdrawal-notified") return { kind: "withdrawal-notified", word: words.status.withdrawalNotified };
  if (standing === "in-force" && basis === "presumed") return { kind: "in-force-presumed", word: words.status.presumed };
  // Which step short of being bound it has taken is not recorded: "no action" would say more than is known.
  if (status === "not-party") return { kind: "not-in-force", word: words.status.partyWord["not-party"] };
  if (status === "consented") return { kind: "consented-waiting", word: words.status.consented };
  if (status === "former-party" || status === "consent-withdrawn" || status === "signatory-withdrawn") return { kind: "withdrawn", word: words.status.withdrawn };
  return { kind: MARK[standing], word: words.status.standing[standing] };
}

/** A standing by itself, as a list of statuses names it. */
export function standingMark(standing: Standing, words: PublicWords): Marked {
  return { kind: MARK[standing], word: words.status.standing[standing] };
}

/** The status of an instrument on the day, in one sentence that says on whose word. */
export function treatySentence(view: PublicView, treaty: Treaty, { on }: Dates, language: Language, words: PublicWords): string {
  const { entry, history } = treaty;
  const period = treatyStatus(history, on);
  const [a, b, ...more] = entry.between.map((code) => partyName(view, code, on, language.code));
  const who = a !== undefined && b !== undefined && more.length === 0 ? words.status.between(a, b) : "";
  const force = history.entryIntoForce.date;
  const ground = groundOf(view, period, history, language, words);
  const began = beganOn(history.periods, on);
  const since = began === null ? "" : words.status.since(writtenDate(began, language));
  switch (period.status) {
    case "in-force":
      return words.status.inForce(who, force === null ? null : writtenDate(force, language), ground);
    case "not-in-force":
      return entry.between.length > 0 ? words.status.signedNotInForce(who, ground) : words.status.notInForce(ground);
    case "unknown":
      return words.status.unknown;
    case "not-concluded":
      return words.status.notConcluded(who);
    case "suspended":
      return words.status.suspended(since, ground);
    case "terminated":
      return words.status.terminated(began === null ? null : writtenDate(began, language), ground);
  }
}

/** The status of a State under an instrument, in one sentence that says on whose word. */
export function partySentence(view: PublicView, { history }: Treaty, code: PartyCode, { on }: Dates, language: Language, words: PublicWords): string {
  const period = partyStatus(history, code, on);
  const party = history.parties.get(code);
  // Bound since the treaty entered into force for it, however often the grounds for saying so changed since.
  const bound = period.status === "party" ? party?.memberships.find(({ from, until }) => from <= on && (until === null || on < until))?.from : undefined;
  const began = bound ?? beganOn(party?.periods ?? history.unlisted, on);
  const since = began === null ? "" : words.status.since(writtenDate(began, language));
  return words.status.party(partyName(view, code, on, language.code), words.status.partyWord[period.status], since, groundOf(view, period, history, language, words));
}

type Dates = { readonly on: CalendarDate };

/**
 * The first day of the unbroken run of one status around the day. A run that opens with an attestation has none: somebody
 * spoke for its days, and nobody said when it began.
 */
export function beganOn<S extends string>(periods: readonly StatusPeriod<S>[], on: CalendarDate): CalendarDate | null {
  const here = periods.findIndex(({ from, until }) => (from === null || from <= on) && (until === null || on < until));
  const status = periods[here]?.status;
  let first = here;
  while (first > 0 && periods[first - 1]?.status === status) first -= 1;
  const opening = periods[first];
  return opening?.basis === "derived" && status !== "unknown" ? opening.from : null;
}

/** On whose word a status is told, and from when it is only presumed: nothing to add where it is derived from acts. */
function groundOf(view: PublicView, { basis, why }: StatusPeriod<string>, { recordEnds }: TreatyHistory, language: Language, words: PublicWords): string {
  if (basis === "derived") return "";
  const said = attestationIn(why, view);
  if (said !== undefined) return basis === "attested" ? words.status.attested(said.by, said.asPrinted) : words.status.presumedSince(said.by, said.asPrinted);
  return recordEnds === null ? words.status.presumedOnly : words.status.presumedFrom(writtenDate(recordEnds, language));
}

/** The statement that a proof rests on first; `undefined` where it rests on none. */
export function attestationIn(why: Reason, view: PublicView): AttestationUsed | undefined {
  for (const id of why.facts) {
    const fact = view.register.known.get(id);
    if (fact?.kind === "attestation") return { id, by: fact.says.by, asPrinted: fact.says.asPrinted };
  }
  for (const below of why.because) {
    const said = attestationIn(below, view);
    if (said !== undefined) return said;
  }
  return undefined;
}

type AttestationUsed = { readonly id: FactId; readonly by: string; readonly asPrinted: string };
