// A passkey's name, as its owner types it.
const LONGEST = 100;

/** Blanks at the ends are nobody's wish; the rest stays as it was typed. */
export function readName(body: unknown): { readonly text: string; readonly problem?: "too-long" } {
  const typed: unknown = typeof body === "object" && body !== null && "name" in body ? body.name : undefined;
  const text = typeof typed === "string" ? typed.trim() : "";
  return text.length > LONGEST ? { text, problem: "too-long" } : { text };
}
