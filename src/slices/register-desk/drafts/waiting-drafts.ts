// Which drafts of an instrument wait for the second pair of eyes. Pure: its facts in, those that wait out.
import { holding, isPublishable, type RecordedFact } from "../../treaties/index.ts";

/** Drafts of one instrument, or of many, by what they wait for. */
export type Drafts<T> = { readonly forEyes: readonly T[]; readonly forSource: readonly T[] };

/** What nobody has a source for cannot be published by anyone: it waits for its source, not for a second officer. */
export function byWhatTheyWaitFor<T>(drafts: readonly T[], factOf: (draft: T) => RecordedFact): Drafts<T> {
  const ready = (draft: T) => isPublishable(factOf(draft).kind, factOf(draft).provenance);
  return { forEyes: drafts.filter(ready), forSource: drafts.filter((draft) => !ready(draft)) };
}

/**
 * Unpublished facts that still hold, in the order they were recorded. A retraction waits only where the public sees what it takes
 * away: a draft that was returned is settled by it.
 */
export function waitingDrafts(facts: readonly RecordedFact[]): readonly RecordedFact[] {
  const published = new Set(facts.filter(({ publishedAt }) => publishedAt !== null).map(({ id }) => id));
  return holding(facts).filter((fact) => fact.publishedAt === null && (fact.kind !== "retraction" || published.has(fact.says.retracts)));
}
