// Assets: what was restrained, confiscated, shared and returned, in exact amounts; totals for each currency by itself.
import { randomUUID } from "node:crypto";
import { addressOf, DataTable, DateField, DateText, FormToken, problemOf, Quiet, SelectField, TextField, usePlace, type Column } from "../../../platform/web/index.ts";
import { typed } from "../../accounts/index.ts";
import { ASSET_KINDS } from "../../../domain/casework/index.ts";
import type { AssetEntry, AssetTotal } from "../evidence.store.ts";
import { writtenAmount } from "../ledger-fields.ts";
import type { LedgerProps } from "./evidence.view.tsx";

type AssetProps = LedgerProps & { readonly assets: readonly AssetEntry[]; readonly totals: readonly AssetTotal[] };

export function Assets(props: AssetProps) {
  const { assets, totals, own, words: { assets: words }, context: { language } } = props;
  const amount = (one: { readonly amount: string; readonly currency: string }) => <span class="figures">{one.currency} {writtenAmount(one.amount, language.locale)}</span>;
  const columns: readonly Column<AssetEntry>[] = [
    { key: "on", header: words.on, kind: "date", cell: ({ on }) => <DateText date={on} /> },
    { key: "asset", header: words.asset, namesRow: true, cell: ({ asset }) => asset },
    { key: "kind", header: words.kind, cell: ({ kind }) => words.kinds[kind] },
    { key: "amount", header: words.amount, kind: "number", cell: amount },
    { key: "rests", header: words.restsOn, cell: ({ restsOn }) => restsOn },
  ];
  return (
    <section aria-labelledby="assets">
      <h2 id="assets">{words.title}</h2>
      {assets.length === 0 ? <p><Quiet>{words.none}</Quiet></p> : <DataTable<AssetEntry> caption={words.title} captionHidden columns={columns} rows={assets} rowKey={({ id }) => id} />}
      {totals.length === 0 ? null : (
        <DataTable<AssetTotal>
          caption={words.totals}
          rows={totals}
          rowKey={({ kind, currency }) => `${kind} ${currency}`}
          columns={[
            { key: "kind", header: words.kind, namesRow: true, cell: ({ kind }) => words.kinds[kind] },
            { key: "total", header: words.total, kind: "number", cell: amount },
          ]}
        />
      )}
      {own ? <AssetForm {...props} /> : null}
    </section>
  );
}

function AssetForm({ loaded, sent, problems, words: { assets: words } }: AssetProps) {
  const place = usePlace();
  return (
    <details class="more" open={problems.some(({ field }) => field.startsWith("asset-"))}>
      <summary>{words.add}</summary>
      <form method="post" action={addressOf(place, `/desk/requests/${loaded.request.id}/ledger/assets`)} class="form">
        <FormToken />
        <input type="hidden" name="once" value={randomUUID()} />
        <TextField name="asset-asset" label={words.asset} hint={words.assetHint} value={typed(sent, "asset-asset")} width="full" problem={problemOf(problems, "asset-asset")} />
        <SelectField name="asset-kind" label={words.kind} value={typed(sent, "asset-kind")} choices={ASSET_KINDS.map((value) => ({ value, label: words.kinds[value] }))} problem={problemOf(problems, "asset-kind")} />
        <TextField name="asset-currency" label={words.currency} hint={words.currencyHint} value={typed(sent, "asset-currency")} width="short" problem={problemOf(problems, "asset-currency")} />
        <TextField name="asset-amount" label={words.amount} hint={words.amountHint} value={typed(sent, "asset-amount")} problem={problemOf(problems, "asset-amount")} />
        <DateField name="asset-on" label={words.on} value={typed(sent, "asset-on")} problem={problemOf(problems, "asset-on")} />
        <TextField name="asset-rests" label={words.restsOn} hint={words.restsOnHint} value={typed(sent, "asset-rests")} width="full" problem={problemOf(problems, "asset-rests")} />
        <p class="form-actions"><button type="submit" class="button">{words.save}</button></p>
      </form>
    </details>
  );
}
