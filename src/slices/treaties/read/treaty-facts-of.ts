// From recorded facts to the engine's input. Superseded facts go along: the engine's own record clock leaves them out.
import { calendarDateOf, type CalendarDate } from "../../../domain/kernel/index.ts";
import type { Action, Attestation, Coverage, Fact, PublishedDate, Relation, Retraction, TreatyFacts } from "../../../domain/treaty-law/index.ts";
import type { FactBody } from "../record/fact-bodies.ts";
import { holding, ofKind, type RecordedFact } from "../recorded-fact.ts";
import type { Source } from "../register-entry.ts";

/** Which of the two times answers "what was known then": our record's, or the public's. */
export type RecordClock = "recorded" | "published";

export type Reading = {
  readonly clock: RecordClock;
  readonly sources: ReadonlyMap<string, Source>;
};

/** No list of acts at hand: nothing is derived from silence. */
const NOTHING_LISTED: Coverage = { extent: "partial" };

/** The engine's facts of one instrument; `facts` are all its facts known, `slug` its permanent id. */
export function treatyFactsOf(slug: string, facts: readonly RecordedFact[], reading: Reading): TreatyFacts {
  const current = holding(facts);
  const description = ofKind(current, "description").at(-1)?.says;
  const clause = ofKind(current, "clause").at(-1)?.says;
  return {
    id: slug,
    title: titleOf(current) ?? slug,
    participation: description?.participation ?? "multilateral",
    ...describedParts(description),
    ...(clause === undefined ? {} : { clause: clause.clause }),
    groups: clause?.groups ?? {},
    weights: clause?.weights ?? {},
    coverage: ofKind(current, "coverage").at(-1)?.says ?? NOTHING_LISTED,
    actions: ofKind(facts, "action").map((fact): Action => ({ ...fact.says, ...engineFact(fact, reading) })),
    publishedDates: ofKind(facts, "published-date").map((fact): PublishedDate => ({ ...fact.says, ...engineFact(fact, reading) })),
    attestations: ofKind(facts, "attestation").map((fact): Attestation => ({ ...fact.says, ...engineFact(fact, reading) })),
    retractions: ofKind(facts, "retraction").map((fact): Retraction => ({ ...fact.says, ...engineFact(fact, reading) })),
    relations: ofKind(current, "relation").flatMap(({ says: { kind, treaty } }): Relation[] => (treaty === null ? [] : [{ kind, treaty }])),
  };
}

function describedParts(description: FactBody<"description"> | undefined): Partial<TreatyFacts> {
  if (description === undefined) return {};
  const { between, depositary, adoptedOn, openedForSignatureOn } = description;
  return {
    ...(between.length === 0 ? {} : { between }),
    ...(depositary === undefined ? {} : { depositary }),
    ...(adoptedOn === undefined ? {} : { adoptedOn }),
    ...(openedForSignatureOn === undefined ? {} : { openedForSignatureOn }),
  };
}

/** The title in English if there is one: the instrument's own before the usual one before what a list calls it. */
export function titleOf(current: readonly RecordedFact[]): string | undefined {
  const order = ["official", "short", "as-printed"];
  const titles = ofKind(current, "title").map(({ says }) => says);
  const ranked = titles.toSorted((a, b) => Number(b.language === "en") - Number(a.language === "en") || order.indexOf(a.kind) - order.indexOf(b.kind));
  return ranked[0]?.text;
}

/** What the engine needs to know about any fact. */
export function engineFact(fact: RecordedFact, { clock, sources }: Reading): Fact {
  const source = fact.sourceId === null ? undefined : sources.get(fact.sourceId);
  const at = clock === "recorded" ? fact.recordedAt : fact.publishedAt;
  return {
    id: fact.id,
    ...(source === undefined ? {} : { source: source.address ?? source.title }),
    provenance: fact.provenance,
    ...(at === null ? {} : { recordedOn: dayOf(at) }),
    ...(fact.supersedes === null ? {} : { supersedes: fact.supersedes }),
  };
}

/** The day of an instant, in UTC: the record's days are the same for every reader. */
export function dayOf(instant: Date): CalendarDate {
  return calendarDateOf(instant.toISOString().slice(0, 10));
}
