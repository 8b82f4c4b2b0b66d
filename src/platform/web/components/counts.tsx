// A few numbers that say most, each a link to what it counts; and long lists of names in columns.
import type { ComponentChildren } from "preact";
import { Link, type LinkTarget } from "../link.tsx";
import { letterId } from "./columns.tsx";
import { usePlace } from "../place.ts";
import { writtenNumber } from "../written-date.ts";

/** `value: null` is said as the word given for it, never as nought. */
export type Count = { readonly value: number | null; readonly unknown?: string; readonly label: ComponentChildren; readonly target?: LinkTarget | undefined };

export function Counts({ counts }: { readonly counts: readonly Count[] }) {
  const { language } = usePlace();
  return (
    <ul class="counts">
      {counts.map(({ value, unknown, label, target }, index) => {
        const content = (
          <>
            <span class="counts-value">{value === null ? unknown : writtenNumber(value, language)}</span> <span class="counts-label">{label}</span>
          </>
        );
        return <li key={index}>{target === undefined ? content : <Link {...target}>{content}</Link>}</li>;
      })}
    </ul>
  );
}

export type NameInList = { readonly key: string; readonly name: ComponentChildren };

/** A long list from A to Z: below each letter its names. */
export function LetterColumns({ groups }: { readonly groups: readonly { readonly letter: string; readonly names: readonly NameInList[] }[] }) {
  return (
    <div class="letter-columns">
      {groups.map(({ letter, names }) => (
        <section key={letter} id={letterId(letter)}>
          <h2>{letter}</h2>
          <ul>
            {names.map(({ key, name }) => (
              <li key={key}>{name}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export function NameColumns({ names }: { readonly names: readonly NameInList[] }) {
  return (
    <ul class="name-columns">
      {names.map(({ key, name }) => (
        <li key={key}>{name}</li>
      ))}
    </ul>
  );
}
