import type { Sheet } from "../../platform/letters/index.ts";
import { sayingIn } from "./frame/frame-words.ts";
import type { StoredLetter } from "./letters.store.ts";

/** The words that were signed, for the page and the DOCX; once withdrawn they say so. The bytes that were signed stay as they are. */
export function signedSheet(signed: Sheet, { withdrawn, language }: Pick<StoredLetter, "withdrawn" | "language">): Sheet {
  return withdrawn === null ? signed : { ...signed, watermark: sayingIn(language).frame.voided };
}
