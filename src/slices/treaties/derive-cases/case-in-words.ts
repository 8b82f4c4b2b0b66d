// A derived treaty for a reader at the terminal: its status, who is on the list, what is missing, and the proof.
import type { Missing, PartyCode, UnknownReason } from "../../../domain/treaty-law/index.ts";
import { explain, explainConflict, explainMissing, explainUnknown, proofText } from "../explain.ts";
import type { TreatyWords } from "../words/index.ts";
import type { Look } from "../words/proof/said.ts";
import type { DerivedCase } from "./derive-cases.ts";

type Around = {
  /** The treaties derived together, for their titles. */
  readonly all: readonly DerivedCase[];
  /** Names of parties that the file itself does not list. */
  readonly nameOf: (code: PartyCode) => string | undefined;
  readonly words: TreatyWords["proof"];
};

/** One treaty in lines. */
export function caseInWords(treaty: DerivedCase, { all, nameOf, words }: Around): string[] {
  const look = lookOf(treaty, all, nameOf);
  const missing = (list: readonly Missing[]) => explainMissing(list, look, words).map((text) => `  missing: ${text}`);
  const unknown = (list: readonly UnknownReason[]) => explainUnknown(list, look, words).map((text) => `  not known: ${text}`);
  const basis = treaty.basis === "derived" ? "" : `, ${words.bases[treaty.basis]}`;
  return [
    `${treaty.title} (${treaty.id})`,
    `  on ${treaty.on}: ${words.statuses[treaty.status]}${basis}; ${treaty.entryIntoForce === null ? "no date of entry into force" : `entry into force ${treaty.entryIntoForce}`}`,
    `  ${treaty.parties.length} on the list: ${counts(treaty.parties.map(({ status }) => words.statuses[status]))}`,
    ...(treaty.territories.length === 0 ? [] : [`  territories: ${treaty.territories.map(({ state, status }) => `${state} ${words.statuses[status]}`).join(", ")}`]),
    ...missing(treaty.missing),
    ...unknown(treaty.unknown),
    ...(treaty.unknown.some(({ code }) => NEEDS_ANOTHER.has(code)) ? ["  (give the other treaty with --with FILE)"] : []),
    ...treaty.conflicts.map((conflict) => `  conflict: ${explainConflict(conflict, look, words)}`),
    "  why:",
    ...[treaty.why, ...treaty.caveats].flatMap((reason, n) => proofText(explain(reason, look, words, String(n + 1))).split("\n")).map((line) => `    ${line}`),
  ];
}

const NEEDS_ANOTHER: ReadonlySet<string> = new Set(["other-treaty-unknown", "denominator-not-known"]);

function counts(statuses: readonly string[]): string {
  const found = new Map<string, number>();
  for (const status of statuses) found.set(status, (found.get(status) ?? 0) + 1);
  return [...found].map(([status, n]) => `${n} ${status}`).join(", ") || "nobody";
}

function lookOf(treaty: DerivedCase, all: Around["all"], nameOf: Around["nameOf"]): Look {
  const names = new Map([...treaty.territories, ...treaty.parties].map(({ code, state }) => [code, state]));
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  return { partyName: (code) => names.get(code) ?? nameOf(code) ?? code, treatyTitle: (id) => titles.get(id) ?? id, factLabel: (id) => id };
}
