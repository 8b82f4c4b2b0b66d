// Sums of assets as they leave the house: each currency by itself, exact, and none that few requests stand behind. Nothing adds up across kinds
// (what was restrained is confiscated later) or currencies, so that no sum gives another away. Not claimed: that a sum does not tell of the one
// request that makes up most of it.
import { SMALLEST_PUBLISHED } from "./suppress.ts";

export const ASSET_KINDS = ["restrained", "released", "confiscated", "shared", "returned"] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** `amount`: an exact decimal as text. */
export type AssetSum = { readonly direction: "outgoing" | "incoming"; readonly currency: string; readonly kind: AssetKind; readonly requests: number; readonly amount: string };

/** `amount` `null`: hidden; absent kinds have no entry. */
export type AssetRow = { readonly direction: AssetSum["direction"]; readonly currency: string; readonly sums: readonly { readonly kind: AssetKind; readonly amount: string | null; readonly requests: number | null }[] };

/** One row for each direction and currency, outgoing first. @param least as many requests must stand behind a sum; 1: nothing is hidden. */
export function assetRows(sums: readonly AssetSum[], least: number = SMALLEST_PUBLISHED): readonly AssetRow[] {
  const rows = [...Map.groupBy(sums, ({ direction, currency }) => `${direction} ${currency}`).values()].map((own): AssetRow => ({
    direction: own[0]?.direction ?? "outgoing",
    currency: own[0]?.currency ?? "",
    sums: ASSET_KINDS.flatMap((kind) => own.filter((one) => one.kind === kind)).map(({ kind, amount, requests }) => (requests < least ? { kind, amount: null, requests: null } : { kind, amount, requests })),
  }));
  return rows.toSorted((a, b) => Number(a.direction === "incoming") - Number(b.direction === "incoming") || (a.currency < b.currency ? -1 : 1));
}
