import assert from "node:assert/strict";
import { after, test } from "node:test";
import { registerApp } from "../../../../test/support/register-app.ts";

const { app } = await registerApp();
after(() => app.close());

const LIST = "/api/treaties?subject=mla&participation=bilateral&state=IN&status=unknown";

test("the unknown of the division's page and those it does not show to be concluded are together the unknown of the list, on any day", async () => {
  for (const on of ["2013-12-31", "2014-03-31", "2024-12-09", "2026-11-25"]) {
    const list = (await app.inject({ url: `${LIST}&on=${on}` })).json<{ total: number }>().total;
    const { mlats } = (await app.inject({ url: `/api/international-cooperation?on=${on}` })).json<{ mlats: { unknown: { total: number } } }>();
    const page = (await app.inject({ url: `/en/international-cooperation?on=${on}` })).body;
    const more = /Of (\d+) more the record does not show/v.exec(page)?.[1] ?? "0";
    assert.equal(mlats.unknown.total + Number(more), list, on);
    assert.equal(page.includes(`All ${list} of which it is unknown`), Number(more) > 0, on);
  }
});
