// Many acts: consents as a rising count with the number that was needed, signatures and withdrawals as lanes of ticks.
import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { Spans } from "./life-line.tsx";
import { DateMarker, textWidth, YearAxis, type Size } from "./plot-figure.tsx";
import { rounded, timeAxis, type TimeAxis } from "./time-axis.ts";
import { allDates, type LifeEvent, type TreatyLife } from "./treaty-life.ts";

const TOP = 72;
const CURVE = 150;
const LANE = 30;
const FOOT = 40;

export function curveHeight(life: TreatyLife): number {
  return TOP + CURVE + lanes(life).length * LANE + FOOT;
}

export function LifeCurve({ life, size }: { readonly life: TreatyLife; readonly size: Size }) {
  const left = 34;
  const right = size.name === "wide" ? size.width - 96 : size.width - 12;
  const axis = timeAxis(allDates(life), left, right, size.name === "wide" ? 64 : 76);
  const base = TOP + CURVE;
  const bottom = base + lanes(life).length * LANE;
  return (
    <g>
      <Count life={life} axis={axis} left={left} right={right} base={base} wide={size.name === "wide"} />
      {lanes(life).map(({ key, label, events }, index) => (
        <Lane key={key} label={label} events={events} axis={axis} y={base + 20 + index * LANE} left={left} />
      ))}
      <Spans life={life} axis={axis} y={base} />
      <YearAxis years={axis.years} y={bottom + 8} from={left} to={right} />
      <Milestones life={life} axis={axis} base={base} width={size.width} />
      <DateMarker x={axis.at(life.on.date)} top={TOP - 14} bottom={bottom + 8} label={life.on.label} width={size.width} />
    </g>
  );
}

type CountProps = { readonly life: TreatyLife; readonly axis: TimeAxis; readonly left: number; readonly right: number; readonly base: number; readonly wide: boolean };

function Count({ life, axis, left, right, base, wide }: CountProps) {
  const dates = life.consents.map(({ date }) => date).toSorted();
  const scale = scaleLinear().domain([0, max([dates.length, life.threshold?.count ?? 0, 1]) ?? 1]).nice(4).range([base, TOP]);
  const points = dates.map((date, index) => [axis.at(date), rounded(scale(index + 1))] as const);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const stop = Math.min(right, Math.max(axis.at(life.on.date), last[0]));
  const curve = line<readonly [number, number]>().curve(curveStepAfter);
  const path = curve([[first[0], base], ...points, [stop, last[1]]]) ?? "";
  const threshold = life.threshold === undefined ? null : { ...life.threshold, y: rounded(scale(life.threshold.count)) };
  // On the side of the line where the curve is not.
  const clear = dates.length >= (life.threshold?.count ?? 0) ? 13 : -5;
  return (
    <g>
      {scale.ticks(4).filter(Number.isInteger).map((count) => (
        <text key={count} class="axis-text" x={left - 8} y={rounded(scale(count)) + 4} text-anchor="end">{count}</text>
      ))}
      {threshold === null ? null : (
        <g>
          <path class="threshold" d={`M${left} ${threshold.y}H${right}`} />
          <text class="plot-note" x={wide ? right + 8 : stop - 6} y={threshold.y + (wide ? 4 : clear)} text-anchor={wide ? "start" : "end"}>{threshold.label}</text>
        </g>
      )}
      <path class="curve tone-near" d={path} />
      <text class="curve-label tone-near" x={stop - 4} y={last[1] - 7} text-anchor="end">{life.words.consents(dates.length)}</text>
    </g>
  );
}

function Lane({ label, events, axis, y, left }: { readonly label: string; readonly events: readonly LifeEvent[]; readonly axis: TimeAxis; readonly y: number; readonly left: number }) {
  const ticks = events.map(({ date }) => `M${axis.at(date)} ${y - 4}v9`).join("");
  const first = events.map(({ date }) => axis.at(date)).toSorted((a, b) => a - b)[0] ?? left;
  const width = textWidth(label, 12) + 8;
  const beforeFits = first - left >= width;
  const after = Math.max(...events.map(({ date }) => axis.at(date))) + 8;
  return (
    <g>
      <path class="lane-ticks" d={ticks} />
      <text class="plot-note" x={beforeFits ? first - 8 : after} y={y + 4} text-anchor={beforeFits ? "end" : "start"}>{label}</text>
    </g>
  );
}

function Milestones({ life, axis, base, width }: { readonly life: TreatyLife; readonly axis: TimeAxis; readonly base: number; readonly width: number }) {
  return (
    <g>
      {life.milestones.map(({ date, label }, index) => {
        const x = axis.at(date);
        const room = textWidth(label, 13);
        const anchor = x + room > width ? "end" : "start";
        const y = 14 + (index % 2) * 18;
        return (
          <g key={index} class="milestone">
            <path class="stem" d={`M${x} ${y - 10}V${base}`} />
            <text class="life-label" x={anchor === "start" ? x + 5 : x - 5} y={y} text-anchor={anchor}>{label}</text>
            <circle class="life-dot" cx={x} cy={base} r="4.5" />
          </g>
        );
      })}
    </g>
  );
}

function lanes(life: TreatyLife): readonly { key: string; label: string; events: readonly LifeEvent[] }[] {
  const all = [
    { key: "signatures", label: life.words.signatures(life.signatures.length), events: life.signatures },
    { key: "withdrawals", label: life.words.withdrawals(life.withdrawals.length), events: life.withdrawals },
  ];
  return all.filter(({ events }) => events.length > 0);
}
