// What remains of a written name when everything that registers vary is taken away.

const LATIN_MARKS = /[\u0300-\u036f]/g;
const APOSTROPHES = /['\u2018\u2019\u02bc`\u00b4]/g;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/u;
const SILENT = new Set(["the", "of"]);
const SPELLED_OUT: Readonly<Record<string, string>> = {
  st: "saint", ste: "sainte", rep: "republic", dem: "democratic", fed: "federal", islands: "island", isles: "isle", is: "island", terr: "territory", territories: "territory",
};

/**
 * `ordered` keeps the order of the words and joins them, so that "Viet Nam" is "Vietnam". `unordered` sorts them, so that
 * "Korea, Republic of" is "Republic of Korea", and drops "and", so that "Bosnia-Herzegovina" is "Bosnia and Herzegovina".
 */
export type NameKey = { readonly ordered: string; readonly unordered: string };

/** Text in; its two keys, or `undefined` when no letter is left. */
export function nameKey(text: string): NameKey | undefined {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  const listed = words.filter((word) => word !== "and");
  return { ordered: words.join(""), unordered: (listed.length === 0 ? words : listed).toSorted().join(" ") };
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replace(LATIN_MARKS, "").normalize("NFC").toLowerCase().replace(APOSTROPHES, "").replaceAll("&", " and ");
  const written = plain.split(NOT_WORD).filter((word) => word !== "");
  const spoken = written.filter((word) => !SILENT.has(word)).map((word) => SPELLED_OUT[word] ?? word);
  return withoutStanding(spoken.length === 0 ? written : spoken);
}

/** "Hongkong SAR" and "Macao Special Administrative Region" name the region itself. */
function withoutStanding(words: readonly string[]): readonly string[] {
  const kept = words.join(" ").replace(/ special administrative region\b/, "").split(" ");
  return kept.length > 1 ? kept.filter((word, at) => at === 0 || word !== "sar") : kept;
}
