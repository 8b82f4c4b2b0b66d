// A table of records: caption, header that stays in sight, figures to the end, rows that stack on a narrow screen.
import type { ComponentChildren } from "preact";
import { Link, joined } from "../link.tsx";
import { usePlace } from "../place.ts";
import { Hidden } from "./hidden.tsx";

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  /** The header is for screen readers, and for the row where it is stacked: the column shows by itself what it is. */
  readonly headerHidden?: boolean;
  readonly cell: (row: Row) => ComponentChildren;
  /** `number` and `date` use tabular figures; `number` is set to the end of its column. */
  readonly kind?: "text" | "number" | "date";
  /** The column that names the row; at most one. */
  readonly namesRow?: boolean;
  readonly sort?: { readonly href: string; readonly order: "ascending" | "descending" | "none" };
};

export type DataTableProps<Row> = {
  readonly caption: ComponentChildren;
  /** The caption is for screen readers only where a heading beside the table says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowId?: (row: Row) => string;
  /** Rows of one group follow each other; each group has its heading in the table, so that the columns stay one. */
  readonly groupOf?: (row: Row) => { readonly key: string; readonly label: ComponentChildren };
  readonly class?: string;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns } = props;
  return (
    <div class={joined("table-frame", props.class)}>
      <table class="data">
        <caption class={props.captionHidden === true ? "visually-hidden" : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        {groupsOf(props).map((group) => (
          <tbody key={group.key}>
            {group.label === undefined ? null : (
              <tr class="group">
                <th scope="rowgroup" colspan={columns.length}>
                  {group.label}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={props.rowKey(row)} id={props.rowId?.(row)}>
                {columns.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type Group<Row> = { readonly key: string; readonly label?: ComponentChildren; readonly rows: readonly Row[] };

function groupsOf<Row>({ rows, groupOf }: DataTableProps<Row>): readonly Group<Row>[] {
  if (groupOf === undefined) return [{ key: "all", rows }];
  return [...Map.groupBy(rows, (row) => groupOf(row).key)].map(([key, own]) => ({ key, label: own[0] === undefined ? key : groupOf(own[0]).label, rows: own }));
}

function HeaderCell<Row>({ column }: { readonly column: Column<Row> }) {
  const { words } = usePlace();
  const { sort } = column;
  if (sort === undefined) return <th scope="col" class={kindClass(column)}>{column.headerHidden === true ? <Hidden>{column.header}</Hidden> : column.header}</th>;
  const state = sort.order === "none" ? words.sortBy(column.header) : `${column.header}, ${words.sorted[sort.order]}`;
  return (
    <th scope="col" class={joined(kindClass(column), `sort-${sort.order}`)} aria-sort={sort.order}>
      <Link href={sort.href} title={state}>
        {column.header}
      </Link>
    </th>
  );
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  // The header's text again: it is shown beside the value when the row is stacked.
  const content = <div class="cell">{column.cell(row)}</div>;
  if (column.namesRow === true) return <th scope="row" class={kindClass(column)}>{content}</th>;
  return (
    <td class={kindClass(column)} data-label={column.header}>
      {content}
    </td>
  );
}

function kindClass<Row>(column: Column<Row>): string | undefined {
  return column.kind === undefined || column.kind === "text" ? undefined : `is-${column.kind}`;
}
