// Data in danger of being lost, in a real browser and without script: asked for at once, confirmed with their end, on the desk's front until
// renewed, followed by the request that asks to have them, and ended. And another State that asks us to have data kept.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { BrowserContext, Page } from "playwright-core";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { htmlOffences } from "../support/html.ts";
import { makeOffice, signIn, type OfficerName, type SignedIn } from "../support/office.ts";
import { registerApp } from "../support/register-app.ts";
import { Casework } from "../support/requests.ts";

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 } };
const signedIn = new Map<OfficerName, SignedIn>();
let app: FastifyInstance;
let address: string;
let number: string;

before(async () => {
  const made = await registerApp();
  app = made.app;
  const office = await makeOffice(made.db);
  for (const who of ["investigator", "canada-desk"] as const) signedIn.set(who, await signIn(made.db, office.people[who], new Date("2026-11-22T09:00:00Z")));
  const request = await (await Casework.of(made.db, office)).draft({ title: "Contents of an invented mailbox", kinds: ["disclose-data"] });
  number = (await made.db.selectFrom("requests").select("reference").where("id", "=", request).executeTakeFirstOrThrow()).reference;
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});
after(async () => {
  await closeBrowser();
  await app.close();
});

async function at(context: BrowserContext, who: OfficerName, path: string): Promise<Page> {
  await context.clearCookies();
  await context.addCookies(Object.entries(signedIn.get(who)?.cookies ?? {}).map(([name, value]) => ({ name, value, domain: "127.0.0.1", path: "/", secure: true, httpOnly: true, sameSite: "Lax" as const })));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${address}/en/desk${path}`);
  return page;
}

test("an account that may be emptied: kept at the network's contact point, confirmed, renewed in time, followed by the request for the data, and ended when they have arrived", async () => {
  await visit(DESKTOP, async (context) => {
    const page = await at(context, "investigator", "/preservations");
    await page.getByText("Record a preservation").click();
    await page.getByLabel("Asked of", { exact: true }).selectOption({ label: "the contact point of the 24/7 network" });
    await page.getByLabel("Held by").fill("Invented Mail Ltd");
    await page.getByLabel("Account or identifier").fill("someone@example.invalid");
    await page.getByLabel("State", { exact: true }).fill("Canada");
    await page.getByLabel("Authority or contact point").fill("Contact point, Ottawa");
    await page.getByLabel("Asked on").fill("2026-11-16");
    await page.getByRole("button", { name: "Record it" }).click();
    await page.getByText("Not confirmed yet").first().waitFor();
    const kept = new URL(page.url()).pathname;

    await page.goto(`${address}/en/desk`);
    await page.getByText("One preservation was asked for and is not confirmed.").waitFor();
    await page.goto(`${address}${kept}`);
    await page.getByLabel("Confirmed on").fill("2026-11-18");
    await page.getByLabel("Kept until").fill("2026-11-30");
    await page.getByLabel("Ticket").fill("OTT-5");
    await page.getByRole("button", { name: "Record it" }).click();
    await page.getByText("8 days left").first().waitFor();

    await page.goto(`${address}/en/desk`);
    await page.getByText("One preservation ends within a fortnight, or has ended.").waitFor();
    await page.getByRole("link", { name: "Look at them" }).click();
    await page.getByRole("link", { name: "Invented Mail Ltd" }).click();
    await page.getByLabel("Kept until").fill("2027-02-20");
    await page.getByRole("button", { name: "Record the renewal" }).click();
    await page.getByText("90 days left").first().waitFor();
    await page.goto(`${address}/en/desk`);
    assert.equal(await page.getByText(/ends within a fortnight/).count(), 0);

    await page.goto(`${address}${kept}`);
    await page.getByText("Link the request that asks for the data").click();
    await page.getByLabel("Its number").fill(number.toLowerCase());
    await page.getByRole("button", { name: "Link it" }).click();
    await page.getByRole("link", { name: number }).click();
    await page.getByRole("link", { name: "Evidence and assets" }).click();
    await page.getByRole("link", { name: "Invented Mail Ltd" }).click();

    await page.getByText("End it").first().click();
    await page.getByLabel("Why").selectOption({ label: "The data have arrived" });
    await page.getByRole("button", { name: "Record the end" }).click();
    const terms = await page.getByRole("region", { name: "What was done" }).or(page.locator("section", { has: page.getByRole("heading", { name: "What was done" }) })).innerText();
    for (const done of ["Asked for", "Confirmed", "Renewed", "The data have arrived"]) assert.match(terms, new RegExp(done));
  });
});

test("another State asks us to have data kept: recorded with the State and the article it names", async () => {
  await visit(DESKTOP, async (context) => {
    const page = await at(context, "canada-desk", "/preservations");
    await page.getByText("Record a preservation").click();
    await page.getByLabel("Asked of us by another State").check();
    await page.getByLabel("Held by").fill("An invented carrier");
    await page.getByLabel("Account or identifier").fill("number 55");
    await page.getByLabel("Rests on").fill("UNTOC art. 18(3)(i)");
    await page.getByLabel("Kept until").fill("2027-01-20");
    await page.getByRole("button", { name: "Record it" }).click();
    await page.getByRole("alert").getByRole("link", { name: "Name a State that the register knows." }).click();
    assert.equal(await page.getByLabel("Account or identifier").inputValue(), "number 55", "what was typed is kept");
    await page.getByLabel("State", { exact: true }).fill("United Kingdom");
    await page.getByRole("button", { name: "Record it" }).click();
    await page.getByText("UNTOC art. 18(3)(i)").waitFor();
    assert.match(await page.getByRole("main").innerText(), /Asked by\s+United Kingdom/);
  });
});

for (const [name, size] of [["a desk", DESKTOP], ["a telephone", PHONE]] as const) {
  test(`on ${name}: axe and the HTML checker find nothing on the pages of preserved data and of information, and nothing is wider than the page`, async () => {
    await visit({ ...size, script: true, bypassCSP: true }, async (context) => {
      const page = await at(context, "canada-desk", "/preservations");
      const one = (await page.locator("main table a").first().getAttribute("href")) ?? assert.fail("nothing is kept");
      const once = await recordInformation(page);
      for (const path of ["/en/desk/preservations", one, "/en/desk/information", "/en/desk/information/receive", "/en/desk/information/send", once, `${once}/correct`, `${once}/letters`, `${once}/letters/new/information-receipt`, `${once}/documents`]) {
        await page.goto(`${address}${path}`);
        for (const summary of await page.locator("main details > summary").all()) await summary.click();
        assert.deepEqual(await violationsOf(page), [], path);
        assert.deepEqual(await htmlOffences(await page.content()), [], path);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${path} is wider than the page`);
      }
    });
  });
}

/** By the form, as the desk does; the address of its page. */
async function recordInformation(page: Page): Promise<string> {
  await page.goto(`${address}/en/desk/information/receive`);
  await page.getByLabel("Title").fill("Payments through an invented company");
  await page.getByLabel("From which State").fill("Canada");
  await page.getByLabel("Authority that sent it").fill("Ministry of Examples");
  await page.getByLabel("What it says").fill("Three payments of one day.");
  await page.getByLabel("Limits on its use, as the sender wrote them").fill("For inquiries alone.");
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByText("To be answered").first().waitFor();
  return new URL(page.url()).pathname;
}
