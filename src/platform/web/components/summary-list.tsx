import type { ComponentChildren } from "preact";

export type SummaryRow = { readonly label: ComponentChildren; readonly value: ComponentChildren; readonly key?: string };

/** Label and value, row by row: the particulars of one thing. Rows without a value are the caller's to leave out or explain. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary">
      {rows.map((row, index) => (
        <div key={row.key ?? index}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
