// Reading the text of addresses and forms strictly: what is no UTF-8, or holds a NUL, is refused instead of guessed at.

/** Thrown while a body is read; the server answers it as the reader's mistake. */
export const UNREADABLE_TEXT = "COMITY_UNREADABLE_TEXT";

/** `a=1&b=x+y` in; the pairs in their order, or `undefined` where something in it is not text. */
export function readPairs(text: string): readonly (readonly [name: string, value: string])[] | undefined {
  const pairs: (readonly [string, string])[] = [];
  for (const part of text.split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const name = readText(equals === -1 ? part : part.slice(0, equals));
    const value = equals === -1 ? "" : readText(part.slice(equals + 1));
    if (name === undefined || value === undefined) return undefined;
    pairs.push([name, value]);
  }
  return pairs;
}

/** One encoded part; `undefined` for a lone percent sign, broken UTF-8, a NUL or half a surrogate pair. */
export function readText(encoded: string): string | undefined {
  let text: string;
  try {
    text = decodeURIComponent(encoded.replaceAll("+", " "));
  } catch {
    return undefined;
  }
  return text.includes("\u0000") || !text.isWellFormed() ? undefined : text;
}

/** The body of a form, a name given twice as a list. @throws Error with code `COMITY_UNREADABLE_TEXT`. */
export function readForm(body: string): Record<string, string | string[]> {
  const pairs = readPairs(body);
  if (pairs === undefined) throw Object.assign(new Error("a form with a value that is not text"), { code: UNREADABLE_TEXT, statusCode: 400 });
  const form = new Map<string, string | string[]>();
  for (const [name, value] of pairs) {
    const earlier = form.get(name);
    form.set(name, earlier === undefined ? value : [...(Array.isArray(earlier) ? earlier : [earlier]), value]);
  }
  return Object.fromEntries(form);
}

/** Can the path be decoded? The query is read apart, pair by pair. */
export function isReadable(url: string): boolean {
  return readText(splitAddress(url).path) !== undefined;
}

/** An address split as it was sent; the path still encoded. */
export function splitAddress(url: string): { readonly path: string; readonly query: string } {
  const mark = url.indexOf("?");
  return mark === -1 ? { path: url, query: "" } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}
