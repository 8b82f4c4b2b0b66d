// Invented matter for invented requests: nobody of these names lives, no such company trades.
import type { AssistanceKind, LaneName } from "../../../domain/casework/index.ts";
import type { Chance } from "./seeded-random.ts";

const FIRST = ["Aldo", "Brisa", "Corin", "Dalia", "Edric", "Fenna", "Goran", "Hesta", "Ilan", "Jorun", "Kaveri", "Lorcan", "Mirel", "Nadim", "Orla", "Prava", "Quill", "Runa", "Samir", "Tova"] as const;
const LAST = ["Averin", "Bellarde", "Coskuen", "Drayvik", "Elmsworth", "Farrandi", "Gostwick", "Halvane", "Istrani", "Jandry", "Kestrale", "Lomvard", "Marchane", "Nortvik", "Ostergild", "Pellavar", "Quenby", "Rostand", "Selwane", "Tarkovan"] as const;
const COMPANY = ["Amberline Trading", "Bluefen Exports", "Corvane Shipping", "Dunmarsh Minerals", "Eastlock Holdings", "Farrowgate Finance", "Greyholm Textiles", "Harrowmere Capital"] as const;

/** Country → the demonstration's desk for it. */
export const COUNTRY_DESKS: Readonly<Record<string, string>> = {
  CA: "desk-europe", GB: "desk-europe", US: "desk-europe", FR: "desk-europe", DE: "desk-europe", CH: "desk-europe", AU: "desk-europe", BG: "desk-europe",
  NP: "desk-south-asia", LK: "desk-south-asia", BD: "desk-south-asia", MV: "desk-south-asia", TH: "desk-south-asia", SG: "desk-south-asia",
  AE: "desk-gulf", KW: "desk-gulf", OM: "desk-gulf", MU: "desk-gulf", ZA: "desk-gulf", EG: "desk-gulf",
};
export const COUNTRIES = Object.keys(COUNTRY_DESKS);

/** `told`: of very many, what happened in words of its own. */
export type InventedCase = { readonly title: string; readonly person: string; readonly company: string; readonly kinds: readonly AssistanceKind[]; readonly offences: readonly string[]; readonly told: string };

const KINDS: readonly (readonly AssistanceKind[])[] = [["documents"], ["documents", "statement"], ["statement"], ["disclose-data"], ["preserve-data", "disclose-data"], ["trace-proceeds"], ["restraint"], ["video-testimony"], ["locate-person"], ["search-and-seizure", "documents"], ["confiscation"]];
const OFFENCES: readonly (readonly string[])[] = [["corruption"], ["money-laundering"], ["fraud"], ["drug-trafficking"], ["money-laundering", "corruption"], ["organized-crime"]];

const TITLES: Partial<Readonly<Record<AssistanceKind, (person: string, company: string) => string>>> = {
  documents: (_person, company) => `Bank records of ${company}`,
  statement: (person) => `Statement of ${person}`,
  "disclose-data": (person) => `Account of ${person} with a mail provider`,
  "preserve-data": (person) => `Data of ${person}, preserved and asked for`,
  "trace-proceeds": (_person, company) => `Proceeds moved through ${company}`,
  restraint: (person) => `Flat bought by ${person}`,
  confiscation: (person) => `Order against the property of ${person}`,
  "video-testimony": (person) => `Testimony of ${person} by video`,
  "locate-person": (person) => `Whereabouts of ${person}`,
  "search-and-seizure": (_person, company) => `Search of the office of ${company}`,
  "service-of-process": (person) => `Summons for ${person}`,
};

/** `many`: names and words are made of syllables, so that one of them stands in few of very many requests, as in life. */
export function inventCase(chance: Chance, lane: LaneName, many: boolean): InventedCase {
  const [person, company] = [`${chance.one(FIRST)} ${many ? inventWord(chance, LAST.length ** 3) : chance.one(LAST)}`, chance.one(COMPANY)];
  const kinds: readonly AssistanceKind[] = lane === "service-of-process" ? ["service-of-process"] : chance.one(KINDS);
  const [first = "documents"] = kinds;
  const told = many ? Array.from({ length: WORDS_TOLD }, () => inventWord(chance, 1 + chance.below(1 + chance.below(MOST_WORDS))).toLowerCase()).join(" ") : "";
  return { title: TITLES[first]?.(person, company) ?? `Help in the case of ${person}`, person, company, kinds, offences: chance.one(OFFENCES), told };
}

const SYLLABLES = ["ba", "cor", "den", "el", "fir", "gon", "ha", "il", "jor", "kev", "lo", "mar", "nis", "or", "pel", "qua", "rud", "sel", "tov", "ur"] as const;
const WORDS_TOLD = 30;
const MOST_WORDS = 20_000;

/** One of so many words; none is a word of any language on purpose. */
function inventWord(chance: Chance, words: number): string {
  let number = chance.below(words);
  let word = "";
  do {
    word += SYLLABLES[number % SYLLABLES.length] ?? "";
    number = Math.floor(number / SYLLABLES.length);
  } while (number > 0);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}n`;
}

/** What its officers would have typed: enough to look at. */
export function inventedFields({ person, company, told }: InventedCase): Readonly<Record<string, string>> {
  return {
    requestingAuthority: "Central Authority (invented), New Delhi; contact: the desk officer, desk@authority.example",
    authorityConducting: "Economic Offences Wing (invented), which investigates economic crime",
    caseReference: `FIR 12/2025 of the Economic Offences Wing; Special Court; investigation; accused: ${person}`,
    facts: `Between March and June 2025 ${person} is said to have moved money of depositors of ${company} through three accounts abroad. The accounts asked for received the transfers shown in the annex. Person and company are invented.${told === "" ? "" : ` ${told}`}`,
    limitationOfUse: "Used in this case alone; before any other use the other State is asked.",
    confidentiality: "The account holder is not to be told while the investigation runs.",
  };
}
