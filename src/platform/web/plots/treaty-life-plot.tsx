// A treaty's life on a line of time. With few acts each is named; with many they become lanes and a rising count.
import { DataTable } from "../components/data-table.tsx";
import { DateText } from "../components/date-text.tsx";
import { usePlace } from "../place.ts";
import { LifeCurve, curveHeight } from "./life-curve.tsx";
import { LifeLine, lineHeight } from "./life-line.tsx";
import { LifeList, listHeight } from "./life-list.tsx";
import { PlotFigure, type Size } from "./plot-figure.tsx";
import { eventsInOrder, type LifeEvent, type TreatyLife } from "./treaty-life.ts";

/** So many acts can be named one by one without crowding. */
const NAMED_AT_MOST = 8;

export function TreatyLifePlot({ life, captionHidden }: { readonly life: TreatyLife; readonly captionHidden?: boolean }) {
  const { language } = usePlace();
  const events = eventsInOrder(life);
  const named = events.length <= NAMED_AT_MOST;
  const wide = { name: "wide", width: 960, height: named ? lineHeight(life, 960, language) : curveHeight(life) } as const;
  const narrow = { name: "narrow", width: 340, height: named ? listHeight(life) : curveHeight(life) } as const;
  const draw = (size: Size) => {
    if (!named) return <LifeCurve life={life} size={size} />;
    return size.name === "wide" ? <LifeLine life={life} size={size} /> : <LifeList life={life} size={size} />;
  };
  return <PlotFigure {...life} captionHidden={captionHidden} sizes={[wide, narrow]} draw={draw} table={<LifeTable life={life} events={events} />} />;
}

function LifeTable({ life, events }: { readonly life: TreatyLife; readonly events: readonly LifeEvent[] }) {
  return (
    <DataTable<LifeEvent & { readonly key: string }>
      caption={life.title}
      captionHidden
      rows={events.map((event, index) => ({ ...event, key: String(index) }))}
      rowKey={({ key }) => key}
      columns={[
        { key: "date", header: life.words.date, kind: "date", namesRow: true, cell: ({ date }) => <DateText date={date} /> },
        { key: "event", header: life.words.event, cell: ({ label }) => label },
      ]}
    />
  );
}
