// Regional bodies: which members have a treaty on mutual legal assistance with us, in force or pending.
import { DataTable, Link, type Column } from "../../../platform/web/index.ts";
import { partyName } from "../public-view.ts";
import { wordsOf } from "../words/index.ts";
import type { BodyCoverage, WithState } from "./division-answer.ts";
import type { DivisionProps } from "./show-division.view.tsx";

export function Regions({ view, place, answer }: DivisionProps) {
  const words = wordsOf(place.language).division;
  const linked = (list: readonly WithState[]) =>
    list
      .map(({ state, treaty }) => ({ slug: treaty.entry.slug, name: partyName(view, state, answer.on, place.language.code) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ slug, name }, n) => <>{n > 0 ? ", " : ""}<Link key={slug} to={`/treaties/${slug}`} query={{ why: 1 }}>{name}</Link></>);
  const columns: Column<BodyCoverage>[] = [
    { key: "body", header: words.body, namesRow: true, cell: ({ code }) => <Link to={`/bodies/${view.reference.bodies.get(code)?.slug ?? ""}`}>{code}</Link> },
    { key: "members", header: words.membersHeader, kind: "number", cell: ({ members }) => members.length },
    { key: "force", header: words.mlatsWith, cell: ({ inForce }) => linked(inForce) },
    { key: "pending", header: words.signedWith, cell: ({ pending }) => linked(pending) },
  ];
  return (
    <section id="regions">
      <h2>{words.regions}</h2>
      <DataTable caption={words.regionsCaption} class="dense" columns={columns} rows={answer.bodies} rowKey={({ code }) => code} />
    </section>
  );
}
