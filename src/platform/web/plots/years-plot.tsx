// Counts over the years as step lines, each named at its end.
import { extent, max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { DataTable, type Column } from "../components/data-table.tsx";
import type { MarkTone } from "../components/status-mark.tsx";
import { PlotFigure, YearAxis, type Size } from "./plot-figure.tsx";
import { rounded } from "./time-axis.ts";

export type YearSeries = {
  readonly key: string;
  /** Printed at the end of the line, after its last count: "in force". */
  readonly label: string;
  readonly tone: MarkTone;
  /** For the weaker line: presumed, unknown. */
  readonly dashed?: boolean;
  readonly points: readonly { readonly year: number; readonly count: number }[];
};

export type YearsPlotProps = {
  readonly id: string;
  readonly title: string;
  readonly captionHidden?: boolean;
  readonly description: string;
  readonly series: readonly YearSeries[];
  readonly words: { readonly year: string };
};

const TOP = 18;
const FOOT = 34;
const NAME_ROW = 18;
const LAST_YEAR = 0.8;

export function YearsPlot({ id, title, captionHidden, description, series, words }: YearsPlotProps) {
  const sizes = [{ name: "wide", width: 960, height: 260 }, { name: "narrow", width: 340, height: 220 + series.length * NAME_ROW }] as const;
  if (series.every(({ points }) => points.length === 0)) return null;
  return (
    <PlotFigure
      id={id}
      title={title}
      captionHidden={captionHidden}
      description={description}
      sizes={sizes}
      draw={(size) => <Lines series={series} size={size} />}
      table={<YearsTable title={title} series={series} word={words.year} />}
    />
  );
}

function Lines({ series, size }: { readonly series: readonly YearSeries[]; readonly size: Size }) {
  const wide = size.name === "wide";
  const left = 34;
  const right = wide ? size.width - 232 : size.width - 4;
  const top = wide ? TOP : TOP + series.length * NAME_ROW;
  const base = size.height - FOOT;
  const points = series.flatMap((one) => one.points);
  const [first = 0, last = 1] = extent(points, ({ year }) => year);
  const x = scaleLinear().domain([first, last + LAST_YEAR]).range([left, right]);
  const y = scaleLinear().domain([0, max([max(points, ({ count }) => count) ?? 1, 4]) ?? 4]).nice(4).range([base, top]);
  const years = x.ticks(wide ? 10 : 4).filter(Number.isInteger).map((year) => ({ year, x: rounded(x(year)) }));
  const path = line<{ year: number; count: number }>().x(({ year }) => rounded(x(year))).y(({ count }) => rounded(y(count))).curve(curveStepAfter);
  const ends = endLabels(series, (count) => y(count));
  return (
    <g>
      {y.ticks(4).filter(Number.isInteger).map((count) => (
        <g key={count}>
          <path class="grid-line" d={`M${left} ${rounded(y(count))}H${right}`} />
          <text class="axis-text" x={left - 8} y={rounded(y(count)) + 4} text-anchor="end">{count}</text>
        </g>
      ))}
      <YearAxis years={years} y={base} from={left} to={right} />
      {series.map((one) => (
        <path key={one.key} class={`curve tone-${one.tone}${one.dashed === true ? " span-dotted" : ""}`} d={path(withLastYear(one.points)) ?? ""} />
      ))}
      {ends.map(({ key, tone, text, y: at }, row) => (
        <text key={key} class={`curve-label tone-${tone}`} x={wide ? right + 8 : left} y={wide ? at + 4 : 14 + row * NAME_ROW}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** The last count goes on for a while, so that its step is seen. */
function withLastYear(points: YearSeries["points"]): { year: number; count: number }[] {
  const last = points.at(-1);
  return last === undefined ? [] : [...points, { year: last.year + LAST_YEAR, count: last.count }];
}

/** The last count of each line with its name, moved apart where two would touch. */
function endLabels(series: readonly YearSeries[], y: (count: number) => number) {
  const labels = series.flatMap(({ key, tone, label, points }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [{ key, tone, text: `${last.count} ${label}`, y: rounded(y(last.count)) }];
  });
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  let lowest = Number.NEGATIVE_INFINITY;
  return sorted.map((label) => {
    lowest = Math.max(label.y, lowest + 17);
    return { ...label, y: lowest };
  });
}

function YearsTable({ title, series, word }: { readonly title: string; readonly series: readonly YearSeries[]; readonly word: string }) {
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
  const columns: Column<number>[] = series.map(({ key, label, points }) => ({
    key,
    header: label,
    kind: "number",
    cell: (year) => points.find((point) => point.year === year)?.count ?? "–",
  }));
  const first: Column<number> = { key: "year", header: word, kind: "date", namesRow: true, cell: (year) => year };
  return <DataTable<number> caption={title} captionHidden rows={years} rowKey={String} columns={[first, ...columns]} />;
}
