// The life of an instrument as the plot takes it: milestones, signatures, consents, withdrawals, and its stretches in force.
import { findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";
import { isConsent, type Action, type TreatyFacts } from "../../../domain/treaty-law/index.ts";
import type { Place } from "../../../platform/web/index.ts";
import type { LifeEvent, TreatyLife } from "../../../platform/web/plots/index.ts";
import { titleOf } from "../answers/select-treaties.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

/** Nothing to draw where fewer than two dated events are known. */
export function lifeOf(view: PublicView, place: Place, treaty: Treaty, facts: TreatyFacts): TreatyLife | undefined {
  const words = wordsOf(place.language).treaty;
  const { entry, history } = treaty;
  const events = (wanted: (act: Action) => boolean) => facts.actions.filter(wanted).flatMap((act) => eventOf(view, place, act));
  const force = history.entryIntoForce.date;
  const adopted = entry.adoptedOn === null ? undefined : findCalendarDate(entry.adoptedOn);
  const milestones = [...(adopted === undefined ? [] : [{ date: adopted, label: words.adoptedEvent }]), ...(force === null ? [] : [{ date: force, label: words.forceEvent }])];
  const signatures = events(({ type }) => type === "signature" || type === "definitiveSignature");
  const consents = events(({ type }) => isConsent(type));
  const withdrawals = events(({ type }) => type === "withdrawal" || type === "denunciation");
  if (milestones.length + signatures.length + consents.length < 2) return undefined;
  const when = facts.clause?.entryIntoForce?.when;
  return {
    id: `life-${entry.slug}`,
    title: titleOf(treaty, place.language.code),
    description: words.lifeDescription,
    milestones,
    signatures,
    consents,
    withdrawals,
    spans: force === null ? [] : [{ from: force, until: history.periods.find(({ status }) => status === "terminated")?.from ?? null, kind: "in-force" }],
    ...(when?.type === "count" ? { threshold: { count: when.n, label: words.needed(when.n) } } : {}),
    on: { date: place.dates.on, label: words.on },
    words: { signatures: words.signatures, consents: words.consents, withdrawals: words.withdrawals, date: words.date, event: words.event },
  };
}

function eventOf(view: PublicView, place: Place, { date, type, state }: Action): LifeEvent[] {
  const day: CalendarDate | undefined = findCalendarDate(date);
  if (day === undefined) return [];
  const who = state === null ? "" : `, ${partyName(view, state, place.dates.on, place.language.code)}`;
  return [{ date: day, label: `${wordsOf(place.language).fact.acts[type]}${who}` }];
}
