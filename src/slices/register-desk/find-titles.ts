// Instruments by words of any of their titles or names, as an officer types them.
import type { OfficersRegister } from "./register-view.ts";

/** Slugs of the instruments in whose titles or names every word stands, in order of slug. */
export function findTitles({ register }: OfficersRegister, asked: string): readonly string[] {
  const words = folded(asked).split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [];
  return [...register.entries.values()]
    .filter(({ slug, aliases, titles }) => {
      const text = folded([slug, ...aliases, ...titles.map((title) => title.text)].join(" "));
      return words.every((word) => text.includes(word));
    })
    .map(({ slug }) => slug)
    .sort();
}

/** Without accents and case: what is typed in a hurry finds what is printed with care. */
function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
