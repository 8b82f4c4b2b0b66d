// Signing in, in a real browser: by keyboard and without script; axe and the HTML checker on every page of the way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Page } from "playwright-core";
import { calendarDateOf } from "../../src/domain/kernel/index.ts";
import { systemClock } from "../../src/platform/clock/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { keyringOf } from "../../src/platform/keyring/index.ts";
import { enrolmentPath, openAccount, seedDemonstration } from "../../src/slices/accounts/index.ts";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { testDatabase } from "../support/database.ts";
import { htmlOffences } from "../support/html.ts";
import { codeAt, giveDevice, givePassword, PASSWORD } from "../support/local-account.ts";
import { makeOffice, type Office } from "../support/office.ts";
import { signInApp } from "../support/sign-in-app.ts";
import { TEST_KEY } from "../support/test-key.ts";

const PHONE = { viewport: { width: 360, height: 800 } };
let app: FastifyInstance;
let address: string;
let db: Database;
let office: Office;

before(async () => {
  ({ db } = await testDatabase());
  office = await makeOffice(db);
  ({ app } = await signInApp({ db }));
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});

after(async () => {
  await closeBrowser();
  await app.close();
});

/** Presses Tab until the focus is on what has that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { activeElement: on } = document;
      const label = on instanceof HTMLInputElement ? on.labels?.[0]?.textContent : undefined;
      return label ?? on?.getAttribute("aria-label") ?? on?.textContent ?? "";
    });
    if (focused.trim() === name) return;
  }
  assert.fail(`Tab never reached “${name}”`);
}

test("by keyboard alone and without script: from the foot of the front page to the desk, with password and code, and out again", async () => {
  await givePassword(db, office.people.supervisor);
  const { secret } = await giveDevice(db, office.people.supervisor);
  await visit({}, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en`);
    await page.getByRole("contentinfo").getByRole("link", { name: "Sign in" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/en/sign-in");
    await tabTo(page, "Sign-in name");
    await page.keyboard.type("supervisor");
    await tabTo(page, "Password");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/en/sign-in/code");
    await tabTo(page, "Code");
    await page.keyboard.type(codeAt(secret, systemClock.now()));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/en/desk");
    assert.match(await page.getByRole("main").innerText(), /Good day, The supervisor/);
    await tabTo(page, "Sign out");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/en");
    await page.goto(`${address}/en/desk`);
    assert.match(page.url(), /\/en\/sign-in\?back=%2Fen%2Fdesk$/);
  });
});

test("one click is enough for the demonstration, and every page of it says what it is", async () => {
  const { db: invented } = await testDatabase();
  await seedDemonstration(invented, "development", calendarDateOf("2020-01-01"));
  const { app: demonstration } = await signInApp({ db: invented, environment: "development" });
  const there = await demonstration.listen({ host: "127.0.0.1", port: 0 });
  await withPhone(async (page) => {
    await page.goto(`${there}/en/sign-in`);
    await assertSound(page, there);
    await page.getByRole("button", { name: "Sign in as Sunita Valdor (invented)" }).click();
    await page.waitForURL("**/en/desk");
    for (const path of ["/en/desk", "/en/desk/account", "/en/treaties"]) {
      await page.goto(`${there}${path}`);
      assert.match(await page.locator("body").innerText(), /Demonstration: the people and files here are invented/);
      await assertSound(page, there);
    }
  });
  await demonstration.close();
});

/** Nothing for axe or the HTML checker to object to, and nothing wider than a phone. */
async function assertSound(page: Page, site = address): Promise<void> {
  const where = page.url().slice(site.length);
  assert.deepEqual(await violationsOf(page), [], where);
  assert.deepEqual(await htmlOffences(await sourceOf(page)), [], where);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, `${where} is wider than the screen`);
}

/** The page as it was sent, asked for again with the cookies of the browser; of an answer to a form, as the browser has it. */
async function sourceOf(page: Page): Promise<string> {
  const answer = await page.context().request.get(page.url());
  return await answer.text();
}

async function withPhone(steps: (page: Page) => Promise<void>): Promise<void> {
  await visit({ ...PHONE, script: true, bypassCSP: true }, async (context) => await steps(await context.newPage()));
}

test("setting up an account on a telephone: each page is sound, a mistake is beside its field, and the square is there to be read", async () => {
  const opened = await openAccount(db, keyringOf({ dataFolder: "/nonexistent", keys: [TEST_KEY] }), { name: "Asha Rao", signInName: "asha.rao" }, { who: { actor: "cli:test" }, at: systemClock.now() });
  assert.ok(opened.ok);
  await withPhone(async (page) => {
    await page.goto(`${address}/en/enrolment`);
    await assertSound(page);
    await page.goto(`${address}${enrolmentPath(opened.enrolment.code)}`);
    await assertSound(page);
    const square = await page.getByRole("img", { name: /square for its camera/ }).boundingBox();
    assert.ok(square !== null && square.width >= 160, "large enough for a camera");
    await page.getByLabel("New password").fill("short");
    await page.getByLabel("The same password again").fill("short");
    await page.getByRole("button", { name: "Set up and sign in" }).click();
    await page.getByRole("link", { name: /12 signs or more/ }).click();
    assert.equal(await page.getByLabel("New password").getAttribute("aria-invalid"), "true");
    assert.deepEqual(await violationsOf(page), []);
    const secret = (await page.locator(".device-secret code").innerText()).replaceAll(" ", "");
    await page.getByLabel("New password").fill(PASSWORD);
    await page.getByLabel("The same password again").fill(PASSWORD);
    await page.getByLabel("The code it shows now").fill(codeAt(secret, systemClock.now()));
    await page.getByRole("button", { name: "Set up and sign in" }).click();
    assert.equal(await page.locator(".recovery-codes li").count(), 10);
    assert.deepEqual(await violationsOf(page), []);
    await page.getByRole("link", { name: "To the desk" }).click();
    await page.waitForURL("**/en/desk");
    for (const path of ["/en/desk", "/en/desk/account", "/en/desk/account/password", "/en/desk/account/second-factor", "/en/desk/account/recovery-codes", "/en/desk/account/second-factor/remove", "/en/sign-in"]) {
      await page.goto(`${address}${path}`);
      await assertSound(page);
    }
  });
});

test("what an administrator typed while the session ended comes back after signing in, on a page that is sound, and is sent with one click", async () => {
  const { person, codes } = { person: office.people.administrator, ...(await giveDevice(db, office.people.administrator)) };
  await givePassword(db, person);
  const signIn = async (page: Page, code: string) => {
    await page.getByLabel("Sign-in name").fill("administrator");
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByLabel("Password").press("Enter");
    await page.waitForURL("**/en/sign-in/code");
    await assertSound(page);
    await page.getByLabel("Code").fill(code);
    await page.getByLabel("Code").press("Enter");
  };
  await withPhone(async (page) => {
    await page.goto(`${address}/en/sign-in`);
    await page.getByLabel("Sign-in name").fill("administrator");
    await page.getByLabel("Password").fill("wrong and long enough");
    await page.getByLabel("Password").press("Enter");
    await page.getByRole("link", { name: /is not right/ }).waitFor();
    assert.deepEqual(await violationsOf(page), []);
    await signIn(page, codes[0] ?? "");
    await page.waitForURL("**/en/desk");
    await page.goto(`${address}/en/desk/office/people`);
    const form = page.locator('form[action="/en/desk/office/people/new"]');
    await page.locator("details", { has: form }).locator("summary").click();
    await form.locator('[name="add-person.name"]').fill("Tomas Okerra");
    await form.locator('[name="add-person.signInName"]').fill("tomas.okerra");
    await db.updateTable("sessions").set({ ended_at: new Date(), ended_because: "idle" }).where("person_id", "=", person).execute();
    await form.getByRole("button").click();
    await page.waitForURL("**/en/sign-in?**");
    assert.match(await page.getByRole("main").innerText(), /Your session ended because nothing was asked for half an hour/);
    await assertSound(page);
    await signIn(page, codes[1] ?? "");
    await page.waitForURL("**/en/desk/carried/**");
    assert.match(await page.getByRole("main").innerText(), /Tomas Okerra/);
    await assertSound(page);
    await page.getByRole("button", { name: "Send it now" }).click();
    await page.waitForURL("**/en/desk/office/people/**");
    assert.match(await page.getByRole("main").innerText(), /Tomas Okerra/);
  });
});
