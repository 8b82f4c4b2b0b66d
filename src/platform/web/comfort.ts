// Text size and contrast, as the reader chose them: one cookie, remembered without script, saying nothing about the reader.

export const TEXT_SIZES = ["smaller", "normal", "larger"] as const;
export const CONTRASTS = ["normal", "high"] as const;

export type Comfort = { readonly text: (typeof TEXT_SIZES)[number]; readonly contrast: (typeof CONTRASTS)[number] };

export const COMFORT_COOKIE = "comfort";
export const USUAL_COMFORT: Comfort = { text: "normal", contrast: "normal" };

/** The cookie's text in; anything it does not say plainly is as usual. */
export function readComfort(cookie: string | undefined): Comfort {
  const [text, contrast] = (cookie ?? "").split("-");
  return {
    text: TEXT_SIZES.find((size) => size === text) ?? USUAL_COMFORT.text,
    contrast: CONTRASTS.find((kind) => kind === contrast) ?? USUAL_COMFORT.contrast,
  };
}

export function writeComfort(comfort: Comfort): string {
  return `${comfort.text}-${comfort.contrast}`;
}

/** What a button asked for, applied; `undefined` when it names a size or contrast that there is not. */
export function changeComfort(comfort: Comfort, wish: { text?: unknown; contrast?: unknown }): Comfort | undefined {
  const text = wish.text === undefined ? comfort.text : TEXT_SIZES.find((size) => size === wish.text);
  const contrast = wish.contrast === undefined ? comfort.contrast : CONTRASTS.find((kind) => kind === wish.contrast);
  return text === undefined || contrast === undefined ? undefined : { text, contrast };
}

/** The classes of the whole document. */
export function comfortClasses(comfort: Comfort): string {
  return `text-${comfort.text} contrast-${comfort.contrast}`;
}

/** A path of this site to go back to, else the start: an address that leads elsewhere is never followed. */
export function pathBack(text: unknown): string {
  if (typeof text !== "string" || text.length > 2000) return "/";
  // Printable ASCII only, one slash first: no `//host`, no `/\host`, no line break into a header.
  return /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text) ? text : "/";
}
