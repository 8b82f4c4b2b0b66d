// Where one fact comes from, in a cell of a table: a link, a title, or that no source is recorded.
import { Link } from "../../../platform/web/index.ts";
import type { PublicView } from "../public-view.ts";
import { sourceOf } from "./proof.tsx";

export function FactSource({ view, id, none }: { readonly view: PublicView; readonly id: string; readonly none: string }) {
  const source = sourceOf(view, id);
  if (source === null) return <>{none}</>;
  return source.href === undefined ? <>{source.label}</> : <Link href={source.href}>{source.label}</Link>;
}
