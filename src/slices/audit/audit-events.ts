// Which events there are. Each slice declares its own; an event that nobody declared cannot be made.
import type { Language } from "../../platform/web/index.ts";
import type { JsonObject } from "../../platform/db/schema.ts";

declare const declared: unique symbol;

/** Something that was done to one subject. Only a vocabulary makes these. */
export type AuditEvent = Readonly<{ name: string; subjectKind: string; subjectId: string; details: JsonObject; [declared]: true }>;

/** Event name → the kind of thing it happens to: `{ "treaty.recorded": "treaty" }`. */
type EventTable = Readonly<Record<`${string}.${string}`, string>>;

export type AuditVocabulary<Events extends EventTable = EventTable> = Readonly<{
  slice: string;
  events: Events;
  /** The event of that name on the subject with that id. `details` holds what a reader needs to know, never a secret. */
  event(name: keyof Events & string, subjectId: string, details?: JsonObject): AuditEvent;
  /** What was done, as a sentence goes on after its subject ("opened a file"); `undefined` where the slice has no words for it. */
  say(name: string, language: Pick<Language, "code">): string | undefined;
}>;

/** A slice's words for its events, in a language. */
type EventWords<Events extends EventTable> = (language: Pick<Language, "code">) => Readonly<Partial<Record<keyof Events & string, string>>>;

const NAME = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;

/** The events of a slice. @throws where a name is not `noun.past-tense`: the table would refuse it. */
export function declareAuditEvents<const Events extends EventTable>(slice: string, events: Events, words?: EventWords<Events>): AuditVocabulary<Events> {
  for (const name of Object.keys(events)) {
    if (!NAME.test(name)) throw new Error(`the slice ${slice} declares the audit event "${name}", which is not noun.past-tense`);
  }
  const kinds: EventTable = events;
  return {
    slice,
    events,
    event: (name, subjectId, details = {}) => {
      const subjectKind = kinds[name as keyof EventTable];
      if (subjectKind === undefined) throw new Error(`the slice ${slice} declares no audit event "${name}"`);
      return { name, subjectKind, subjectId, details } as AuditEvent;
    },
    say: (name, language) => new Map<string, string | undefined>(Object.entries(words?.(language) ?? {})).get(name),
  };
}

/** All events of the application by name. @throws where two slices declare the same one. */
export function sumAuditEvents(vocabularies: readonly AuditVocabulary[]): ReadonlyMap<string, { slice: string; subjectKind: string }> {
  const sum = new Map<string, { slice: string; subjectKind: string }>();
  for (const { slice, events } of vocabularies) {
    for (const [name, subjectKind] of Object.entries(events)) {
      const other = sum.get(name);
      if (other !== undefined) throw new Error(`the audit event "${name}" is declared by ${other.slice} and by ${slice}`);
      sum.set(name, { slice, subjectKind });
    }
  }
  return sum;
}
