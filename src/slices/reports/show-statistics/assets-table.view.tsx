// Assets by direction and currency: what was restrained, released, confiscated, shared and returned, in exact amounts.
import { ASSET_KINDS, type AssetRow } from "../../../domain/casework/index.ts";
import { DataTable, Quiet, type Column } from "../../../platform/web/index.ts";
import type { ReportWords } from "../words/index.ts";

type AssetsProps = { readonly assets: readonly AssetRow[]; readonly kinds: Readonly<Record<string, string>>; readonly words: ReportWords };

export function AssetsTable({ assets, kinds, words }: AssetsProps) {
  return (
    <section id="assets">
      <h2>{words.assets.title}</h2>
      <Quiet>{words.assets.text}</Quiet>
      {assets.length === 0 ? <p>{words.nothing}</p> : (
        <DataTable<AssetRow>
          caption={words.assets.title}
          captionHidden
          rows={assets}
          rowKey={({ direction, currency }) => `${direction} ${currency}`}
          groupOf={({ direction }) => ({ key: direction, label: words.directions[direction] })}
          columns={[
            { key: "currency", header: words.assets.currency, namesRow: true, cell: ({ currency }) => currency },
            ...ASSET_KINDS.map((kind): Column<AssetRow> => ({ key: kind, header: kinds[kind] ?? kind, kind: "number", cell: (row) => saidAmount(row, kind, words) })),
          ]}
        />
      )}
    </section>
  );
}

/** "1250000.5 (7)": the amount, and how many requests stand behind it. */
export function saidAmount({ sums }: AssetRow, kind: string, { hidden, assets }: ReportWords): string {
  const sum = sums.find((one) => one.kind === kind);
  if (sum === undefined) return "–";
  return sum.amount === null || sum.requests === null ? hidden : assets.amount(sum.amount, sum.requests);
}
