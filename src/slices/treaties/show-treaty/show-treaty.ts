// One instrument in lines, as `comity treaty show` prints it: what it is, its status on a day, and every fact with its id.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import { treatyStatus, type World } from "../../../domain/treaty-law/index.ts";
import { FACT_KINDS, type FactKind } from "../record/fact-bodies.ts";
import type { KnownFact, Register } from "../read/register.ts";
import type { Grounds, RegisterEntry } from "../register-entry.ts";
import { treatyWords, type TreatyWords } from "../words/index.ts";

export type TreatyView = { readonly register: Register; readonly world: World; readonly on: CalendarDate; readonly language: string };

/** So many letters of an id tell the facts of one instrument apart. */
const SHORT_ID = 8;

/** What the first lines say already; a text is read elsewhere. */
const SAID_ABOVE: ReadonlySet<FactKind> = new Set<FactKind>(["description", "title", "text"]);

export function showTreaty(entry: RegisterEntry, { register, world, on, language }: TreatyView): readonly string[] {
  const words = treatyWords(language);
  const known = [...register.known.values()].filter(({ treaty, kind }) => treaty === entry.slug && !SAID_ABOVE.has(kind)).toSorted(inOrder);
  return [
    `${register.facts.get(entry.slug)?.title ?? entry.slug}  (${[entry.slug, ...entry.aliases].join(", ")})`,
    ...described(entry, words),
    ...status(entry, world, on, words),
    "",
    ...known.map((fact) => factLine(fact, words)),
  ];
}

/** By kind, acts by their day. */
function inOrder(a: KnownFact, b: KnownFact): number {
  const day = ({ kind, says }: KnownFact) => (kind === "action" ? `${says.date} ${says.state ?? ""}` : "");
  return FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind) || day(a).localeCompare(day(b), "en");
}

function described(entry: RegisterEntry, words: TreatyWords): string[] {
  const { form, participation, binding, between, subjects, adoptedOn, adoptedAt, depositary } = entry;
  const adopted = [adoptedOn, adoptedAt].filter((part) => part !== null).join(", ");
  return [
    `  ${words.forms[form]}, ${words.participations[participation]}, ${words.bindings[binding]}; ${subjects.map((subject) => words.subjects[subject]).join(", ")}`,
    ...(between.length === 0 ? [] : [`  ${words.between}: ${between.join(", ")}`]),
    ...(adopted === "" ? [] : [`  ${words.adopted}: ${adopted}`]),
    ...(depositary === null ? [] : [`  ${words.depositary}: ${depositary}`]),
    ...(entry.scope.recorded ? [] : [`  ${words.scopeNotRecorded}`]),
  ];
}

function status(entry: RegisterEntry, world: World, on: CalendarDate, words: TreatyWords): string[] {
  const history = world.history(entry.slug);
  if (history === undefined) return [];
  const { status: now, basis, unknown, conflicts } = treatyStatus(history, on);
  const entered = history.entryIntoForce.date;
  return [
    `  ${words.onDay(on, words.statuses[now], words.bases[basis])}${entered === null ? "" : `; ${words.entryIntoForce(entered)}`}`,
    ...unknown.map(({ code, params }) => `  ${words.unknownBecause}: ${code} ${JSON.stringify(params)}`),
    ...conflicts.map(({ code, params }) => `  ${words.conflict}: ${code} ${JSON.stringify(params)}`),
  ];
}

function factLine(fact: KnownFact, words: TreatyWords): string {
  const state = fact.grounds.publishedOn === null ? ` [${words.draft}]` : "";
  return `  ${fact.grounds.factId.slice(0, SHORT_ID)}  ${words.kinds[fact.kind]}: ${saidBy(fact)}${state} — ${sourceName(fact.grounds, words)}`;
}

/** What the fact says in a line: the telling fields of the kinds that officers mend, JSON for the rest. */
function saidBy({ kind, says }: KnownFact): string {
  switch (kind) {
    case "action":
      return [says.date, says.state ?? "–", says.type, says.territory, says.note].filter((part) => part !== undefined).join("  ");
    case "attestation":
      return [says.asPrinted, says.state, says.status, says.by, says.words].filter((part) => part !== undefined).join("  ");
    case "note":
      return says.text;
    default:
      return JSON.stringify(says);
  }
}

function sourceName({ source }: Grounds, words: TreatyWords): string {
  return source === null ? words.unsourced : source.id;
}
