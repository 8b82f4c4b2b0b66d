// Input errors of a case file, each with its place and what would be right.
import { findCalendarDate, findImpreciseDate, type CalendarDate, type ImpreciseDate } from "../../kernel/index.ts";

export type Json = Readonly<Record<string, unknown>>;

/** Is it a JSON object (not a list, not null)? */
export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Treaties that anyone still asks about; what is counted from their dates stays within the calendar. */
function isInRange(text: string): boolean {
  return text >= "1000" && text < "3000";
}

/** No clause counts more days, months, years or States than this. */
const MOST = 2_000;

/** Collects problems, so that a reader is told all of them at once. */
export class Problems {
  readonly list: string[] = [];

  add(where: string, right: string): undefined {
    this.list.push(`${where}: ${right}`);
    return undefined;
  }

  text(value: unknown, where: string): string | undefined {
    return typeof value === "string" && value !== "" ? value : this.add(where, "must be text and not empty");
  }

  number(value: unknown, where: string): number | undefined {
    return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : this.add(where, `must be a number from 0, not ${JSON.stringify(value)}`);
  }

  /** A whole number from `least`, and none that leads beyond the calendar. */
  whole(value: unknown, where: string, least = 0): number | undefined {
    return typeof value === "number" && Number.isInteger(value) && value >= least && value <= MOST ? value : this.add(where, `must be a whole number from ${least} to ${MOST}, not ${JSON.stringify(value)}`);
  }

  day(text: unknown, where: string): CalendarDate | undefined {
    const day = typeof text === "string" && isInRange(text) ? findCalendarDate(text) : undefined;
    return day ?? this.add(where, `${JSON.stringify(text)} is no day; write YYYY-MM-DD, a day that exists`);
  }

  impreciseDay(text: unknown, where: string): ImpreciseDate | undefined {
    const date = typeof text === "string" && isInRange(text) ? findImpreciseDate(text) : undefined;
    return date ?? this.add(where, `${JSON.stringify(text)} is not a day, month or year that exists (YYYY-MM-DD, YYYY-MM, YYYY)`);
  }

  oneOf<T extends string>(value: unknown, allowed: readonly T[], where: string): T | undefined {
    const found = allowed.find((item) => item === value);
    return found ?? this.add(where, `${JSON.stringify(value)} is not one of ${allowed.join(", ")}`);
  }

  codes(value: unknown, where: string): readonly string[] | undefined {
    if (Array.isArray(value) && value.every((code) => typeof code === "string")) return value;
    return this.add(where, "must be a list of codes");
  }
}
