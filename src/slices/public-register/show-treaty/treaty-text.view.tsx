// The text of an instrument, chapter by chapter and article by article, each article with an address of its own.
import { Link, LongText, PageHead, type Place, type TextGroup } from "../../../platform/web/index.ts";
import type { Stated, TreatyText } from "../../treaties/index.ts";
import { articleId } from "../answers/article-id.ts";
import { sourceLine } from "../answers/proof.tsx";
import { wordsOf } from "../words/index.ts";

type TextProps = { readonly place: Place; readonly title: string; readonly text: Stated<TreatyText>; readonly slug: string };

export function TreatyTextView({ place, title, text, slug }: TextProps) {
  const words = wordsOf(place.language).treaty;
  const source = text.grounds.source === null ? null : sourceLine(text.grounds.source);
  return (
    <>
      <PageHead kicker={<Link to={`/treaties/${slug}`}>{title}</Link>} title={words.text} state={words.textState(text.articles.length)} dated={false} />
      <LongText contents={words.contents} groups={groupsOf(text, words.article)} lang={text.language === place.language.code ? undefined : text.language}>
        <p>
          {words.source}: {source === null ? words.unsourced : source.href === undefined ? source.label : <Link href={source.href}>{source.label}</Link>}. {text.licence}.
        </p>
      </LongText>
    </>
  );
}

/** Articles that follow each other in one chapter are one group. */
function groupsOf({ articles }: TreatyText, numbered: (number: string) => string): TextGroup[] {
  const groups: { key: string; heading: string | null; parts: TextGroup["parts"][number][] }[] = [];
  for (const { number, heading, part, paragraphs } of articles) {
    const now = part ?? null;
    if (groups.length === 0 || groups.at(-1)?.heading !== now) groups.push({ key: number, heading: now, parts: [] });
    groups.at(-1)?.parts.push({ id: articleId(number), number: numbered(number), heading, paragraphs });
  }
  return groups;
}
