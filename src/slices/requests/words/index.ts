import type { Language } from "../../../platform/web/index.ts";
import type { NewRequestRefusal, ReversalRefusal } from "../../../domain/casework/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import type { Direction } from "../requests.store.ts";
import type { TakeStepRefusal } from "../take-step/take-step.ts";
import { en, type RequestWords } from "./en.ts";

const WORDS: Readonly<Record<string, RequestWords>> = { en };

export type { RequestWords } from "./en.ts";
export { SECTIONS } from "./en/fields.ts";

/** The slice's words in a declared language. */
export function wordsOf(language: Pick<Language, "code">): RequestWords {
  return WORDS[language.code] ?? en;
}

/** What a state is called: a word of the lane's direction. */
export function stateName(words: RequestWords, direction: Direction, state: string): string {
  const names: Readonly<Record<string, string>> = words[direction];
  return names[state] ?? state;
}

export function actionName(words: RequestWords, action: string): { readonly button: string; readonly done: string } {
  return words.actions[action] ?? { button: action, done: action };
}

/** A refusal as a sentence that says what would be right. */
export function sayRefusal(language: Pick<Language, "code">, refusal: TakeStepRefusal | ReversalRefusal | NewRequestRefusal | { readonly code: "reason-needed" }): string {
  const words = wordsOf(language);
  const { refusals } = words;
  switch (refusal.code) {
    case "stage-of-lane":
      return refusals["stage-of-lane"](refusal.stages.map((stage) => words.stages[stage].toLowerCase()).join(", "), refusal.source.cites);
    case "kinds-of-lane":
      return refusals["kinds-of-lane"](refusal.kinds.map((kind) => words.kinds[kind].toLowerCase()).join(", "), refusal.source.cites);
    case "not-yours":
      return refusals["not-yours"](words.actors[refusal.by]);
    case "needs":
      return refusal.missing.map((need) => words.needs[need].lacking).join(" ");
    case "desk-needed":
      return refusals["desk-needed"](words.parts[refusal.part].toLowerCase());
    case "day-before-last-step":
      return refusals["day-before-last-step"](refusal.last);
    case "changed-meanwhile":
      return refusals["changed-meanwhile"](refusal.since.map(({ action }) => actionName(words, action).done).join(", ") || refusals.another);
    case "not-on-that-ground":
      return refusal.against.map(({ ground, because, articles }) => refusals["not-on-that-ground"][because](treatyWords(language.code).grounds[ground] ?? ground, articles === null ? "" : articles.join(", "))).join(" ");
    case "not-there":
      return refusals["not-from-here"];
    default:
      return refusals[refusal.code];
  }
}

/** What a field of the contents is called; one that nobody named is called by its key. */
export function requestFieldLabel(field: string, language: Pick<Language, "code">): string {
  return wordsOf(language).fields[field]?.label ?? field;
}
