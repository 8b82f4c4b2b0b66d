// Around every plot: its caption, one drawing for wide and one for narrow screens, and the same as a table.
import type { ComponentChildren } from "preact";
import { usePlace } from "../place.ts";

export type Size = { readonly name: "wide" | "narrow"; readonly width: number; readonly height: number };

export type PlotFigureProps = {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** The title is for those who hear the page only, where a heading above says the same. */
  readonly captionHidden?: boolean | undefined;
  /** What the plot shows, in a sentence or two: read to those who do not see it. */
  readonly description: string;
  readonly sizes: readonly Size[];
  readonly draw: (size: Size) => ComponentChildren;
  readonly table: ComponentChildren;
};

export function PlotFigure({ id, title, captionHidden, description, sizes, draw, table }: PlotFigureProps) {
  const { words } = usePlace();
  return (
    <figure class="plot" id={id}>
      <figcaption class={captionHidden === true ? "visually-hidden" : undefined}>{title}</figcaption>
      {sizes.map((size) => (
        <svg
          key={size.name}
          class={`plot-${size.name}`}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-labelledby={`${id}-${size.name}-title ${id}-${size.name}-desc`}
        >
          <title id={`${id}-${size.name}-title`}>{title}</title>
          <desc id={`${id}-${size.name}-desc`}>{description}</desc>
          {draw(size)}
        </svg>
      ))}
      <details class="plot-table">
        <summary>{words.plotTable}</summary>
        {table}
      </details>
    </figure>
  );
}

/** The years below a plot, and a hairline above them. */
export function YearAxis({ years, y, from, to }: { readonly years: readonly { year: number; x: number }[]; readonly y: number; readonly from: number; readonly to: number }) {
  return (
    <g class="axis">
      <path class="axis-line" d={`M${from} ${y}H${to}`} />
      {years.map(({ year, x }) => (
        <g key={year}>
          <path class="axis-line" d={`M${x} ${y}v5`} />
          <text class="axis-text" x={x} y={y + 19} text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A dashed line at the date that the page speaks for, with its label at the top. */
export function DateMarker({ x, top, bottom, label, width }: { readonly x: number; readonly top: number; readonly bottom: number; readonly label: string; readonly width: number }) {
  const atEnd = x + textWidth(label, 12) / 2 > width;
  const atStart = x - textWidth(label, 12) / 2 < 0;
  return (
    <g class="date-marker">
      <path class="marker-line" d={`M${x} ${top}V${bottom}`} />
      <text class="marker-text" x={atEnd ? width : atStart ? 0 : x} y={top - 5} text-anchor={atEnd ? "end" : atStart ? "start" : "middle"}>
        {label}
      </text>
    </g>
  );
}

/** Wide enough to keep labels apart: letters of our type are a little over half as wide as high. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.56;
}
