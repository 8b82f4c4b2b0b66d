// The letter, or the request or information that an address names, opened within the scope; the first reading of a session and hour is entered into the record.
import type { PersonId } from "../../domain/access/index.ts";
import { withinScope, type ScopedTransaction } from "../../platform/db/index.ts";
import { appendAudit } from "../audit/index.ts";
import { idOf, type DeskContext } from "../accounts/index.ts";
import { stateName, titleInLetter } from "./instrument-names.ts";
import { letterEvent } from "./letter-events.ts";
import { openHome, type LetterHome } from "./letter-home.ts";
import { loadLetterOffice, type LetterOffice } from "./letter-office.ts";
import { findLetter, isReadingNoted, type HomeId, type StoredLetter } from "./letters.store.ts";

export type OpenedHome = { readonly loaded: LetterHome; readonly office: LetterOffice };
export type OpenedLetter = OpenedHome & { readonly letter: StoredLetter };

/** The request or information that the address names. */
export function homeIn(context: DeskContext): HomeId | undefined {
  const [request, information] = [idOf(context, "request"), idOf(context, "information")];
  if (request !== undefined) return { kind: "request", id: request };
  return information === undefined ? undefined : { kind: "information", id: information };
}

/** `undefined`: there is none for this officer, or `work` said so. */
export async function withHome<T>(context: DeskContext, work: (tx: ScopedTransaction, opened: OpenedHome) => Promise<T>): Promise<T | undefined> {
  const of = homeIn(context);
  if (of === undefined) return undefined;
  const office = await loadLetterOffice(context.db, context.installation);
  return await withinScope(context.db, context.scope, async (tx) => {
    const loaded = await openHome(tx, context, of);
    return loaded === undefined ? undefined : await work(tx, { loaded, office });
  });
}

export async function withLetter<T>(context: DeskContext, work: (tx: ScopedTransaction, opened: OpenedLetter) => Promise<T>): Promise<T | undefined> {
  const id = idOf(context, "letter");
  if (id === undefined) return undefined;
  const office = await loadLetterOffice(context.db, context.installation);
  return await withinScope(context.db, context.scope, async (tx) => {
    const letter = await findLetter(tx, id);
    const loaded = letter === undefined ? undefined : await openHome(tx, context, letter.of);
    if (letter === undefined || loaded === undefined) return undefined;
    const outcome = await work(tx, { letter, loaded, office });
    if (outcome !== undefined && letter.marking !== "public" && (await isReadingNoted(tx, context.session.id, id))) await appendAudit(tx, context.who, letterEvent("read", letter.of, { letter: id, marking: letter.marking }));
    return outcome;
  });
}

/** An actor as it stands in the record: an officer's name, else what is written. */
export function actorName({ office: { people } }: Pick<LetterOffice, "office">, by: string): string {
  return by.startsWith("person:") ? (people.get(by.slice("person:".length) as PersonId)?.name ?? by) : by;
}

/** What the pages call an instrument. */
export function instrumentTitle({ register, installation }: LetterOffice, { request }: Pick<LetterHome, "request">, today: DeskContext["today"]): (instrument: string) => string {
  return (instrument) => titleInLetter(register, instrument, [installation.ownState, request.country].map((code) => stateName(register, code, today))) ?? instrument;
}
