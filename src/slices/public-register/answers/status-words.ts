// The one place where a status becomes a mark, a word and a sentence.
import type { PartyStatus, StatusPeriod, TreatyStatus } from "../../../domain/treaty-law/index.ts";
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
  if (status === "former-party" || status === "signatory-withdrawn") return { kind: "withdrawn", word: words.status.withdrawn };
  return { kind: MARK[standing], word: words.status.standing[standing] };
}

/** The status of an instrument on the day, in one sentence. */
export function treatySentence(view: PublicView, treaty: Treaty, period: StatusPeriod<TreatyStatus>, language: Language, words: PublicWords, on: string): string {
  const { between } = treaty.entry;
  const names = between.map((code) => partyName(view, code, on as never, language.code));
  const who = names.length === 2 ? words.status.between(names[0] ?? "", names[1] ?? "") : "";
  const exact = treaty.history.entryIntoForce.date;
  const since = exact === null ? words.status.exactNotRecorded : words.status.since(writtenDate(exact, language));
  switch (period.status) {
    case "in-force":
      return period.basis === "presumed" ? words.status.inForcePresumed(who, since) : period.basis === "attested" ? words.status.inForceAttested(who, since) : words.status.inForce(who, since);
    case "not-in-force":
      return between.length > 0 ? words.status.signedNotInForce(who) : words.status.notInForce;
    case "unknown":
      return words.status.unknown;
    case "not-concluded":
      return words.status.notConcluded(who);
    case "suspended":
      return words.status.suspended;
    case "terminated":
      return words.status.terminated;
  }
}

/** The status of a State under an instrument, in one sentence. */
export function partySentence(name: string, period: StatusPeriod<PartyStatus>, language: Language, words: PublicWords): string {
  const since = period.from === null ? "" : words.status.sinceDay(writtenDate(period.from, language));
  return words.status.party(name, words.status.partyWord[period.status], since, period.basis === "presumed");
}
