// The sending of information that the sending of its letter is: taken with it, in one transaction, or the letter does not go out.
import type { ScopedTransaction } from "../../../platform/db/index.ts";
import { actOnInformation, type InformationSaid, type OpenedInformation } from "../../information/index.ts";
import { boundFields } from "../bound-by-information.ts";
import type { LetterHome } from "../letter-home.ts";
import type { Acting, LetterOffice } from "../letter-office.ts";
import type { Despatch, StoredLetter } from "../letters.store.ts";

/** Does the record wait for its sending, and can the letter be it? */
export function informationToSend({ whole }: Pick<LetterHome, "whole">, { template }: Pick<StoredLetter, "template">): OpenedInformation | undefined {
  return whole.kind === "information" && boundFields({ whole }, template).length > 0 && whole.opened.information.state !== "sent" ? whole.opened : undefined;
}

/** Under the id of the letter's sending. The approver's signature is under the letter: whoever records that it left needs no other. @returns why not. */
export async function sendInformationWith(tx: ScopedTransaction, acting: Acting, { register }: LetterOffice, { information }: OpenedInformation, letter: StoredLetter, { id, channel, on }: Despatch): Promise<readonly ({ readonly code: "not-there" } | { readonly code: "record-refuses"; readonly said: InformationSaid })[]> {
  const sent = await actOnInformation(tx, acting, register, { id, information: information.id, act: "send", after: information.events, on, reason: "", unit: null, channel, theirReference: "", exceptional: false, letter: letter.id });
  if (sent.ok) return [];
  const said = sent.refusals.filter((refusal): refusal is InformationSaid => refusal.code !== "not-there");
  return said.length === 0 ? [{ code: "not-there" }] : said.map((refusal) => ({ code: "record-refuses", said: refusal }));
}
