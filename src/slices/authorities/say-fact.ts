// What a statement says, in one line of the reader's language.
import type { CountryFact } from "../../domain/casework/index.ts";
import { writtenDate, type Language } from "../../platform/web/index.ts";
import { wordsOf } from "./words/index.ts";

export function sayCountryFact(fact: CountryFact, language: Language): string {
  const { says: words, channels, processKinds, weekdays } = wordsOf(language);
  switch (fact.kind) {
    case "authority":
      return [words.authority(fact.says.name, fact.says.subjects.join(", ")), ...(fact.says.address === undefined ? [] : [fact.says.address])].join(", ");
    case "channel":
      return channels[fact.says.channel];
    case "languages":
      return words.languages(fact.says.accepted.map((code) => languageName(code, language)).join(", "), fact.says.certificate);
    case "copies":
      return words.copies(fact.says.count);
    case "electronic-filing":
      return words.electronic(fact.says.how, fact.says.alsoOnPaper);
    case "lead-time":
      return words.lead(fact.says.monthsAbroad, fact.says.daysHere, fact.says.monthsComfortable);
    case "process-kinds":
      return words.process(fact.says.kinds.map((kind) => processKinds[kind]).join(", "), fact.says.notification);
    case "de-minimis":
      return fact.says.rule;
    case "form":
      return fact.says.name;
    case "preservation":
      return words.preservation(fact.says.days, fact.says.renewable);
    case "working-week":
      return fact.says.daysOff.map((day) => weekdays[day - 1] ?? "").join(", ");
    case "holidays":
      return words.holidays(fact.says.days.length, writtenDate(fact.says.from, language), writtenDate(fact.says.until, language));
    case "note":
      return fact.says.text;
  }
}

function languageName(code: string, { code: reader }: Language): string {
  return new Intl.DisplayNames(reader, { type: "language" }).of(code) ?? code;
}
