// A treaty as one JSON file: clause, groups, acts and published dates. Read strictly: what it cannot mean is said,
// with the place, and what would be right. The same shape serves test cases, seeds and `comity treaty derive`.
import { findCalendarDate } from "../kernel/index.ts";
import { readAction } from "./case-file/action.ts";
import { readAlsoComplete } from "./case-file/between-states.ts";
import { readClause } from "./case-file/clause.ts";
import { isRecord, Problems, type Json } from "./case-file/problems.ts";
import { withoutNulls } from "./case-file/without-nulls.ts";
import type { Action, Coverage, Provenance, PublishedDate, Relation, TreatyFacts, WeightTable } from "./facts/index.ts";

export type CaseFile =
  | { readonly ok: true; readonly facts: TreatyFacts }
  /** Each problem says where and what would be right. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Parsed JSON in; the treaty's facts out, or every problem found. Unknown extra fields are ignored. */
export function readCaseFile(given: unknown): CaseFile {
  const problems = new Problems();
  const json = withoutNulls(given);
  if (!isRecord(json)) return { ok: false, problems: ["the file must hold one JSON object, a treaty"] };
  const id = problems.text(json["id"], "id") ?? "";
  const actions = readParties(json, id, problems);
  const clause = json["clause"] === undefined || json["clause"] === null ? undefined : readClause(json["clause"], problems, json["clauseParaphrase"]);
  const adoptedOn = optional(json["adoptedOn"], (text) => problems.impreciseDay(text, "adoptedOn"), problems, "adoptedOn");
  const openedForSignatureOn = optional(json["openedForSignatureOn"], (text) => problems.day(text, "openedForSignatureOn"), problems, "openedForSignatureOn");
  const between = json["between"] === undefined ? undefined : problems.codes(json["between"], "between");
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

function readParties(json: Json, id: string, problems: Problems): Action[] {
  const parties = json["parties"] ?? [];
  if (!Array.isArray(parties)) {
    problems.add("parties", "must be a list of { code, actions }");
    return [];
  }
  const actions: Action[] = [];
  parties.forEach((party: unknown, index) => {
    if (!isRecord(party)) return problems.add(`parties[${index}]`, "must be an object { code, actions }");
    const code = problems.text(party["code"], `parties[${index}].code`) ?? "";
    const own = party["actions"] ?? [];
    if (!Array.isArray(own)) return problems.add(`parties[${index}].actions`, "must be a list of { type, date }");
    own.forEach((action: unknown, n) => {
      const read = readAction(action, { id: `${id}/${code}`, state: code, where: `parties[${index}] (${code}).actions[${n}]` }, problems);
      if (read !== undefined) actions.push(read);
    });
  });
  const whole = json["actions"];
  if (Array.isArray(whole)) {
    whole.forEach((action: unknown, n) => {
      const read = readAction(action, { id: `${id}/treaty`, state: null, where: `actions[${n}]` }, problems);
      if (read !== undefined) actions.push(read);
    });
  }
  return withOwnIds(actions, problems);
}

/** Acts of one kind, State and day that give no id of their own are told apart by a number; what names an act must name one. */
function withOwnIds(actions: readonly Action[], problems: Problems): Action[] {
  const uses = new Map<string, number>();
  const named = actions.map((action) => {
    const use = (uses.get(action.id) ?? 0) + 1;
    uses.set(action.id, use);
    return use === 1 ? action : { ...action, id: `${action.id}/${use}` };
  });
  const ids = new Set(named.map(({ id }) => id));
  for (const { id, refersTo, supersedes } of named) {
    for (const other of [refersTo, supersedes]) if (other !== undefined && !ids.has(other)) problems.add(id, `${JSON.stringify(other)} is the id of no action in this file`);
  }
  return named;
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
  return { extent: wholeList ? "complete" : "to-threshold", ...end };
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
  const groups: Record<string, string[]> = {};
  for (const [name, codes] of Object.entries(json)) {
    if (Array.isArray(codes) && codes.every((code) => typeof code === "string")) groups[name] = codes;
    else problems.add(`groups.${name}`, "must be a list of codes");
  }
  return groups;
}

function readWeights(json: unknown, problems: Problems): Record<string, WeightTable> {
  if (json === undefined) return {};
  if (!isRecord(json)) return problems.add("weights", "must be an object of tables { code: number }") ?? {};
  const tables: Record<string, WeightTable> = {};
  for (const [name, table] of Object.entries(json)) {
    if (isRecord(table) && Object.values(table).every((weight) => typeof weight === "number")) tables[name] = table as WeightTable;
    else problems.add(`weights.${name}`, "must be a table { code: number }");
  }
  return tables;
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

