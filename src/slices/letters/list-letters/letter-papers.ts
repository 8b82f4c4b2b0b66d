// The letters of a request as papers among others: for the one list in which letters and documents stand by their days.
import type { Marking } from "../../../domain/access/index.ts";
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import type { Language } from "../../../platform/web/index.ts";
import { listLetters, listSent, type StoredLetter } from "../letters.store.ts";
import { wordsOf } from "../words/index.ts";
import { stateOf } from "./list-letters.page.tsx";

export type LetterPaper = {
  readonly id: string;
  /** Below `/desk`. */
  readonly path: string;
  readonly reference: string;
  readonly kind: string;
  readonly state: string;
  readonly language: string;
  readonly marking: Marking;
  readonly to: string;
  readonly madeAt: Date;
  readonly by: string;
  readonly signedOn: CalendarDate | null;
  readonly sentOn: CalendarDate | null;
};

/** In the order of making. */
export async function listLetterPapers(tx: ScopedTransaction, request: string, language: Pick<Language, "code">): Promise<readonly LetterPaper[]> {
  const words = wordsOf(language);
  const sent = await listSent(tx, { kind: "request", id: request });
  return (await listLetters(tx, { kind: "request", id: request })).map((letter) => ({
    id: letter.id, path: `/desk/letters/${letter.id}`, reference: letter.reference, kind: words.templates[letter.template] ?? letter.template, state: words.states[stateOf(letter, sent)], language: letter.language,
    marking: letter.marking, to: addresseeOf(letter), madeAt: letter.madeAt, by: letter.signed?.by ?? letter.madeBy, signedOn: letter.signed?.on ?? null, sentOn: sent.get(letter.id) ?? null,
  }));
}

/** The first line of the address. */
function addresseeOf({ frame }: StoredLetter): string {
  const { addressee } = frame;
  const [first] = Array.isArray(addressee) ? addressee : [addressee];
  return typeof first === "string" ? (first.split("\n")[0] ?? "") : "";
}
