// A delay as a case file writes it: `{ n, unit: day | month | year, counting, then }`.
import type { Delay } from "../facts/index.ts";
import { isRecord, type Problems } from "./problems.ts";

/** A delay; `undefined` with its problem added where it is none. */
export function readDelay(json: unknown, where: string, problems: Problems): Delay | undefined {
  if (!isRecord(json)) return problems.add(where, "must be { n, unit: day | month | year }");
  const n = problems.whole(json["n"], `${where}.n`);
  const unit = problems.oneOf(json["unit"], ["day", "month", "year"], `${where}.unit`);
  const counting = json["counting"] === undefined ? undefined : problems.oneOf(json["counting"], ["sameDay", "nextDay", "inclusive", "calendarMonth"], `${where}.counting`);
  const then = json["then"] === undefined || json["then"] === null ? undefined : problems.oneOf(json["then"], ["firstOfNextMonth"], `${where}.then`);
  if (n === undefined || unit === undefined) return undefined;
  return { n, unit, ...(counting === undefined ? {} : { counting }), ...(then === undefined ? {} : { then }) };
}
