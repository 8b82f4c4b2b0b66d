// How many of the division's treaties were in force at the end of each year, as the record tells it.
import { calendarDateOf } from "../../../domain/kernel/index.ts";
import { treatyStatus } from "../../../domain/treaty-law/index.ts";
import type { Place } from "../../../platform/web/index.ts";
import type { YearSeries } from "../../../platform/web/plots/index.ts";
import { listTreaties, type PublicView } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

const FIRST_YEAR = 1990;

/** Conventions by which our State is bound and bilateral instruments in force, each at the end of the year. */
export function yearsOf(view: PublicView, place: Place): YearSeries[] {
  const words = wordsOf(place.language).division;
  // What lies ahead is not counted: nobody has recorded it.
  const last = Math.min(Number(place.dates.on.slice(0, 4)), place.now.toZonedDateTimeISO("UTC").year);
  const years = Array.from({ length: Math.max(0, last - FIRST_YEAR + 1) }, (_, n) => FIRST_YEAR + n);
  const bilateral = listTreaties(view).filter(({ entry }) => entry.participation === "bilateral" && entry.between.includes(view.ownState));
  const count = (year: number, wanted: (status: string) => boolean) => {
    const end = calendarDateOf(`${year}-12-31`);
    const day = place.dates.on < end ? place.dates.on : end;
    return bilateral.filter(({ history }) => wanted(treatyStatus(history, day).status)).length;
  };
  const points = (wanted: (status: string) => boolean) => years.map((year) => ({ year, count: count(year, wanted) }));
  return [
    { key: "in-force", label: words.seriesInForce, tone: "good", points: points((status) => status === "in-force") },
    { key: "signed", label: words.seriesSigned, tone: "wait", points: points((status) => status === "not-in-force") },
  ];
}
