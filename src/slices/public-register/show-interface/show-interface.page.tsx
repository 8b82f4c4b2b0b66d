// The open interface, readable: its addresses, what each answers, and the contract.
import type { FastifyReply } from "fastify";
import { DataTable, Link, PageHead, type Column } from "../../../platform/web/index.ts";
import { API_ROUTES } from "../api/api.routes.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";

export async function showInterface({ request, reply }: PageContext): Promise<FastifyReply> {
  const words = wordsOf(request.place.language).interfacePage;
  const columns: Column<(typeof API_ROUTES)[number]>[] = [
    { key: "path", header: words.address, namesRow: true, cell: ({ path }) => <code>{path.replaceAll(/:(\w+)/g, "{$1}")}</code> },
    { key: "what", header: words.what, cell: ({ summary }) => summary },
    { key: "query", header: words.query, cell: ({ query }) => Object.keys(query.shape).join(", ") },
  ];
  return await reply.sendPage(
    { title: words.title, section: "interface", crumbs: [] },
    <>
      <PageHead title={words.title} state={words.state} dated={false} />
      <DataTable caption={words.title} captionHidden columns={columns} rows={API_ROUTES} rowKey={({ path }) => path} />
      <p>{words.errors}</p>
      <p>
        <Link href="/api/openapi.json">{words.contract}</Link> · <Link href="/api/treaties?subject=mla&participation=bilateral&state=IN&status=in-force&on=2013-12-31">/api/treaties?subject=mla…</Link>
      </p>
    </>,
  );
}
