// A language that pages are published in. Which ones there are is configuration.

/** `code` is the path prefix and the `lang` of the page; `locale` says how its dates and numbers are written. */
export type Language = {
  readonly code: string;
  readonly locale: string;
  /** In the language itself: "English". */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
};

/** The languages Comity has words for; configuration declares which of them a site publishes. */
export const LANGUAGES = {
  en: { code: "en", locale: "en-GB", name: "English", direction: "ltr" },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageCode = keyof typeof LANGUAGES;

/** Of the declared languages, the one the reader's browser asks for first; else the first declared. */
export function preferredLanguage(acceptLanguage: string | undefined, declared: readonly Language[]): Language {
  const first = declared[0];
  if (first === undefined) throw new Error("no language is declared");
  const wanted = (acceptLanguage ?? "").slice(0, 500).split(",").map(weighted).filter((entry) => entry.weight > 0);
  wanted.sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const match = declared.find((language) => tag === language.code || tag.startsWith(`${language.code}-`));
    if (match !== undefined) return match;
  }
  return first;
}

function weighted(entry: string): { tag: string; weight: number } {
  const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
  const quality = parameters.map((text) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(text)?.[1]).find((text) => text !== undefined);
  return { tag: tag.trim(), weight: quality === undefined ? 1 : Number(quality) };
}
