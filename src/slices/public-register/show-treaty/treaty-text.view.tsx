// The text of an instrument: articles with their numbers, each with an address of its own.
import { Link, PageHead } from "../../../platform/web/index.ts";
import type { Stated, TreatyText } from "../../treaties/index.ts";
import type { PublicWords } from "../words/index.ts";

export function TreatyTextView({ title, text, words }: { readonly title: string; readonly text: Stated<TreatyText>; readonly words: PublicWords }) {
  return (
    <>
      <PageHead title={title} state={words.treaty.textState(text.articles.length)} dated={false} />
      <nav aria-label={words.treaty.articles}>
        <p>
          {text.articles.map(({ number }) => (
            <>
              <Link href={`#article-${number}`}>{number}</Link>{" "}
            </>
          ))}
        </p>
      </nav>
      {text.articles.map(({ number, heading, paragraphs }) => (
        <section key={number} id={`article-${number}`} lang={text.language}>
          <h2>{words.treaty.article(number, heading)}</h2>
          {paragraphs.map((paragraph, n) => (
            <p key={n}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p>{text.licence}</p>
    </>
  );
}
