// What other instruments have to do with this one, read from either side, and remarks that are no legal facts.
import type { TreatyId, World } from "../../../domain/treaty-law/index.ts";
import { Link, LinkedText, SummaryList, type Place, type SummaryRow } from "../../../platform/web/index.ts";
import type { RelationTo } from "../../treaties/index.ts";
import { titleOf } from "../answers/title.ts";
import { findTreaty, listTreaties, type PublicView, type Treaty } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";

type Props = { readonly view: PublicView; readonly place: Place; readonly treaty: Treaty };

export function Relations({ view, place, treaty: { entry } }: Props) {
  const words = wordsOf(place.language).treaty;
  const title = (slug: TreatyId) => {
    const other = findTreaty(view, slug);
    return other === undefined ? slug : titleOf(other, place.language.code);
  };
  const rows: SummaryRow[] = [
    ...entry.relations.map(({ kind, treaty, named }, n) => ({ key: `r${n}`, label: words.relation[kind], value: treaty === null ? named : <Link to={`/treaties/${treaty}`}>{title(treaty)}</Link> })),
    ...(relationsTo(view).get(entry.slug) ?? []).map(({ kind, from }) => ({ key: `f${kind} ${from}`, label: words.relationFrom[kind], value: <Link to={`/treaties/${from}`}>{title(from)}</Link> })),
    ...entry.notes.map((note, n) => ({ key: `n${n}`, label: words.noteKind[note.kind], value: <LinkedText text={note.text} /> })),
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{words.relations}</h2>
      <SummaryList rows={rows} />
    </section>
  );
}

type RelationFrom = { readonly kind: RelationTo["kind"]; readonly from: TreatyId };

const inverse = new WeakMap<World, ReadonlyMap<TreatyId, readonly RelationFrom[]>>();

/** Each instrument with those that name it; read once for each register version. */
function relationsTo(view: PublicView): ReadonlyMap<TreatyId, readonly RelationFrom[]> {
  const kept = inverse.get(view.world);
  if (kept !== undefined) return kept;
  const all = listTreaties(view).flatMap(({ entry }) => entry.relations.flatMap(({ kind, treaty }) => (treaty === null ? [] : [{ to: view.register.slugs.get(treaty) ?? treaty, kind, from: entry.slug }])));
  const found = Map.groupBy(all, ({ to }) => to);
  inverse.set(view.world, found);
  return found;
}
