// Regional and other bodies whose membership the register holds.
import type { FastifyReply } from "fastify";
import { isMemberOn, membersOn, type BodyRecord } from "../../../domain/parties/index.ts";
import { DataTable, DateText, Link, PageHead, writtenDate, type Column } from "../../../platform/web/index.ts";
import { partyName } from "../public-view.ts";
import type { PageContext } from "../routes.ts";
import { bodyName } from "../show-body/body-name.ts";
import { wordsOf } from "../words/index.ts";

export async function showBodyList({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language).bodies;
  const { on } = place.dates;
  const collator = new Intl.Collator(place.language.code);
  const rows = [...view.reference.bodies.values()].sort((a, b) => collator.compare(bodyName(a, place.language.code), bodyName(b, place.language.code)));
  const columns: Column<BodyRecord>[] = [
    { key: "name", header: words.name, namesRow: true, cell: (body) => <Link to={`/bodies/${body.slug}`}>{bodyName(body, place.language.code)}</Link> },
    { key: "established", header: words.established, kind: "date", cell: ({ establishedOn }) => (establishedOn === undefined ? words.notRecorded : <DateText date={establishedOn} />) },
    { key: "members", header: words.members, kind: "number", cell: (body) => membersOn(body, on).filter(({ answer }) => answer !== "unknown").length },
    { key: "own", header: words.ownMember(partyName(view, view.ownState, on, place.language.code)), cell: (body) => words.answer[isMemberOn(body, view.ownState, on)] },
    { key: "list", header: words.list, cell: ({ coverage }) => words.asOf(words.extent[coverage.extent], writtenDate(coverage.asOf, place.language)) },
  ];
  return await reply.sendPage(
    { title: words.title, section: "bodies", crumbs: [] },
    <>
      <PageHead title={words.title} state={words.count(rows.length)} />
      <DataTable class="dense" caption={words.title} captionHidden columns={columns} rows={rows} rowKey={({ code }) => code} />
    </>,
  );
}
