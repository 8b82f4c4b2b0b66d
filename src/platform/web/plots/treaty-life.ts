// What the plot of a treaty's life is given: plain dates and words. It knows no law.
import type { CalendarDate } from "../../../domain/kernel/index.ts";
import type { MarkKind } from "../components/status-mark.tsx";

export type LifeEvent = { readonly date: CalendarDate; readonly label: string };

/** A stretch with one status, drawn as a band along the line; `until: null` to the end of the line. */
export type LifeSpan = { readonly from: CalendarDate; readonly until: CalendarDate | null; readonly kind: MarkKind };

export type TreatyLife = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Adoption, entry into force, suspension, end, attestations: what the treaty as a whole went through. */
  readonly milestones: readonly LifeEvent[];
  readonly signatures: readonly LifeEvent[];
  readonly consents: readonly LifeEvent[];
  readonly withdrawals: readonly LifeEvent[];
  readonly spans: readonly LifeSpan[];
  /** How many consents were needed, with its label: "20 needed". */
  readonly threshold?: { readonly count: number; readonly label: string } | undefined;
  /** The date the page speaks for, with its label. */
  readonly on: LifeEvent;
  readonly words: {
    /** "43 signatures". */
    readonly signatures: (count: number) => string;
    readonly consents: (count: number) => string;
    readonly withdrawals: (count: number) => string;
    readonly date: string;
    readonly event: string;
  };
};

/** Everything that happened, in order of its day; what fell on one day keeps the order milestones, signatures, consents, withdrawals. */
export function eventsInOrder(life: TreatyLife): readonly LifeEvent[] {
  const all = [...life.milestones, ...life.signatures, ...life.consents, ...life.withdrawals];
  return all.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function allDates(life: TreatyLife): readonly CalendarDate[] {
  const spans = life.spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  return [life.on.date, ...eventsInOrder(life).map(({ date }) => date), ...spans];
}
