// Rows × columns of status marks, each a link to its proof. Header and row names stay in sight; narrow screens stack.
import type { ComponentChildren } from "preact";
import { Link, type LinkTarget } from "../link.tsx";
import { MarkLegend, StatusMark, type MarkKind } from "../components/status-mark.tsx";

export type MatrixHeading = { readonly key: string; readonly label: string; readonly target?: LinkTarget | undefined };

export type MatrixCell = {
  readonly kind: MarkKind;
  readonly word: string;
  readonly proof?: LinkTarget | undefined;
  /** Several instruments behind one mark. */
  readonly count?: number | undefined;
};

export type CoverageMatrixProps = {
  readonly caption: ComponentChildren;
  /** What the rows are: "State". */
  readonly corner: string;
  readonly columns: readonly MatrixHeading[];
  readonly rows: readonly (MatrixHeading & { readonly cells: Readonly<Record<string, MatrixCell | undefined>> })[];
  /** What an empty cell means, in words: "no instrument recorded". */
  readonly emptyWord: string;
};

export function CoverageMatrix({ caption, corner, columns, rows, emptyWord }: CoverageMatrixProps) {
  return (
    <div class="matrix-frame">
      <table class="data matrix">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <Heading heading={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Heading heading={row} />
              </th>
              {columns.map((column) => (
                <td key={column.key} data-label={column.label}>
                  <Cell cell={row.cells[column.key]} label={`${row.label}, ${column.label}`} emptyWord={emptyWord} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <MarkLegend marks={marksUsed(rows)} />
    </div>
  );
}

function Heading({ heading }: { readonly heading: MatrixHeading }) {
  return heading.target === undefined ? <>{heading.label}</> : <Link {...heading.target}>{heading.label}</Link>;
}

function Cell({ cell, label, emptyWord }: { readonly cell: MatrixCell | undefined; readonly label: string; readonly emptyWord: string }) {
  if (cell === undefined) {
    return (
      <span class="matrix-none">
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{emptyWord}</span>
      </span>
    );
  }
  return (
    <span class="matrix-cell">
      <StatusMark kind={cell.kind} word={cell.word} look="glyph" proof={cell.proof} label={cell.proof === undefined ? undefined : `${label}: ${cell.word}`} />
      {cell.count === undefined || cell.count < 2 ? null : <span class="count">{cell.count}</span>}
    </span>
  );
}

/** Each mark of the matrix once, for the legend. */
function marksUsed(rows: CoverageMatrixProps["rows"]): readonly { kind: MarkKind; word: string }[] {
  const used = new Map<MarkKind, string>();
  for (const { cells } of rows) {
    for (const cell of Object.values(cells)) if (cell !== undefined) used.set(cell.kind, cell.word);
  }
  return [...used].map(([kind, word]) => ({ kind, word }));
}
