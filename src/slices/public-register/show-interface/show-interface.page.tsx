// The open interface, readable: its addresses with an example of each, what may be asked, the other forms of the pages, and
// the contract. Read off the routes, as the contract is.
import type { FastifyReply } from "fastify";
import { addressOf, DataTable, Link, PageHead, type Column, type Place } from "../../../platform/web/index.ts";
import { API_ROUTES } from "../api/api.routes.ts";
import type { PageContext } from "../routes.ts";
import { wordsOf } from "../words/index.ts";

type Route = (typeof API_ROUTES)[number];
type Asked = { readonly name: string; readonly meaning: string; readonly values: readonly string[] };
type OtherForm = { readonly address: string; readonly path: string; readonly what: string };

export async function showInterface({ view, request, reply }: PageContext): Promise<FastifyReply> {
  const { place } = request;
  const words = wordsOf(place.language).interfacePage;
  const routes: Column<Route>[] = [
    { key: "path", header: words.address, namesRow: true, cell: ({ path }) => <code>{template(path)}</code> },
    { key: "what", header: words.what, cell: ({ summary }) => summary },
    { key: "example", header: words.example, cell: ({ example }) => <Link href={example.replaceAll("{own}", view.ownState)}>{example.replaceAll("{own}", view.ownState)}</Link> },
  ];
  const asked: Column<Asked>[] = [
    { key: "name", header: words.parameter, namesRow: true, cell: ({ name }) => <code>{name}</code> },
    { key: "meaning", header: words.meaning, cell: ({ meaning, values }) => (values.length === 0 ? meaning : words.oneOf(meaning, values.join(", "))) },
  ];
  const forms: Column<OtherForm>[] = [
    { key: "address", header: words.address, namesRow: true, cell: ({ address, path }) => <Link href={path}>{address}</Link> },
    { key: "what", header: words.what, cell: ({ what }) => what },
  ];
  return await reply.sendPage(
    { title: words.title, section: "interface", crumbs: [] },
    <>
      <PageHead title={words.title} state={words.state} dated={false} actions={<Link href="/api/openapi.json">{words.contract}</Link>} />
      <DataTable caption={words.title} captionHidden class="dense" columns={routes} rows={API_ROUTES} rowKey={({ path }) => path} />
      <p>{words.errors}</p>
      <p>{words.unknown}</p>
      <section>
        <h2>{words.parameters}</h2>
        <DataTable caption={words.parameters} captionHidden class="dense" columns={asked} rows={parameters()} rowKey={({ name, meaning }) => `${name} ${meaning}`} />
      </section>
      <section>
        <h2>{words.otherForms}</h2>
        <DataTable caption={words.otherForms} captionHidden class="dense" columns={forms} rows={otherForms(place)} rowKey={({ address }) => address} />
      </section>
    </>,
  );
}

function template(path: string): string {
  return path.replaceAll(/:(\w+)/g, "{$1}");
}

/** Every parameter once, as the contract describes it. */
function parameters(): Asked[] {
  const all = API_ROUTES.flatMap(({ query }) =>
    Object.entries(query.shape).map(([name, shape]): Asked => {
      const { description = "", enum: values } = shape.meta() ?? {};
      return { name, meaning: description, values: Array.isArray(values) ? values.map(String) : [] };
    }),
  );
  return [...new Map(all.map((one) => [`${one.name} ${one.meaning}`, one])).values()];
}

function otherForms(place: Place): OtherForm[] {
  const { forms } = wordsOf(place.language).interfacePage;
  const at = (path: string) => addressOf(place, path, { on: null, "known-on": null });
  return [
    { address: at("/treaties.csv"), path: at("/treaties.csv"), what: forms.list },
    { address: template(at("/treaties/:id/parties.csv")), path: at("/treaties/uncac/parties.csv"), what: forms.parties },
    { address: at("/changes.atom"), path: at("/changes.atom"), what: forms.feed },
    { address: at("/calendar.ics"), path: at("/calendar.ics"), what: forms.calendar },
  ];
}
