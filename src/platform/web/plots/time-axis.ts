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
  const [first, last] = wholeYears(Math.min(...places), Math.max(...places));
  const scale = scaleLinear().domain([first, last]).range([start, end]);
  const ticks = scale.ticks(Math.max(2, Math.floor((end - start) / spacing))).filter(Number.isInteger);
  const shown = ticks.length > 0 ? ticks : [Math.round(first)];
  return { at: (date) => rounded(scale(yearAndPart(date))), years: shown.map((year) => ({ year, x: rounded(scale(year)) })) };
}

/** The line begins and ends with a year, with room beside the first and the last day; a treaty of one spring still gets a line. */
function wholeYears(first: number, last: number): readonly [number, number] {
  const [from, to] = [Math.floor(first - 0.08), Math.ceil(last + 0.08)];
  return to - from >= 3 ? [from, to] : [from - 1, Math.max(to, from + 2)];
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
