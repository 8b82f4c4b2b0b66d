// The public register in a real browser, without script: the founding question from today's front page, the keyboard alone,
// wrong questions, and axe on every page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Page } from "playwright-core";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { htmlOffences } from "../support/html.ts";
import { registerApp } from "../support/register-app.ts";

let app: FastifyInstance;
let address: string;
const DESKTOP = { viewport: { width: 1280, height: 800 } };

before(async () => {
  ({ app } = await registerApp());
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});

after(async () => {
  await closeBrowser();
  await app.close();
});

const mainOf = (page: Page) => page.getByRole("main");

/** The answer and its proof, as they stand on the page that the clicks led to. */
async function answersAzerbaijan(page: Page): Promise<void> {
  assert.match(await mainOf(page).innerText(), /Signed between India and Azerbaijan, and not in force, says Ministry of Home Affairs \(2013-14\)\./);
  assert.match(await page.locator("details.why[open]").first().innerText(), /Ministry of Home Affairs \(2013-14\)[\s\S]*signature by Azerbaijan, 4 April 2013/);
  assert.match(page.url(), /on=2013-06-01/);
}

test("was Azerbaijan's MLA treaty with India in force on 1 June 2013, and why? From the address that is printed at the start: name and day, two clicks", async () => {
  await visit(DESKTOP, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/`);
    const form = page.getByRole("form", { name: "Find a treaty" });
    await form.getByLabel("Title, State or number").fill("Azerbaijan mutual legal assistance");
    await form.getByLabel("As on").fill("2013-06-01");
    await form.getByRole("button", { name: "Find" }).click();
    await mainOf(page).getByRole("link", { name: "India and Azerbaijan: Mutual Legal Assistance in Criminal Matters: signed, not in force. Why?" }).click();
    await answersAzerbaijan(page);
  });
});

test("the same by the day of the page and the division's page: three clicks", async () => {
  await visit(DESKTOP, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en`);
    await page.getByLabel("Show another date").fill("2013-06-01");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByRole("link", { name: "International cooperation" }).first().click();
    await mainOf(page).getByRole("link", { name: "Azerbaijan", exact: true }).click();
    await answersAzerbaijan(page);
  });
});

/** Tabs on until the link or field of that name has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return { name: "", seen: false };
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? "") : (element.getAttribute("aria-label") ?? element.textContent);
      return { name: label.trim(), seen: outlineStyle !== "none" || boxShadow !== "none" };
    });
    assert.ok(focus.seen, `the focus on "${focus.name}" cannot be seen`);
    if (focus.name === name) return;
  }
  assert.fail(`no stop of the keyboard is named "${name}"`);
}

test("with the keyboard alone: past the head, a search, the status, the proof; the focus is always seen", async () => {
  await visit(DESKTOP, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en?on=2013-06-01`);
    await tabTo(page, "Skip to the content");
    await page.keyboard.press("Enter");
    await tabTo(page, "Title, State or number");
    await page.keyboard.type("azerbaijan mutual");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=azerbaijan/);
    await tabTo(page, "India and Azerbaijan: Mutual Legal Assistance in Criminal Matters");
    await page.keyboard.press("Enter");
    await page.waitForURL(/in-az-mla/);
    await tabTo(page, "Why?");
    await page.keyboard.press("Enter");
    await answersAzerbaijan(page);
  });
});

test("a wrong date is answered with what would be right; a wrong filter stands in its field, with the rest of what was typed", async () => {
  await visit({}, async (context) => {
    const page = await context.newPage();
    const response = await page.goto(`${address}/en/treaties?state=CA&on=2013-02-30`);
    assert.equal(response?.status(), 400);
    assert.match(await mainOf(page).innerText(), /2013-02-30/);
    await page.goto(`${address}/en/treaties`);
    await page.getByLabel("State (name or code)").fill("Afganistn");
    await page.getByLabel("Title, State or number").fill("drug");
    await mainOf(page).getByRole("button", { name: "Show", exact: true }).nth(1).click();
    assert.match(await mainOf(page).innerText(), /Did you mean Afghanistan\?/);
    assert.equal(await page.getByLabel("Title, State or number").inputValue(), "drug");
    await page.getByLabel("State (name or code)").fill("Afghanistan");
    await mainOf(page).getByRole("button", { name: "Show", exact: true }).nth(1).click();
    await mainOf(page).getByRole("link", { name: "India and Afghanistan: Agreement on drug-related issues", exact: true }).waitFor();
  });
});

test("what if a State acted, asked and answered on the page without script", async () => {
  await visit(DESKTOP, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en/treaties/un-nuclear-terrorism`);
    const form = page.getByRole("form", { name: "What if a State acted?" });
    await form.getByLabel("State").fill("Bhutan");
    await form.getByLabel("Act").selectOption("accession");
    await form.getByLabel("On").fill("2027-01-01");
    await form.getByRole("button", { name: "Show what would follow" }).click();
    assert.match(page.url(), /#what-if$/);
    assert.match(await page.locator("#what-if").innerText(), /Bhutan would be bound from 31 January 2027/);
  });
});

test("a list is put in another order, narrowed by status and paged, and every step keeps the others", async () => {
  await visit(DESKTOP, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en/treaties?on=2013-12-31&participation=bilateral&per-page=10`);
    await page.getByRole("columnheader", { name: "With" }).getByRole("link").click();
    await page.getByRole("navigation", { name: "By status on the day" }).getByRole("link", { name: /^in force/ }).click();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" }).click();
    const asked = new URL(page.url()).searchParams;
    assert.deepEqual(["on", "participation", "sort", "status", "page", "per-page"].map((name) => asked.get(name)), ["2013-12-31", "bilateral", "with", "in-force", "2", "10"]);
    assert.equal(await page.getByRole("columnheader", { name: "With" }).getAttribute("aria-sort"), "ascending");
  });
});

test("the feed is Atom to a reader of XML: every entry has an id, a title, an instant and an address, and nothing in it is markup", async () => {
  await visit({ script: true, bypassCSP: true }, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en/changes`);
    const link = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
    const { body } = await app.inject({ url: `${link ?? ""}?from=2012-12-31&to=2013-12-31&whose=all`, headers: { host: "register.example" } });
    const feed = await page.evaluate((text) => {
      const xml = new DOMParser().parseFromString(text, "application/xml");
      const of = (parent: ParentNode, name: string) => parent.querySelector(`:scope > ${name}`)?.textContent ?? "";
      const entries = [...xml.querySelectorAll("feed > entry")].map((entry) => ({ id: of(entry, "id"), title: of(entry, "title"), updated: of(entry, "updated"), href: entry.querySelector("link")?.getAttribute("href") ?? "" }));
      const root = xml.documentElement;
      return { error: xml.querySelector("parsererror") !== null, space: root.namespaceURI, id: of(root, "id"), title: of(root, "title"), updated: of(root, "updated"), author: xml.querySelector("feed > author > name")?.textContent ?? "", entries };
    }, body);
    assert.equal(feed.error, false);
    assert.equal(feed.space, "http://www.w3.org/2005/Atom");
    assert.ok(feed.entries.length > 20 && feed.author !== "" && feed.title !== "");
    for (const { id, title, updated, href } of [...feed.entries, { ...feed, href: "http://register.example/en" }]) {
      assert.match(id, /^urn:uuid:/);
      assert.ok(title !== "" && !Number.isNaN(Date.parse(updated)) && URL.canParse(href));
    }
  });
});

const PAGES = [
  "/en",
  "/en/treaties?subject=extradition&per-page=10",
  "/en/treaties?q=zzz",
  "/en/treaties?state=Afganistn&from=13",
  "/en/treaties/in-az-mla?on=2013-06-01&why=1",
  "/en/treaties/saarc-mla?on=2013-12-31",
  "/en/treaties/coe-spectator-violence",
  "/en/treaties/uncac/text",
  "/en/treaties/un-nuclear-terrorism/parties/IN?why=1",
  "/en/international-cooperation?on=2014-03-31",
  "/en/states",
  "/en/states/AZ",
  "/en/between/IN/AZ?on=2013-12-31",
  "/en/bodies",
  "/en/bodies/saarc?on=2013-12-31",
  "/en/changes?from=2013-01-01&to=2014-01-01",
  "/en/changes/learnt",
  "/en/about",
  "/en/api",
  "/en/leaving?to=https%3A%2F%2Ftreaties.un.org%2F",
  "/en/no-such-page",
] as const;

for (const path of PAGES) {
  test(`axe and the HTML checker have nothing to object to, in any contrast and size, and nothing is wider than a phone: ${path}`, async () => {
    const { body } = await app.inject({ url: path, headers: { accept: "text/html" } });
    assert.deepEqual(await htmlOffences(body), []);
    await visit({ script: true, bypassCSP: true }, async (context) => {
      const page = await context.newPage();
      // Larger text changes no words and no colours: there only the width is in question.
      for (const [comfort, width, examined] of [["normal-normal", 360, true], ["normal-high", 1280, true], ["larger-normal", 320, false]] as const) {
        await context.addCookies([{ name: "comfort", value: comfort, url: address }]);
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${address}${path}`);
        if (examined) assert.deepEqual(await violationsOf(page), [], comfort);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `wider than ${width} in ${comfort}`);
      }
    });
  });
}
