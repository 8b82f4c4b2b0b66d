// The clause on withdrawal in a case file: `{ delay }`, `{ noticeMonths }`, `{ rule, … }` or `{ none: true }`.
import { findCalendarDate } from "../../kernel/index.ts";
import type { Delay, WithdrawalClause } from "../facts/index.ts";
import { readDelay } from "./delay.ts";
import { isRecord, type Json, type Problems } from "./problems.ts";

const WHERE = "clause.withdrawal";
const YEAR: Delay = { n: 1, unit: "year" };

/** The clause; `undefined` where only words are held, as if it were not recorded, or with its problems added. */
export function readWithdrawal(json: unknown, problems: Problems): WithdrawalClause | undefined {
  if (!isRecord(json)) return problems.add(WHERE, "must be an object");
  if (json["none"] === true || json["rule"] === "none") return { rule: "none", ...(json["implied"] === true ? { implied: true } : {}) };
  const limits = readLimits(json, problems);
  switch (json["rule"]) {
    case "calendarYearCutoff": {
      const cutoff = readCutoff(json["cutoff"] ?? "07-01", problems);
      return cutoff === undefined ? undefined : { rule: "calendarYearCutoff", cutoff, ...limits };
    }
    case "windows": {
      const [everyYears, windowMonths] = [number(json, "everyYears", 1, problems), number(json, "windowMonths", 0, problems)];
      const delay = json["delay"] === undefined ? YEAR : readDelay(json["delay"], `${WHERE}.delay`, problems);
      return everyYears === undefined || windowMonths === undefined || delay === undefined ? undefined : { rule: "windows", everyYears, windowMonths, delay, ...limits };
    }
    case "fixedTerms": {
      const [firstTermYears, renewalYears, noticeMonths] = [number(json, "firstTermYears", 0, problems), number(json, "renewalYears", 1, problems), number(json, "noticeMonths", 0, problems)];
      return firstTermYears === undefined || renewalYears === undefined || noticeMonths === undefined ? undefined : { rule: "fixedTerms", firstTermYears, renewalYears, noticeMonths, ...limits };
    }
    case "delay":
    case undefined:
      return readNotice(json, limits, problems);
    default:
      return problems.add(`${WHERE}.rule`, `${JSON.stringify(json["rule"])} is not one of delay, calendarYearCutoff, windows, fixedTerms, none`);
  }
}

function readLimits(json: Json, problems: Problems): { notWithinYears?: number; notDuringConflict?: boolean } {
  const notWithinYears = json["notWithinYears"] === undefined ? undefined : number(json, "notWithinYears", 0, problems);
  return { ...(notWithinYears === undefined ? {} : { notWithinYears }), ...(json["notDuringConflict"] === true ? { notDuringConflict: true } : {}) };
}

function number(json: Json, name: string, least: number, problems: Problems): number | undefined {
  return problems.whole(json[name], `${WHERE}.${name}`, least);
}

/** The last day of the year, as MM-DD, on which a notice still takes effect on the next 1 January. */
function readCutoff(cutoff: unknown, problems: Problems): string | undefined {
  if (typeof cutoff === "string" && findCalendarDate(`2000-${cutoff}`) !== undefined) return cutoff;
  return problems.add(`${WHERE}.cutoff`, `${JSON.stringify(cutoff)} is no day of the year; write MM-DD`);
}

function readNotice(json: Json, limits: object, problems: Problems): WithdrawalClause | undefined {
  const loss = json["alsoOnLossOfMembership"] === true ? { alsoOnLossOfMembership: true } : {};
  if (json["noticeMonths"] !== undefined) {
    const n = number(json, "noticeMonths", 0, problems);
    return n === undefined ? undefined : { rule: "delay", delay: { n, unit: "month" }, ...limits, ...loss };
  }
  if (json["delay"] === null) return { rule: "delay", delay: null, ...limits, ...loss };
  // Only words on withdrawal: there is a clause, but its period is not held. As good as not recorded.
  if (json["delay"] === undefined) return undefined;
  const delay = readDelay(json["delay"], `${WHERE}.delay`, problems);
  return delay === undefined ? undefined : { rule: "delay", delay, ...limits, ...loss };
}
