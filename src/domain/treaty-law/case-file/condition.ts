// The condition of an entry-into-force clause in a case file.
import type { Condition, Denominator, Fraction } from "../facts/index.ts";
import { ACTION_TYPES } from "./action.ts";
import { isRecord, type Json, type Problems } from "./problems.ts";

const SHAPES = "count, named, allSignatories, share, shareOfParties, declared, tacit, treatyInForce, onDate, all, any";

/** The condition, or `undefined` with its problems added. */
export function readCondition(json: unknown, where: string, problems: Problems): Condition | undefined {
  if (!isRecord(json)) return problems.add(where, `must be an object with a type: ${SHAPES}`);
  const note = typeof json["note"] === "string" ? { note: json["note"] } : {};
  switch (json["type"]) {
    case "all":
    case "any": {
      const of = json["of"];
      if (!Array.isArray(of) || of.length === 0) return problems.add(`${where}.of`, "must be a list of conditions, not empty");
      return { type: json["type"], of: of.flatMap((part: unknown, n) => readCondition(part, `${where}.of[${n}]`, problems) ?? []), ...note };
    }
    case "treatyInForce": {
      const treaty = problems.text(json["treaty"], `${where}.treaty`);
      return treaty === undefined ? undefined : { type: "treatyInForce", treaty, ...note };
    }
    case "tacit": {
      const [on, treaty] = [problems.day(json["on"], `${where}.on`), problems.text(json["treaty"], `${where}.treaty`)];
      const unlessMoreThan = readFraction(json["unlessMoreThan"] ?? { of: 1, in: 3 }, `${where}.unlessMoreThan`, problems);
      return on === undefined || treaty === undefined || unlessMoreThan === undefined ? undefined : { type: "tacit", on, treaty, unlessMoreThan, ...note };
    }
    case "onDate": {
      const date = problems.day(json["date"], `${where}.date`);
      return date === undefined ? undefined : { type: "onDate", date, ...note };
    }
    default:
      return readLeaf(json, where, problems);
  }
}

function readLeaf(json: Json, where: string, problems: Problems): Condition | undefined {
  const counted = readCounted(json, where, problems);
  const denominator = json["denominator"];
  if ((json["type"] === "share" || json["type"] === "shareOfParties" || json["type"] === "count") && denominator !== undefined) {
    const min = readFraction(json["min"] ?? json["share"], `${where}.min`, problems);
    const read = readDenominator(denominator, `${where}.denominator`, problems);
    return min === undefined || read === undefined ? undefined : { type: "shareOfParties", min, denominator: read, ...counted };
  }
  switch (json["type"]) {
    case "count":
      return readCount(json, where, problems, counted);
    case "declared": {
      const flag = problems.text(json["flag"], `${where}.flag`);
      const n = problems.whole(json["n"], `${where}.n`, 1);
      return flag === undefined || n === undefined ? undefined : { type: "declared", flag, n, ...counted };
    }
    case "named":
      return readNamed(json, where, problems, counted);
    case "allSignatories":
      return readAllSignatories(json, where, problems, counted);
    case "share": {
      const weights = problems.text(json["weights"], `${where}.weights`);
      const min = problems.number(json["min"], `${where}.min`);
      return weights === undefined || min === undefined ? undefined : { type: "share", weights, min, ...counted };
    }
    default:
      return problems.add(`${where}.type`, `${JSON.stringify(json["type"])} is not one of ${SHAPES}`);
  }
}

/** `declared: { flag, n }` beside `n`: so many, of which `n` declared the quality; alone, or as a name: so many that declared it. */
function readCount(json: Json, where: string, problems: Problems, counted: object): Condition | undefined {
  const quality = json["declared"];
  const [flag, declaring] = isRecord(quality) ? [quality["flag"], quality["n"]] : [quality, undefined];
  const n = problems.whole(json["n"] ?? declaring, `${where}.n`, 1);
  if (n === undefined) return undefined;
  if (typeof flag !== "string") return { type: "count", n, ...counted };
  if (json["n"] === undefined || declaring === undefined) return { type: "declared", flag, n, ...counted };
  const some = problems.whole(declaring, `${where}.declared.n`, 1);
  return some === undefined ? undefined : { type: "all", of: [{ type: "count", n, ...counted }, { type: "declared", flag, n: some, ...counted }] };
}

/** Where the States that signed or negotiated are listed, all of them are meant. */
function readAllSignatories(json: Json, where: string, problems: Problems, counted: object): Condition | undefined {
  if (json["parties"] !== undefined) return readNamed(json, where, problems, counted);
  const signedBy = json["signedBy"] === undefined ? undefined : problems.day(json["signedBy"], `${where}.signedBy`);
  return { type: "allSignatories", ...(signedBy === undefined ? {} : { signedBy }), ...counted };
}

function readNamed(json: Json, where: string, problems: Problems, counted: object): Condition | undefined {
  const group = json["group"] ?? (typeof json["parties"] === "string" ? json["parties"] : undefined);
  if (typeof group === "string") return { type: "named", group, ...counted };
  const parties = problems.codes(json["parties"], `${where}.parties`);
  if (parties?.length === 0) return problems.add(`${where}.parties`, "must name at least one State");
  return parties === undefined ? undefined : { type: "named", parties, ...counted };
}

function readCounted(json: Json, where: string, problems: Problems) {
  const among = json["among"] ?? (json["type"] === "named" ? undefined : json["group"]);
  const actions = json["actions"];
  const group = typeof among === "string" ? among : among === undefined ? undefined : problems.codes(among, `${where}.among`);
  const types = Array.isArray(actions) ? actions.flatMap((type: unknown) => problems.oneOf(type, ACTION_TYPES, `${where}.actions`) ?? []) : undefined;
  return {
    ...(group === undefined ? {} : { among: group }),
    ...(types === undefined ? {} : { actions: types }),
    ...(json["signatoriesOnly"] === true ? { signatoriesOnly: true } : {}),
    ...(json["excludeOrganizations"] === true ? { excludeOrganizations: true } : {}),
    ...(typeof json["note"] === "string" ? { note: json["note"] } : {}),
  };
}

/** `{of: 3, in: 4}`, `"3/4"`, a share up to 1, or per cent above. */
function readFraction(json: unknown, where: string, problems: Problems): Fraction | undefined {
  if (isRecord(json) && typeof json["of"] === "number" && typeof json["in"] === "number" && json["in"] > 0) return { of: json["of"], in: json["in"] };
  const parts = typeof json === "string" ? /^(\d+)\/([1-9]\d*)$/.exec(json) : null;
  if (parts !== null) return { of: Number(parts[1]), in: Number(parts[2]) };
  if (typeof json === "number" && json > 0 && json <= 100) return json <= 1 ? { of: json, in: 1 } : { of: json, in: 100 };
  return problems.add(where, 'must be { of, in }, "3/4", a share up to 1 or a percentage');
}

function readDenominator(json: unknown, where: string, problems: Problems): Denominator | undefined {
  if (!isRecord(json)) return problems.add(where, "must be { treaty, asOf } or { number }");
  const asOf = json["asOf"] === undefined ? undefined : problems.day(json["asOf"], `${where}.asOf`);
  const treaty = typeof json["treaty"] === "string" ? json["treaty"] : undefined;
  const number = typeof json["number"] === "number" ? json["number"] : undefined;
  if (treaty === undefined && number === undefined) return problems.add(where, "must name a treaty or a number");
  return { ...(treaty === undefined ? {} : { treaty }), ...(asOf === undefined ? {} : { asOf }), ...(number === undefined ? {} : { number }) };
}
