// Letters in a real browser, without script: from the request's page to the signed paper, its sending, and the question of whoever holds it;
// axe, the HTML checker and a telephone on every page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { BrowserContext, Page } from "playwright-core";
import { violationsOf } from "../support/axe.ts";
import { closeBrowser, visit } from "../support/browser.ts";
import { htmlOffences } from "../support/html.ts";
import { LetterDesk } from "../support/letter-desk.ts";
import { signIn, type SignedIn } from "../support/office.ts";
import { readPdf } from "../support/pdf.ts";
import { registerApp } from "../support/register-app.ts";

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 } };
let app: FastifyInstance;
let desk: LetterDesk;
let supervisor: SignedIn;
let address: string;

before(async () => {
  const made = await registerApp();
  app = made.app;
  desk = await LetterDesk.of(made.db, { seeded: true });
  supervisor = await signIn(made.db, desk.office.people.supervisor, new Date("2026-11-22T09:00:00Z"));
  address = await app.listen({ host: "127.0.0.1", port: 0 });
});
after(async () => {
  await closeBrowser();
  await app.close();
});

async function at(context: BrowserContext, path: string): Promise<Page> {
  await context.addCookies(Object.entries(supervisor.cookies).map(([name, value]) => ({ name, value, domain: "127.0.0.1", path: "/", secure: true, httpOnly: true, sameSite: "Lax" as const })));
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${address}/en/desk${path}`);
  return page;
}

test("a reminder in Hindi is made, looked at, signed and sent in eight clicks from the request; its code is then known to the public page", async () => {
  const request = await desk.request();
  await visit(DESKTOP, async (context) => {
    const page = await at(context, `/requests/${request}`);
    await page.getByRole("link", { name: "Papers", exact: true }).click();
    await page.getByRole("link", { name: "Letters", exact: true }).click();
    await page.getByRole("link", { name: "Reminder" }).click();
    await page.getByLabel("Language").selectOption("hi");
    await page.getByLabel("Addressee").fill("The Central Authority\nOttawa\nCanada");
    await page.getByLabel("Dated").last().fill("2026-05-25");
    await page.getByLabel("Contact").fill("New Delhi");
    await page.getByRole("button", { name: "Make the letter and look at it" }).click();
    await page.getByText("पूर्वावलोकन · अहस्ताक्षरित").waitFor();
    await page.getByRole("button", { name: "Sign" , exact: true }).click();
    const code = await page.locator("strong.figures").innerText();
    const paper = await context.request.get(`${page.url()}/pdf`);
    const read = await readPdf(await paper.body());
    assert.deepEqual([read.language, read.text.includes(code)], ["hi", true]);
    await page.getByLabel("To whom it was handed").fill("Mission in Ottawa");
    await page.getByLabel("Proof").fill("bag 14/2026");
    await page.getByRole("button", { name: "Record that it was sent" }).click();
    await page.getByRole("cell", { name: "bag 14/2026" }).waitFor();
    await page.goto(`${address}/en/verify`);
    await page.getByLabel("Code").fill(code.toLowerCase());
    await page.getByLabel("Date of the letter").fill("2026-11-22");
    await page.getByRole("button", { name: "Look it up" }).click();
    await page.getByText(`A paper with the code ${code} was issued on 22 November 2026.`).waitFor();
  });
});

test("what is wrong in a letter's form is said beside its field and in a summary that leads there, and nothing typed is lost", async () => {
  const request = await desk.request();
  await visit(DESKTOP, async (context) => {
    const page = await at(context, `/requests/${request}/letters/new/reminder`);
    await page.getByLabel("Contact").fill("Somewhere in New Delhi");
    await page.getByRole("button", { name: "Make the letter and look at it" }).click();
    await page.getByRole("alert").getByRole("link", { name: /^Addressee/ }).click();
    assert.match(page.url(), /#field-frame-addressee$/);
    assert.equal(await page.getByLabel("Contact").inputValue(), "Somewhere in New Delhi");
  });
});

for (const [name, size] of [["a desk", DESKTOP], ["a telephone", PHONE]] as const) {
  test(`on ${name}: axe and the HTML checker find nothing on the pages of letters, and nothing is wider than the page`, async () => {
    const request = await desk.request("NP");
    const letter = await desk.made(request, "acknowledgement", { language: "ar" });
    const pages = [`/requests/${request}/letters`, `/requests/${request}/letters/new/letter-of-request`, `/requests/${request}/letters/new/refusal`, `/requests/${request}/letters/new/certificate-of-service`, `/letters/${letter}`, `/letters/${letter}/change`];
    await visit({ ...size, script: true, bypassCSP: true }, async (context) => {
      for (const path of [...pages.map((one) => `/en/desk${one}`), "/en/verify", "/en/verify?code=x&dated=y"]) {
        const page = await at(context, "/account");
        await page.goto(`${address}${path}`);
        assert.deepEqual(await violationsOf(page), [], path);
        assert.deepEqual(await htmlOffences(await page.content()), [], path);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${path} is wider than the page`);
      }
    });
  });
}
