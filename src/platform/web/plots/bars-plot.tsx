// Counts as bars, one below the other, each named at its left and numbered at its end.
import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { DataTable } from "../components/data-table.tsx";
import { PlotFigure, type Size } from "./plot-figure.tsx";
import { rounded } from "./time-axis.ts";

export type Bar = { readonly key: string; readonly label: string; readonly count: number };
export type BarsPlotProps = { readonly id: string; readonly title: string; readonly description: string; readonly bars: readonly Bar[]; readonly words: { readonly name: string; readonly count: string } };

const ROW = 26;

export function BarsPlot({ id, title, description, bars, words }: BarsPlotProps) {
  if (bars.length === 0) return null;
  const height = bars.length * ROW + 4;
  return (
    <PlotFigure
      id={id}
      title={title}
      description={description}
      sizes={[{ name: "wide", width: 960, height }, { name: "narrow", width: 340, height }]}
      draw={(size) => <Bars bars={bars} size={size} />}
      table={<DataTable<Bar> caption={title} captionHidden rows={bars} rowKey={({ key }) => key} columns={[{ key: "label", header: words.name, namesRow: true, cell: ({ label }) => label }, { key: "count", header: words.count, kind: "number", cell: ({ count }) => count }]} />}
    />
  );
}

function Bars({ bars, size }: { readonly bars: readonly Bar[]; readonly size: Size }) {
  const left = size.name === "wide" ? 150 : 112;
  const x = scaleLinear().domain([0, max(bars, ({ count }) => count) ?? 1]).range([0, size.width - left - 48]);
  return (
    <g>
      {bars.map(({ key, label, count }, row) => (
        <g key={key}>
          <text class="axis-text" x={left - 8} y={row * ROW + 18} text-anchor="end">{label}</text>
          <rect class="plot-bar" x={left} y={row * ROW + 5} width={rounded(Math.max(count === 0 ? 0 : 2, x(count)))} height={ROW - 9} />
          <text class="axis-text" x={left + rounded(x(count)) + 8} y={row * ROW + 18}>{count}</text>
        </g>
      ))}
    </g>
  );
}
