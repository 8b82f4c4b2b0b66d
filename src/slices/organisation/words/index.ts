import type { OfficeRefusal } from "../keep-office/office-command.ts";
import { en, type OrganisationWords } from "./en.ts";

const WORDS: Readonly<Record<string, OrganisationWords>> = { en };

/** A refusal in the reader's words, beside the field it is about. */
export function refusalText({ code, params }: OfficeRefusal, language: string): string {
  const say: (...values: string[]) => string = (WORDS[language] ?? en).refusals[code];
  return say(...params);
}

export function organisationWords(language: string): OrganisationWords {
  return WORDS[language] ?? en;
}
