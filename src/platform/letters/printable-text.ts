// What somebody typed, made fit for paper. Only signs without a picture go; nothing that can be read is changed, and what the
// fonts cannot draw is refused later, by name.

/**
 * Control characters, soft hyphens, tags, and the overrides and isolates that reorder the words of a line: all that steers without
 * being seen. The zero width joiner and non-joiner stay: they shape Hindi and Persian.
 */
const INVISIBLE = /(?![\n\u200c\u200d])[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/** No word is longer, since a PDF holds no string of more than 32,767 bytes (ISO 19005-2, 6.1.13). */
const LONGEST_WORD = /\S{400}(?=\S)/gu;

/** Setting one paragraph takes time with the square of its length; a text far too long for a letter is set in pieces. */
const FAR_TOO_LONG = 40_000;
const PIECE = /[^\n]{1,2000}(?:[ \n]+|$)|[^\n]{2000}|\n+/gu;
const LONG_WORD = /\S{39}(?=\S)/gu;

/** Any text in; well-formed, composed (NFC), with \n as its only line end and no invisible commands out. */
export function printable(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g, "\n").replaceAll("\t", " ");
  const seen = lines.replace(INVISIBLE, "").normalize("NFC").trim();
  return seen.length > FAR_TOO_LONG ? inPieces(seen) : seen.replace(LONGEST_WORD, "$&\n");
}

function inPieces(text: string): string {
  const pieces = text.replace(LONG_WORD, "$& ").match(PIECE) ?? [];
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "").join("\n\n");
}
