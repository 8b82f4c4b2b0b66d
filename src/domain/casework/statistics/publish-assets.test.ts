import assert from "node:assert/strict";
import { test } from "node:test";
import { assetRows, type AssetSum } from "./publish-assets.ts";

const sum = (more: Partial<AssetSum>): AssetSum => ({ direction: "outgoing", currency: "USD", kind: "restrained", requests: 7, amount: "1250000.5", ...more });

test("each currency stands by itself, to the last decimal; what fewer than five requests stand behind is hidden, with their number", () => {
  const rows = assetRows([sum({ direction: "incoming", currency: "INR" }), sum({ kind: "returned", requests: 4, amount: "12" }), sum({}), sum({ currency: "CHF", amount: "99999999999999999999.9999" })]);
  assert.deepEqual(rows.map(({ direction, currency, sums }) => [direction, currency, sums.map(({ kind, amount, requests }) => `${kind} ${amount} ${requests}`)]), [
    ["outgoing", "CHF", ["restrained 99999999999999999999.9999 7"]],
    ["outgoing", "USD", ["restrained 1250000.5 7", "returned null null"]],
    ["incoming", "INR", ["restrained 1250000.5 7"]],
  ]);
});

test("the desk itself is shown every sum", () => {
  assert.deepEqual(assetRows([sum({ requests: 1 })], 1)[0]?.sums, [{ kind: "restrained", amount: "1250000.5", requests: 1 }]);
});
