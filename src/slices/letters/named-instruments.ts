// Which instruments of the register a text names, by any of their names. What an officer writes in the facts is the officer's; but that a
// treaty is named there which does not hold must not pass unseen.

/** A name of one word, or a shorter one, is found in texts that mean something else. */
const SHORTEST = 12;

type Name = { readonly name: string; readonly instruments: ReadonlySet<string> };

/** Instruments named in the text and not allowed there. A name that several have is theirs whom it may mean; the longest name found is meant. */
export function namedInText(text: string, names: ReadonlyMap<string, readonly string[]>, isAllowed: (instrument: string) => boolean): readonly string[] {
  let rest = ` ${plain(text)} `;
  const found = new Set<string>();
  for (const { name, instruments } of byLength(names)) {
    if (!rest.includes(` ${name} `)) continue;
    rest = rest.replaceAll(` ${name} `, " · ");
    if (![...instruments].some(isAllowed)) for (const instrument of instruments) found.add(instrument);
  }
  return [...found].sort();
}

const plain = (text: string) => text.toLowerCase().normalize("NFC").replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();

const kept = new WeakMap<object, readonly Name[]>();

function byLength(names: ReadonlyMap<string, readonly string[]>): readonly Name[] {
  const known = kept.get(names) ?? gather(names);
  kept.set(names, known);
  return known;
}

function gather(names: ReadonlyMap<string, readonly string[]>): readonly Name[] {
  const gathered = new Map<string, Set<string>>();
  for (const [instrument, texts] of names) {
    for (const name of texts.map(plain).filter((one) => one.length >= SHORTEST && one.includes(" "))) gathered.set(name, new Set([...(gathered.get(name) ?? []), instrument]));
  }
  return [...gathered].map(([name, instruments]) => ({ name, instruments })).toSorted((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
}
