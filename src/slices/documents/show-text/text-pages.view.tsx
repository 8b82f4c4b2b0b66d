// The text of a document as it was read: page by page, in its own language and direction.
import { isRightToLeft } from "../../../platform/letters/index.ts";
import type { StoredPart, StoredText } from "../texts.store.ts";
import type { DocumentWords } from "../words/index.ts";

/** What is known of a document's text, in few words; `undefined`: it is not read yet. */
export function textSaid({ text: words }: DocumentWords, text: StoredText | undefined): string {
  if (text === undefined) return words.waiting;
  if (text.state === "found") return words.found(text.pages, text.words);
  return text.state === "none" ? words.none(text.pages) : words[text.state];
}

type PagesProps = { readonly parts: readonly StoredPart[]; readonly paged: boolean; readonly language: string | null; readonly words: DocumentWords; /** Where two texts stand on one page: before the ids of its pages. */ readonly prefix?: string };

/** Without pages the stretches follow each other without a head. */
export function TextPages({ parts, paged, language, words: { text: words }, prefix = "" }: PagesProps) {
  return (
    <div class="text-pages">
      {parts.map(({ number, text }) => (
        <section key={number} id={`${prefix}page-${number}`} aria-label={paged ? words.page(number) : words.part(number)}>
          {paged ? <p class="page-number">{words.page(number)}</p> : null}
          <p class="as-read" lang={language ?? undefined} dir={language === null ? "auto" : isRightToLeft(language) ? "rtl" : "ltr"}>{text}</p>
        </section>
      ))}
    </div>
  );
}
