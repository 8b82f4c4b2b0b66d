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

const CONTROL = /\p{Cc}/u;

/** Long enough to be recognised in a message. */
const SHOWN = 80;

/** What the file holds in a place, as a message shows it. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** Collects problems, so that a reader is told all of them at once. */
export class Problems {
  readonly list: string[] = [];

  add(where: string, right: string): undefined {
    this.list.push(`${where}: ${right}`);
    return undefined;
  }

  /** Text that can be shown anywhere: not empty, and without characters that command a terminal. */
  text(value: unknown, where: string): string | undefined {
    if (typeof value !== "string" || value === "") return this.add(where, "must be text and not empty");
    return CONTROL.test(value) || !value.isWellFormed() ? this.add(where, "must be text without control characters") : value;
  }

  number(value: unknown, where: string): number | undefined {
    return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : this.add(where, `must be a number from 0, not ${shown(value)}`);
  }

  /** A whole number from `least`, and none that leads beyond the calendar. */
  whole(value: unknown, where: string, least = 0): number | undefined {
    return typeof value === "number" && Number.isInteger(value) && value >= least && value <= MOST ? value : this.add(where, `must be a whole number from ${least} to ${MOST}, not ${shown(value)}`);
  }

  day(text: unknown, where: string): CalendarDate | undefined {
    const day = typeof text === "string" && isInRange(text) ? findCalendarDate(text) : undefined;
    return day ?? this.add(where, `${shown(text)} is no day; write YYYY-MM-DD, a day that exists`);
  }

  impreciseDay(text: unknown, where: string): ImpreciseDate | undefined {
    const date = typeof text === "string" && isInRange(text) ? findImpreciseDate(text) : undefined;
    return date ?? this.add(where, `${shown(text)} is not a day, month or year that exists (YYYY-MM-DD, YYYY-MM, YYYY)`);
  }

  oneOf<T extends string>(value: unknown, allowed: readonly T[], where: string): T | undefined {
    const found = allowed.find((item) => item === value);
    return found ?? this.add(where, `${shown(value)} is not one of ${allowed.join(", ")}`);
  }

  codes(value: unknown, where: string): readonly string[] | undefined {
    if (Array.isArray(value) && value.every((code): code is string => typeof code === "string")) return value;
    return this.add(where, "must be a list of codes");
  }
}
