// What a transmission of information takes from the record that it sends and never from the keyboard: the basis that was chosen with its proof,
// and the giver's conditions (UNCAC art. 46(4)-(5), UNTOC art. 18(4)-(5)). A paper that said less than the record would send it without them.
import { isDeepStrictEqual } from "node:util";
import { INFORMATION_ARTICLES } from "../../domain/casework/index.ts";
import type { StoredInformation } from "../information/index.ts";
import type { LetterHome } from "./letter-home.ts";

type Content = Readonly<Record<string, unknown>>;

export type RecordRefusal = { readonly code: "no-basis-chosen" | "record-changed" };

const BOUND = ["basis", "useLimits", "confidentiality"] as const;

/** The fields of the letter's data that are the record's to say; none for any other letter. */
export function boundFields({ whole }: Pick<LetterHome, "whole">, template: string): readonly string[] {
  return whole.kind === "information" && template === "information-transmission" ? BOUND : [];
}

/** What the record says in those fields. `undefined`: nobody has chosen yet on what it rests. */
export function boundContent(home: Pick<LetterHome, "whole">, template: string): Content | undefined {
  const { whole } = home;
  if (whole.kind !== "information" || boundFields(home, template).length === 0) return {};
  const { information } = whole.opened;
  const basis = basisOf(information);
  return basis === undefined ? undefined : { basis, useLimits: paragraphs(information.useLimits), confidentiality: paragraphs(information.confidentiality) };
}

/** Does the letter say what the record says by now? */
export function refusalOfRecord(home: Pick<LetterHome, "whole">, { template, content }: { readonly template: string; readonly content: Content }): RecordRefusal | undefined {
  const bound = boundContent(home, template);
  if (bound === undefined) return { code: "no-basis-chosen" };
  return Object.entries(bound).every(([name, value]) => isDeepStrictEqual(withoutTitle(content[name]), value)) ? undefined : { code: "record-changed" };
}

/** The one that was chosen, with the articles that speak of it; no treaty: the hope that the like will be done. */
export function basisOf({ basis }: Pick<StoredInformation, "basis">): Content | undefined {
  if (basis === null) return undefined;
  const { instrument } = basis;
  const id = typeof instrument === "object" && instrument !== null && !Array.isArray(instrument) && typeof instrument["id"] === "string" ? instrument["id"] : undefined;
  return id === undefined ? { on: "reciprocity" } : { on: "instrument", instrument: id, articles: INFORMATION_ARTICLES[id] ?? [] };
}

export const paragraphs = (text: string) => text.split(/\n{2,}/).map((part) => part.trim()).filter((part) => part !== "");

/** The title stands in the letter as the register had it on the day. */
function withoutTitle(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "title"));
}
