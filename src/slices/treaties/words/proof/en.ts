// Proofs in English: a sentence for every rule, reason for not knowing, missing fact and conflict the engine names.
import { writtenDate, LANGUAGES } from "../../../../platform/web/index.ts";
import { conflicts } from "./en/conflicts.ts";
import { entryIntoForce } from "./en/entry-into-force.ts";
import { facts, missing } from "./en/missing.ts";
import { pairs } from "./en/pairs.ts";
import { party } from "./en/party.ts";
import { reservations } from "./en/reservations.ts";
import { bases, statuses } from "./en/statuses.ts";
import { territories } from "./en/territories.ts";
import { treaty } from "./en/treaty.ts";
import { unknown } from "./en/unknown.ts";
import type { Sentence, Writing } from "./said.ts";

const lists = new Intl.ListFormat("en-GB", { type: "conjunction" });

const writing: Writing = {
  date: (date) => writtenDate(date, LANGUAGES.en),
  when: (date) => `${date.length === 10 ? "on" : "in"} ${writtenDate(date, LANGUAGES.en)}`,
  list: (items) => lists.format(items),
  status: (code) => (statuses as Readonly<Record<string, string>>)[code] ?? code,
};

export const proofEn = {
  writing,
  rules: { ...entryIntoForce, ...treaty, ...party, ...pairs, ...reservations, ...territories },
  unknown,
  missing,
  facts,
  conflicts,
  statuses,
  bases,
  /** "68" → "art. 68"; "VCLT 24(3)" → "VCLT art. 24(3)". */
  article: (article: string): string => {
    const [, law, number] = /^(VCLT|VCSST) (.+)$/.exec(article) ?? [];
    return law === undefined ? `art. ${article}` : `${law} art. ${number ?? ""}`;
  },
  noName: (code: string): string => `an unnamed rule (${code})`,
};

/** A language's catalogue: the same codes, each with its sentence. */
export type ProofWords = {
  readonly writing: Writing;
  readonly rules: Readonly<Record<keyof typeof proofEn.rules, Sentence>>;
  readonly unknown: Readonly<Record<keyof typeof unknown, Sentence>>;
  readonly missing: Readonly<Record<keyof typeof missing, Sentence>>;
  readonly facts: Readonly<Record<keyof typeof facts, Sentence>>;
  readonly conflicts: Readonly<Record<keyof typeof conflicts, Sentence>>;
  readonly statuses: Readonly<Record<keyof typeof statuses, string>>;
  readonly bases: Readonly<Record<keyof typeof bases, string>>;
  readonly article: (article: string) => string;
  readonly noName: (code: string) => string;
};
