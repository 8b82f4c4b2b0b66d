import type { ComponentChildren } from "preact";
import { Link } from "../link.tsx";
import { DateText } from "./date-text.tsx";

/** Parts of a page beside each other where there is room, else below each other. */
export function Columns({ children }: { readonly children: ComponentChildren }) {
  return <div class="columns">{children}</div>;
}

export type DatedItem = { readonly key: string; readonly date: string; readonly text: ComponentChildren };

/** What happened on which day, in a few lines. */
export function DatedList({ items }: { readonly items: readonly DatedItem[] }) {
  return (
    <ul class="dated-list">
      {items.map(({ key, date, text }) => (
        <li key={key}>
          <DateText date={date} /> <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** From A to Z, each letter a link; for what is too long to be read through. */
export function Letters({ label, letters, to }: { readonly label: string; readonly letters: readonly string[]; readonly to?: string }) {
  return (
    <nav class="letters" aria-label={label}>
      <ul>
        {letters.map((letter) => (
          <li key={letter}>
            <LetterLink letter={letter} to={to} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LetterLink({ letter, to }: { readonly letter: string; readonly to: string | undefined }) {
  const fragment = letterId(letter);
  return to === undefined ? <Link href={`#${fragment}`}>{letter}</Link> : <Link to={to} fragment={fragment}>{letter}</Link>;
}

/** The id of the part of a page that a letter leads to. */
export function letterId(letter: string): string {
  return `letter-${letter.toLowerCase()}`;
}
