// Data in, paper out. A letter can only be made on what the engine holds: every instrument that the data or the text name as a
// basis must carry a request of that day, or it is refused; a second officer's override is a matter of the record, never of the paper.
import { carries } from "../../domain/casework/index.ts";
import { sheet, type Sheet } from "../../platform/letters/index.ts";
import type { LetterLanguage } from "./frame/frame-words.ts";
import { frameSheet, letterFrame, type LetterFrame, type Standing } from "./frame/letter-frame.ts";
import type { HeldBases } from "./held-bases.ts";
import { namedInText } from "./named-instruments.ts";
import { findTemplate } from "./templates/index.ts";
import type { InputProblem, LetterTemplate } from "./templates/letter-template.ts";

export type LetterAsked = {
  readonly template: string;
  readonly language: LetterLanguage;
  /** What every letter carries, and what this template needs; as they were typed or read from the store. */
  readonly frame: unknown;
  readonly data: unknown;
  readonly standing: Standing;
  readonly code: string | null;
  readonly verifyAt: string;
};

export type LetterRefusal =
  | { readonly code: "no-such-template" }
  | { readonly code: "no-wording-in-language"; readonly languages: readonly LetterLanguage[] }
  | { readonly code: "input"; readonly problems: readonly InputProblem[] }
  /** Data name it as what the letter rests on, or a text calls it by its name; `because`: what the engine says of it. */
  | { readonly code: "basis-not-held"; readonly instruments: readonly string[] };

export type Composed =
  | { readonly ok: true; readonly sheet: Sheet; readonly version: number; readonly frame: LetterFrame; readonly basesNamed: readonly string[] }
  | { readonly ok: false; readonly refusals: readonly LetterRefusal[] };

/** @returns the whole paper, or every reason why there is none. `held`: `null` where nobody asked the engine; then nothing may be named. */
export function composeLetter(asked: LetterAsked, held: HeldBases | null): Composed {
  const template = findTemplate(asked.template);
  if (template === undefined) return refused({ code: "no-such-template" });
  if (!template.languages.includes(asked.language)) return refused({ code: "no-wording-in-language", languages: template.languages });
  const [frame, read] = [letterFrame.safeParse(asked.frame), template.read(asked.data)];
  const problems = [...(frame.success ? [] : frame.error.issues.map(({ path, message }) => ({ path: path.join("."), message }))), ...(read.ok ? [] : read.problems)];
  if (!frame.success || !read.ok) return refused({ code: "input", problems });
  const basesNamed = read.bases.flatMap((basis) => (basis.on === "instrument" ? [basis.instrument] : []));
  const { language, standing, code, verifyAt } = asked;
  const composed = sheet.parse(frameSheet(frame.data, read.say(language), { language, layout: template.layout, standing, code, verifyAt }));
  const notHeld = new Set([...basesNamed.filter((instrument) => !mayName(template, instrument, held)), ...namedInSheet(composed, template, held)]);
  if (notHeld.size > 0) return refused({ code: "basis-not-held", instruments: [...notHeld] });
  return { ok: true, sheet: composed, version: template.version, frame: frame.data, basesNamed };
}

const refused = (refusal: LetterRefusal): Composed => ({ ok: false, refusals: [refusal] });

/** A refusal may cite whatever binds the two; every other letter, what carries the request. */
function mayName(template: LetterTemplate, instrument: string, held: HeldBases | null): boolean {
  if (held === null) return false;
  const answer = template.cites === "binding" ? held.binding : held.carrying;
  return carries(answer, instrument) || held.overridden.includes(instrument);
}

function namedInSheet(composed: Sheet, template: LetterTemplate, held: HeldBases | null): readonly string[] {
  return held === null ? [] : namedInText(wordsOf(composed).join("\n"), held.names, (instrument) => mayName(template, instrument, held));
}

function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}
