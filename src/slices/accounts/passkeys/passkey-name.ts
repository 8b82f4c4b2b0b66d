// A passkey's name, as its owner types it.
import { sentBy, typed } from "../desk/desk-form.ts";
import type { DeskContext } from "../desk/desk-route.ts";

const LONGEST = 100;

export function readName(context: DeskContext): { readonly text: string; readonly problem?: "too-long" } {
  const text = typed(sentBy(context), "name");
  return text.length > LONGEST ? { text, problem: "too-long" } : { text };
}
