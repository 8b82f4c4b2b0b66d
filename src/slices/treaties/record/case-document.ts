// From a treaty's case file to a document of the register: the same facts, with their sources as far as the file names them.
import { readCaseFile, type Action, type Clause, type Condition, type TreatyFacts } from "../../../domain/treaty-law/index.ts";
import type { Binding, Form, Participation, RelationKind, Subject } from "../vocabulary.ts";

/** What a case file does not say and a register needs. */
export type CaseNaming = {
  readonly slug: string;
  readonly form: Form;
  readonly participation: Participation;
  readonly binding: Binding;
  readonly subjects: readonly Subject[];
  /** The source of every fact for which the file names none of its own. */
  readonly source: { readonly id: string; readonly title: string; readonly address?: string; readonly publisher?: string };
  readonly adoptedAt?: string;
  readonly relations?: readonly { readonly kind: RelationKind; readonly treaty: string; readonly named: string }[];
  /** The permanent slugs of treaties that the clause names by the id of their case file. */
  readonly slugs?: ReadonlyMap<string, string>;
};

export type ConvertedCase = { readonly ok: true; readonly document: unknown } | { readonly ok: false; readonly problems: readonly string[] };

/** A case file in; a document to look through, complete and enter out, or what is wrong with the file. */
export function documentOfCase(json: unknown, naming: CaseNaming): ConvertedCase {
  const read = readCaseFile(json);
  return read.ok ? { ok: true, document: documentOfFacts(read.facts, naming) } : read;
}

function documentOfFacts(facts: TreatyFacts, naming: CaseNaming): unknown {
  const { slug, form, participation, binding, subjects, source, relations = [] } = naming;
  const named = namedSources(facts);
  const ownSources = new Map([[source.title, source.id], ...named.map((name): [string, string] => [name, sourceIdOf(name)])]);
  const grounds = (fact: { provenance: "sourced" | "recalled"; source?: string }) => groundsOf(fact, ownSources);
  return {
    sources: [source, ...named.filter((name) => sourceIdOf(name) !== source.id).map((name) => ({ id: sourceIdOf(name), title: name }))],
    instruments: [
      {
        slug,
        ...(facts.id === slug ? {} : { aliases: [facts.id] }),
        source: source.id,
        description: {
          form,
          participation,
          binding,
          subjects,
          ...(facts.between === undefined ? {} : { between: facts.between }),
          ...(facts.adoptedOn === undefined ? {} : { adoptedOn: facts.adoptedOn }),
          ...(naming.adoptedAt === undefined ? {} : { adoptedAt: naming.adoptedAt }),
          ...(facts.openedForSignatureOn === undefined ? {} : { openedForSignatureOn: facts.openedForSignatureOn }),
          ...(facts.depositary === undefined ? {} : { depositary: facts.depositary }),
        },
        titles: [{ language: "en", text: facts.title, kind: "short" }],
        ...clauseOf(facts, naming.slugs ?? new Map()),
        coverage: publicCoverage(facts),
        ...(relations.length === 0 ? {} : { relations }),
        actions: facts.actions.map((act) => ({ ...withoutGrounds(act), ...grounds(act) })),
        publishedDates: facts.publishedDates.map(({ what, date, asOf, ...fact }) => ({ what, date, ...(asOf === undefined ? {} : { asOf }), ...grounds(fact) })),
      },
    ],
  };
}

/** Without the acts that are only recalled the public list is not complete enough to compute the general date from. */
function publicCoverage({ coverage, actions }: TreatyFacts): TreatyFacts["coverage"] {
  const withheld = actions.some((act) => act.provenance === "recalled");
  return withheld && coverage.extent !== "partial" ? { ...coverage, extent: "partial" } : coverage;
}

function clauseOf({ clause, groups, weights }: TreatyFacts, slugs: ReadonlyMap<string, string>): object {
  if (clause === undefined) return {};
  const parts = { ...(Object.keys(groups).length === 0 ? {} : { groups }), ...(Object.keys(weights).length === 0 ? {} : { weights }) };
  return { clause: { clause: withSlugs(clause, slugs), ...parts } };
}

function withSlugs(clause: Clause, slugs: ReadonlyMap<string, string>): Clause {
  const entry = clause.entryIntoForce;
  if (entry === undefined) return clause;
  const notBefore = entry.notBefore?.map((floor) => ("treaty" in floor ? { treaty: slugs.get(floor.treaty) ?? floor.treaty } : floor));
  return { ...clause, entryIntoForce: { ...entry, when: conditionWithSlugs(entry.when, slugs), ...(notBefore === undefined ? {} : { notBefore }) } };
}

function conditionWithSlugs(condition: Condition, slugs: ReadonlyMap<string, string>): Condition {
  if (condition.type === "treatyInForce") return { ...condition, treaty: slugs.get(condition.treaty) ?? condition.treaty };
  if (condition.type === "all" || condition.type === "any") return { ...condition, of: condition.of.map((part) => conditionWithSlugs(part, slugs)) };
  if (condition.type !== "shareOfParties" || condition.denominator.treaty === undefined) return condition;
  return { ...condition, denominator: { ...condition.denominator, treaty: slugs.get(condition.denominator.treaty) ?? condition.denominator.treaty } };
}

function withoutGrounds({ id: _id, source: _source, provenance: _provenance, recordedOn: _recordedOn, ...says }: Action): object {
  return says;
}

function groundsOf(fact: { provenance: "sourced" | "recalled"; source?: string }, sources: ReadonlyMap<string, string>): object {
  if (fact.provenance === "recalled") return { provenance: "recalled" };
  const id = fact.source === undefined ? undefined : sources.get(fact.source);
  return id === undefined ? {} : { source: id };
}

function namedSources(facts: TreatyFacts): string[] {
  const named = [...facts.actions, ...facts.publishedDates].flatMap((fact) => (fact.provenance === "sourced" ? (fact.source ?? []) : []));
  return [...new Set(named)].toSorted();
}

function sourceIdOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
}
