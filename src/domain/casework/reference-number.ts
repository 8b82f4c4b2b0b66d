// How a desk numbers its requests: a pattern with words in braces. What stands before and after the number is the series it counts in, so
// that a number tells nothing of what other desks or countries have.

export const NUMBER_WORDS = ["unit", "direction", "lane", "country", "year"] as const;
export type NumberWord = (typeof NUMBER_WORDS)[number];

export type Series = { readonly prefix: string; readonly suffix: string; /** Noughts before it up to so many figures. */ readonly digits: number };

/** "CA/{direction}/{country}/{year}/{number:5}" and its words in; the series out. @throws RangeError where the pattern has no number, or a word nobody knows. */
export function seriesOf(pattern: string, words: Readonly<Record<NumberWord, string>>): Series {
  const found = /^(.*)\{number(?::([1-9]))?\}(.*)$/.exec(pattern);
  if (found === null) throw new RangeError(`a pattern of numbers holds {number} or {number:5}: ${pattern}`);
  const [, before = "", digits = "1", after = ""] = found;
  return { prefix: filled(before, words), suffix: filled(after, words), digits: Number(digits) };
}

function filled(text: string, words: Readonly<Record<NumberWord, string>>): string {
  const done = text.replaceAll(/\{(\w+)\}/g, (_, word: string) => words[NUMBER_WORDS.find((one) => one === word) ?? unknownWord(word)]);
  if (/[{}]/.test(done)) throw new RangeError(`a brace that is not closed: ${text}`);
  return done;
}

function unknownWord(word: string): never {
  throw new RangeError(`a pattern of numbers knows ${NUMBER_WORDS.join(", ")} and number, not ${word}`);
}
