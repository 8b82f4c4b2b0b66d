// Data in, paper out. A letter can only be made on what the engine holds: every instrument that the data or the text name as a
// basis must carry a request of that day, or it is refused; a second officer's override is a matter of the record, never of the paper.
import { carries, type BasisAnswer } from "../../domain/casework/index.ts";
import { sheet, type Sheet } from "../../platform/letters/index.ts";
import { type LetterLanguage } from "./frame/frame-words.ts";
import { frameSheet, letterFrame, type Standing } from "./frame/letter-frame.ts";
import { findTemplate } from "./templates/index.ts";
import type { InputProblem } from "./templates/letter-template.ts";

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

/** What the engine answers for the request on the letter's day; `overridden`: instruments that two officers answer for. */
export type HeldBases = { readonly answer: BasisAnswer; readonly overridden: readonly string[] };

export type LetterRefusal =
  | { readonly code: "no-such-template" }
  | { readonly code: "no-wording-in-language"; readonly languages: readonly LetterLanguage[] }
  | { readonly code: "input"; readonly problems: readonly InputProblem[] }
  | { readonly code: "basis-not-held"; readonly instruments: readonly string[] };

export type Composed = { readonly ok: true; readonly sheet: Sheet; readonly version: number; readonly basesNamed: readonly string[] } | { readonly ok: false; readonly refusals: readonly LetterRefusal[] };

/** @returns the whole paper, or every reason why there is none. `held`: `null` where nobody asked the engine; then nothing may be named. */
export function composeLetter(asked: LetterAsked, held: HeldBases | null): Composed {
  const template = findTemplate(asked.template);
  if (template === undefined) return { ok: false, refusals: [{ code: "no-such-template" }] };
  if (!template.languages.includes(asked.language)) return { ok: false, refusals: [{ code: "no-wording-in-language", languages: template.languages }] };
  const [frame, read] = [letterFrame.safeParse(asked.frame), template.read(asked.data)];
  const problems = [...(frame.success ? [] : frame.error.issues.map(({ path, message }) => ({ path: path.join("."), message }))), ...(read.ok ? [] : read.problems)];
  if (!frame.success || !read.ok) return { ok: false, refusals: [{ code: "input", problems }] };
  const basesNamed = read.bases.flatMap((basis) => (basis.on === "instrument" ? [basis.instrument] : []));
  const notHeld = basesNamed.filter((instrument) => !mayName(instrument, held));
  if (notHeld.length > 0) return { ok: false, refusals: [{ code: "basis-not-held", instruments: [...new Set(notHeld)] }] };
  const { language, standing, code, verifyAt } = asked;
  const composed = frameSheet(frame.data, read.say(language), { language, layout: template.layout, standing, code, verifyAt });
  return { ok: true, sheet: sheet.parse(composed), version: template.version, basesNamed };
}

function mayName(instrument: string, held: HeldBases | null): boolean {
  return held !== null && (carries(held.answer, instrument) || held.overridden.includes(instrument));
}
