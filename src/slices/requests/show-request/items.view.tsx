// The items of a request, each with its own state; below, the desks that take part and what it is linked with.
import { DataTable, DateText, Link, Quiet, Tag } from "../../../platform/web/index.ts";
import type { LinkedRequest, StoredItem } from "../requests.store.ts";
import type { LoadedRequest } from "../loaded-request.ts";
import type { RequestView } from "../request-view.ts";
import type { RequestWords } from "../words/index.ts";

export function ItemTable({ items, words }: { readonly items: readonly StoredItem[]; readonly words: RequestWords }) {
  const { item } = words.file;
  return (
    <DataTable<StoredItem>
      caption={words.file.items}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: "number", header: item.number, kind: "number", cell: ({ number }) => number },
        { key: "kind", header: item.kind, namesRow: true, cell: ({ kind }) => words.kinds[kind] },
        { key: "target", header: item.target, cell: ({ target }) => (target === "" ? <Quiet>{words.file.noTarget}</Quiet> : target) },
        { key: "state", header: item.state, cell: ({ state }) => <Tag>{words.itemStates[state]}</Tag> },
        { key: "due", header: item.due, kind: "date", cell: ({ dueOn }) => (dueOn === null ? <Quiet>–</Quiet> : <DateText date={dueOn} />) },
        { key: "result", header: item.result, cell: ({ result, restrictions }) => <>{result === "" ? <Quiet>–</Quiet> : result}{restrictions === "" ? null : <p class="fine"><strong>{item.limits}:</strong> {restrictions}</p>}</> },
      ]}
    />
  );
}

export function DeskList({ loaded: { request, parts }, view, words }: { readonly loaded: LoadedRequest; readonly view: RequestView; readonly words: RequestWords }) {
  return (
    <ul class="lines">
      {parts.map(({ part, unit, post }) => (
        <li key={`${part} ${unit}`}>
          {part === request.waitsFor ? <strong>{words.parts[part]}</strong> : words.parts[part]}: {view.unit(unit)} <Quiet>{post === null ? words.nobodyYet : view.holders(post).join(", ") || words.vacant}</Quiet>
        </li>
      ))}
    </ul>
  );
}

export function LinkList({ links, words }: { readonly links: readonly LinkedRequest[]; readonly words: RequestWords }) {
  return (
    <ul class="lines">
      {links.map(({ id, reference, title, kind, direction }) => (
        <li key={`${id} ${kind} ${direction}`}>
          {(direction === "from" ? words.file.links : words.file.linksFrom)[kind] ?? kind} <Link to={`/desk/requests/${id}`} class="reference">{reference}</Link> <Quiet>{title}</Quiet>
        </li>
      ))}
    </ul>
  );
}
