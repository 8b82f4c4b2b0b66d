// The life of an instrument as the plot takes it: milestones, signatures, consents, withdrawals, and its stretches in force.
import { findCalendarDate, type CalendarDate } from "../../../domain/kernel/index.ts";
import { isConsent, type Action, type TreatyFacts, type TreatyHistory } from "../../../domain/treaty-law/index.ts";
import { writtenDate, type Place } from "../../../platform/web/index.ts";
import type { LifeEvent, LifeSpan, TreatyLife } from "../../../platform/web/plots/index.ts";
import { titleOf } from "../answers/title.ts";
import { partyName, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf, type PublicWords } from "../words/index.ts";

type TreatyWords = PublicWords["treaty"];

/** With more acts the plot counts them one by one. */
const MOST_JOINED = 8;

/** Nothing to draw where no day is known. */
export function lifeOf(view: PublicView, place: Place, treaty: Treaty, facts: TreatyFacts): TreatyLife | undefined {
  const words = wordsOf(place.language).treaty;
  const { entry, history } = treaty;
  const events = (wanted: (act: Action) => boolean) => eventsOf(view, place, facts.actions.filter(wanted));
  const force = history.entryIntoForce.date;
  const adopted = entry.adoptedOn === null ? undefined : findCalendarDate(entry.adoptedOn);
  const milestones = [...(adopted === undefined ? [] : [{ date: adopted, label: words.adoptedEvent }]), ...(force === null ? [] : [{ date: force, label: words.forceEvent }]), ...turnsOf(history, place.dates.on, words)];
  const signatures = events(({ type }) => type === "signature" || type === "definitiveSignature");
  const consents = events(({ type }) => isConsent(type));
  const withdrawals = events(({ type }) => type === "withdrawal" || type === "denunciation");
  if (milestones.length + signatures.length + consents.length === 0) return undefined;
  const when = facts.clause?.entryIntoForce?.when;
  return {
    id: `life-${entry.slug}`,
    title: titleOf(treaty, place.language.code),
    description: words.lifeDescription,
    milestones,
    signatures,
    consents,
    withdrawals,
    spans: spansOf(history, place.dates.on),
    ...(when?.type === "count" ? { threshold: { count: when.n, label: words.needed(when.n) } } : {}),
    on: { date: place.dates.on, label: words.on(writtenDate(place.dates.on, place.language)) },
    words: { signatures: words.signatures, consents: words.consents, withdrawals: words.withdrawals, date: words.date, event: words.event },
  };
}

/** Where it is in force: as a line where derived or attested, dotted where presumed. What has no first day is not drawn. */
function spansOf({ periods }: TreatyHistory, on: CalendarDate): LifeSpan[] {
  return periods.flatMap(({ status, basis, from, until }) => {
    if (status !== "in-force" || from === null || from > on) return [];
    return [{ from, until, kind: basis === "presumed" ? ("in-force-presumed" as const) : ("in-force" as const) }];
  });
}

/** Where it is no longer the acts that say so: from when somebody attests it, from when it is presumed. */
function turnsOf({ periods }: TreatyHistory, on: CalendarDate, words: TreatyWords): LifeEvent[] {
  return periods.flatMap(({ status, basis, from }): LifeEvent[] => {
    if (status !== "in-force" || basis === "derived" || from === null || from > on) return [];
    return [{ date: from, label: basis === "presumed" ? words.presumedEvent : words.attestedEvent }];
  });
}

/** Two who acted alike on one day are one event: the two sides of a treaty sign together. */
function eventsOf(view: PublicView, place: Place, acts: readonly Action[]): LifeEvent[] {
  const words = wordsOf(place.language);
  const groups = Map.groupBy(acts, ({ date, type }) => `${date} ${type}`);
  return [...groups.values()].flatMap((group): LifeEvent[] => {
    const [first] = group;
    const day = first === undefined ? undefined : findCalendarDate(first.date);
    if (first === undefined || day === undefined) return [];
    const names = group.flatMap(({ state }) => (state === null ? [] : [partyName(view, state, place.dates.on, place.language.code)]));
    const each = names.length === 2 && acts.length <= MOST_JOINED ? [new Intl.ListFormat(place.language.locale).format(names)] : names;
    return each.length === 0 ? [{ date: day, label: words.fact.acts[first.type] }] : each.map((who) => ({ date: day, label: `${words.fact.acts[first.type]}, ${who}` }));
  });
}
