// Small parts that the pages of files share: a marking as a tag, a moment in the office's time.
import type { Marking } from "../../domain/access/index.ts";
import { joined, writtenDate, type Language } from "../../platform/web/index.ts";
import type { FileWords } from "./words/index.ts";

const TONES = { public: "none", restricted: "near", confidential: "wait", secret: "bad", "top-secret": "bad" } as const satisfies Readonly<Record<Marking, string>>;

type Closed = { readonly marking: Marking; readonly compartments: readonly string[] };

/** A word first, then a colour: "Secret · PROTECTION". */
export function MarkingTag({ marking, compartments, words }: Closed & { readonly words: FileWords }) {
  return <span class={joined("tag", "closure", `tone-${TONES[marking]}`)}>{closureText({ marking, compartments }, words)}</span>;
}

export function closureText({ marking, compartments }: Closed, { markings }: FileWords): string {
  return [markings[marking], ...compartments].join(" · ");
}

/** The number of a paper on its shelf: "R 3", "S PROTECTION 1". */
export function paperNumber({ shelf, number }: { readonly shelf: string; readonly number: number }, { shelves }: FileWords): string {
  const [marking = "", ...compartments] = shelf.split(" ");
  return [shelves[marking] ?? marking, ...compartments, number].join(" ");
}

type Clock = { readonly language: Pick<Language, "locale">; readonly timeZone: string };

/** "22 November 2026, 14:35" where the office is. */
export function writtenMoment(at: Date, { language, timeZone }: Clock): string {
  const moment = at.toTemporalInstant().toZonedDateTimeISO(timeZone);
  return `${writtenDate(moment.toPlainDate().toString(), language)}, ${moment.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

export function Moment({ at, clock }: { readonly at: Date; readonly clock: Clock }) {
  return (
    <time class="date" datetime={at.toISOString()} title={at.toISOString()}>
      {writtenMoment(at, clock)}
    </time>
  );
}

/** Text as it was typed: an empty line begins a paragraph, a line end stays one. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <div class="as-typed">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
