// What the page says of a basis in sentences: cautions, reservations of both sides, and the engine's own reason why one is none.
import type { BasisInstrument, BasisQuestion, Caution, NotABasis } from "../../../domain/casework/index.ts";
import type { Reason } from "../../../domain/treaty-law/index.ts";
import { writtenDate, type Language } from "../../../platform/web/index.ts";
import { explain, explainUnknown, proofLines, treatyWords, type Look, type Offence } from "../../treaties/index.ts";
import { nameOfParty, titleOfEntry, type BasisRegister } from "../basis-register.ts";
import { wordsOf } from "../words/index.ts";

export type Told = { readonly register: BasisRegister; readonly question: BasisQuestion; readonly language: Language };

export function nameOf({ register, question, language }: Told, code: string): string {
  return nameOfParty(register, code, question.on, language.code);
}

export function titleOfInstrument({ register, language }: Told, id: string): string {
  const entry = register.published.entries.get(id);
  return entry === undefined ? id : titleOfEntry(entry, language.code);
}

export function offenceName({ language }: Told, offence: string): string {
  const words: Readonly<Record<string, string>> = treatyWords(language.code).offences satisfies Record<Offence, string>;
  return words[offence] ?? offence;
}

/** One caution in one sentence; reservations name their sides. */
export function sayCaution(told: Told, instrument: BasisInstrument, caution: Caution): string {
  const { cautions, kinds } = wordsOf(told.language);
  switch (caution.code) {
    case "kinds-in-general":
    case "kinds-outside":
      return cautions[caution.code](caution.kinds.map((kind) => kinds[kind]).join(", "));
    case "offences-outside":
    case "offences-in-part":
      return cautions[caution.code](caution.offences.map((offence) => offenceName(told, offence)).join(", "));
    case "through-state":
      return cautions[caution.code](nameOf(told, caution.territory), nameOf(told, caution.through));
    case "ends-soon":
      return cautions[caution.code](writtenDate(caution.on, told.language));
    case "reservations-between":
      return `${cautions[caution.code]} ${sayReservations(told, instrument).join("; ")}.`;
    default:
      return cautions[caution.code];
  }
}

/** What either side reserved towards the other. */
function sayReservations(told: Told, { relation }: BasisInstrument): readonly string[] {
  const { reservation, effects } = wordsOf(told.language);
  return relation.reservations.map(({ by, kind, provisions }) => reservation(nameOf(told, by), effects[kind], provisions));
}

/** Why it is none: the code in words, then what the engine says, then for whom it waited when somebody last said so. */
export function sayWhyNot(told: Told, not: NotABasis): readonly string[] {
  const said = sayGround(told, not);
  return not.because === "not-in-force" || not.because === "status-unknown" ? [...said, ...sayWaited(told, not.instrument.id)] : said;
}

/** An old list that names the missing ratifications holds for its own day; it still tells whom to ask. */
function sayWaited(told: Told, id: string): readonly string[] {
  const { register, question, language } = told;
  const naming = (register.published.facts.get(id)?.attestations ?? []).filter(({ waitsFor, statedFor }) => waitsFor !== undefined && waitsFor.length > 0 && (statedFor === undefined || statedFor.from <= question.on));
  const last = naming.toSorted((a, b) => (a.statedFor?.from ?? "").localeCompare(b.statedFor?.from ?? "")).at(-1);
  if (last?.waitsFor === undefined) return [];
  return [wordsOf(language).waited(last.by, last.asPrinted, treatyWords(language.code).proof.writing.list(last.waitsFor.map((code) => nameOf(told, code))))];
}

function sayGround(told: Told, not: NotABasis): readonly string[] {
  const words = wordsOf(told.language);
  switch (not.because) {
    case "offence-outside":
      return [words.because[not.because], ...(not.articles.length === 0 ? [] : [words.article(not.articles)])];
    case "kind-not-covered":
    case "not-binding":
      return [words.because[not.because]];
    case "territory-outside":
    case "territory-unknown":
      return [words.because[not.because], ...sayReason(told, not.reached.application.why)];
    case "status-unknown":
      return sayUnknown(told, not);
    default:
      return [words.because[not.because], ...sayReason(told, not.relation.period.why)];
  }
}

function sayUnknown(told: Told, { relation }: Extract<NotABasis, { readonly relation: unknown }>): readonly string[] {
  const { proof } = treatyWords(told.language.code);
  const said = explainUnknown(relation.period.unknown, lookOf(told), proof);
  return said.length > 0 ? [...new Set(said)] : sayReason(told, relation.period.why);
}

/** The engine's sentence, and what is missing anywhere beneath it. */
function sayReason(told: Told, why: Reason): readonly string[] {
  const words = wordsOf(told.language);
  const lines = proofLines(explain(why, lookOf(told), treatyWords(told.language.code).proof));
  const missing = [...new Set(lines.flatMap((line) => line.missing))];
  // The first sentence names the conclusion, the last beneath it the ground; how far a list reaches is not one.
  const grounds = lines.filter(({ rule }) => !rule.startsWith("record."));
  const said = [...new Set([grounds[0]?.text, grounds.at(-1)?.text].filter((text) => text !== undefined))];
  return [...said, ...(missing.length === 0 ? [] : [words.waitsFor(missing.join("; "))])];
}

function lookOf(told: Told): Look {
  return {
    partyName: (code) => nameOf(told, code),
    treatyTitle: (id) => titleOfInstrument(told, id),
    factLabel: () => wordsOf(told.language).unnamedFact,
  };
}
