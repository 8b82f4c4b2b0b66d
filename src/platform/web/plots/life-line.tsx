// Few acts: one line, each act named above it on as many rows as the names need.
import { MARKS } from "../components/status-mark.tsx";
import type { Language } from "../language.ts";
import { usePlace } from "../place.ts";
import { writtenDate } from "../written-date.ts";
import { labelRows, type LabelPlace } from "./label-rows.ts";
import { DateMarker, textWidth, YearAxis, type Size } from "./plot-figure.tsx";
import { timeAxis, type TimeAxis } from "./time-axis.ts";
import { allDates, eventsInOrder, type LifeEvent, type TreatyLife } from "./treaty-life.ts";

const EDGE = 12;
const ROW = 44;
const TOP = 26;
const FOOT = 46;

type Placed = LifeEvent & LabelPlace & { readonly at: number; readonly written: string };

function place(life: TreatyLife, width: number, language: Language): { axis: TimeAxis; events: readonly Placed[]; rows: number } {
  const axis = timeAxis(allDates(life), EDGE, width - EDGE, 72);
  const events = eventsInOrder(life).map((event) => ({ ...event, at: axis.at(event.date), written: writtenDate(event.date, language) }));
  const widths = events.map(({ at, label, written }) => ({ x: at, width: Math.max(textWidth(label, 13), textWidth(written, 12)) }));
  const places = labelRows(widths, 0, width, 14);
  const placed = events.map((event, index) => ({ ...event, ...(places[index] ?? { x: event.at, row: 0 }) }));
  return { axis, events: placed, rows: Math.max(1, ...places.map(({ row }) => row + 1)) };
}

export function lineHeight(life: TreatyLife, width: number, language: Language): number {
  return TOP + place(life, width, language).rows * ROW + FOOT;
}

export function LifeLine({ life, size }: { readonly life: TreatyLife; readonly size: Size }) {
  const { language } = usePlace();
  const { axis, events, rows } = place(life, size.width, language);
  const y = TOP + rows * ROW + 8;
  return (
    <g>
      <YearAxis years={axis.years} y={y + 9} from={EDGE} to={size.width - EDGE} />
      <DateMarker x={axis.at(life.on.date)} top={TOP - 10} bottom={y + 9} label={life.on.label} width={size.width} />
      <path class="stem" d={events.map(({ at, row }) => `M${at} ${y}V${y - 20 - row * ROW}`).join("")} />
      {events.map((event, index) => {
        const text = y - 26 - event.row * ROW;
        return (
          <g key={index} class="life-event">
            <text class="life-date" x={event.x} y={text - 15} text-anchor="middle">{event.written}</text>
            <text class="life-label" x={event.x} y={text} text-anchor="middle">{event.label}</text>
          </g>
        );
      })}
      <Spans life={life} axis={axis} y={y} />
      {events.map(({ at }, index) => (
        <circle key={index} class="life-dot" cx={at} cy={y} r="4.5" />
      ))}
    </g>
  );
}

/** The bands of status along the line; what goes on is drawn as far as anything is known, and no further. */
export function Spans({ life, axis, y }: { readonly life: TreatyLife; readonly axis: TimeAxis; readonly y: number }) {
  const end = Math.max(...allDates(life).map(axis.at));
  return (
    <g>
      {life.spans.map(({ from, until, kind }, index) => {
        const start = axis.at(from);
        const stop = until === null ? end : axis.at(until);
        const dotted = kind === "in-force-presumed" || kind === "unknown";
        return <path key={index} class={`span tone-${MARKS[kind].tone}${dotted ? " span-dotted" : ""}`} d={`M${start} ${y}H${stop}`} />;
      })}
    </g>
  );
}
