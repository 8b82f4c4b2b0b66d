// What the rows and columns of the tables are called in the reader's language; a code without a name stands for itself.
import type { PackTable } from "../../../domain/casework/index.ts";
import { nameOn } from "../../../domain/parties/index.ts";
import type { DeskContext } from "../../accounts/index.ts";
import { legalBasisWords, loadBasisRegister } from "../../legal-basis/index.ts";
import { nameReasons } from "../../requests/index.ts";
import { listContentRules } from "../../authorities/index.ts";
import { loadOffice, unitName } from "../../organisation/index.ts";
import { treatyWords } from "../../treaties/index.ts";
import { wordsOf, type ReportWords } from "../words/index.ts";

export type RowNames = { readonly row: (table: PackTable, key: string) => string; readonly column: (key: string) => string; readonly header: (table: PackTable) => string };

type RowSort = keyof ReportWords["row"];

const SORT_OF: Readonly<Record<PackTable, RowSort>> = {
  "flow-outgoing": "year", "flow-incoming": "year", "pending-by-country-outgoing": "country", "pending-by-country-incoming": "country", "pending-by-kind": "kind", "pending-by-agency": "agency", "pending-by-offence": "offence",
  "pending-by-desk": "desk", "outcome-by-kind": "kind", basis: "basis", returns: "reason", refusals: "ground", balance: "country",
};

export async function loadRowNames({ db, language, today }: Pick<DeskContext, "db" | "language" | "today">): Promise<RowNames> {
  const words = wordsOf(language);
  const { parties } = (await loadBasisRegister(db)).reference.parties;
  const office = await loadOffice(db);
  const reasonOf = nameReasons(language, await listContentRules(db));
  const names: Readonly<Record<RowSort, (key: string) => string | undefined>> = {
    year: (key) => key,
    country: (key) => { const party = parties.get(key); return party === undefined ? undefined : (nameOn(party, today, language.code) ?? undefined); },
    kind: listed(legalBasisWords(language).kinds),
    agency: (key) => { const unit = office.units.find(({ id }) => id === key); return unit === undefined ? undefined : unitName(unit, language.code, today); },
    offence: listed(treatyWords(language.code).offences),
    desk: listed(words.desks),
    basis: listed(words.ranks),
    reason: (key) => reasonOf(key, "gap"),
    ground: (key) => reasonOf(key, "ground"),
  };
  const columns = { ...words.bands, ...words.endings, ...words.columns };
  return { row: (table, key) => names[SORT_OF[table]](key) ?? key, column: (key) => listed(columns)(key) ?? key, header: (table) => words.row[SORT_OF[table]] };
}

function listed(words: Readonly<Record<string, string>>): (key: string) => string | undefined {
  return (key) => words[key];
}
