// Regional and other bodies whose membership the register holds.
import type { FastifyReply } from "fastify";
import { membersOn } from "../../../domain/parties/index.ts";
import { DataTable, Link, PageHead, type Column } from "../../../platform/web/index.ts";
import type { BodyRecord } from "../../../domain/parties/index.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";
import { bodyName } from "../show-body/body-name.ts";

export async function showBodyList({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language).bodies;
  const rows = [...view.reference.bodies.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const columns: Column<BodyRecord>[] = [
    { key: "name", header: words.name, namesRow: true, cell: (body) => <Link to={`/bodies/${body.slug}`}>{bodyName(body, place.language.code)}</Link> },
    { key: "members", header: words.members, kind: "number", cell: (body) => membersOn(body, place.dates.on).filter(({ answer }) => answer !== "unknown").length },
    { key: "list", header: words.list, cell: (body) => words.extent[body.coverage.extent] },
  ];
  return await reply.sendPage(
    { title: words.title, section: "bodies" },
    <>
      <PageHead title={words.title} state={words.count(rows.length)} />
      <DataTable caption={words.title} captionHidden columns={columns} rows={rows} rowKey={({ code }) => code} />
    </>,
  );
}
