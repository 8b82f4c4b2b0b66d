// One act of a State in a case file.
import type { CalendarDate } from "../../kernel/index.ts";
import { CONSENT_TYPES, OTHER_ACTION_TYPES, type Action, type ActionType, type PartyCode } from "../facts/index.ts";
import { isRecord, type Json, type Problems } from "./problems.ts";

export const ACTION_TYPES: readonly ActionType[] = [...CONSENT_TYPES, ...OTHER_ACTION_TYPES];

/** `id`: what the act's own id begins with where it gives none. */
type Place = { readonly id: string; readonly state: PartyCode | null; readonly where: string };

/** The act, or `undefined` with its problems added. */
export function readAction(json: unknown, { id, state, where }: Place, problems: Problems): Action | undefined {
  if (!isRecord(json)) return problems.add(where, "must be an object { type, date }");
  const type = problems.oneOf(json["type"], ACTION_TYPES, `${where}.type`);
  const date = problems.impreciseDay(json["date"], `${where}.date`);
  if (type === undefined || date === undefined) return undefined;
  const provenance = typeof json["provenance"] === "string" ? json["provenance"] : "";
  return {
    id: (json["id"] === undefined ? undefined : problems.text(json["id"], `${where}.id`)) ?? `${id}/${type}/${date}`,
    type,
    state,
    date,
    provenance: provenance.includes("recalled") ? "recalled" : "sourced",
    ...(provenance === "" || provenance.includes("recalled") ? {} : { source: provenance }),
    ...days(json, where, problems),
    ...texts(json, where, problems),
    ...lists(json, where, problems),
    ...flags(json),
  };
}

const DAY_FIELDS = ["successionOn", "effectiveOn", "inForceOnOverride", "recordedOn", "notifiedOn", "until"] as const;
/** They name something: what cannot be a name is refused. */
const NAME_FIELDS = ["predecessor", "territory", "refersTo", "supersedes"] as const;
const TEXT_FIELDS = ["text", "note", "source"] as const;

function days(json: Json, where: string, problems: Problems): Partial<Record<(typeof DAY_FIELDS)[number], CalendarDate>> {
  const found: Partial<Record<(typeof DAY_FIELDS)[number], CalendarDate>> = {};
  for (const field of DAY_FIELDS) {
    if (json[field] === undefined || json[field] === null) continue;
    const day = problems.day(json[field], `${where}.${field}`);
    if (day !== undefined) found[field] = day;
  }
  return found;
}

function texts(json: Json, where: string, problems: Problems): Partial<Record<(typeof TEXT_FIELDS)[number] | (typeof NAME_FIELDS)[number], string>> {
  const found: Partial<Record<(typeof TEXT_FIELDS)[number] | (typeof NAME_FIELDS)[number], string>> = {};
  for (const field of NAME_FIELDS) {
    const name = json[field] === undefined ? undefined : problems.text(json[field], `${where}.${field}`);
    if (name !== undefined) found[field] = name;
  }
  for (const field of TEXT_FIELDS) if (typeof json[field] === "string") found[field] = json[field];
  return found;
}

function lists(json: Json, where: string, problems: Problems): { towards?: readonly string[]; provisions?: readonly string[] } {
  const towards = json["towards"] === undefined ? undefined : problems.codes(json["towards"], `${where}.towards`);
  const provisions = json["provisions"] === undefined ? undefined : problems.codes(json["provisions"], `${where}.provisions`);
  return { ...(towards === undefined ? {} : { towards }), ...(provisions === undefined ? {} : { provisions }) };
}

function flags(json: Json): Partial<Pick<Action, "kindKnown" | "unauthorised" | "disputed" | "opposesEntryIntoForce" | "flag" | "territorialEffect">> {
  const effect = json["territorialEffect"] ?? json["effect"];
  const flag: unknown = json["flag"] ?? (Array.isArray(json["declared"]) ? json["declared"][0] : json["declared"]);
  return {
    ...(json["kindKnown"] === false ? { kindKnown: false } : {}),
    ...(json["unauthorised"] === true || json["status"] === "unauthorised" ? { unauthorised: true } : {}),
    ...(json["disputed"] === true || json["status"] === "disputed" ? { disputed: true } : {}),
    ...(json["opposesEntryIntoForce"] === true ? { opposesEntryIntoForce: true } : {}),
    ...(typeof flag === "string" ? { flag } : {}),
    ...(effect === "extend" || effect === "exclude" || effect === "cease" ? { territorialEffect: effect } : {}),
  };
}
