// The tables of a pack on a page: title, definition, numbers; hidden ones say so.
import { DataTable, Quiet, type Column } from "../../../platform/web/index.ts";
import type { PublishedLeg } from "../count-requests/published-legs.ts";
import type { RowNames } from "../count-requests/row-names.ts";
import type { ShownTable } from "../count-requests/published-table.ts";
import type { ReportWords } from "../words/index.ts";

type TableProps = { readonly shown: ShownTable; readonly names: RowNames; readonly words: ReportWords };
type Line = { readonly key: string; readonly name: string; readonly counts: readonly (number | null)[]; readonly total: number | null };

export function PackTable({ shown, names, words }: TableProps) {
  const [title, definition] = words.tables[shown.table];
  const lines: readonly Line[] = [
    ...shown.rows.map(({ key, counts, total }) => ({ key, name: names.row(shown.table, key), counts, total })).toSorted(shown.table.startsWith("flow") ? () => 0 : byTotal),
    ...(shown.totals === null || shown.rows.length < 2 || shown.table.startsWith("flow") ? [] : [{ key: " total", name: words.total, counts: shown.totals, total: shown.total }]),
  ];
  return (
    <section id={shown.table}>
      <h2>{title}</h2>
      <Quiet>{definition}</Quiet>
      {lines.length === 0 ? <p>{words.nothing}</p> : <DataTable<Line> caption={title} captionHidden rows={lines} rowKey={({ key }) => key} columns={columnsOf(shown, names, words)} />}
    </section>
  );
}

/** The most first, hidden ones by their names after what is known. */
const byTotal = (a: Line, b: Line) => (b.total ?? 0) - (a.total ?? 0) || (a.name < b.name ? -1 : 1);

function columnsOf(shown: ShownTable, names: RowNames, words: ReportWords): Column<Line>[] {
  const number = (value: number | null) => (value === null ? <span class="quiet">{words.hidden}</span> : value);
  return [
    { key: "row", header: names.header(shown.table), namesRow: true, cell: ({ name }) => name },
    ...shown.columns.map((key, index): Column<Line> => ({ key, header: names.column(key), kind: "number", cell: ({ counts }) => number(counts[index] ?? null) })),
    ...(shown.crossTotals ? [{ key: "total", header: words.total, kind: "number", cell: ({ total }: Line) => number(total) } satisfies Column<Line>] : []),
  ];
}

export function LegsTable({ legs, words }: { readonly legs: readonly PublishedLeg[]; readonly words: ReportWords }) {
  const { legColumns } = words;
  const measured = legs.filter(({ all }) => all.of > 0);
  const days = (value: number | null) => value ?? "–";
  return (
    <section id="legs">
      <h2>{words.legsTitle}</h2>
      <Quiet>{words.legsText}</Quiet>
      {measured.length === 0 ? <p>{words.nothing}</p> : (
        <DataTable<PublishedLeg>
          caption={words.legsTitle}
          captionHidden
          rows={measured}
          rowKey={({ leg, direction }) => `${direction} ${leg}`}
          groupOf={({ direction }) => ({ key: direction, label: words.directions[direction] })}
          columns={[
            { key: "leg", header: legColumns.leg, namesRow: true, cell: ({ leg }) => words.legs[leg] },
            { key: "of", header: legColumns.of, kind: "number", cell: ({ of }) => of ?? <span class="quiet">{words.hidden}</span> },
            { key: "median", header: legColumns.median, kind: "number", cell: ({ all }) => days(all.median) },
            { key: "ninetieth", header: legColumns.ninetieth, kind: "number", cell: ({ all }) => days(all.ninetieth) },
            { key: "longest", header: legColumns.longest, kind: "number", cell: ({ all }) => days(all.longest) },
            { key: "urgent", header: legColumns.urgent, kind: "number", cell: ({ urgent }) => days(urgent.median) },
          ]}
        />
      )}
    </section>
  );
}
