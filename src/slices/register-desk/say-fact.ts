// What a fact says, in a line an officer can check: the telling fields in words, JSON only for clauses and lists.
import type { CalendarDate } from "../../domain/kernel/index.ts";
import { writtenDate, type Language } from "../../platform/web/index.ts";
import { actionWords } from "../treaty-actions/index.ts";
import { treatyWords, type RecordedFact } from "../treaties/index.ts";
import { wordsOf } from "./words/index.ts";
import { nameOfParty, type OfficersRegister } from "./register-view.ts";

export type Reading = { readonly view: OfficersRegister; readonly language: Language; readonly on: CalendarDate };

export function sayFact({ kind, says }: RecordedFact, { view, language, on }: Reading): string {
  const { acts, attested } = actionWords(language.code);
  const { relations, forms } = treatyWords(language.code);
  const { extents, upTo } = wordsOf(language);
  const name = (code: string | null | undefined) => (code === null || code === undefined ? undefined : nameOfParty(view, code, on, language.code));
  const line = (...parts: readonly (string | null | undefined)[]) => parts.filter((part) => part !== undefined && part !== null && part !== "").join(" · ");
  switch (kind) {
    case "action":
      return line(acts[says.type], name(says.state), writtenDate(says.date, language), name(says.territory), says.towards?.map(name).join(", "), says.text, says.note);
    case "attestation":
      return line(attested[says.status], name(says.state), says.by, says.asPrinted, says.waitsFor?.map(name).join(", "), says.words);
    case "title":
      return line(says.text, says.language, says.kind);
    case "relation":
      return line(relations[says.kind], says.named, says.treaty);
    case "registration":
      return line(says.series, says.number, says.on === null ? undefined : writtenDate(says.on, language));
    case "authority":
      return line(name(says.party), says.name, says.channel);
    case "note":
      return line(says.text, says.kind);
    case "file":
      return line(says.title, says.address);
    case "published-date":
      return line(says.what, says.date === null ? "–" : writtenDate(says.date, language));
    case "coverage":
      return line(extents[says.extent], says.until === undefined ? null : upTo(writtenDate(says.until, language)));
    case "retraction":
      return line(says.retracts.slice(0, 8), says.reason);
    case "description":
      return line(forms[says.form], says.participation, says.between.join(", "), says.subjects.join(", "));
    case "text":
      return line(says.language, String(says.articles.length), says.licence);
    default:
      return JSON.stringify(says);
  }
}
