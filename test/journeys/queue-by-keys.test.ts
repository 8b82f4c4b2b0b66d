// The queue and the forms of steps worked through by keys alone: the order of Tab, a focus that is seen, Enter, and the queue's own keys, which
// leave fields alone and can be switched off. With script, and the same way without it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { BrowserContext, Page } from "playwright-core";
import type { Database } from "../../src/platform/db/index.ts";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { makeOffice, signIn, type Office, type OfficerName } from "../support/office.ts";
import { registerApp } from "../support/register-app.ts";
import { Casework } from "../support/requests.ts";

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 800 } };
const NOW = new Date("2026-11-22T09:00:00Z");
let app: FastifyInstance;
let db: Database;
let office: Office;
let work: Casework;
let address: string;

before(async () => {
  ({ app, db } = await registerApp());
  office = await makeOffice(db);
  work = await Casework.of(db, office);
  for (const title of ["First of three", "Second of three", "Third of three"]) await work.receive("canada-desk", { title, country: "CA" });
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});
after(async () => {
  await closeBrowser();
  await app.close();
});

async function at(context: BrowserContext, who: OfficerName, path: string): Promise<Page> {
  const { cookies } = await signIn(db, office.people[who], NOW);
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, domain: "127.0.0.1", path: "/", secure: true, httpOnly: true, sameSite: "Lax" as const })));
  const page = await context.newPage();
  await page.goto(`${address}/en/desk/requests${path}`);
  return page;
}

/** What has the focus: its text or its field's name. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const one = document.activeElement;
    return one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement ? one.name : (one?.textContent ?? "").trim();
  });
}

/** The ring of what has the focus, as the browser draws it. */
async function ringOf(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return `${outlineStyle} ${Number.parseFloat(outlineWidth) >= 2 ? "wide" : "thin"}`;
  });
}

/** Presses Tab until the name has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, name: string | RegExp, most = 80): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    stops.push(stop);
    assert.match(await ringOf(page), /^(solid|auto) wide$/, `the focus on ${stop} is seen`);
    if (typeof name === "string" ? stop === name : name.test(stop)) return stops;
  }
  return assert.fail(`Tab never came to ${String(name)}: ${stops.join(" | ")}`);
}

test("j and k move along the queue, x chooses, o and Enter open, / goes to the search, ? tells the keys; in a field each of them writes", async () => {
  await visit({ ...DESKTOP, script: true, bypassCSP: true }, async (context) => {
    const page = await at(context, "canada-desk", "?view=waiting&whose=team&order=age");
    const titles = await page.locator(".desk-queue a.reference").allInnerTexts();
    assert.equal(titles.length, 3);
    await page.keyboard.press("j");
    assert.equal(await focused(page), titles[0]);
    assert.match(await ringOf(page), /wide/);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    assert.equal(await focused(page), titles[2], "the last one is the last one");
    await page.keyboard.press("k");
    assert.equal(await focused(page), titles[1]);
    await page.keyboard.press("x");
    assert.equal(await page.locator("input[name=request]:checked").count(), 1);
    await page.keyboard.press("/");
    assert.equal(await focused(page), "q");
    await page.keyboard.type("jkxo?/");
    assert.equal(await page.locator("#field-q").inputValue(), "jkxo?/");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    await page.locator("h1").click();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await page.keyboard.press("j");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    await page.keyboard.press("j");
    await page.keyboard.press("o");
    await page.waitForURL(/\/desk\/requests\/[0-9a-f-]{36}$/);
  });
});

test("the keys are switched off and stay off in this browser", async () => {
  await visit({ ...DESKTOP, script: true }, async (context) => {
    const page = await at(context, "canada-desk", "?view=waiting&whose=team");
    await page.getByRole("button", { name: "Keys ?" }).click();
    await page.getByLabel("Use these keys in this browser").uncheck();
    await page.getByRole("button", { name: "Close" }).click();
    await page.reload();
    await page.keyboard.press("j");
    assert.notEqual(await focused(page), await page.locator(".desk-queue a.reference").first().innerText());
    assert.equal(await page.getByRole("button", { name: "Keys ?" }).isVisible(), true, "the way back is there");
  });
});

test("without script the queue tells no keys, and Tab, space and Enter choose requests, give them to a post, and take a step", async () => {
  await visit(DESKTOP, async (context) => {
    const page = await at(context, "canada-desk", "?view=waiting&whose=team&order=age");
    assert.equal(await page.locator("[data-queue-keys]").isVisible(), false);
    const stops = await tabTo(page, "request");
    assert.deepEqual(["q", "state", "country", "kind", "direction"].map((name) => stops.indexOf(name)).toSorted((a, b) => a - b), ["q", "state", "country", "kind", "direction"].map((name) => stops.indexOf(name)), "the filter is read from its beginning to its end");
    await page.keyboard.press("Space");
    await tabTo(page, "Give to a post");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Give to a post" }).waitFor();
    await tabTo(page, "post");
    await page.locator("#field-post").selectOption({ label: (await page.locator("#field-post option", { hasText: "nepal-desk" }).innerText()).trim() });
    await tabTo(page, "reason");
    await page.keyboard.type("To whoever is here this week");
    await tabTo(page, "Give them to the post");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("1 of 1 done.").waitFor();
    assert.deepEqual(await page.locator(".error-summary").allInnerTexts(), []);
  });
});

test("a step is taken by keys: from its button over its fields in their order to the sending; what is left empty takes the focus back", async () => {
  await visit(DESKTOP, async (context) => {
    const id = await work.receive("canada-desk", { title: "Stepped by keys", country: "GB" });
    const page = await at(context, "canada-desk", `/${id}`);
    await tabTo(page, "Record the acknowledgement");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/steps\/acknowledge$/);
    await tabTo(page, "other-reference");
    const stops = await tabTo(page, "Record the acknowledgement");
    assert.equal(stops[0], "on", "the day comes after what the step needs");
    await page.keyboard.press("Enter");
    assert.equal(await focused(page), "other-reference", "nothing is sent with a field empty that must be filled in");
    await page.keyboard.type("UK 99/1");
    await tabTo(page, "Record the acknowledgement");
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/${id}$`));
    assert.match(await page.locator(".page-head .state").innerText(), /Acknowledged/);
  });
});

test("the queue, its views and the page for several at once are accessible, and fit a phone", async () => {
  for (const device of [DESKTOP, PHONE]) {
    await visit({ ...device, script: true, bypassCSP: true }, async (context) => {
      const page = await at(context, "supervisor", "?view=waiting&whose=team&country=Canada&due=none");
      const [id] = await page.locator("input[name=request]").evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
      for (const path of ["?view=waiting&whose=team&country=Canada&due=none", "?country=Cnada", "/views?country=Canada&due=late", `/bulk?act=assign&request=${id}`, `/bulk?act=remind&request=${id}`]) {
        await page.goto(`${address}/en/desk/requests${path}`);
        assert.deepEqual(await violationsOf(page), [], path);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${path} fits`);
      }
    });
  }
});
