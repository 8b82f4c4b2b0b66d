// An officer signs in with the office's own login, registers a passkey, signs out here and there, and comes back with the passkey:
// in a real browser, at a real provider, with the browser's own authenticator.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Page } from "playwright-core";
import { linkSubject } from "../../src/slices/accounts/index.ts";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { testDatabase } from "../support/database.ts";
import { htmlOffences } from "../support/html.ts";
import { startIdentityProvider, type IdentityProvider } from "../support/identity-provider.ts";
import { makeOffice } from "../support/office.ts";
import { openidFor, signInApp } from "../support/sign-in-app.ts";
import { giveAuthenticator } from "../support/virtual-authenticator.ts";

let provider: IdentityProvider;
let app: FastifyInstance;
let address: string;

before(async () => {
  const { db } = await testDatabase();
  const office = await makeOffice(db);
  provider = await startIdentityProvider();
  provider.accounts.set("asha", { email: "asha@office.example", verified: true });
  await db.transaction().execute(async (tx) => {
    await linkSubject(tx, { issuer: provider.issuer, subject: "asha", person: office.people.supervisor, by: "cli:test", rule: "administrator", at: new Date() });
  });
  ({ app } = await signInApp({ db, openid: openidFor(provider), secret: provider.clientSecret }));
  await app.listen({ host: "127.0.0.1", port: 0 });
  address = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  provider.admit(address);
});

after(async () => {
  await closeBrowser();
  await app.close();
  await provider.close();
});

/** The page as it stands: nothing for axe or the HTML checker to object to, and nothing wider than the screen. */
async function assertSound(page: Page): Promise<void> {
  assert.deepEqual(await violationsOf(page), [], page.url());
  assert.deepEqual(await htmlOffences(await page.evaluate(async () => await (await fetch(document.location.href)).text())), [], page.url());
  const { scroll, width } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, width: window.innerWidth }));
  assert.ok(scroll <= width, `${page.url()} is wider than the screen`);
}

async function proveAtProvider(page: Page): Promise<void> {
  await page.getByLabel("Subject").fill("asha");
  await page.getByLabel("With a second factor").check();
  await page.getByRole("button", { name: "Sign in" }).click();
}

for (const [device, width] of [["a desk", 1280], ["a telephone", 360]] as const) {
  test(`with the office's login in, a passkey registered, out here and there, and in again with the passkey alone: on ${device}`, async () => {
    await visit({ viewport: { width, height: 800 }, script: true, bypassCSP: true }, async (context) => {
      const page = await context.newPage();
      await giveAuthenticator(page);
      await page.goto(`${address}/en/desk/account/passkeys`);
      await page.getByRole("link", { name: "Sign in with Office login" }).click();
      await proveAtProvider(page);
      await page.waitForURL(`${address}/en/desk/account/passkeys`);
      await assertSound(page);
      await page.getByRole("textbox", { name: "Name" }).fill(`Key of ${device}`);
      await page.keyboard.press("Enter");
      await page.waitForURL(/done=registered/);
      assert.match(await page.getByRole("table").innerText(), new RegExp(`Key of ${device}`));
      await assertSound(page);

      await page.getByRole("button", { name: "Sign out" }).click();
      await assertSound(page);
      await page.getByRole("link", { name: "Sign out at Office login too" }).click();
      await page.getByRole("button", { name: /Yes, sign me out/ }).click();
      await page.waitForURL(`${address}/en/signed-out*`);
      await page.goto(`${address}/en/desk`);
      assert.match(page.url(), /\/en\/sign-in\?back=/, "the session is over");
      await assertSound(page);

      await page.getByRole("button", { name: "Sign in with a passkey" }).press("Enter");
      await page.waitForURL(`${address}/en/desk`);
      await page.getByText("What your posts allow today").press("Enter");
      assert.match(await page.getByRole("main").innerText(), /let others see a file/, "a passkey is a second factor");
      await page.goto(`${address}/en/sign-in/openid`);
      assert.ok(page.url().startsWith(provider.issuer), "the provider asks anew: it has forgotten the browser");
    });
  });
}

test("the passkey page runs no script but its own file, under its real policy", async () => {
  await visit({ script: true }, async (context) => {
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("console", (message) => void refused.push(message.text()));
    await giveAuthenticator(page);
    await page.goto(`${address}/en/sign-in?back=%2Fen%2Fdesk%2Faccount%2Fpasskeys`);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByText("That was broken off, or no passkey was found.").waitFor();
    await page.getByRole("link", { name: "Sign in with Office login" }).click();
    await proveAtProvider(page);
    await page.getByRole("button", { name: "Register a passkey" }).click();
    await page.waitForURL(/done=registered/);
    assert.deepEqual(refused.filter((text) => /policy|Trusted/i.test(text)), []);
  });
});

test("without script the sign-in page says that passkeys need it, and the office's login works all the same", async () => {
  await visit({}, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}/en/sign-in`);
    assert.match(await page.getByRole("main").innerText(), /Passkeys need script/);
    assert.equal(await page.getByRole("button", { name: "Sign in with a passkey" }).isVisible(), false);
    await page.getByRole("link", { name: "Sign in with Office login" }).click();
    await proveAtProvider(page);
    await page.waitForURL(`${address}/en/desk`);
    assert.match(await page.getByRole("main").innerText(), /Good day, The supervisor/);
  });
});
