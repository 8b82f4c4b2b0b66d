// The clauses of a case file: entry into force, later parties, withdrawal, provisional application.
import type { CalendarDate } from "../../kernel/index.ts";
import type { ActionType, Clause, Delay, EntryIntoForceClause, LaterPartiesClause, NotBefore, ProvisionalApplicationClause } from "../facts/index.ts";
import { ACTION_TYPES } from "./action.ts";
import { readReservations, readTerritories } from "./between-states.ts";
import { readCondition } from "./condition.ts";
import { readDelay } from "./delay.ts";
import { isRecord, type Problems } from "./problems.ts";
import { readWithdrawal } from "./withdrawal.ts";

/** The clause, as far as it can be read; what cannot is added to the problems. */
export function readClause(json: unknown, problems: Problems, paraphrase: unknown, between: readonly string[] | undefined): Clause | undefined {
  if (!isRecord(json)) return problems.add("clause", "must be an object { article, entryIntoForce, … }");
  const entryIntoForce = part(json["entryIntoForce"], (value) => readEntry(value, problems, between));
  const laterParties = part(json["laterParties"], (value) => readLater(value, problems));
  const withdrawal = part(json["withdrawal"], (value) => readWithdrawal(value, problems));
  const provisionalApplication = part(json["provisionalApplication"], (value) => readProvisional(value, problems));
  const reservations = part(json["reservations"], (value) => readReservations(value, problems));
  const endsBelow = part(json["endsBelow"], (value) => problems.whole(value, "clause.endsBelow", 1));
  const territories = part(json["territories"], (value) => readTerritories(value, problems));
  return {
    ...(typeof json["article"] === "string" ? { article: json["article"] } : {}),
    ...(entryIntoForce === undefined ? {} : { entryIntoForce }),
    ...(laterParties === undefined ? {} : { laterParties }),
    ...(withdrawal === undefined ? {} : { withdrawal }),
    ...(endsBelow === undefined ? {} : { endsBelow }),
    ...(provisionalApplication === undefined ? {} : { provisionalApplication }),
    ...(reservations === undefined ? {} : { reservations }),
    ...(territories === undefined ? {} : { territories }),
    ...(typeof paraphrase === "string" ? { paraphrase } : {}),
  };
}

function part<T>(value: unknown, read: (json: unknown) => T | undefined): T | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

function readEntry(json: unknown, problems: Problems, between: readonly string[] | undefined): EntryIntoForceClause | undefined {
  if (!isRecord(json)) return problems.add("clause.entryIntoForce", "must be an object { when, delay, … }");
  if (json["silent"] === true) {
    // VCLT 24(2): the treaty says nothing, so all negotiating States must have consented.
    if (between === undefined || between.length === 0) return problems.add("clause.entryIntoForce.silent", "needs `between`: the negotiating States, all of which must consent (VCLT 24(2))");
    return { when: { type: "named", parties: between } };
  }
  const delay = part(json["delay"], (value) => readDelay(value, "clause.entryIntoForce.delay", problems));
  const onDate = part(json["onDate"], (value) => problems.day(value, "clause.entryIntoForce.onDate"));
  // A day alone: in force on it, whoever has consented.
  const when = json["when"] === undefined && onDate !== undefined ? ({ type: "onDate", date: onDate } as const) : readCondition(json["when"], "clause.entryIntoForce.when", problems);
  if (when === undefined) return undefined;
  const floors = json["notBefore"] === undefined ? undefined : [json["notBefore"]].flat().flatMap((floor, n) => readNotBefore(floor, `clause.entryIntoForce.notBefore[${n}]`, problems) ?? []);
  return { when, ...(delay === undefined ? {} : { delay }), ...(onDate === undefined ? {} : { onDate }), ...(floors === undefined ? {} : { notBefore: floors }) };
}

function readNotBefore(json: unknown, where: string, problems: Problems): NotBefore | undefined {
  if (isRecord(json) && typeof json["treaty"] === "string") return { treaty: json["treaty"] };
  if (isRecord(json) && json["date"] !== undefined) {
    const date = problems.day(json["date"], `${where}.date`);
    return date === undefined ? undefined : { date };
  }
  if (isRecord(json) && (json["after"] === "adoptedOn" || json["after"] === "openedForSignatureOn")) {
    const delay = readDelay(json["delay"], `${where}.delay`, problems);
    return delay === undefined ? undefined : { after: json["after"], delay };
  }
  return problems.add(where, "must be { treaty }, { date } or { after: adoptedOn | openedForSignatureOn, delay }");
}

function readLater(json: unknown, problems: Problems): LaterPartiesClause | undefined {
  const where = "clause.laterParties";
  if (!isRecord(json)) return problems.add(where, "must be an object { delay, depositedAfter, … }");
  const delay = part(json["delay"], (value) => readDelay(value, `${where}.delay`, problems));
  const depositedAfter = part(json["depositedAfter"], (value) => problems.oneOf<"trigger" | "entryIntoForce">(value, ["trigger", "entryIntoForce"], `${where}.depositedAfter`));
  const practice = json["practice"] === undefined ? undefined : readPractice(json["practice"], problems);
  const acceptance = kinds(json["bilateralAcceptanceFor"], `${where}.bilateralAcceptanceFor`, problems);
  const acceptanceDelay = part(json["acceptanceDelay"], (value) => readDelay(value, `${where}.acceptanceDelay`, problems));
  const objectionMonths = part(json["objectionMonths"], (value) => problems.whole(value, `${where}.objectionMonths`));
  const afterObjections = part(json["afterObjections"], (value) => readDelay(value, `${where}.afterObjections`, problems));
  const objection = kinds(json["objectionPeriodFor"], `${where}.objectionPeriodFor`, problems);
  return {
    ...(delay === undefined ? {} : { delay }),
    ...(depositedAfter === undefined ? {} : { depositedAfter }),
    ...(practice === undefined ? {} : { practice }),
    ...(acceptance === undefined ? {} : { bilateralAcceptanceFor: acceptance }),
    ...(objection === undefined ? {} : { objectionPeriodFor: objection }),
    ...(acceptanceDelay === undefined ? {} : { acceptanceDelay }),
    ...(objectionMonths === undefined ? {} : { objectionMonths }),
    ...(json["objectionsAwaited"] === false ? { objectionsAwaited: false } : {}),
    ...(afterObjections === undefined ? {} : { afterObjections }),
  };
}

function readPractice(json: unknown, problems: Problems): { depositedBefore: CalendarDate; delay: Delay }[] {
  if (!Array.isArray(json)) return problems.add("clause.laterParties.practice", "must be a list of { depositedBefore, delay }") ?? [];
  const read = json.flatMap((entry: unknown, n) => {
    const where = `clause.laterParties.practice[${n}]`;
    if (!isRecord(entry)) return problems.add(where, "must be { depositedBefore, delay }") ?? [];
    const depositedBefore = problems.day(entry["depositedBefore"], `${where}.depositedBefore`);
    const delay = readDelay(entry["delay"], `${where}.delay`, problems);
    return depositedBefore === undefined || delay === undefined ? [] : [{ depositedBefore, delay }];
  });
  return read.sort((a, b) => (a.depositedBefore < b.depositedBefore ? -1 : 1));
}

function kinds(json: unknown, where: string, problems: Problems): ActionType[] | undefined {
  if (json === undefined) return undefined;
  if (!Array.isArray(json)) return problems.add(where, "must be a list of kinds of action");
  return json.flatMap((kind: unknown) => problems.oneOf(kind, ACTION_TYPES, where) ?? []);
}

function readProvisional(json: unknown, problems: Problems): ProvisionalApplicationClause | undefined {
  const where = "clause.provisionalApplication";
  if (!isRecord(json)) return problems.add(where, "must be an object { from, until, article }");
  const from = part(json["from"], (value) => problems.day(value, `${where}.from`));
  const until = part(json["until"], (value) => problems.day(value, `${where}.until`));
  const by = kinds(json["by"], `${where}.by`, problems);
  const noticeDelay = part(json["noticeDelay"], (value) => readDelay(value, `${where}.noticeDelay`, problems));
  return {
    ...(typeof json["article"] === "string" ? { article: json["article"] } : {}),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(by === undefined ? {} : { by }),
    ...(noticeDelay === undefined ? {} : { noticeDelay }),
  };
}
