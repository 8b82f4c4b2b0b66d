// The public register in a real browser, without script: the founding question in three clicks, and axe on every page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { htmlOffences } from "../support/html.ts";
import { registerApp } from "../support/register-app.ts";

let app: FastifyInstance;
let address: string;

before(async () => {
  ({ app } = await registerApp());
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});

after(async () => {
  await closeBrowser();
  await app.close();
});

test("was Azerbaijan's MLA treaty with India in force on 1 June 2013, and why? Two clicks from the day's front page", async () => {
  await visit({ viewport: { width: 1280, height: 800 } }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en?on=2013-06-01`);
    await page.getByRole("link", { name: "International cooperation" }).first().click();
    await page.getByRole("main").getByRole("link", { name: "Azerbaijan", exact: true }).click();
    assert.match(await page.getByRole("main").innerText(), /Signed between India and Azerbaijan, and not in force, says Ministry of Home Affairs \(2013-14\)\./);
    // The list links to the page with its proof open.
    const proof = await page.locator("details.why").first().innerText();
    assert.match(proof, /Ministry of Home Affairs \(2013-14\)/);
    assert.match(page.url(), /on=2013-06-01/);
  });
});

test("a wrong date is answered with what would be right, and what was typed elsewhere is kept", async () => {
  await visit({}, async (context) => {
    const page = await context.newPage();
    const response = await page.goto(`${address}/en/treaties?state=CA&on=2013-02-30`);
    assert.equal(response?.status(), 400);
    assert.match(await page.getByRole("main").innerText(), /2013-02-30/);
  });
});

const PAGES = ["/en", "/en/treaties?subject=extradition&per-page=10", "/en/treaties/in-az-mla?on=2013-06-01&why=1", "/en/treaties/saarc-mla", "/en/treaties/un-nuclear-terrorism/parties/IN", "/en/international-cooperation?on=2014-03-31", "/en/states/AZ", "/en/between/IN/AZ?on=2013-12-31", "/en/bodies", "/en/bodies/saarc?on=2013-12-31", "/en/changes?from=2013-01-01&to=2014-01-01", "/en/api"] as const;

for (const path of PAGES) {
  test(`axe and the HTML checker have nothing to object to, and nothing is wider than a phone: ${path}`, async () => {
    const { body } = await app.inject({ url: path });
    assert.deepEqual(await htmlOffences(body), []);
    await visit({ viewport: { width: 360, height: 800 }, script: true, bypassCSP: true }, async (context) => {
      const page = await context.newPage();
      await page.goto(`${address}${path}`);
      assert.deepEqual(await violationsOf(page), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, "wider than the screen");
    });
  });
}
