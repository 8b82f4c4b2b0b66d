// Every component in a real browser: without script, on a desktop and on a phone, with keyboard and axe.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Page } from "playwright-core";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { galleryRoutes } from "../support/gallery/gallery.routes.tsx";
import { webServerForTest } from "../support/web-server.ts";

let server: FastifyInstance;
let address: string;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };

before(async () => {
  server = await webServerForTest();
  await server.register(galleryRoutes);
  address = await server.listen({ host: "127.0.0.1", port: 0 });
});

after(async () => {
  await closeBrowser();
  await server.close();
});

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

type Sight = readonly [name: string, path: string, comfort: string, viewport: typeof DESKTOP];

const SIGHTS: readonly Sight[] = [
  ["every component on a desktop", "/en/gallery", "normal-normal", DESKTOP],
  ["every component on a phone, larger", "/en/gallery", "larger-normal", PHONE],
  ["every component in high contrast", "/en/gallery", "normal-high", DESKTOP],
  ["every component as dense as on the desk", "/en/gallery/desk", "normal-normal", DESKTOP],
  ["a page that does not exist", "/en/nothing-here", "normal-normal", PHONE],
];

for (const [name, path, comfort, viewport] of SIGHTS) {
  test(`axe has nothing to object to: ${name}`, async () => {
    await visit({ viewport, script: true, bypassCSP: true }, async (context) => {
      await context.addCookies([{ name: "comfort", value: comfort, url: address }]);
      const page = await context.newPage();
      await page.goto(`${address}${path}`);
      assert.deepEqual(await violationsOf(page), []);
    });
  });
}

test("axe would object to a picture without words and to text too pale", async () => {
  await visit({ script: true }, async (context) => {
    const page = await context.newPage();
    await page.setContent('<main><h1>x</h1><img src="x"><p style="color:#aaa">pale</p></main>');
    const rules = (await violationsOf(page)).map(({ rule }) => rule);
    assert.ok(rules.includes("image-alt") && rules.includes("color-contrast"), rules.join());
  });
});

test("no page is wider than its screen, in any text size", async () => {
  for (const [comfort, width] of [["smaller-normal", 320], ["larger-high", 320], ["normal-normal", 700], ["larger-normal", 1000]] as const) {
    await visit({ viewport: { width, height: 640 } }, async (context) => {
      await context.addCookies([{ name: "comfort", value: comfort, url: address }]);
      const page = await context.newPage();
      await page.goto(`${address}/en/gallery?on=2013-12-31`);
      assert.equal(await widthOf(page), width, comfort);
    });
  }
});

test("a reader without script makes the text larger and the contrast high, and the next page remembers", async () => {
  await visit({ viewport: DESKTOP }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en/gallery?on=2013-12-31`);
    const before = await page.locator("main").evaluate((main) => getComputedStyle(main).fontSize);
    await page.getByRole("button", { name: "Larger text" }).click();
    assert.equal(new URL(page.url()).search, "?on=2013-12-31");
    await page.getByRole("button", { name: "High contrast" }).click();
    await page.goto(`${address}/en/problems`);
    const after = await page.locator("main").evaluate((main) => ({ size: getComputedStyle(main).fontSize, ground: getComputedStyle(document.documentElement).backgroundColor }));
    assert.equal(Number.parseFloat(after.size), Number.parseFloat(before) * 1.25);
    assert.equal(after.ground, "rgb(0, 0, 0)");
    await page.getByRole("button", { name: "Normal contrast" }).click();
    assert.equal(await page.locator("html").getAttribute("class"), "text-larger contrast-normal");
  });
});

test("the first key leads past the head to the content, and the focus can be seen", async () => {
  await visit({ viewport: DESKTOP }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en/gallery`);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Skip to the content" });
    assert.equal(await skip.evaluate((link) => document.activeElement === link && link.getBoundingClientRect().top >= 0), true);
    assert.notEqual(await skip.evaluate((link) => getComputedStyle(link).outlineStyle), "none");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
  });
});

test("another date is asked for in the page, and the way back to today is a link", async () => {
  await visit({ viewport: DESKTOP }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en/gallery?known-on=2014-01-01`);
    await page.getByLabel("Show another date").fill("2013-06-01");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    assert.equal(new URL(page.url()).search, "?known-on=2014-01-01&on=2013-06-01");
    await page.getByRole("link", { name: "Back to today" }).click();
    assert.equal(new URL(page.url()).search, "?known-on=2014-01-01");
  });
});

test("a source of another site is reached through the notice", async () => {
  await visit({ viewport: DESKTOP }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en/gallery`);
    await page.getByRole("link", { name: /VCLT 24\(1\)/ }).click();
    await page.getByRole("heading", { name: "You are leaving this site" }).waitFor();
    assert.equal(await page.getByRole("link", { name: "Go on to legal.un.org" }).getAttribute("href"), "https://legal.un.org/ilc/texts/instruments/english/conventions/1_1_1969.pdf");
    assert.equal(await page.locator("link[rel=stylesheet]").count(), 1);
  });
});

test("our own style and fonts arrive under the policy that allows nothing else", async () => {
  await visit({ viewport: DESKTOP }, async (context) => {
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("console", (message) => refused.push(message.text()));
    page.on("requestfailed", (request) => refused.push(request.url()));
    await page.goto(`${address}/en/gallery`, { waitUntil: "networkidle" });
    assert.deepEqual(refused, []);
    assert.match(await page.locator("h1").first().evaluate((title) => getComputedStyle(title).fontFamily), /Noto Serif/);
  });
});
