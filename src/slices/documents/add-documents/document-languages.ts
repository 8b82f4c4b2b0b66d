// The languages that a document can be said to be in: those that most requests and answers come in. Names are the browser's own data
// (CLDR) in the language of the page.

const CODES = ["ar", "as", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "gu", "he", "hi", "hr", "hu", "id", "it", "ja", "kk", "kn", "ko", "lt", "lv", "ml", "mn", "mr", "ms", "my", "ne", "nl", "no", "or", "pa", "pl", "pt", "ro", "ru", "si", "sk", "sl", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "zh"] as const;

export function isDocumentLanguage(code: string): boolean {
  return (CODES as readonly string[]).includes(code);
}

/** Sorted by their names. */
export function documentLanguages(locale: string): readonly { readonly value: string; readonly label: string }[] {
  return CODES.map((value) => ({ value, label: languageName(value, locale) })).toSorted((a, b) => a.label.localeCompare(b.label, locale));
}

export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
}
