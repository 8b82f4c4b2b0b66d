// Atom feeds (RFC 4287): only what we need of it, with everything escaped.
export type AtomEntry = {
  readonly id: string;
  readonly title: string;
  /** An instant (RFC 3339). */
  readonly updated: string;
  /** The page that tells it in full. */
  readonly link: string;
  readonly summary: string;
};

export type AtomFeed = {
  /** A permanent IRI, as every entry has one. */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly self: string;
  readonly page: string;
  readonly author: string;
  readonly language: string;
  readonly entries: readonly AtomEntry[];
};

/** The feed as XML. */
export function atomText(feed: AtomFeed): string {
  const { id, title, updated, self, page, author, language, entries } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">`,
    `  <id>${xml(id)}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <updated>${xml(updated)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `  <author><name>${xml(author)}</name></author>`,
    ...entries.flatMap(entryLines),
    "</feed>",
    "",
  ].join("\n");
}

function entryLines({ id, title, updated, link, summary }: AtomEntry): string[] {
  return [
    "  <entry>",
    `    <id>${xml(id)}</id>`,
    `    <title>${xml(title)}</title>`,
    `    <updated>${xml(updated)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${xml(link)}"/>`,
    `    <summary>${xml(summary)}</summary>`,
    "  </entry>",
  ];
}

/** Text for XML: escaped, and without the control characters that XML 1.0 cannot carry. */
function xml(text: string): string {
  const carried = text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return carried.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
