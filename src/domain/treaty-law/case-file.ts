// A treaty as one JSON file: clause, groups, acts and published dates. Read strictly: what it cannot mean is said,
// with the place, and what would be right. The same shape serves test cases, seeds and `comity treaty derive`.
import { findCalendarDate } from "../kernel/index.ts";
import { readAlsoComplete } from "./case-file/between-states.ts";
import { readClause } from "./case-file/clause.ts";
import { readParties } from "./case-file/parties.ts";
import { isRecord, Problems, type Json } from "./case-file/problems.ts";
import { DEEPEST, withoutNulls } from "./case-file/without-nulls.ts";
import type { Coverage, Provenance, PublishedDate, Relation, TreatyFacts, WeightTable } from "./facts/index.ts";

export type CaseFile =
  | { readonly ok: true; readonly facts: TreatyFacts }
  /** Each problem says where and what would be right. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Parsed JSON in; the treaty's facts out, or every problem found. Unknown extra fields are ignored. */
export function readCaseFile(given: unknown): CaseFile {
  const problems = new Problems();
  const json = withoutNulls(given);
  if (json === undefined) return { ok: false, problems: [`the file: goes deeper than ${DEEPEST} levels; no treaty does`] };
  if (!isRecord(json)) return { ok: false, problems: ["the file must hold one JSON object, a treaty"] };
  const id = problems.text(json["id"], "id") ?? "";
  const actions = readParties(json, id, problems);
  const adoptedOn = optional(json["adoptedOn"], (text) => problems.impreciseDay(text, "adoptedOn"), problems, "adoptedOn");
  const openedForSignatureOn = optional(json["openedForSignatureOn"], (text) => problems.day(text, "openedForSignatureOn"), problems, "openedForSignatureOn");
  const between = json["between"] === undefined ? undefined : problems.codes(json["between"], "between");
  const clause = json["clause"] === undefined || json["clause"] === null ? undefined : readClause(json["clause"], problems, json["clauseParaphrase"], between);
  const depositary = typeof json["depositary"] === "string" ? json["depositary"] : undefined;
  const facts: TreatyFacts = {
    id,
    title: typeof json["title"] === "string" ? json["title"] : id,
    participation: json["bilateral"] === true ? "bilateral" : json["participation"] === "regional" ? "regional" : "multilateral",
    ...(between === undefined ? {} : { between }),
    ...(depositary === undefined ? {} : { depositary }),
    ...(adoptedOn === undefined ? {} : { adoptedOn }),
    ...(openedForSignatureOn === undefined ? {} : { openedForSignatureOn }),
    ...(clause === undefined ? {} : { clause }),
    groups: readGroups(json["groups"], problems),
    weights: readWeights(json["weights"], problems),
    coverage: readCoverage(json, problems),
    actions,
    publishedDates: readPublished(json, id, problems),
    attestations: [],
    retractions: [],
    relations: readRelations(json["relations"], problems),
  };
  return problems.list.length > 0 ? { ok: false, problems: problems.list } : { ok: true, facts };
}

/**
 * `partiesComplete: true` says only that the list is complete enough to compute the general date. The UN Secretary-General's
 * status lists (`mtdsg`) name every participant as of their snapshot.
 */
function readCoverage(json: Json, problems: Problems): Coverage {
  const until = optional(json["snapshotOn"], (text) => problems.day(text, "snapshotOn"), problems, "snapshotOn");
  const end = { ...(until === undefined ? {} : { until }), ...readAlsoComplete(json["alsoComplete"], problems) };
  const stated = json["coverage"];
  if (stated === "complete" || stated === "to-threshold" || stated === "partial") return { extent: stated, ...end };
  if (json["partiesComplete"] === false) return { extent: "partial", ...end };
  const wholeList = typeof json["mtdsg"] === "string" && until !== undefined;
  if (wholeList) return { extent: "complete", ...end };
  return { extent: "to-threshold", ...(json["partiesComplete"] === true ? {} : { assumed: true as const }), ...end };
}

function readPublished(json: Json, id: string, problems: Problems): PublishedDate[] {
  const published = json["published"];
  if (!isRecord(published) || !("entryIntoForce" in published)) return [];
  const text = published["entryIntoForce"];
  const source = typeof published["source"] === "string" ? published["source"] : undefined;
  const provenance: Provenance = source === "recalled" ? "recalled" : "sourced";
  const base = { id: `${id}/published`, what: "entryIntoForce", provenance, ...(source === undefined ? {} : { source }) } as const;
  if (text === null) {
    const asOf = typeof json["snapshotOn"] === "string" ? findCalendarDate(json["snapshotOn"]) : undefined;
    return [{ ...base, date: null, ...(asOf === undefined ? {} : { asOf }) }];
  }
  const date = typeof text === "string" ? problems.day(text, "published.entryIntoForce") : problems.add("published.entryIntoForce", "must be a day YYYY-MM-DD or null");
  return date === undefined ? [] : [{ ...base, date }];
}

function readGroups(json: unknown, problems: Problems): Record<string, string[]> {
  if (json === undefined) return {};
  if (!isRecord(json)) return problems.add("groups", "must be an object of lists of codes") ?? {};
  return Object.fromEntries(Object.entries(json).map(([name, codes]) => [name, [...(problems.codes(codes, `groups.${name}`) ?? [])]]));
}

function readWeights(json: unknown, problems: Problems): Record<string, WeightTable> {
  if (json === undefined) return {};
  if (!isRecord(json)) return problems.add("weights", "must be an object of tables { code: number }") ?? {};
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, table]) => {
      if (isRecord(table) && Object.values(table).every((weight) => typeof weight === "number")) return [[name, table as WeightTable]];
      problems.add(`weights.${name}`, "must be a table { code: number }");
      return [];
    }),
  );
}

function readRelations(json: unknown, problems: Problems): Relation[] {
  if (json === undefined) return [];
  const kinds = ["amends", "supplements", "replaces", "implements", "protocol-to"];
  if (!Array.isArray(json)) return problems.add("relations", "must be a list of { kind, treaty }") ?? [];
  return json.flatMap((relation: unknown, index) => {
    if (isRecord(relation) && kinds.includes(String(relation["kind"])) && typeof relation["treaty"] === "string") return [relation as unknown as Relation];
    problems.add(`relations[${index}]`, `must be { kind: ${kinds.join(" | ")}, treaty: id }`);
    return [];
  });
}

function optional<T>(value: unknown, read: (text: string) => T | undefined, problems: Problems, where: string): T | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") return problems.add(where, "must be text");
  return read(value);
}

