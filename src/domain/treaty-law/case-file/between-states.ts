// What a case file says of reservations, territories, and of which acts between States it holds all.
import type { Coverage, Fraction, ReservationsClause, TerritorialClause } from "../facts/index.ts";
import { readDelay } from "./delay.ts";
import { isRecord, type Problems } from "./problems.ts";

/** `clause.reservations`: `{ rule, allowed, forbidden, authorised, acceptance, objectionPeriod, threshold, article }`. */
export function readReservations(json: unknown, problems: Problems): ReservationsClause | undefined {
  const where = "clause.reservations";
  if (!isRecord(json)) return problems.add(where, "must be an object { rule, … }");
  const rule = problems.oneOf(json["rule"], ["silent", "none", "specified", "any-but"], `${where}.rule`);
  const acceptance = json["acceptance"] === undefined ? undefined : problems.oneOf(json["acceptance"], ["each", "all", "organ"], `${where}.acceptance`);
  const objectionPeriod = json["objectionPeriod"] === undefined ? undefined : readDelay(json["objectionPeriod"], `${where}.objectionPeriod`, problems);
  const threshold = json["threshold"] === undefined ? undefined : readFraction(json["threshold"], `${where}.threshold`, problems);
  if (rule === undefined) return undefined;
  const lists = (["allowed", "forbidden", "authorised"] as const).flatMap((name) => {
    const codes = json[name] === undefined ? undefined : problems.codes(json[name], `${where}.${name}`);
    return codes === undefined ? [] : [[name, codes] as const];
  });
  return {
    rule,
    ...(typeof json["article"] === "string" ? { article: json["article"] } : {}),
    ...Object.fromEntries(lists),
    ...(acceptance === undefined ? {} : { acceptance }),
    ...(objectionPeriod === undefined ? {} : { objectionPeriod }),
    ...(threshold === undefined ? {} : { threshold }),
  };
}

/** `clause.territories`: `{ rule: by-declaration | entire, delay, article }`; `delay: null`: extensions take effect at once. */
export function readTerritories(json: unknown, problems: Problems): TerritorialClause | undefined {
  const where = "clause.territories";
  if (!isRecord(json)) return problems.add(where, "must be an object { rule, delay }");
  const rule = problems.oneOf(json["rule"], ["by-declaration", "entire"], `${where}.rule`);
  const delay = json["delay"] === undefined || json["delay"] === null ? json["delay"] : readDelay(json["delay"], `${where}.delay`, problems);
  if (rule === undefined) return undefined;
  return { rule, ...(typeof json["article"] === "string" ? { article: json["article"] } : {}), ...(delay === undefined ? {} : { delay }) };
}

const KINDS = ["reservations", "accession-acts", "suspensions", "territories"] as const;

/** `alsoComplete`: the kinds of act between States of which the file holds all. */
export function readAlsoComplete(json: unknown, problems: Problems): Pick<Coverage, "alsoComplete"> {
  if (json === undefined) return {};
  if (!Array.isArray(json)) return problems.add("alsoComplete", `must be a list of ${KINDS.join(", ")}`) ?? {};
  return { alsoComplete: json.flatMap((kind: unknown) => problems.oneOf(kind, KINDS, "alsoComplete") ?? []) };
}

function readFraction(json: unknown, where: string, problems: Problems): Fraction | undefined {
  if (isRecord(json) && typeof json["of"] === "number" && typeof json["in"] === "number" && json["in"] > 0) return { of: json["of"], in: json["in"] };
  return problems.add(where, "must be { of, in }, as { of: 1, in: 3 } for a third");
}
