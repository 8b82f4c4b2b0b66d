// The English words of translations.
import type { TranslationAct, TranslationState } from "../../../domain/casework/index.ts";

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number.toLocaleString("en")} ${many}`);
const days = (number: number) => count(number, "day", "days");

export const en = {
  requests: "Requests",
  navigation: "Translations",
  title: "Translations",
  list: {
    none: "No translation is ordered yet", noneText: "Where the other State wants another language, the text goes to a translator and comes back certified. Each order stands here with where it is.",
    caption: (certified: number, open: number) => `Translations: ${certified} certified, ${open} under way`,
    columns: { what: "What", languages: "From and into", size: "How much", translator: "Translator", state: "State", due: "Due", request: "Request" },
    itself: "the request itself", hidden: "a document",
    into: (from: string, to: string) => `${from} into ${to}`, size: (pages: number | null, words: number | null) => [pages === null ? "" : count(pages, "page", "pages"), words === null ? "" : count(words, "word", "words")].filter((part) => part !== "").join(", ") || "not counted",
    outdated: "of an earlier text", noDue: "no day set", late: (late: number) => `${days(late)} late`, left: (left: number) => (left === 0 ? "today" : `in ${days(left)}`),
    total: (pages: number, words: number) => `Under way or done: ${count(pages, "page", "pages")}, ${count(words, "word", "words")}.`,
    accepted: (country: string, languages: string, certificate: boolean) => `${country} accepts ${languages}${certificate ? "; a translation carries its translator's certificate" : ""}.`,
    notRecorded: (country: string) => `Which languages ${country} accepts is not recorded.`,
  },
  order: {
    title: "Order a translation", of: "What is translated", itself: "The request itself (its contents as they stand)", from: "From", to: "Into", toHint: (languages: string) => `The other State accepts ${languages}.`, choose: "Choose",
    pages: "Pages", words: "Words", countHint: "Empty: as counted in the text, where it could be read.",
    translator: "Translator", translatorHint: "The name of the person or agency.", kind: "Which is", kinds: { person: "a person", agency: "an agency" }, due: "To be back by", save: "Order it",
  },
  one: {
    title: (what: string, language: string) => `${what} in ${language}`, facts: "The order", history: "What happened", texts: "Both texts", what: "Text", translator: "Translator", size: "How much", due: "To be back by", state: "State", certificate: "Certificate",
    original: (language: string) => `Original, ${language}`, translation: (language: string) => `Translation, ${language}`, notYet: "Not received yet.", noText: "The file has no text that could be read: open it.", open: "Open the file", further: "Further pages", first: "From the beginning",
    isLate: (on: string, late: number) => `It was to be back by ${on}: ${days(late)} late.`, certifiedBy: (name: string) => `Certified by ${name}`,
    outdated: "The contents of the request have changed since this was ordered. A translation of the earlier text does not answer the check of contents: order one of the text as it stands.",
    linter: "It is the certified translation that the check of the request asks for.",
  },
  states: { ordered: "with the translator", received: "received, not certified", certified: "certified", returned: "returned for correction", cancelled: "cancelled" } satisfies Record<TranslationState, string>,
  acts: {
    order: { done: "ordered", title: "Order a translation", save: "Order it" },
    receive: { done: "received", title: "Record that it came", save: "Record it" },
    certify: { done: "certified", title: "Record the certificate", save: "Record the certificate" },
    return: { done: "returned for correction", title: "Return it for correction", save: "Return it" },
    cancel: { done: "cancelled", title: "Cancel it", save: "Cancel the order" },
  } satisfies Record<TranslationAct, { readonly done: string; readonly title: string; readonly save: string }>,
  form: {
    on: "On", file: "The translated text", document: "Or a document that is here already", certificate: "Or the certificate that is here already", none: "None", certifiedBy: "Who certifies", statement: "In what words", statementHint: "As the certificate says it: that the translation is true and complete, and from which language.",
    certificateHint: "Where the certificate is a paper of its own, add it; where it stands on the translation, leave this empty.", reason: "Why", reasonReturn: "What is to be corrected",
  },
  needed: {
    text: "Write it.", date: "Give the day as 2026-11-22.", later: "That day has not come yet.", before: "That is before the last entry.", choice: "Choose one.", document: "Add the translated text, or choose it from the documents of the request.", number: "Give a whole number, or leave it empty.",
    same: "The languages must differ.", moved: "Somebody has recorded something about it meanwhile. Look at it, then record what is still to be said.", past: "The day it is to be back has passed already.",
  },
  tooLong: (most: number) => `At most ${most} characters.`,
  desk: {
    title: "Translations", state: (open: number, late: number) => `${count(open, "translation", "translations")} under way on your desks${late === 0 ? "" : `; ${late} late`}.`,
    none: "No translation is under way", noneText: "What your desks ordered, and what waits for its certificate, stands here; late ones first.",
    front: (late: number) => (late === 1 ? "One translation is late." : `${late} translations are late.`), look: "Look at them",
  },
  audit: { "translation.ordered": "ordered a translation", "translation.received": "recorded that a translation came", "translation.certified": "recorded a translator's certificate", "translation.returned": "returned a translation for correction", "translation.cancelled": "cancelled a translation" },
};

export type TranslationWords = typeof en;
