// Dates on a line: where a day stands, and which years to print below.
import { scaleLinear } from "d3-scale";
import type { CalendarDate } from "../../../domain/kernel/index.ts";

export type TimeAxis = {
  readonly at: (date: CalendarDate) => number;
  readonly years: readonly { readonly year: number; readonly x: number }[];
};

/** An axis over the days given, from `start` to `end` pixels, with a year every `spacing` pixels or rarer. */
export function timeAxis(dates: readonly CalendarDate[], start: number, end: number, spacing = 64): TimeAxis {
  const places = dates.map(yearAndPart);
  const first = Math.min(...places);
  const last = Math.max(...places);
  // A treaty signed and in force within days still gets a line to look at.
  const room = Math.max(0.6, (last - first) * 0.02);
  const scale = scaleLinear().domain([first - room, last + room]).range([start, end]);
  const ticks = scale.ticks(Math.max(2, Math.floor((end - start) / spacing))).filter(Number.isInteger);
  const shown = ticks.length > 0 ? ticks : [Math.round(first)];
  return { at: (date) => rounded(scale(yearAndPart(date))), years: shown.map((year) => ({ year, x: rounded(scale(year)) })) };
}

/** 2013-07-02 → 2013.5: the middle of a year in the middle of its stretch. */
export function yearAndPart(date: CalendarDate): number {
  const { year, dayOfYear, daysInYear } = Temporal.PlainDate.from(date);
  return year + (dayOfYear - 1) / daysInYear;
}

/** Half pixels are enough, and the page stays small. */
export function rounded(value: number): number {
  return Math.round(value * 2) / 2;
}
