// Few acts on a narrow screen: the line runs down the page, one act below the other.
import { usePlace } from "../place.ts";
import { writtenDate } from "../written-date.ts";
import type { Size } from "./plot-figure.tsx";
import { eventsInOrder, type LifeEvent, type TreatyLife } from "./treaty-life.ts";

const STEP = 46;
const TOP = 14;
const X = 10;

export function listHeight(life: TreatyLife): number {
  return TOP + (eventsInOrder(life).length + 1) * STEP;
}

export function LifeList({ life, size }: { readonly life: TreatyLife; readonly size: Size }) {
  const { language } = usePlace();
  const rows = withAskedDay(life);
  return (
    <g>
      <path class="axis-line" d={`M${X} ${TOP}V${size.height - STEP + TOP}`} />
      {rows.map(({ date, label, asked }, index) => {
        const y = TOP + index * STEP;
        return (
          <g key={index} class="life-event">
            {asked ? <path class="marker-line" d={`M${X - 8} ${y}h16`} /> : <circle class="life-dot" cx={X} cy={y} r="4.5" />}
            <text class="life-date" x={X + 18} y={y + 3}>{asked ? label : writtenDate(date, language)}</text>
            {asked ? null : <text class="life-label" x={X + 18} y={y + 20}>{label}</text>}
          </g>
        );
      })}
    </g>
  );
}

/** The day asked about stands in its place among the acts. */
function withAskedDay(life: TreatyLife): readonly (LifeEvent & { readonly asked: boolean })[] {
  const events = eventsInOrder(life).map((event) => ({ ...event, asked: false }));
  const index = events.findIndex(({ date }) => date > life.on.date);
  const at = index === -1 ? events.length : index;
  return [...events.slice(0, at), { ...life.on, asked: true }, ...events.slice(at)];
}
