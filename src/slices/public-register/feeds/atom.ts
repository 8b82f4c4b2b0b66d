// Atom feeds (RFC 4287): only what we need of it, with everything escaped.
export type AtomEntry = { readonly id: string; readonly title: string; readonly updated: string; readonly link: string; readonly summary: string };
export type AtomFeed = { readonly id: string; readonly title: string; readonly updated: string; readonly self: string; readonly author: string; readonly entries: readonly AtomEntry[] };

/** The feed as XML. Instants are RFC 3339; ids are permanent IRIs. */
export function atomText(feed: AtomFeed): string {
  const entries = feed.entries.map(
    ({ id, title, updated, link, summary }) =>
      `  <entry>\n    <id>${xml(id)}</id>\n    <title>${xml(title)}</title>\n    <updated>${xml(updated)}</updated>\n    <link href="${xml(link)}"/>\n    <summary>${xml(summary)}</summary>\n  </entry>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n  <id>${xml(feed.id)}</id>\n  <title>${xml(feed.title)}</title>\n  <updated>${xml(feed.updated)}</updated>\n  <link rel="self" href="${xml(feed.self)}"/>\n  <author><name>${xml(feed.author)}</name></author>\n${entries.join("")}</feed>\n`;
}

/** Text for XML: escaped, and without the control characters that XML 1.0 cannot carry. */
function xml(text: string): string {
  const carried = text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
  return carried.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
