// What is read of a document: its text in parts, how many pages it has, and why there is none.
import { nameKeysOf } from "../spelling/index.ts";

/**
 * `found`: there are words. `none`: it could be read and has no words, as a scanned page has none. `protected`: it is shut with a password.
 * `unreadable`: it is damaged, or made to do harm, and was given up. `too-large`: larger than is read. `no-text-kind`: a kind from which
 * no text is read, as a recording.
 */
export const TEXT_STATES = ["found", "none", "protected", "unreadable", "too-large", "no-text-kind"] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** A page where the kind has pages; else a stretch of the text. Numbered from 1. `nameKeys`: of the words that may be names in it. */
export type TextPart = { readonly number: number; readonly text: string; readonly nameKeys: readonly string[] };

export type DocumentText = {
  readonly state: TextState;
  /** Counted where the kind has pages. */
  readonly pages: number | null;
  /** There is more than was read. */
  readonly cut: boolean;
  /** How many words it has, counted as its script divides them. */
  readonly words: number;
  readonly parts: readonly TextPart[];
};

export const withoutText = (state: TextState, pages: number | null = null): DocumentText => ({ state, pages, cut: false, words: 0, parts: [] });

/**
 * What is read at most. `bytes`: of the file. `unpacked`: of one entry of an archive. `characters`: of all its text; `part`: of one page or
 * stretch. `memory`: of the process that reads, in bytes. `seconds`: until it is given up.
 */
export const TEXT_LIMITS = { bytes: 200_000_000, unpacked: 100_000_000, characters: 5_000_000, part: 20_000, pages: 3000, memory: 900_000_000, seconds: 60 } as const;
export type TextLimits = Readonly<Record<keyof typeof TEXT_LIMITS, number>>;

/** The text with its parts cut to what is kept; no words anywhere: `none`. */
export function textOfParts(texts: readonly string[], pages: number | null, limits: TextLimits, alreadyCut: boolean): DocumentText {
  let left = limits.characters;
  let cut = alreadyCut;
  const parts: TextPart[] = [];
  for (const [index, raw] of texts.entries()) {
    const text = cleaned(raw);
    const kept = text.slice(0, Math.min(left, limits.part * 3)).toWellFormed();
    cut ||= kept.length < text.length;
    left -= kept.length;
    if (kept !== "") parts.push({ number: index + 1, text: kept, nameKeys: nameKeysOf(wordsLikeNames(kept)) });
  }
  const words = parts.reduce((sum, { text }) => sum + countWords(text), 0);
  return words > 0 ? { state: "found", pages, cut, words, parts } : withoutText("none", pages);
}

function countWords(text: string): number {
  return Iterator.from(new Intl.Segmenter("en", { granularity: "word" }).segment(text)).reduce((sum, { isWordLike }) => sum + (isWordLike === true ? 1 : 0), 0);
}

/** With a capital letter, or in a script that has none. */
function wordsLikeNames(text: string): readonly string[] {
  return [...new Set(text.match(/(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’]+/gu))].slice(0, MOST_NAMES);
}

const MOST_NAMES = 3000;

/** Long text without pages, in stretches that end with a line where there is one. */
export function inStretches(text: string, longest: number): readonly string[] {
  const stretches: string[] = [];
  for (let at = 0; at < text.length; ) {
    const until = Math.min(text.length, at + longest);
    const line = until < text.length ? text.lastIndexOf("\n", until) : -1;
    const end = line > at ? line + 1 : until;
    stretches.push(text.slice(at, end));
    at = end;
  }
  return stretches;
}

/** Composed letters, lines without blanks at their ends, no signs that no text has. */
function cleaned(text: string): string {
  return text.toWellFormed().normalize("NFC").replaceAll(/\r\n?/g, "\n").replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, " ").replaceAll(/[ \t]+\n/g, "\n").replaceAll(/\n{3,}/g, "\n\n").trim();
}
