// What a sentence may ask of the code and parameters it puts into words: dates, names and numbers, already written out.
import { addDays, calendarDateOf } from "../../../../domain/kernel/index.ts";
import type { Params, Reason } from "../../../../domain/treaty-law/index.ts";

/** What the register calls things, for the reader's language and day. */
export type Look = {
  readonly partyName: (code: string) => string;
  readonly treatyTitle: (id: string) => string;
  /** A fact in a few words: "ratification by India, 5 May 2011". */
  readonly factLabel: (id: string) => string;
};

/** How a language writes what is not a sentence. */
export type Writing = {
  /** A day, month or year: "4 April 2013". */
  readonly date: (date: string) => string;
  /** The same within a sentence: "on 4 April 2013", "in 2011". */
  readonly when: (date: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly status: (code: string) => string;
};

/** The parameters of one reason, read with their meaning. Reading one that is not there is a fault of the sentence. */
export type Said = {
  /** Is it there, and neither null nor empty nor false? */
  readonly has: (name: string) => boolean;
  readonly text: (name: string) => string;
  readonly number: (name: string) => number;
  readonly date: (name: string) => string;
  readonly when: (name: string) => string;
  /** The day before: the last day of a stretch whose end is not in it. */
  readonly dayBefore: (name: string) => string;
  readonly party: (name: string) => string;
  readonly parties: (name: string) => string;
  readonly treaty: (name: string) => string;
  readonly treaties: (name: string) => string;
  readonly list: (name: string) => string;
  /** How many are named. */
  readonly size: (name: string) => number;
  readonly status: (name: string) => string;
  /** The step beneath with that rule, if it is one of those this step stands on. */
  readonly below: (rule: string) => Said | undefined;
};

/** One code put into words. */
export type Sentence = (said: Said) => string;

/** Parameters and the steps beneath in, a reader for sentences out. */
export function say(params: Params, because: readonly Reason[], look: Look, writing: Writing): Said {
  const text = (name: string): string => {
    const value = params[name];
    if (value === undefined || value === null || Array.isArray(value)) throw new Error(`the sentence needs the parameter ${name}`);
    return String(value);
  };
  const items = (name: string): readonly string[] => {
    const value = params[name];
    return Array.isArray(value) ? (value as readonly string[]) : [text(name)];
  };
  return {
    has: (name) => isThere(params[name]),
    text,
    number: (name) => Number(text(name)),
    date: (name) => writing.date(text(name)),
    when: (name) => writing.when(text(name)),
    dayBefore: (name) => writing.date(addDays(calendarDateOf(text(name)), -1)),
    party: (name) => look.partyName(text(name)),
    parties: (name) => writing.list(items(name).map(look.partyName)),
    treaty: (name) => look.treatyTitle(text(name)),
    treaties: (name) => writing.list(items(name).map(look.treatyTitle)),
    list: (name) => writing.list(items(name)),
    size: (name) => items(name).length,
    status: (name) => writing.status(text(name)),
    below: (rule) => {
      const found = because.find((step) => step.rule === rule);
      return found === undefined ? undefined : say(found.params, found.because, look, writing);
    },
  };
}

function isThere(value: Params[string] | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== "" && !(Array.isArray(value) && value.length === 0);
}
