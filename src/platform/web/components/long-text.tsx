// A long text in numbered parts: its contents beside it where there is room, else folded away above it; each part has an
// address of its own.
import type { ComponentChildren } from "preact";
import { Link } from "../link.tsx";

export type TextPart = { readonly id: string; readonly number: string; readonly heading: string; readonly paragraphs: readonly string[] };
/** Parts under a heading of their own: a chapter; without one where the text has none. */
export type TextGroup = { readonly key: string; readonly heading: string | null; readonly parts: readonly TextPart[] };

export type LongTextProps = {
  readonly contents: string;
  readonly groups: readonly TextGroup[];
  /** The language of the text, where it is not that of the page. */
  readonly lang?: string | undefined;
  readonly children?: ComponentChildren;
};

export function LongText({ contents, groups, lang, children }: LongTextProps) {
  return (
    <div class="long-text">
      <details class="contents">
        <summary>{contents}</summary>
        {/* It scrolls by itself beside the text: the keyboard must get into it. */}
        <nav aria-label={contents} lang={lang} tabindex={0}>
          {groups.map(({ key, heading, parts }) => (
            <div key={key}>
              {heading === null ? null : <p>{heading}</p>}
              <ol>
                {parts.map(({ id, number, heading: name }) => (
                  <li key={id}>
                    <Link href={`#${id}`}>{name === "" ? number : `${number}. ${name}`}</Link>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </nav>
      </details>
      <div class="text-body" lang={lang}>
        {groups.map(({ key, heading, parts }) => (
          <section key={key}>
            {heading === null ? null : <h2>{heading}</h2>}
            {parts.map((part) => (
              <Part key={part.id} part={part} below={heading !== null} />
            ))}
          </section>
        ))}
        {children}
      </div>
    </div>
  );
}

function Part({ part: { id, number, heading, paragraphs }, below }: { readonly part: TextPart; readonly below: boolean }) {
  const title = (
    <>
      <Link href={`#${id}`}>{heading === "" ? number : `${number}.`}</Link>
      {heading === "" ? null : ` ${heading}`}
    </>
  );
  return (
    <section id={id}>
      {below ? <h3>{title}</h3> : <h2>{title}</h2>}
      {paragraphs.map((text, n) => (
        <p key={n} class={/^\([a-z]+\)/.test(text) ? "sub-paragraph" : undefined}>
          {text}
        </p>
      ))}
    </section>
  );
}
