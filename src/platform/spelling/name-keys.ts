// Names as they are searched for: one person stands in papers as Muhammad, Mohammed, Mohd and मोहम्मद. A key is what remains of a word when
// everything that scripts and spellings vary is taken away: the letters in Latin script, the sounds that are written in several ways
// made one, vowels after the first letter left out. Keys find too much rather than too little; whoever searches looks.
//
// Letters of other scripts come from any-ascii (docs/decisions/0077-names-in-search.md). What is a sound here is a rule of thumb of ours
// for names as desks write them, not a standard.
import anyAscii from "any-ascii";

/** Short ways of writing one name; each is also found as itself. */
const SHORT: ReadonlyMap<string, string> = new Map([["mohd", "mohammad"], ["md", "mohammad"], ["muhd", "mohammad"], ["mohmd", "mohammad"], ["kr", "kumar"], ["sk", "sheikh"]]);

/** More than this a name does not have; what is longer is no name. */
const MOST_WORDS = 12;
const LONGEST = 200;

/** Letters that are read in more than one way give a key for each. */
const READINGS: readonly (readonly [written: RegExp, ...read: readonly string[]])[] = [
  [/tch|tsch/g, "C"],
  [/sch|sh/g, "s"],
  [/ch/g, "C", "k"],
  [/kh/g, "k", ""],
  [/gh/g, "g"],
  [/ph/g, "f"],
  [/[td]h/g, "t", "d"],
  [/bh/g, "b"],
  [/[jz]h/g, "j"],
  [/ck|q/g, "k"],
  [/x/g, "ks"],
  [/c/g, "k", "s"],
  [/w/g, "v"],
  [/z/g, "s"],
];

/** In Arabic script alif with its marks and ayn stand where a name begins with a vowel. */
const VOWEL_BEARERS = /[\u0622\u0623\u0625\u0627\u0639\u0671]/g;

const plain = (text: string) => anyAscii(text.slice(0, LONGEST).normalize("NFKC").replaceAll(VOWEL_BEARERS, "a")).toLowerCase().replaceAll(/['’`]/g, "").split(/[^a-z0-9]+/).filter((word) => word !== "");

/** Every key of a word; the word itself, in Latin letters, is the first. */
function keysOf(word: string): readonly string[] {
  const inFull = SHORT.get(word);
  const spelled = inFull === undefined ? [word] : [word, inFull];
  return [...new Set([word, ...spelled.flatMap(skeletons).filter((key) => key.length > 1)])];
}

function skeletons(word: string): readonly string[] {
  const first = /^[aeiou]/.test(word) ? "a" : "";
  const sounds = READINGS.reduce<readonly string[]>((forms, [written, ...read]) => [...new Set(forms.flatMap((form) => (written.test(form) ? read.map((sound) => form.replaceAll(written, sound)) : [form])))], [word]);
  return sounds.map((sound) => `~${first}${sound.replaceAll(/[aeiouyh]/g, "").replaceAll(/(.)\1+/g, "$1")}`);
}

/** What is kept with a name and its variants, so that it is found however it is written. */
export function nameKeysOf(names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => plain(name).slice(0, MOST_WORDS)).flatMap(keysOf))].toSorted();
}

/** Of each word that is asked for its keys: a name fits that has one key of every word. Empty where nothing is left to ask for. */
export function askedNameKeys(text: string): readonly (readonly string[])[] {
  return plain(text).slice(0, MOST_WORDS).map(keysOf);
}
