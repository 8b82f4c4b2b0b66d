import assert from "node:assert/strict";
import { after, test } from "node:test";
import { registerApp } from "../../../../test/support/register-app.ts";

const { app } = await registerApp();
after(() => app.close());

/** The rows of the table behind the plot: day and event. */
async function lifeTold(url: string): Promise<string[]> {
  const { body } = await app.inject({ url });
  const [, table = ""] = body.match(/<figure.*?<tbody>(.*?)<\/tbody>/s) ?? [];
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) => row.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ").trim());
}

test("a treaty that is only attested has a life too: from when somebody says so, and from when it is presumed", async () => {
  assert.deepEqual(await lifeTold("/en/treaties/in-ca-mla?on=2026-11-22"), ["1 April 2013 attested in force", "1 April 2014 presumed from here"]);
});

test("what comes after the day of the page is not told as presumed yet", async () => {
  assert.deepEqual(await lifeTold("/en/treaties/in-ca-mla?on=2013-12-31"), ["1 April 2013 attested in force"]);
});

test("the two sides of a treaty sign together: one event", async () => {
  assert.deepEqual(await lifeTold("/en/treaties/in-az-mla?on=2013-06-01"), ["4 April 2013 signature, India and Azerbaijan"]);
});
