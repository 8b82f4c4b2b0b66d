// About the data: how a status comes about, how far the lists reach, and every source.
import type { FastifyReply } from "fastify";
import { DataTable, DateText, Link, PageHead, type Column } from "../../../platform/web/index.ts";
import type { Source } from "../../treaties/index.ts";
import { titleOf } from "../answers/title.ts";
import { listTreaties, type Treaty } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";

export async function showAbout({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language);
  const treaties = listTreaties(view);
  const sources = [...new Map(treaties.flatMap(({ entry }) => entry.sources.map((source): [string, Source] => [source.id, source]))).values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  const conventions = treaties.filter(({ entry, history }) => entry.participation !== "bilateral" && history.parties.size > 0);
  const lists: Column<Treaty>[] = [
    { key: "title", header: words.table.title, namesRow: true, cell: (treaty) => <Link to={`/treaties/${treaty.entry.slug}`}>{titleOf(treaty, place.language.code)}</Link> },
    { key: "extent", header: words.about.extent, cell: ({ history }) => words.treaty.extent[history.extent] },
    { key: "until", header: words.about.until, kind: "date", cell: ({ history }) => (history.recordEnds === null ? "" : <DateText date={history.recordEnds} />) },
    { key: "parties", header: words.about.parties, kind: "number", cell: ({ history }) => history.parties.size },
  ];
  const columns: Column<Source>[] = [
    { key: "title", header: words.about.sourceTitle, namesRow: true, cell: ({ title, address }) => (address === null ? title : <Link href={address}>{title}</Link>) },
    { key: "publisher", header: words.about.publisher, cell: ({ publisher }) => publisher ?? "" },
    { key: "dated", header: words.about.dated, kind: "date", cell: ({ datedOn }) => (datedOn === null ? "" : <DateText date={datedOn} />) },
  ];
  return await reply.sendPage(
    { title: words.about.title, section: "about", crumbs: [] },
    <>
      <PageHead title={words.about.title} state={words.about.state(sources.length, view.register.known.size)} />
      <section>
        <h2>{words.about.how}</h2>
        {words.about.howText.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <p>{words.about.licence}</p>
      </section>
      <section>
        <h2>{words.about.coverage}</h2>
        <DataTable class="dense" caption={words.about.coverageCaption} columns={lists} rows={conventions} rowKey={({ entry }) => entry.slug} />
      </section>
      <section>
        <h2>{words.about.sources}</h2>
        <DataTable class="dense" caption={words.about.sources} captionHidden columns={columns} rows={sources} rowKey={({ id }) => id} />
      </section>
    </>,
  );
}
